import { listAt } from '../../lib/ragged.js';
import { textAt } from '../../lib/texts.js';
import type { Instant } from '../../lib/time.js';
import { earlier, newsAfter, nextGate, nextHousekeeping, nextOld, oldBefore } from '../gates.js';
import type { Article, Site, Term } from '../site.js';
import { articleMaker, type KeptParts, recommendationsAt } from './articles.js';
import type { Head, Pending } from './head.js';
import type { StoryTable } from './table.js';

/**
 * The site of the last build as it is at `now`, when no record has changed in between. Stories are read when more is asked
 * of them than the columns tell. `oldAfter` is the configuration's.
 */
export function keptSite(kept: KeptParts, now: Instant, oldAfter: number): Site {
  const { head, table } = kept;
  const articles = Array.from(table.order, articleMaker(kept));
  const articleByKey = new Map(articles.map((article) => [article.key, article]));
  const rows = new Map<string, number>();
  for (const row of table.order) rows.set(textAt(table.keys, row), row);
  const lookUp =
    <Value>(valueAt: (row: number) => Value | undefined) =>
    (key: string): Value | undefined => {
      const row = rows.get(key);
      return row === undefined ? undefined : valueAt(row);
    };
  return {
    now,
    articles,
    articleByKey,
    withdrawn: head.withdrawn,
    ...termsOf(head, table),
    pages: head.pages,
    redirects: head.redirects,
    recommendations: { get: lookUp((row) => recommendationsAt(row, kept)) },
    followUps: { get: lookUp((row) => followUpsAt(row, table)) },
    pictures: new Set(head.pictures),
    cuts: head.cuts,
    nextGate: nextGate(head.pending, now),
    nextHousekeeping: earlier(
      nextHousekeeping([...head.pending, ...recent(articles, now)], now),
      nextOld(articles, now, oldAfter),
    ),
    oldBefore: oldBefore(now, oldAfter),
    newsAfter: newsAfter(now),
  };
}

function followUpsAt(row: number, table: StoryTable): readonly string[] | undefined {
  const keys = Array.from(listAt(table.followUps, row), (later) => textAt(table.keys, later));
  return keys.length === 0 ? undefined : keys;
}

function termsOf(head: Head, table: StoryTable): Pick<Site, 'sections' | 'topics' | 'series' | 'authors'> {
  const members: string[][] = [];
  for (const row of table.order) {
    const key = textAt(table.keys, row);
    for (const term of listAt(table.terms, row)) {
      const known = members[term];
      if (known) known.push(key);
      else members[term] = [key];
    }
  }
  let next = 0;
  const filled = <T extends Omit<Term, 'articles'>>(terms: readonly T[]) =>
    terms.map((term) => ({ ...term, articles: members[next++] ?? [] }));
  const byKey = <T extends Term>(terms: readonly T[]) => new Map(terms.map((term) => [term.key, term]));
  const sections = byKey(filled(head.sections));
  const topics = byKey(filled(head.topics));
  const series = byKey(filled(head.series));
  // Of a series the oldest is the first.
  for (const { articles } of series.values()) articles.reverse();
  return { sections, topics, series, authors: byKey(filled(head.authors)) };
}

/** Those that are still in the News sitemap, as far as gates are concerned. */
function recent(articles: readonly Article[], now: Instant): Pending[] {
  const found: Pending[] = [];
  for (const { file, date } of articles) {
    if (date <= newsAfter(now)) break;
    found.push({ file, date, draft: false, corrections: [] });
  }
  return found;
}
