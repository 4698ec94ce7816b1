import { hash } from 'node:crypto';
import type { Config } from '../config/config.js';
import type { Instant } from '../lib/time.js';
import type { Listed, Records, Site, StoryList, Term } from '../model/site.js';
import { isoDate } from './parts/dates.js';

/**
 * Cutting a list of stories into archive pages that hold still.
 *
 * The stories, oldest first, each carry a rank: the digest of their key, so a number drawn once and for all. A *natural*
 * cut lies after each story whose rank is higher than those of the 19 stories before and the 19 after it. Whether it
 * does depends on those 39 stories and on nothing else, which has three consequences:
 * - two natural cuts are at least 20 stories apart, so no least size has to be enforced afterwards;
 * - on average a cut comes every 39 stories, the share of windows whose middle is the highest;
 * - a story added or removed can move only the cuts within 19 stories of it; all others stand where they stood. (A rule
 *   such as "cut where the digest ends in 00000, but not before 20" would have no such bound: each cut would depend on
 *   where the last one fell, and one story could shift the pages after it for long.)
 *
 * Natural cuts may lie more than 80 apart. There, *forced* cuts are made from the left: after the highest-ranked of the
 * 20th to the 60th story, until 80 or fewer are left. They see only what lies between two natural cuts, so they cannot
 * carry a change past the next one; and because the choice looks at the 80 oldest only, stories published later do not
 * move it. Neither kind of cut can leave fewer than 20 behind it: a natural cut is more than 80 from the page's
 * beginning when a forced one is made within its first 60.
 *
 * The newest page, still growing, is treated alike with one exception: it holds up to 99 before it is forced apart,
 * since any of the last 19 may still turn out to be a natural cut, which must not find a forced one in its place.
 */
const reach = 19;
const least = reach + 1;
const most = 80;
const forcedFrom = least;
const forcedTo = most - least;

/**
 * The pages of a list: index of the first story of each, oldest page first. Every page holds 20 to 80 stories, but the
 * newest, which holds 19 to 99, or all there are. `ranks` are those of the stories, oldest first.
 */
export function cutPages(ranks: readonly string[]): number[] {
  if (ranks.length === 0) return [];
  const starts = [0];
  let start = 0;
  const cutAt = (next: number) => {
    start = next;
    starts.push(next);
  };
  for (const natural of naturalCuts(ranks)) {
    while (natural - start > most) cutAt(forcedCut(ranks, start));
    cutAt(natural);
  }
  while (ranks.length - start > most + reach) cutAt(forcedCut(ranks, start));
  return starts;
}

/** Where new pages begin: one past each story that ranks highest around it. */
function naturalCuts(ranks: readonly string[]): number[] {
  const cuts: number[] = [];
  for (let i = reach; i + reach < ranks.length; ) {
    if (isHighest(ranks, i)) {
      cuts.push(i + 1);
      // None of the next 19 can be higher than all around it: this one is near.
      i += least;
    } else i++;
  }
  return cuts;
}

function isHighest(ranks: readonly string[], i: number): boolean {
  const rank = ranks[i] ?? '';
  for (let distance = 1; distance <= reach; distance++) {
    if ((ranks[i - distance] ?? '') >= rank || (ranks[i + distance] ?? '') >= rank) return false;
  }
  return true;
}

function forcedCut(ranks: readonly string[], start: number): number {
  let best = forcedFrom;
  for (let size = forcedFrom + 1; size <= forcedTo; size++) {
    if ((ranks[start + size - 1] ?? '') > (ranks[start + best - 1] ?? '')) best = size;
  }
  return start + best;
}

/** A story's rank, from its key: 64 lower-case hexadecimal digits. */
export function rankOf(key: string): string {
  return hash('sha256', key, 'hex');
}

/**
 * The file name of an archive page, from its oldest story: the day, and six digits of its rank because two pages may
 * begin on one day. Newer stories never rename it; it changes only when its oldest story does.
 */
export function archiveName(isoDay: string, rank: string): string {
  return `${isoDay}-${rank.slice(0, 6)}.html`;
}

/** Stories on the front of a section, topic or author. */
export const frontSize = 30;

/** Kinds of fronts with an archive behind them. */
export type ArchivedKind = 'section' | 'topic' | 'author';

/** A page of an archive as its neighbours and the front name it. */
export interface ArchiveLink {
  /** File name in the folder of the archive. */
  readonly name: string;
  /** When the oldest and the newest of its stories were published. */
  readonly first: Instant;
  readonly last: Instant;
}

/** A page of an archive with its stories. Plain data. */
export interface ArchiveCut extends ArchiveLink {
  /** Oldest first, never empty. */
  readonly keys: readonly string[];
}

/** A page of an archive with those beside it. Plain data. */
export interface ArchivePlace {
  readonly cut: ArchiveCut;
  readonly newer: ArchiveLink | undefined;
  readonly older: ArchiveLink | undefined;
}

/** The archives behind fronts. A front is told by the kind and the key of its term. */
export interface Archives {
  /** The newest page; undefined where the front shows all there is. */
  newest(kind: ArchivedKind, key: string): ArchiveLink | undefined;
  at(kind: ArchivedKind, key: string, name: string): ArchivePlace | undefined;
}

/** The pages of the archive behind the front of a list, oldest first; none where the front shows all there is. */
export function archiveNames(list: StoryList, timeZone: string): readonly ArchiveCut[] {
  if (list.first(frontSize + 1).length <= frontSize) return [];
  const stories = [...list].reverse();
  const ranks = stories.map(({ key }) => rankOf(key));
  const starts = cutPages(ranks);
  return starts.map((start, page) => {
    const cut = stories.slice(start, starts[page + 1]);
    const first = cut[0] as Listed;
    const last = cut.at(-1) as Listed;
    return {
      name: archiveName(isoDate(first.date, timeZone), rankOf(first.key)),
      first: first.date,
      last: last.date,
      keys: cut.map(({ key }) => key),
    };
  });
}

export function linkOf({ name, first, last }: ArchiveCut): ArchiveLink {
  return { name, first, last };
}

/** The page of an archive with this name. */
export function placeIn(cuts: readonly ArchiveCut[], name: string): ArchivePlace | undefined {
  const at = cuts.findIndex((cut) => cut.name === name);
  const cut = cuts[at];
  if (cut === undefined) return undefined;
  const [newer, older] = [cuts[at + 1], cuts[at - 1]];
  return { cut, newer: newer && linkOf(newer), older: older && linkOf(older) };
}

/** Cuts each list once, when one of the pages behind its front is asked for. */
export function createArchives(site: Site, { timeZone }: Pick<Config, 'timeZone'>): Archives {
  const cutsOf = (kind: ArchivedKind) =>
    site.remember((key: string) => {
      const term = archivedTerms(kind, site).get(key);
      return term === undefined ? [] : archiveNames(term.articles, timeZone);
    });
  const cuts = { section: cutsOf('section'), topic: cutsOf('topic'), author: cutsOf('author') };
  return {
    newest(kind, key) {
      const newest = cuts[kind](key).at(-1);
      return newest && linkOf(newest);
    },
    at: (kind, key, name) => placeIn(cuts[kind](key), name),
  };
}

/** The terms whose fronts are of a kind. */
export function archivedTerms(kind: ArchivedKind, site: Site): Records<Term> {
  return site[fields[kind]];
}

const fields = { section: 'sections', topic: 'topics', author: 'authors' } as const;
