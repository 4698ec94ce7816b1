import type { Keeper } from '../../../store/keeper.js';
import type { standings } from '../../blocks/blocks.js';
import { putHolders } from './holders.js';
import { namedBy, putNamers } from './named.js';
import { saveHead } from './opened.js';
import { putPostings } from './put-postings.js';
import { createRecords, seriesTerm } from './record.js';
import { openTable } from './table.js';

/** Puts a whole archive and its blocks away, in place of whatever was kept. */
export function putWhole(
  { inverted, standings: its }: ReturnType<typeof standings>,
  keeper: Keeper,
  head: string,
): void {
  keeper.clear();
  const { entries } = inverted;
  const table = openTable(keeper, 0);
  if (table === undefined) throw new Error('an empty table is always whole');
  const records = createRecords(keeper);
  const languages = [...new Set(entries.map((entry) => entry.language))];
  const follows = entries.map((): number[] => []);
  its.forEach(({ followers }, id) => {
    for (const follower of followers) follows[follower.id]?.push(id);
  });
  const named = new Map<string, number[]>();
  entries.forEach((entry, id) => {
    const standing = its[id];
    if (standing === undefined) throw new Error('every story has its standing');
    const { found, asked, blocks, followers, fallbacks } = standing;
    table.add({
      ...entry,
      language: languages.indexOf(entry.language),
      length: entry.profile.length,
      series: seriesTerm(entry),
    });
    table.setFound(id, asked, found);
    table.setFallbacks(id, fallbacks);
    records.putEntry(id, entry);
    records.putFound(id, found);
    records.putStanding(id, { blocks, followers, follows: follows[id] ?? [] });
    for (const key of namedBy(entry)) {
      const from = named.get(key);
      if (from) from.push(id);
      else named.set(key, [id]);
    }
  });
  for (const [key, from] of named) putNamers(key, from, keeper);
  putHolders(
    its.map(({ found }) => found.ids),
    keeper,
  );
  putPostings(inverted, keeper);
  table.save();
  saveHead({ keeper, head, table, languages }, entries.length);
}
