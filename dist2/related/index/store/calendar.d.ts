import type { Editable } from './draft.js';
import type { StoryTable } from './story-table.js';
/** How many stories there are of each month and language, and where those of a month are. Sponsored stories are not counted. */
export interface Calendar {
    /** The months of stories, ascending. */
    months(): readonly number[];
    /** How many stories of a language, by its number, there are of each month: now, or before the edit. */
    stories(language: number, when: 'now' | 'before'): ReadonlyMap<number, number>;
    /** Counts a story that came (1) or went (-1), or notes the month of one that is not counted (0). */
    count(language: number, month: number, by: 1 | 0 | -1): void;
    /** Notes that a story has been given a number. */
    place(id: number): void;
    /** Ranges of numbers in which all stories of a month are: first those in order, of which none is of another month. */
    rangesOf(month: number): readonly (readonly [from: number, to: number])[];
    /** Months of the stories that are in order, each with the number of the first, ascending. */
    readonly firsts: readonly (readonly [month: number, id: number])[];
    save(): void;
}
export declare function openCalendar(keeper: Editable, table: StoryTable): Calendar;
