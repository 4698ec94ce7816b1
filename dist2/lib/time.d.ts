/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
/**
 * ISO 8601 with the zone's offset, to the second: `2024-07-18T09:30:00+08:00`.
 *
 * An offset in ISO 8601 has whole minutes. Local mean time, in use before about 1900, has seconds too (Paris +00:09:21,
 * IANA tz database): then date and time are those that the wall clock shows and the offset is rounded, so the text
 * names the right day, and as an instant is up to 30 seconds off.
 */
export declare function formatIso(instant: Instant, timeZone: string): string;
/** The day that a wall calendar in the zone shows; `month` is 1 to 12. */
export declare function calendarDay(instant: Instant, timeZone: string): {
    readonly year: number;
    readonly month: number;
    readonly day: number;
};
/** When a month (1 to 12) begins in the zone: the first instant at which a wall calendar there shows it, or a later one. */
export declare function startOfMonth(year: number, month: number, timeZone: string): Instant;
/** Whether a name is the IANA name of a zone that this machine knows: `Asia/Shanghai`, `UTC`. Offsets are not names. */
export declare function isTimeZone(name: string): boolean;
