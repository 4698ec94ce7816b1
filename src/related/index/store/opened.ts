import type { Editable } from './draft.js';
import { type Holders, openHolders } from './holders.js';
import { openPostings, type Postings } from './postings.js';
import { createRecords, type Records } from './record.js';
import { openTable, type Table } from './table.js';

/** What is kept, opened. */
export interface Index {
  readonly keeper: Editable;
  readonly head: string;
  readonly table: Table;
  readonly postings: Postings;
  readonly records: Records;
  readonly holders: Holders;
  /** Languages, by number. */
  readonly languages: string[];
}

/** Opens what is kept, or returns undefined when it is of another making. */
export function openIndex(keeper: Editable, head: string): Index | undefined {
  const bytes = keeper.get('head');
  if (bytes === undefined) return undefined;
  const [known, size, languages, ordered] = JSON.parse(new TextDecoder().decode(bytes)) as [
    string,
    number,
    string[],
    number,
  ];
  if (known !== head) return undefined;
  const table = openTable(keeper, size, ordered);
  return (
    table && {
      keeper,
      head,
      table,
      postings: openPostings(keeper, table),
      records: createRecords(keeper),
      holders: openHolders(keeper),
      languages,
    }
  );
}

/** Says that all of it is there, and how many of its rows are in order: to be called last. */
export function saveHead(
  { keeper, head, table, languages }: Omit<Index, 'postings' | 'records' | 'holders'>,
  ordered = table.ordered,
): void {
  keeper.put('head', new TextEncoder().encode(JSON.stringify([head, table.size, languages, ordered])));
}
