import { type Instant } from '../lib/time.js';
import type { Site, StoryList } from '../model/site.js';
import type { IndexFiles, Layout, SearchIndex } from '../search/index-files.js';
import type { Script } from './parts/script.js';
/** What a search page needs besides the site. */
export interface SearchParts {
    readonly script: Script;
    readonly index: SearchIndex;
}
/** Stories that are indexed together. */
export interface SearchPart {
    /** `2025`; `2026-3` for the third quarter of the newest year. */
    readonly name: string;
    /** Its stories were published at or after the first and before the second of these. */
    readonly from: Instant;
    readonly until: Instant;
}
/**
 * The parts of the index by year, newest first. A year is one part, so that readers need not ask for many; the newest, where
 * stories are added and edited day by day, is one for each quarter, so that little is indexed again.
 */
export declare function searchYears(list: StoryList, timeZone: string): {
    readonly year: number;
    readonly parts: readonly SearchPart[];
}[];
/** The part with this name, if the index has it. */
export declare function partNamed(name: string, list: StoryList, timeZone: string): SearchPart | undefined;
/** Makes all files of a part, and remembers those of the last part. */
export declare function searchIndexer(site: Site, search: SearchParts | undefined): (part: SearchPart) => IndexFiles;
/** Tells how many files a part has, and remembers it of the last part: each of a thousand files would read all stories of the part. */
export declare function searchLayouts(site: Site, search: SearchParts | undefined): (part: SearchPart) => Layout;
