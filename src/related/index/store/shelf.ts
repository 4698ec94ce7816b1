import { memo } from '../../../lib/memo.js';
import type { Shelf } from '../../blocks/shelf.js';
import type { Index } from './opened.js';
import { seriesTerm } from './record.js';
import { isAlive, isLaterIn } from './table.js';

/** The kept archive, as blocks are made from it: as it is when this is called. */
export function shelfOf(index: Index): Shelf {
  const { table, languages, records } = index;
  const { ordered } = table;
  const inOrder = (ids: number[]) => ids.sort((a, b) => (isLaterIn(table, a, b) ? 1 : -1));
  const partsOf = memo((term) => {
    const parts: number[] = [];
    for (let id = 0; id < table.size; id++)
      if (table.columns.series[id] === term && isAlive(table, id)) parts.push(id);
    return inOrder(parts);
  });
  const numbers = new Map<string, number | undefined>();
  /** Those that were appended since the index was made. */
  let appended: number[] | undefined;
  return {
    numberOf(key) {
      if (!numbers.has(key)) numbers.set(key, table.numberOf(key));
      return numbers.get(key);
    },
    story: records.entry,
    isLater: (a, b) => isLaterIn(table, a, b),
    partsOf: (series, language) => partsOf(seriesTerm({ series, language })),
    *before(id, language) {
      appended ??= inOrder(Array.from({ length: table.size - ordered }, (_, n) => ordered + n));
      let at = appended.length - 1;
      let first = lastBefore(id, index);
      while (at >= 0 || first >= 0) {
        const last = appended[at] ?? -1;
        const isAppended = last >= 0 && (first < 0 || isLaterIn(table, last, first));
        const other = isAppended ? last : first;
        if (isAppended) at--;
        else first--;
        if (!isLaterIn(table, id, other) || !isAlive(table, other)) continue;
        if (language === undefined || languages[table.columns.language[other] as number] === language)
          yield other;
      }
    },
  };
}

/** The last before a story of those that are in the archive's order, or -1. */
function lastBefore(id: number, { table }: Index): number {
  const { ordered } = table;
  if (id < ordered) return id - 1;
  let low = 0;
  let high = ordered;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isLaterIn(table, id, middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
