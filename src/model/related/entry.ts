import type { Instant } from '../../lib/time.js';
import type { Profile } from './profile.js';

/** A public story as the related index sees it: the smallest that recommendations can be made from. */
export interface Entry {
  readonly key: string;
  readonly date: Instant;
  /** The calendar month of `date` where the site is: year × 12 + month. */
  readonly month: number;
  /** The calendar day of `date` where the site is, counted on from any day. */
  readonly day: number;
  /** Base language: `de` of `de-CH`. */
  readonly language: string;
  readonly profile: Profile;
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly section: string;
  readonly series?: string | undefined;
  /** Sponsored stories are never recommended. */
  readonly sponsored: boolean;
  /** Keys of public stories that its body links to, each once. */
  readonly links: readonly string[];
  /** The passages that each link stands in (see passages.ts), in the order of `links`. */
  readonly linkPassages: readonly number[];
  /** Keys of the same story in other languages. */
  readonly translations: readonly string[];
  /** Keys of the stories that the editor named, in their order. */
  readonly chosen: readonly string[];
  /** How many places of its block are left after what the editor named. */
  readonly places: number;
  /** Another one wherever anything above, or the text of the profile, is. */
  readonly digest: string;
}

/** The order of an archive: by date, then by key. Negative when `a` comes first. */
export function earlierFirst(a: Pick<Entry, 'date' | 'key'>, b: Pick<Entry, 'date' | 'key'>): number {
  return a.date - b.date || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
