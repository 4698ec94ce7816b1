/** The parts of a date as written; `month` may be 13. Whether the day exists is not checked here. */
export interface WrittenDate {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly clock?: Clock | undefined;
}
/** A time of day in 24 hours. `zone` is `Z`, an offset (`+08:00`, `-0700`, `+2`) or an IANA name. */
export interface Clock {
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly millisecond: number;
    readonly zone?: string | undefined;
}
/** The parts of a date with words around it. */
interface DateParts {
    readonly clock?: Clock | undefined;
    /** A part of the time that is not understood, in a few words: `the zone EST`. */
    readonly unclear?: string | undefined;
    /** The text without time, zone and day of the week. */
    readonly day: string;
    /** 0 for Sunday; undefined where no day of the week is named. */
    readonly weekday?: number | undefined;
}
/** ISO 8601 with two digits for all parts but the year. Nearly all dates have this form. */
export declare function readIso(text: string): WrittenDate | undefined;
/** Whether a date that can be read includes a time of day. */
export declare function hasClock(text: string): boolean;
/** Divides a text into time, zone, day of the week and the rest. */
export declare function partsOfDate(text: string): DateParts;
/** 1 to 12, by the English name, whole or as its first three letters; undefined for any other word. */
export declare function englishMonth(word: string): number | undefined;
/** A day with one meaning only: year first, or with the name of the month. `month` gives the number of a name. */
export declare function readDay(text: string, month?: (word: string) => number | undefined): Pick<WrittenDate, 'year' | 'month' | 'day'> | undefined;
export {};
