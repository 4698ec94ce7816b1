import { type Instant } from '../../lib/time.js';
import type { DateView } from '../views.js';
export interface Month {
    readonly year: number;
    /** 1 to 12. */
    readonly month: number;
}
/** Dates as readers see them: in a page's language, in the site's time zone, in the Gregorian calendar of its URLs. */
export interface Dates {
    /** `July 18, 2024`, for lists; `iso` is the whole instant. */
    day(instant: Instant, language: string): DateView;
    /** `July 18, 2024 at 9:30 AM`, for the story itself. */
    moment(instant: Instant, language: string): DateView;
    /** `July 18, 2024`, for the day itself: `iso` is the date alone. */
    date(instant: Instant, language: string): DateView;
    /** When a story was published or updated: as a moment, or as a day where its editor wrote no time. */
    of(story: Dated, which: 'date' | 'updated', language: string): DateView;
    /** ISO 8601 for machines: with the site's offset, or the date alone where the editor wrote no time. */
    machineDate(story: Dated, which: 'date' | 'modified'): string;
    /** ISO 8601 with the site's offset, for machines. */
    iso(instant: Instant): string;
    /** `July 2024` */
    month(month: Month, language: string): string;
    /** `July 2024`, of an instant in it. */
    monthOf(instant: Instant, language: string): string;
    /** `2024` */
    year(year: number, language: string): string;
    /** From the first to the last: `March – July 2024`, and by days where that is short: `July 3 – 9, 2024`. */
    span(first: Instant, last: Instant, language: string): string;
}
/** What is asked of a story. */
interface Dated {
    readonly date: Instant;
    readonly updated?: Instant | undefined;
    readonly modified: Instant;
    readonly dayOnly?: readonly ('date' | 'updated')[] | undefined;
}
/** `timeZone` is an IANA name. */
export declare function createDates(timeZone: string): Dates;
/** ISO 8601 in a zone: a moment, or a date alone where the story's editor wrote no time. */
export declare function machineDate(story: Dated, which: 'date' | 'modified', timeZone: string): string;
/** The date of an instant in a zone: `2024-07-18`. */
export declare function isoDate(instant: Instant, timeZone: string): string;
/**
 * Intl answers for a language it does not know in the locale of the machine; English is asked for instead, so that the
 * bytes are the same everywhere. What is no language tag at all would throw.
 */
export declare function localesFor(language: string): string[];
export {};
