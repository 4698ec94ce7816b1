import { two } from './days.js';
/**
 * ISO 8601 with the zone's offset, to the second: `2024-07-18T09:30:00+08:00`.
 *
 * An offset in ISO 8601 has whole minutes. Local mean time, in use before about 1900, has seconds too (Paris +00:09:21,
 * IANA tz database): then date and time are those that the wall clock shows and the offset is rounded, so the text
 * names the right day, and as an instant is up to 30 seconds off.
 */
export function formatIso(instant, timeZone) {
    const offset = offsetAt(instant, timeZone);
    const minutes = Math.abs(Math.round(offset / 60_000));
    const wall = new Date(instant + offset).toISOString().slice(0, 19);
    return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
/** The day that a wall calendar in the zone shows; `month` is 1 to 12. */
export function calendarDay(instant, timeZone) {
    const wall = new Date(instant + offsetAt(instant, timeZone));
    return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}
/** When a month (1 to 12) begins in the zone: the first instant at which a wall calendar there shows it, or a later one. */
export function startOfMonth(year, month, timeZone) {
    const midnight = new Date(0).setUTCFullYear(year, month - 1, 1);
    // No clock is further from UTC, and none is set twice within so short a time.
    const around = [midnight - 26 * 3_600_000, midnight + 26 * 3_600_000];
    const candidates = around.map((instant) => midnight - offsetAt(instant, timeZone)).sort((a, b) => a - b);
    const isReached = (instant) => instant + offsetAt(instant, timeZone) >= midnight;
    return candidates.find(isReached) ?? midnight;
}
/** Whether a name is the IANA name of a zone that this machine knows: `Asia/Shanghai`, `UTC`. Offsets are not names. */
export function isTimeZone(name) {
    if (!/^[A-Za-z]/.test(name))
        return false;
    try {
        formatterOf(name);
        return true;
    }
    catch {
        return false;
    }
}
const formatters = new Map();
function formatterOf(timeZone) {
    let formatter = formatters.get(timeZone);
    if (formatter === undefined) {
        formatter = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
        formatters.set(timeZone, formatter);
    }
    return formatter;
}
/** Milliseconds to add to the instant for the zone's wall clock. Intl is ten times as fast here as Temporal. */
function offsetAt(instant, timeZone) {
    if (timeZone === 'UTC')
        return 0;
    const text = formatterOf(timeZone).format(instant);
    const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
    if (match === null)
        throw new Error(`no offset in ${text}`);
    if (match[1] === undefined)
        return 0;
    const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
    return (match[1] === '-' ? -seconds : seconds) * 1000;
}
//# sourceMappingURL=time.js.map