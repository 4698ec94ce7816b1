import type { Shelf } from '../shelf.js';
import type { Index } from './opened.js';
import { seriesTerm } from './record.js';
import { memo } from './statistics.js';
import { isAlive, isLaterIn } from './table.js';

/** The kept archive, as blocks are made from it: as it is when this is called. */
export function shelfOf({ table, languages, records }: Index): Shelf {
  const living = (visit: (id: number) => void) => {
    for (let id = 0; id < table.size; id++) if (isAlive(table, id)) visit(id);
  };
  const inOrder = (ids: number[]) => ids.sort((a, b) => (isLaterIn(table, a, b) ? 1 : -1));
  const partsOf = memo((term) => {
    const parts: number[] = [];
    living((id) => {
      if (table.columns.series[id] === term) parts.push(id);
    });
    return inOrder(parts);
  });
  let order: number[] | undefined;
  return {
    numberOf: (key) => table.numbers.get(key),
    story: records.entry,
    isLater: (a, b) => isLaterIn(table, a, b),
    partsOf: (series, language) => partsOf(seriesTerm({ series, language })),
    *before(id, language) {
      if (order === undefined) {
        const all: number[] = [];
        living((each) => all.push(each));
        order = inOrder(all);
      }
      for (let at = order.indexOf(id) - 1; at >= 0; at--) {
        const other = order[at] as number;
        if (language === undefined || languages[table.columns.language[other] as number] === language)
          yield other;
      }
    },
  };
}
