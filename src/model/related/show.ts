import type { Instant } from '../../lib/time.js';
import type { Article, Recommendation, SiteData } from '../site.js';
import { askAll } from './archive.js';
import { fillBlock, type Passed } from './block.js';
import { shelfOf } from './blocks.js';
import type { Entry } from './entry.js';
import { createWeigher } from './evidence.js';
import { explain, type Shared, termTexts } from './explain.js';
import { invert } from './inverted.js';
import { whole as fullCloseness } from './matcher.js';
import type { ProfileSource } from './profile.js';
import { filedUnder } from './query.js';
import { fullRecency } from './rank.js';
import { createRecency } from './recency.js';
import type { Tuning } from './tuning.js';

/** What is recommended below one story, and why. */
export interface Shown {
  readonly background: readonly ShownPick[];
  readonly followUps: readonly { readonly url: string; readonly title: string; readonly date: Instant }[];
  readonly passedOver: readonly {
    readonly url: string;
    readonly title: string;
    readonly why: Passed['why'];
  }[];
}

export interface ShownPick {
  readonly url: string;
  readonly title: string;
  /** Absent for a page elsewhere. */
  readonly date?: Instant | undefined;
  readonly reason: Recommendation['reason'];
  /** Of 100, which the story itself would have; 0 for what was not ranked. */
  readonly score: number;
  /** The part of the score, of 1, that comes from similar stories' links. */
  readonly linked: number;
  /** What is left of the score by how much a passage of the story is about it, of 1. */
  readonly closeness?: number | undefined;
  readonly daysOlder?: number | undefined;
  /** What its age leaves of a score, of 1. */
  readonly recency?: number | undefined;
  /** What the two have in common, what says most first; `points` on the scale of `score`, before anything is taken off. */
  readonly shared: readonly Shared[];
}

export interface ShowOptions {
  readonly site: SiteData;
  readonly entries: readonly Entry[];
  readonly tuning: Tuning;
  /** What the story's profile is made from. */
  readonly source: ProfileSource;
}

/** How many of those passed over, and of the things in common, are told. */
const mostPassed = 10;
const mostShared = 20;

/** Explains the blocks of a story as they are on the site. */
export function show(article: Article, { site, entries, tuning, source }: ShowOptions): Shown {
  const inverted = invert(entries);
  const shelf = shelfOf(inverted.entries);
  const index = shelf.numberOf(article.key);
  const recency = createRecency(tuning);
  const weigher = createWeigher(tuning);
  const passedOver: Shown['passedOver'][number][] = [];
  const ranked = new Map<string, Omit<ShownPick, 'url' | 'title' | 'date' | 'reason'>>();
  if (index !== undefined) {
    const entry = inverted.entries[index];
    const textOf = termTexts(source, filedUnder(article));
    const visit: Parameters<typeof askAll>[2] = (_, found, query) => {
      const candidates = weigher.weigh(index, found, shelf, shelf.story(index).profile);
      for (const { id, score, linked, closeness } of candidates) {
        const other = inverted.entries[id];
        if (other === undefined || entry === undefined) continue;
        const daysOlder = entry.day - other.day;
        const explained = { profile: other.profile, meta: inverted.meta[id] ?? [] };
        const part = (points: number) => (found.own === 0 ? 0 : Math.round((1000 * points) / found.own) / 10);
        ranked.set(other.key, {
          score: part(score),
          linked: linked / score,
          closeness: closeness / fullCloseness,
          daysOlder,
          recency: recency(daysOlder) / fullRecency,
          shared: explain(query.terms, explained, textOf)
            .slice(0, mostShared)
            .map(({ points, ...rest }) => ({ ...rest, points: part(points) })),
        });
      }
      fillBlock(index, candidates, shelf, ({ id }, { why }) => {
        const other = site.articleByKey.get(inverted.entries[id]?.key ?? '');
        if (other && why !== 'full' && passedOver.length < mostPassed)
          passedOver.push({ url: other.url, title: other.title, why });
      });
    };
    askAll(inverted, tuning, visit, { wanted: (id) => id === index });
  }
  const unranked = { score: 0, linked: 0, shared: [] };
  return {
    background: (site.recommendations.get(article.key) ?? []).flatMap((pick): ShownPick[] => {
      if ('url' in pick) return [{ url: pick.url, title: pick.title, reason: 'editor', ...unranked }];
      const other = site.articleByKey.get(pick.article);
      if (other === undefined) return [];
      const { url, title, date } = other;
      return [{ url, title, date, reason: pick.reason, ...(ranked.get(other.key) ?? unranked) }];
    }),
    followUps: (site.followUps.get(article.key) ?? []).flatMap((key) => {
      const later = site.articleByKey.get(key);
      return later ? [{ url: later.url, title: later.title, date: later.date }] : [];
    }),
    passedOver,
  };
}
