import { type Instant } from '../lib/time.js';
import type { ArticleDocument, Correction } from '../parse/document.js';
import { type Report } from './place.js';
interface Dates {
    readonly date: Instant;
    readonly updated?: Instant | undefined;
    /** Which of the two were written as a day. */
    readonly dayOnly?: readonly ('date' | 'updated')[] | undefined;
    readonly modified: Instant;
    /** Oldest first; those of one instant in the editor's order. */
    readonly corrections: readonly Correction[];
}
/** A story's dates as readers see them at `now`: an update or a correction dated ahead is not in force yet. */
export declare function datesAt(document: ArticleDocument, now: Instant): Dates;
/** Reports dates of a story that contradict each other. */
export declare function checkDates(document: ArticleDocument, now: Instant, timeZone: string, report: Report): void;
export {};
