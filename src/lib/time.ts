import { Temporal } from 'temporal-polyfill';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** `problem` is a sentence that names what was found; `fix` says what to write instead, where that can be told. */
export type ParsedInstant =
  | { readonly instant: Instant; readonly problem?: undefined }
  | { readonly problem: string; readonly fix?: string; readonly instant?: undefined };

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)?(?: ?([Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/;

/**
 * Reads a date, or a date and time, in ISO 8601: `2024-07-18`, `2024-07-18 09:30`, `2024-07-18T09:30:00.5+08:00`,
 * `2024-07-18 09:30:00 -0700`. Strict: 30 February is a problem and never 1 March. A date alone is midnight.
 *
 * Without an offset the time is a wall clock's in `timeZone` (IANA name). A time that the clock shows twice when it is
 * put back is the earlier one; a time that it skips is counted on with the offset in force before (02:30 becomes
 * 03:30), as RFC 5545, section 3.3.5, has it. Fractions beyond milliseconds are cut off. Years are 1000 to 2999.
 */
export function parseInstant(text: string, timeZone: string): ParsedInstant {
  const trimmed = text.trim();
  const match = iso.exec(trimmed);
  if (match === null) return notIso(trimmed);
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const hour = Number(match[4] ?? 0);
  const minute = Number(match[5] ?? 0);
  const second = Number(match[6] ?? 0);
  if (year < 1000 || year > 2999) return { problem: `the year ${match[1]} is not between 1000 and 2999` };
  if (month < 1 || month > 12)
    return { problem: `there is no month ${match[2]}`, fix: monthFix(year, month, day) };
  const last = daysIn(year, month);
  if (day < 1 || day > last) {
    const name = `${monthNames[month - 1]} ${year}`;
    return {
      problem: `there is no day ${match[3]} in ${name}`,
      fix: `Write a day that ${name} has, from ${match[1]}-${match[2]}-01 to ${match[1]}-${match[2]}-${last}.`,
    };
  }
  if (hour > 23) {
    const next = hour === 24 && minute === 0 && second === 0;
    return {
      problem: `there is no hour ${match[4]}`,
      fix: next ? 'Write 00:00 of the day after.' : 'Write the hour from 00 to 23.',
    };
  }
  if (minute > 59)
    return { problem: `there is no minute ${match[5]}`, fix: 'Write the minute from 00 to 59.' };
  if (second > 59)
    return { problem: `there is no second ${match[6]}`, fix: 'Write the second from 00 to 59.' };
  const millisecond = match[7] === undefined ? 0 : Number(match[7].padEnd(3, '0').slice(0, 3));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const zone = match[8];
  if (zone !== undefined) {
    const offset = readOffset(zone);
    if (offset === undefined) {
      return {
        problem: `there is no place with the offset ${zone} from UTC`,
        fix: 'Write the offset as +08:00 or -05:00, or Z for UTC.',
      };
    }
    return { instant: wall - offset };
  }
  if (timeZone === 'UTC') return { instant: wall };
  const local = new Temporal.PlainDateTime(year, month, day, hour, minute, second, millisecond);
  return { instant: local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds };
}

/** ISO 8601 with the zone's offset, to the second: `2024-07-18T09:30:00+08:00`. */
export function formatIso(instant: Instant, timeZone: string): string {
  // An offset in ISO 8601 has whole minutes. Local mean time, before about 1900, has seconds too: the wall clock shown
  // is then the rounded offset's, so that the text is still the same instant.
  const offset = Math.round(offsetAt(instant, timeZone) / 60_000);
  const minutes = Math.abs(offset);
  const wall = new Date(instant + offset * 60_000).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The day that a wall calendar in the zone shows; `month` is 1 to 12. */
export function calendarDay(
  instant: Instant,
  timeZone: string,
): { readonly year: number; readonly month: number; readonly day: number } {
  const wall = new Date(instant + offsetAt(instant, timeZone));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}

/** Whether it is the IANA name of a zone that this machine knows: `Asia/Shanghai`, `UTC`. Offsets are no names. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** Milliseconds to add to the instant for the zone's wall clock. Intl is ten times as fast here as Temporal. */
function offsetAt(instant: Instant, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const text = formatterOf(timeZone).format(instant);
  const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match === null) throw new Error(`no offset in ${text}`);
  if (match[1] === undefined) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -seconds : seconds) * 1000;
}

/** Milliseconds; undefined when no wall clock was ever that far from UTC. */
function readOffset(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0;
  const digits = zone.replace(/\D/g, '');
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2) || 0);
  if (hours > 15 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

const example = 'Write the date as 2024-07-18, or with a time as 2024-07-18T09:30:00+08:00.';

function monthFix(year: number, month: number, day: number): string {
  return day >= 1 && day <= 12 && isDay(year, day, month)
    ? `Write year, month, day: ${year}-${two(day)}-${two(month)}, if that is meant.`
    : 'Write the month from 01 to 12.';
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Names the date that was probably meant; it is never taken by itself, for 05/06 is read in two ways. */
function notIso(text: string): ParsedInstant {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const problem = `“${shown}” is not a date that can be read without guessing`;
  const guess = guessDay(text);
  if (guess === undefined) return { problem, fix: example };
  return { problem, fix: `${guess}.` };
}

function guessDay(text: string): string | undefined {
  const pad = (y: number, m: number, d: number) => `${y}-${two(m)}-${two(d)}`;
  let match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)(.*)$/.exec(text);
  if (match !== null) {
    const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (!isDay(y, m, d)) return undefined;
    const rest = (match[4] ?? '').trim();
    if (rest === '') return `Write ${pad(y, m, d)}`;
    const time = /^[Tt]?(\d{1,2}):(\d{2})/.exec(rest);
    const clock = time === null || Number(time[1]) > 23 ? '09:30' : `${two(Number(time[1]))}:${time[2]}`;
    return `Write the day as ${pad(y, m, d)}, with a time of 24 hours and, if needed, an offset behind it: ${pad(y, m, d)}T${clock}:00+08:00`;
  }
  match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text);
  if (match !== null) {
    const [a, b, y] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const dayFirst = isDay(y, b, a);
    const monthFirst = isDay(y, a, b);
    if (dayFirst && monthFirst && a !== b) {
      return `Write ${pad(y, b, a)} for ${a} ${monthNames[b - 1]}, or ${pad(y, a, b)} for ${b} ${monthNames[a - 1]}`;
    }
    if (dayFirst) return `Write ${pad(y, b, a)}`;
    return monthFirst ? `Write ${pad(y, a, b)}` : undefined;
  }
  const word = /[A-Za-z]{3,}/g;
  for (const [name] of text.matchAll(word)) {
    const month =
      monthNames.findIndex((n) => n.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
    const year = /(?<!\d)(\d{4})(?!\d)/.exec(text)?.[1];
    const day = /(?<![\d:])(\d{1,2})(?![\d:])/.exec(text)?.[1];
    if (month > 0 && year !== undefined && day !== undefined && isDay(Number(year), month, Number(day))) {
      return `Write ${pad(Number(year), month, Number(day))}`;
    }
  }
  if (/^\d{4}-\d{2}$/.test(text)) return `Write the day too: ${text}-01`;
  return undefined;
}
