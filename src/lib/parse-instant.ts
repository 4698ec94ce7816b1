import { Temporal } from 'temporal-polyfill';
import { contradiction, monthFix, notRead } from './date-remedy.js';
import { daysIn, monthNames, two } from './days.js';
import { type Instant, isTimeZone } from './time.js';
import { type Clock, partsOfDate, readDay, readIso, type WrittenDate } from './written-date.js';

/**
 * `hasTime` is false for a day without a time. `problem` is a sentence that names what was found; `fix` says what to
 * write instead, where this is known; `meant` is the date in ISO 8601, where the text can mean one alone.
 */
type ParsedInstant =
  | { readonly instant: Instant; readonly hasTime: boolean; readonly problem?: undefined }
  | {
      readonly problem: string;
      readonly fix?: string;
      readonly meant?: string | undefined;
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
export function parseInstant(text: string, timeZone: string): ParsedInstant {
  const trimmed = text.trim();
  const written = readIso(trimmed);
  if (written !== undefined) return instantOf(written, timeZone);
  const parts = partsOfDate(trimmed);
  const day = parts.unclear === undefined ? readDay(parts.day) : undefined;
  if (day === undefined) return notRead(trimmed);
  const parsed = instantOf({ ...day, clock: parts.clock }, timeZone);
  if (parsed.instant === undefined || parts.weekday === undefined) return parsed;
  const real = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
  if (real === parts.weekday) return parsed;
  return contradiction(trimmed, day, real);
}

function instantOf({ year, month, day, clock }: WrittenDate, timeZone: string): ParsedInstant {
  const yearText = String(year).padStart(4, '0');
  if (year < 1000 || year > 2999) {
    const problem = `the year ${yearText} is not between 1000 and 2999`;
    return year === 1
      ? { problem, fix: 'Write the day of publication: the year 1 is what some programs write for no date.' }
      : { problem };
  }
  if (month < 1 || month > 12)
    return { problem: `there is no month ${two(month)}`, fix: monthFix(year, month, day, clock) };
  const last = daysIn(year, month);
  if (day < 1 || day > last) {
    const name = `${monthNames[month - 1]} ${year}`;
    return {
      problem: `there is no day ${two(day)} in ${name}`,
      fix: `Write a day that ${name} has, from ${year}-${two(month)}-01 to ${year}-${two(month)}-${last}.`,
    };
  }
  if (clock === undefined) return { instant: atWall(year, month, day, midnight, timeZone), hasTime: false };
  const { hour, minute, second, millisecond, zone } = clock;
  if (hour > 23) {
    const next = hour === 24 && minute === 0 && second === 0;
    return {
      problem: `there is no hour ${hour}`,
      fix: next ? 'Write 00:00 of the day after.' : 'Write the hour from 00 to 23.',
    };
  }
  if (minute > 59) return { problem: `there is no minute ${minute}`, fix: 'Write the minute from 00 to 59.' };
  if (second > 59) return { problem: `there is no second ${second}`, fix: 'Write the second from 00 to 59.' };
  if (zone?.includes('/') && !isTimeZone(zone)) {
    return { problem: `there is no time zone ${zone}`, fix: 'Write the offset as +08:00 or -05:00.' };
  }
  if (zone === undefined || zone.includes('/')) {
    return { instant: atWall(year, month, day, clock, zone ?? timeZone), hasTime: true };
  }
  const offset = readOffset(zone);
  if (offset === undefined) {
    return {
      problem: `there is no place with the offset ${zone} from UTC`,
      fix: 'Write the offset as +08:00 or -05:00, or Z for UTC.',
    };
  }
  return {
    instant: Date.UTC(year, month - 1, day, hour, minute, second, millisecond) - offset,
    hasTime: true,
  };
}

const midnight: Clock = { hour: 0, minute: 0, second: 0, millisecond: 0 };

function atWall(year: number, month: number, day: number, clock: Clock, timeZone: string): Instant {
  const { hour, minute, second, millisecond } = clock;
  if (timeZone === 'UTC') return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const local = new Temporal.PlainDateTime(year, month, day, hour, minute, second, millisecond);
  return local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** Milliseconds; undefined for an offset larger than any that was ever in use. */
function readOffset(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0;
  const [, hours = '', minutes = '0'] = /^[+-](\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (Number(hours) > 15 || Number(minutes) > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
