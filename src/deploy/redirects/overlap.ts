import type { PatternPart } from '../../serve/pattern.js';

/** One step of a pattern: a character, or a class of which one is taken, or any number of. */
interface Step {
  readonly is: string | 'any' | 'no slash';
  readonly repeats: boolean;
}

/**
 * Whether some path matches both patterns. Follows both at once, through all pairs of places in them; the steps are at most the product of
 * the lengths.
 */
export function overlap(a: readonly PatternPart[], b: readonly PatternPart[]): boolean {
  const [one, other] = [stepsOf(a), stepsOf(b)];
  const seen = new Set<number>();
  const waiting: [number, number][] = [[0, 0]];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [i, j] = pair;
    const key = i * (other.length + 1) + j;
    if (seen.has(key)) continue;
    seen.add(key);
    const [left, right] = [one[i], other[j]];
    if (left === undefined && right === undefined) return true;
    if (left?.repeats) waiting.push([i + 1, j]);
    if (right?.repeats) waiting.push([i, j + 1]);
    if (left !== undefined && right !== undefined && meet(left.is, right.is))
      waiting.push([left.repeats ? i : i + 1, right.repeats ? j : j + 1]);
  }
  return false;
}

function stepsOf(parts: readonly PatternPart[]): Step[] {
  return parts.flatMap((part): Step[] => {
    if ('text' in part) return [...part.text].map((is) => ({ is, repeats: false }));
    if (part.isSplat) return [{ is: 'any', repeats: true }];
    return [
      { is: 'no slash', repeats: false },
      { is: 'no slash', repeats: true },
    ];
  });
}

function meet(a: string, b: string): boolean {
  if (a === 'any' || b === 'any' || a === b) return true;
  return (a === 'no slash' && b !== '/') || (b === 'no slash' && a !== '/');
}
