import type { Instant } from '../../lib/time.js';
import { fillBlock, type Passed } from '../blocks/block.js';
import { storiesOf } from '../blocks/stories.js';
import type { Entry } from '../entry.js';
import { indexArchive } from '../index/memory/inverted-index.js';
import { filedTermsAt } from '../index/memory/packed-stories.js';
import { queryAll } from '../index/memory/query-all.js';
import { filedUnder } from '../query/query.js';
import { createRecency } from '../query/recency.js';
import { createWeigher } from '../rank/evidence.js';
import { whole as fullCloseness } from '../rank/matcher.js';
import { fullRecency } from '../rank/rank.js';
import type { ProfileSource } from '../text/profile.js';
import type { Tuning } from '../tuning.js';
import { explain, type Shared, termTexts } from './explain.js';

/** What a site shows of a story. */
interface ShownStory {
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly date: Instant;
}

/** What a site recommends below a story: another story by its key, or a page elsewhere. */
type Recommended =
  | { readonly article: string; readonly reason: ShownPick['reason'] }
  | { readonly title: string; readonly url: string; readonly reason: 'editor' };

/** What a site recommends below its stories; all maps are by key. */
interface ShownSite {
  readonly articleByKey: { get(key: string): ShownStory | undefined };
  readonly recommendations: { get(key: string): readonly Recommended[] | undefined };
  readonly followUps: { get(key: string): readonly string[] | undefined };
}

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

interface ShownPick {
  readonly url: string;
  readonly title: string;
  /** Absent for a page elsewhere. */
  readonly date?: Instant | undefined;
  readonly reason: 'editor' | 'series' | 'ranked' | 'newest';
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

interface ShowOptions {
  readonly site: ShownSite;
  readonly entries: readonly Entry[];
  readonly tuning: Tuning;
  /** What the story's profile is made from. */
  readonly source: ProfileSource;
}

/** How many of those passed over, and of the things in common, are told. */
const mostPassed = 10;
const mostShared = 20;

/** Explains the blocks of a story as they are on the site. */
export function show(
  article: ShownStory & Parameters<typeof filedUnder>[0],
  { site, entries, tuning, source }: ShowOptions,
): Shown {
  const archive = indexArchive(entries);
  const stories = storiesOf(archive.entries);
  const index = stories.numberOf(article.key);
  const recency = createRecency(tuning);
  const weigher = createWeigher(tuning);
  const passedOver: Shown['passedOver'][number][] = [];
  const ranked = new Map<string, Omit<ShownPick, 'url' | 'title' | 'date' | 'reason'>>();
  if (index !== undefined) {
    const entry = archive.entries[index];
    const textOf = termTexts(source, filedUnder(article));
    const visit: Parameters<typeof queryAll>[2] = (_, found, query) => {
      const candidates = weigher.weigh(index, found, stories, stories.story(index).profile);
      for (const { id, score, linked, closeness } of candidates) {
        const other = archive.entries[id];
        if (other === undefined || entry === undefined) continue;
        const daysOlder = entry.day - other.day;
        const explained = { profile: other.profile, filed: filedTermsAt(archive.index.stories, id) };
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
      fillBlock(index, candidates, stories, ({ id }, { why }) => {
        const other = site.articleByKey.get(archive.entries[id]?.key ?? '');
        if (other && why !== 'full' && passedOver.length < mostPassed)
          passedOver.push({ url: other.url, title: other.title, why });
      });
    };
    queryAll(archive.index, tuning, visit, { wanted: (id) => id === index });
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
