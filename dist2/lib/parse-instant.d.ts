import { type Instant } from './time.js';
/**
 * `hasTime` is false for a day without a time. `problem` is a sentence that names what was found; `fix` says what to
 * write instead, where this is known.
 */
type ParsedInstant = {
    readonly instant: Instant;
    readonly hasTime: boolean;
    readonly problem?: undefined;
} | {
    readonly problem: string;
    readonly fix?: string;
    readonly instant?: undefined;
};
/**
 * Reads a date, or a date and time, that has one meaning only: ISO 8601 (`2024-07-18`, `2024-07-18 09:30`,
 * `2024-07-18T09:30:00.5+08:00`), the year first with any of `-` `/` `.`, the English name of the month, RFC 5322; with
 * a clock of 12 or 24 hours, and `UTC`, an offset or an IANA name behind it. 05/06/2024, two digits for a year and
 * abbreviations of zones such as EST are problems. 30 February is a problem too, and never becomes 1 March. A date
 * without a time is midnight.
 *
 * A time without an offset is that of a wall clock in `timeZone` (IANA name). A time that the clock shows twice,
 * because it is put back, is the earlier one; a time that the clock skips is read with the offset in force before
 * (02:30 becomes 03:30), as RFC 5545, section 3.3.5, says. Fractions beyond milliseconds are cut off. Years are 1000 to
 * 2999.
 */
export declare function parseInstant(text: string, timeZone: string): ParsedInstant;
export {};
