import type { HeaderRules } from '../../serve/header-rules.js';
import { type PatternPart, patternParts } from '../../serve/pattern.js';
import { overlap } from './overlap.js';

/** What a rule of `_headers` does to one header. */
export interface HeaderChange {
  readonly from: readonly PatternPart[];
  /** Whether what rules before said is taken away first. */
  readonly unsets: boolean;
  /** What is added, with a comma where there is a value; undefined if the rule only takes away. */
  readonly value: string | undefined;
}

/** The changes of one header. No two of a layer concern the same path; a layer is done after the one before. */
export interface HeaderLayers {
  /** In lower case. */
  readonly name: string;
  readonly layers: readonly (readonly HeaderChange[])[];
}

/**
 * The rules of `_headers` by header, in order of name. Configurations of servers have tables in which one entry counts, whereas of `_headers` all
 * rules count that match; so rules that may match one path are in different layers. Most headers have one layer.
 */
export function headerLayers({ list }: HeaderRules): HeaderLayers[] {
  const names = new Set(list.flatMap(({ set, unset }) => [...set.map(([name]) => name), ...unset]));
  return [...names].sort().map((name) => {
    const layers: HeaderChange[][] = [];
    for (const { pattern, set, unset } of list) {
      const values = set.filter(([each]) => each === name).map(([, value]) => value);
      const unsets = unset.includes(name);
      if (values.length === 0 && !unsets) continue;
      const from = patternParts(pattern);
      const value = values.length === 0 ? undefined : values.join(', ');
      const last = layers.at(-1);
      if (last === undefined || last.some((other) => overlap(other.from, from)))
        layers.push([{ from, unsets, value }]);
      else last.push({ from, unsets, value });
    }
    return { name, layers };
  });
}
