import { type Instant } from '../lib/time.js';
import type { ArticleDocument } from '../parse/document.js';
import type { Profile } from './text/profile.js';
import type { Reading } from './text/reading.js';
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
export declare function earlierFirst(a: Pick<Entry, 'date' | 'key'>, b: Pick<Entry, 'date' | 'key'>): number;
/** What an entry takes from the public record of a story. */
interface EntryRecord extends Pick<Entry, 'key' | 'date' | 'topics' | 'authors' | 'section' | 'series' | 'translations'> {
    /** BCP 47. */
    readonly language: string;
    readonly label?: string | undefined;
    /** Where each link of the body leads, in their order: the key of a public story, if it is one. */
    readonly links: readonly ({
        readonly article?: string | undefined;
    } | null)[];
}
/** What an entry takes from the parsed document of a story: another text has another digest. */
type EntryText = Pick<ArticleDocument, 'title' | 'description'> & {
    readonly body: {
        readonly digest: string;
    };
};
/** Makes what the index stores of a public story; `block` is what the editor's own picks leave of its block. */
export declare function entryOf(article: EntryRecord, { title, description, body }: EntryText, reading: Reading, timeZone: string, block: Pick<Entry, 'chosen' | 'places'>): Entry;
export {};
