import { Damaged } from '../../lib/damaged.js';
import type { Message } from '../../lib/message.js';
import type { Keeper } from '../../store/keeper.js';
import type { Modelled } from '../model.js';
import type { Term } from '../site.js';
import type { KeptParts, StoryRecord } from './articles.js';
import { languageNumbers, type Numbers, pendingOf, recordOf, rowOfStory, termNumbers } from './describe.js';
import { openHead, putHead } from './head.js';
import type { Patched } from './patch.js';
import { noRows, type StoryRow, withRows } from './rows.js';
import { openTable, putTable } from './table.js';

export interface KeepOptions {
  readonly basis: string;
  readonly state: string;
  readonly media: string;
  readonly blocks: boolean;
  /** What all stages up to the model had to say. */
  readonly messages: readonly Message[];
}

/** Keeps a whole site for the next build, in the place of the last one. */
export function keepSite(modelled: Modelled, options: KeepOptions, keeper: Keeper): void {
  const { site, stories, shownIn } = modelled;
  forgetSite(keeper);
  const rowByKey = new Map(stories.map(({ key }, row) => [key, row]));
  const languages: string[] = [];
  const numbers: Numbers = {
    rowOf: (key) => rowByKey.get(key),
    termOf: termNumbers({
      sections: site.sections.values(),
      topics: site.topics.values(),
      series: site.series.values(),
      authors: site.authors.values(),
    }),
    languageOf: languageNumbers(languages),
  };
  const rows = new Map<number, StoryRow>();
  for (const [row, story] of stories.entries()) {
    const { key } = story;
    const article = site.articleByKey.get(key);
    const shown = article && {
      article,
      recommendations: site.recommendations.get(key),
      followUps: site.followUps.get(key),
      shows: shownIn.get(article.file),
    };
    rows.set(row, rowOfStory(story, shown, numbers));
    if (shown) putRecord(row, recordOf(story, shown), keeper);
  }
  putTable(withRows(noRows, rows), keeper);
  const { now, withdrawn, pages, redirects, pictures, cuts } = site;
  const bare = <T extends Term>(terms: ReadonlyMap<string, T>): Omit<T, 'articles'>[] =>
    Array.from(terms.values(), ({ articles: _, ...rest }) => rest);
  putHead(
    {
      ...options,
      now,
      rows: stories.length,
      languages,
      sections: bare(site.sections),
      topics: bare(site.topics),
      series: bare(site.series),
      authors: bare(site.authors),
      withdrawn,
      pages,
      redirects,
      hiddenRedirects: stories.flatMap((story) => (story.standing === 'public' ? [] : story.redirects)),
      pictures: [...pictures],
      cuts,
      pending: stories.flatMap(({ document }) => pendingOf(document, now) ?? []),
      missed: [...modelled.missed],
    },
    keeper,
  );
}

/** Reads what was kept, value by value; throws `Damaged` for what is not there. */
export interface KeptValues {
  readonly find: (name: string) => Uint8Array | undefined;
  readonly read: (name: string) => Uint8Array;
}

/** The site that is kept, if it was made from this basis. Throws `Damaged` when it is not whole. */
export function openSite(basis: string, { find, read }: KeptValues): KeptParts | undefined {
  const head = openHead(find);
  if (head?.basis !== basis) return undefined;
  const table = openTable(read);
  if (table.size !== head.rows) throw new Damaged('site');
  return {
    head,
    table,
    readRecord: (row) => JSON.parse(decoder.decode(read(recordName(row)))) as StoryRecord,
  };
}

const decoder = new TextDecoder();

export function putRecord(row: number, record: StoryRecord | undefined, keeper: Keeper): void {
  if (record === undefined) keeper.delete(recordName(row));
  else keeper.put(recordName(row), Buffer.from(JSON.stringify(record)));
}

function recordName(row: number): string {
  return `site/story/${row}`;
}

/** Keeps what a patch made of a site that is kept. */
export function keepPatched({ head, table, records }: Patched, before: KeptParts, keeper: Keeper): void {
  putTable(table, keeper, before.table);
  putHead(head, keeper);
  for (const [row, record] of records) putRecord(row, record, keeper);
}

/** From now on nothing is known of the last site. */
export function forgetSite(keeper: Keeper): void {
  const head = openHead(keeper.get);
  for (let row = 0; row < (head?.rows ?? 0); row++) keeper.delete(recordName(row));
  keeper.delete('site/head');
}
