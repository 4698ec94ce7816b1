import type { MappedFields } from './field-map.js';
import { nearestName } from './near-names.js';
import { rules } from './rules.js';
import type { Shape } from './shape.js';
import type { FieldValue, MapValue, Problem } from './value.js';

/** A problem of a file in words that fit one about a front page: such a file has neither title nor date. */
export function ofFront(problem: Problem): Problem {
  if (problem.rule !== rules['no-front-matter']) return problem;
  const fix = 'Begin the file with a line ---, then lead: with the path of a story, then another line ---.';
  return { ...problem, what: 'The file has no front matter.', fix };
}

/** Reports fields without a meaning in a file in which each field has one. */
export function unknownFields(
  names: readonly string[],
  { entries, at }: MapValue,
  known: readonly string[],
): Problem[] {
  return names.map((name) => ({
    rule: rules['unknown-field'],
    what: `“${name}” is no field of a front page.`,
    fix: `Remove it, or write one of these in its place: ${known.join(', ')}.`,
    at: entries.get(name)?.at ?? at,
  }));
}

/** Reports parts of fields that have no meaning, such as `untl` of a story on a front page, each with the name that was most likely meant. */
export function unknownParts(mapped: MappedFields, shapes: ReadonlyMap<string, Shape>): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: FieldValue, shape: Shape, name: string): void => {
    if (shape.kind === 'either') visit(value, shape.map, name);
    else if (value.kind === 'list')
      for (const item of value.items) visit(item, shape.kind === 'list' ? shape.item : shape, name);
    else if (shape.kind === 'list') visit(value, shape.item, name);
    else if (value.kind === 'map' && shape.kind === 'map')
      for (const [part, its] of value.entries) {
        const inner = shape.fields.get(part);
        if (inner === undefined) problems.push(unknownPart(`${name}.${part}`, part, its.at, shape.fields));
        else visit(its, inner, `${name}.${part}`);
      }
  };
  for (const [name, { value, from }] of mapped.fields) {
    const shape = shapes.get(name);
    if (shape !== undefined) visit(value, shape, from);
  }
  return problems;
}

function unknownPart(name: string, part: string, at: number, fields: ReadonlyMap<string, Shape>): Problem {
  const known = [...fields.keys()];
  const near = nearestName(part, known);
  const rule = rules['unknown-part'];
  if (near === undefined)
    return { rule, what: `“${name}” means nothing here.`, fix: `The parts are: ${known.join(', ')}.`, at };
  const what = `“${name}” means nothing here; did you mean “${near}”?`;
  return { rule, what, fix: `Write ${near} in place of ${part}.`, at };
}
