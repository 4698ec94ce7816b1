import { distance } from 'fastest-levenshtein';
import type { MappedFields } from './field-map.js';
import { rules } from './rules.js';
import type { MapValue, Problem } from './value.js';

/** A field of other programs (the topics of Blogger) with a name near one of stet's and another meaning. */
const foreign = new Set(['labels']);

/**
 * Finds fields whose names are near a name of stet's that the file lacks: most likely misspelt. Other fields of an
 * archive, of which there may be dozens, are ignored. `suggested` are the misspelt names, by stet's names.
 */
export function nearNames(
  mapped: MappedFields,
  source: MapValue,
  known: readonly string[],
): { readonly problems: readonly Problem[]; readonly suggested: ReadonlyMap<string, string> } {
  const problems: Problem[] = [];
  const suggested = new Map<string, string>();
  for (const name of mapped.unused) {
    if (name.length > 24) continue;
    const near = nearest(name, known);
    if (near === undefined || mapped.fields.has(near) || source.entries.has(near) || suggested.has(near))
      continue;
    suggested.set(near, name);
    const isOnlyOne = mapped.unused.every((other) => other === name || nearest(other, known) !== near);
    problems.push({
      rule: rules['unknown-field'],
      what: `“${name}” is no field that stet knows; did you mean “${near}”?`,
      fix: `Write ${near} in place of ${name}, or say what it stands for under frontMatter in the configuration.`,
      at: source.entries.get(name)?.at ?? source.at,
      ...(isOnlyOne &&
        !deciding.has(near) &&
        isSlip(name, near) && { mend: { kind: 'name', written: name, wanted: near } }),
    });
  }
  return { problems, suggested };
}

/** Fields that decide on the address of a page, or on when readers may see it: a person corrects their names. */
const deciding = new Set(
  'section slug url language translationOf redirectFrom draft embargo expires withdrawn'.split(' '),
);

/**
 * Whether a name can hardly be meant as it stands: it differs in capitals, hyphens and underscores, by two letters that changed
 * places, or by one letter that is missing, doubled or, in a long name, wrong. Plurals are names of their own (`notes` to
 * colleagues, `sources` that nobody may know), and so are many short words (`data`, `node`).
 */
function isSlip(name: string, ours: string): boolean {
  const [a, b] = [plain(name), plain(ours)];
  if (a === b) return true;
  if (a === `${b}s` || b === `${a}s`) return false;
  if (a.length === b.length) return [...a].sort().join() === [...b].sort().join() || b.length >= 6;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return false;
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  return a.length < b.length || b.length >= 6 || long[at] === long[at - 1] || long[at] === long[at + 1];
}

/** Results by the list of known names, which is one array for each kind. */
const answers = new WeakMap<readonly string[], Map<string, string | undefined>>();

/** Remembered, since all files of an archive have the same names. */
function nearest(name: string, known: readonly string[]): string | undefined {
  let cache = answers.get(known);
  if (cache === undefined) {
    cache = new Map();
    answers.set(known, cache);
  }
  if (cache.has(name)) return cache.get(name);
  const answer = foreign.has(name) ? undefined : nearestName(name, known);
  if (cache.size < 10_000) cache.set(name, answer);
  return answer;
}

/** The known name that a name is most likely meant to be; undefined where it is near none. Not remembered: for lists that are made anew. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > 24) return undefined;
  return (
    known.find((ours) => plain(ours) === plain(name)) ??
    known.find((ours) => isNear(plain(name), plain(ours)))
  );
}

/** Ignores case, hyphens and underscores, the most common slips: `Title`, `redirect_from`. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

/**
 * Whether one letter is wrong, missing or added; two neighbours are swapped; or two letters differ in a long name that
 * begins the same.
 */
function isNear(name: string, ours: string): boolean {
  if (ours.length < 4 || Math.abs(name.length - ours.length) > 2) return false;
  const far = distance(name, ours);
  if (far <= 1) return true;
  if (far !== 2) return false;
  if (name.length === ours.length && [...name].sort().join() === [...ours].sort().join()) return true;
  return ours.length >= 9 && name.slice(0, 3) === ours.slice(0, 3);
}
