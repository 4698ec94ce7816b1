import type { Entry } from '../../src/model/related/entry.js';
import { emptyProfile } from '../../src/model/related/profile.js';

/** A story as the related index sees it, of a day counted from 1970, without a text. */
export function entryOf(parts: Partial<Entry> & Pick<Entry, 'key' | 'day'>): Entry {
  return {
    date: parts.day * 86_400_000,
    month: Math.floor(parts.day / 30),
    language: 'en',
    profile: emptyProfile,
    topics: [],
    authors: [],
    section: 'news',
    sponsored: false,
    links: [],
    translations: [],
    chosen: [],
    places: 5,
    ...parts,
  };
}
