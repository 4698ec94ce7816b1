import { wordsOf } from './words.js';

/**
 * The index of the first line whose words are in no line of the earlier text; where lines only went, of the first one that stands
 * elsewhere. 0 if the lines are the same.
 */
export function firstChange(before: readonly string[], after: readonly string[]): number {
  const known = new Set(before.map(wordsOf));
  const fresh = after.findIndex((line) => !known.has(wordsOf(line)));
  if (fresh >= 0) return fresh;
  const moved = after.findIndex((line, at) => wordsOf(line) !== wordsOf(before[at] ?? ''));
  return moved < 0 ? 0 : moved;
}
