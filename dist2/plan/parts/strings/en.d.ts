import type { SearchMessages } from '../../../lib/search-options.js';
import type { SearchWording, Strings } from '../../views.js';
/** What stet's own pages say in one language. */
export interface Wording {
    readonly strings: Strings;
    /** Title of the block of recommendations. */
    readonly recommended: string;
    /** Title of the block of follow-ups. */
    readonly followUps: string;
    /** Told of an old story; `month` is when it was published, with its year. */
    old(month: string): string;
    /** Told at what is loaded from another host when a reader opens it. */
    loadsFrom(host: string): string;
    readonly search: SearchWording & SearchMessages;
    /** Which part of a series a story is; of how many, where that is told. */
    part(part: string, of: string | undefined): string;
}
export declare const en: Wording;
