import { listAt } from '../../lib/ragged.js';
import { textAt } from '../../lib/texts.js';
import type { Instant } from '../../lib/time.js';
import { oldBefore } from '../gates.js';
import type { KeptParts } from './articles.js';
import type { Head } from './head.js';
import { isPublicIn, reasons, type StoryTable, traits } from './table.js';

/**
 * What of a site may be shown otherwise than it was before, when all that changed are a few stories. What is not named here
 * is as it was: records of stories and terms, and the lists that they stand in.
 */
export interface Touched {
  /** Keys of public stories whose records are others now, or that came. */
  readonly changed: ReadonlySet<string>;
  /** Those of them that came. */
  readonly came: ReadonlySet<string>;
  /** Keys of all public stories whose own pages may be others: those that changed, and those that show them. */
  readonly shown: ReadonlySet<string>;
  /** URLs of stories that are public no more. */
  readonly gone: readonly string[];
  /** Their files. */
  readonly goneFiles: readonly string[];
  /** Those that had no picture of their own, of the stories that changed or went, as they were. */
  readonly unpictured: readonly { readonly url: string; readonly language: string }[];
  /** URLs of the sections, topics, series and authors with a story that changed, came or went. */
  readonly terms: ReadonlySet<string>;
  /** When such stories were and are published. */
  readonly dates: readonly Instant[];
  /** Files under the content folder that are shown now and were not. */
  readonly pictures: ReadonlySet<string>;
}

/** What differs between a site as it was kept and as it is now; `rows` are those of the table that are others. */
export function touchedBetween(
  before: KeptParts,
  { head, table }: Pick<KeptParts, 'head' | 'table'>,
  {
    rows,
    now,
    oldAfter,
  }: { readonly rows: Iterable<number>; readonly now: Instant; readonly oldAfter: number },
): Touched {
  const changed = new Set<string>();
  const came = new Set<string>();
  const gone: string[] = [];
  const goneFiles: string[] = [];
  const unpictured: Touched['unpictured'][number][] = [];
  const dates: Instant[] = [];
  const terms = new Set<number>();
  const others = new Set<number>();
  const shown = new Set<string>();
  for (const row of rows) {
    const [was, is] = [isPublicIn(row, before.table), isPublicIn(row, table)];
    const key = textAt(table.keys, row);
    if (is) shown.add(key);
    if (was && is && textAt(before.table.digests, row) === textAt(table.digests, row)) continue;
    if (!was && !is) continue;
    others.add(row);
    if (is) changed.add(key);
    if (is && !was) came.add(key);
    const url = textAt(before.table.urls, row);
    if (was && !is) {
      gone.push(url);
      goneFiles.push(textAt(before.table.files, row));
    }
    if (was && !hasPicture(row, before.table)) unpictured.push({ url, language: languageAt(row, before) });
    for (const [its, there] of [
      [before.table, was],
      [table, is],
    ] as const) {
      if (!there) continue;
      dates.push(its.date[row] as number);
      for (const term of listAt(its.terms, row)) terms.add(term);
    }
  }
  const named = [...head.sections, ...head.topics, ...head.series, ...head.authors];
  const pictures = new Set(before.head.pictures);
  for (const row of showing(others, terms, head, table)) shown.add(textAt(table.keys, row));
  for (const row of agedBetween(before.head.now, now, oldAfter, table)) shown.add(textAt(table.keys, row));
  return {
    changed,
    came,
    shown,
    gone,
    goneFiles,
    unpictured,
    terms: new Set([...terms].flatMap((term) => named[term]?.url ?? [])),
    dates,
    pictures: new Set(head.pictures.filter((file) => !pictures.has(file))),
  };
}

function hasPicture(row: number, table: StoryTable): boolean {
  return ((table.traits[row] ?? 0) & traits.image) !== 0;
}

function languageAt(row: number, { head, table }: KeptParts): string {
  return head.languages[table.language[row] as number] ?? '';
}

/** Rows of the stories on whose pages any of these stands, or of how many parts a series of theirs has. */
function* showing(
  others: ReadonlySet<number>,
  terms: ReadonlySet<number>,
  head: Head,
  table: StoryTable,
): Generator<number> {
  if (others.size === 0) return;
  const seriesFrom = head.sections.length + head.topics.length;
  const series = new Set(
    [...terms].filter((term) => term >= seriesFrom && term < seriesFrom + head.series.length),
  );
  const { order, recommends, followUps, names } = table;
  for (const row of order) {
    if (
      listAt(recommends, row).some((each) => others.has(Math.floor(each / reasons.length))) ||
      listAt(followUps, row).some((each) => others.has(each)) ||
      listAt(names, row).some((each) => others.has(each)) ||
      (series.size > 0 && listAt(table.terms, row).some((term) => series.has(term)))
    )
      yield row;
  }
}

/** Rows of the stories that became old in between. */
function* agedBetween(
  before: Instant,
  now: Instant,
  oldAfter: number,
  { order, modified }: StoryTable,
): Generator<number> {
  const [from, to] = [oldBefore(before, oldAfter), oldBefore(now, oldAfter)];
  if (from === to) return;
  for (const row of order) {
    const its = modified[row] as number;
    if (its > from && its <= to) yield row;
  }
}
