import { type Clock, type WrittenDate } from './written-date.js';
interface Refusal {
    readonly problem: string;
    readonly fix: string;
}
type Day = Pick<WrittenDate, 'year' | 'month' | 'day'>;
export declare function notRead(text: string): Refusal;
/** The day of the week contradicts the date. `real` is the true day of the week, 0 for Sunday. */
export declare function contradiction(text: string, day: Day, real: number): Refusal;
/** For a month that does not exist: day and month may be swapped. */
export declare function monthFix(year: number, month: number, day: number, clock: Clock | undefined): string;
export {};
