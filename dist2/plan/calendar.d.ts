import { type Instant } from '../lib/time.js';
import type { StoryList } from '../model/site.js';
import type { Month } from './parts/dates.js';
/** A year in which stories were published. */
export interface CalendarYear {
    readonly year: number;
    /** Newest first; only those with stories. */
    readonly months: readonly Month[];
}
/** The years and months of a list with stories, newest first. For each month one story is read. */
export declare function calendarNames(list: StoryList, timeZone: string): CalendarYear[];
/** The name of the page of a year: `/de/ 2024`. */
export declare function yearName(front: string, year: number): string;
/** The name of the page of a month: `/de/ 2024-03`. */
export declare function monthName(front: string, { year, month }: Month): string;
/** Years with stories, newest first. */
export declare function yearsIn(list: StoryList, timeZone: string): Generator<number>;
/** The stories of one month, newest first. */
export declare function storiesOfMonth(month: Month, list: StoryList, timeZone: string): ReturnType<StoryList['between']>;
/** The stories of one year, newest first. */
export declare function storiesOfYear<Story>(year: number, list: {
    between(from: Instant, until: Instant): Iterable<Story>;
}, timeZone: string): Iterable<Story>;
