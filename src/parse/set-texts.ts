import { typeset } from '../lib/typography.js';
import type { Shape } from './shape.js';

/**
 * A value with the quotation marks, apostrophes and dashes of its language (BCP 47) in all texts for readers. Names are
 * not changed here: the model makes keys of them first, so that typography does not affect addresses.
 */
function setTexts<Value>(value: Value, shape: Shape, language: string): Value {
  if (typeof value === 'string')
    return (shape.hint.plain === 'text' ? typeset(value, language) : value) as Value;
  if (Array.isArray(value))
    return (
      shape.kind === 'list' ? value.map((item: unknown) => setTexts(item, shape.item, language)) : value
    ) as Value;
  const map = shape.kind === 'either' ? shape.map : shape;
  if (map.kind !== 'map' || typeof value !== 'object' || value === null) return value;
  return setFields(value, map.fields, language);
}

/** The same for a group of fields; fields that the outline does not contain are unchanged. */
export function setFields<Value extends object>(
  fields: Value,
  shapes: ReadonlyMap<string, Shape>,
  language: string,
): Value {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => {
      const shape = shapes.get(name);
      return [name, shape === undefined ? value : setTexts(value, shape, language)];
    }),
  ) as Value;
}
