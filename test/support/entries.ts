import { digest } from '../../src/lib/digest.js';
import type { Entry } from '../../src/related/entry.js';
import { emptyProfile } from '../../src/related/text/profile.js';

/** A story as the related index sees it, of a day counted from 1970, without a text. */
export function entryOf(parts: Partial<Entry> & Pick<Entry, 'key' | 'day'>): Entry {
  return withDigest({
    date: parts.day * 86_400_000,
    month: Math.floor(parts.day / 30),
    language: 'en',
    profile: emptyProfile,
    topics: [],
    authors: [],
    section: 'news',
    sponsored: false,
    links: [],
    linkPassages: parts.links?.map(() => 0) ?? [],
    translations: [],
    chosen: [],
    places: 5,
    ...parts,
  });
}

/** An entry with the digest of all that is in it. */
export function withDigest(entry: Omit<Entry, 'digest'>): Entry {
  const { terms, counts, ...rest } = entry.profile;
  return { ...entry, digest: digest(JSON.stringify([{ ...entry, profile: rest }, [...terms], [...counts]])) };
}
