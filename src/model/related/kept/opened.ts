import { type Buckets, createBuckets } from './buckets.js';
import type { Editable } from './draft.js';
import { createRecords, type Records } from './record.js';
import { openTable, type Table } from './table.js';

/** What is kept, opened. */
export interface Index {
  readonly keeper: Editable;
  readonly head: string;
  readonly table: Table;
  readonly buckets: Buckets;
  readonly records: Records;
  /** Languages, by number. */
  readonly languages: string[];
}

/** Opens what is kept, or returns undefined when it is of another making. */
export function openIndex(keeper: Editable, head: string): Index | undefined {
  const bytes = keeper.get('head');
  if (bytes === undefined) return undefined;
  const [known, size, languages] = JSON.parse(new TextDecoder().decode(bytes)) as [string, number, string[]];
  if (known !== head) return undefined;
  const table = openTable(keeper, size);
  return (
    table && {
      keeper,
      head,
      table,
      buckets: createBuckets(keeper),
      records: createRecords(keeper),
      languages,
    }
  );
}

/** Says that all of it is there: to be called last. */
export function saveHead({
  keeper,
  head,
  table,
  languages,
}: Pick<Index, 'keeper' | 'head' | 'table' | 'languages'>): void {
  keeper.put('head', new TextEncoder().encode(JSON.stringify([head, table.size, languages])));
}
