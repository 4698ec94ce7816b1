export declare const monthNames: readonly ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** Days in a month (1 to 12) of the Gregorian calendar. */
export declare function daysIn(year: number, month: number): number;
export declare function isDay(year: number, month: number, day: number): boolean;
/** With at least two digits. */
export declare function two(number: number): string;
