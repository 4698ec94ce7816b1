import { typeset } from '../lib/typography.js';
import type { Shape } from './shape.js';

/**
 * A value with the quotation marks, apostrophes and dashes of its language (BCP 47) in all texts for readers. Names are
 * not changed here: the model makes keys of them first, so that typography does not affect addresses.
 */
function setTexts<Value>(value: Value, shape: Shape, language: string): Value {
  if (typeof value === 'string')
    return (shape.hint.plain === 'text' ? typeset(value, language) : value) as Value;
  if (Array.isArray(value)) {
    if (shape.kind !== 'list') return value;
    const items = value.map((item: unknown) => setTexts(item, shape.item, language));
    return (items.some((item, at) => item !== value[at]) ? items : value) as Value;
  }
  const map = shape.kind === 'either' ? shape.map : shape;
  if (map.kind !== 'map' || typeof value !== 'object' || value === null) return value;
  return setFields(value, map.fields, language);
}

/** The same for a group of fields; fields that the outline does not contain are unchanged, and so are groups without such marks. */
export function setFields<Value extends object>(
  fields: Value,
  shapes: ReadonlyMap<string, Shape>,
  language: string,
): Value {
  let out = fields;
  for (const name in fields) {
    const shape = shapes.get(name);
    const value = shape === undefined ? fields[name] : setTexts(fields[name], shape, language);
    if (value === fields[name]) continue;
    if (out === fields) out = { ...fields };
    out[name] = value;
  }
  return out;
}
