import type { Entry } from '../../entry.js';
import { filedImpact, filedTerms, impactOf, isAbout } from '../../query/query.js';
import type { Profile } from '../../text/profile.js';
import type { Posting, PostingChange } from './postings.js';

/** In what an edited story, which has the same place in the archive, is another: by that it is known what else changes. */
export interface Difference {
  /** Its words and names, where they are and how often: what it finds, and how it compares with whatever found it. */
  readonly profile: boolean;
  /** The terms that it is filed under now and was not, or the other way. */
  readonly filed: ReadonlySet<number>;
  /** What tells blocks that two stories are one. */
  readonly identity: boolean;
  readonly links: boolean;
  readonly series: boolean;
  /** What its editor chose, and how many places that leaves. */
  readonly chosen: boolean;
}

export function differenceOf(before: Entry, after: Entry): Difference {
  return {
    profile: !isSameProfile(before.profile, after.profile),
    filed: symmetricDifference(filedTerms(before), filedTerms(after)),
    identity:
      !isSame(before.profile.sketch, after.profile.sketch) ||
      !isSame(before.translations, after.translations),
    links: !isSame(before.links, after.links) || !isSame(before.linkPassages, after.linkPassages),
    series: before.series !== after.series,
    chosen: !isSame(before.chosen, after.chosen) || before.places !== after.places,
  };
}

/** Whether a story keeps its place in the archive, and what it counts for. */
export function hasSamePlace(a: Entry, b: Entry): boolean {
  return (
    a.date === b.date &&
    a.month === b.month &&
    a.day === b.day &&
    a.language === b.language &&
    a.sponsored === b.sponsored
  );
}

/** What becomes of the terms of a story that came (no `before`), went (no `after`) or is another. */
export function postingChanges(
  id: number,
  before: Entry | undefined,
  after: Entry | undefined,
): PostingChange[] {
  const month = (before ?? after)?.month ?? 0;
  const was = postingsOf(before);
  const is = postingsOf(after);
  const changes: PostingChange[] = [];
  for (const term of new Set([...was.keys(), ...is.keys()])) {
    const change = { term, id, month, before: was.get(term), after: is.get(term) };
    if (!isSamePosting(change.before, change.after)) changes.push(change);
  }
  return changes;
}

/** Sponsored stories are found by no term, and no term counts them. */
export function postingsOf(entry: Entry | undefined): Map<number, Posting> {
  const postings = new Map<number, Posting>();
  if (entry === undefined) return postings;
  const { terms, counts, length } = entry.profile;
  const put = (term: number, count: number, impact: number) => {
    const isCounted = !entry.sponsored;
    postings.set(term, { count, impact, isAbout: isCounted && isAbout(impact), isCounted });
  };
  for (let i = 0; i < terms.length; i++)
    put(terms[i] as number, counts[i] as number, impactOf(counts[i] as number, length));
  for (const { term } of filedTerms(entry)) put(term, 0, filedImpact);
  return postings;
}

/** The impact of a posting by which a story is not found is stored nowhere. */
function isSamePosting(a: Posting | undefined, b: Posting | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.count === b.count && a.isAbout === b.isAbout && (!a.isAbout || a.impact === b.impact);
}

function isSameProfile(a: Profile, b: Profile): boolean {
  return (
    a.length === b.length &&
    isSame(a.terms, b.terms) &&
    isSame(a.counts, b.counts) &&
    isSame(a.places, b.places) &&
    isSame(a.heads, b.heads)
  );
}

function isSame(a: ArrayLike<number | string>, b: ArrayLike<number | string>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function symmetricDifference(
  a: readonly { readonly term: number }[],
  b: readonly { readonly term: number }[],
): Set<number> {
  const terms = new Set(a.map(({ term }) => term));
  for (const { term } of b) if (!terms.delete(term)) terms.add(term);
  return terms;
}
