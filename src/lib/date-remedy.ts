import { isDay, monthNames, two } from './days.js';
import { type Clock, englishMonth, partsOfDate, readDay, type WrittenDate } from './written-date.js';

/*
 * What to write in place of a date that cannot be read. Editors copy the text of messages, so a remedy gives the exact
 * instant that was meant, with time and zone, or no instant at all. 05/06 can mean two days, and both are given.
 */

interface Refusal {
  readonly problem: string;
  readonly fix: string;
  /** The date that was meant, where the text can mean one alone. */
  readonly meant?: string | undefined;
}
type Day = Pick<WrittenDate, 'year' | 'month' | 'day'>;

const example = 'Write the date as 2024-07-18, or with a time as 2024-07-18T09:30:00+08:00.';

export function notRead(text: string): Refusal {
  const problem = `“${cut(text)}” is not a date that can be read without guessing`;
  if (/^(?:git )?(?:created|last modified)$/i.test(text)) {
    return {
      problem: `“${text}” asks Eleventy to look the date up in git or on the disk, and a story’s date must stand in the story`,
      fix: 'Write the day of publication, such as 2024-07-18.',
    };
  }
  if (/\{[{%]|<%|^[:$@]/.test(text)) {
    return {
      problem: `“${cut(text)}” is a placeholder that another program fills in`,
      fix: 'Write the day itself, such as 2024-07-18.',
    };
  }
  const { clock, unclear, day } = partsOfDate(text);
  const days = daysMeant(day);
  if (days.length === 0) return { problem, fix: lacksDay(day) ?? example };
  if (unclear !== undefined) {
    const shown = days.map((each) => dayText(each)).join(' or ');
    const fix = unclear.startsWith('the zone')
      ? `Write the day as ${shown} and the time from 00:00 to 23:59, and behind it the offset from UTC that is meant; without an offset it is a time of the newsroom’s own time zone.`
      : `Write the day as ${shown} and the time from 00:00 to 23:59. Midnight at the end of a day is 00:00 of the next.`;
    return { problem: `“${cut(text)}” has ${unclear}, which can be read in more than one way`, fix };
  }
  const [first, second] = days as [Day, Day?];
  if (second === undefined) {
    const meant = `${dayText(first)}${clockText(clock)}`;
    return { problem, fix: `Write ${meant}.`, meant };
  }
  const named = (each: Day) =>
    `${dayText(each)}${clockText(clock)} for ${each.day} ${monthNames[each.month - 1]}`;
  return { problem, fix: `Write ${named(first)}, or ${named(second)}.` };
}

/** The day of the week contradicts the date. `real` is the true day of the week, 0 for Sunday. */
export function contradiction(text: string, day: Day, real: number): Refusal {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  return {
    problem: `“${cut(text)}” contradicts itself, for ${dayText(day)} is a ${names[real]}`,
    fix: 'Correct the day, or leave out the day of the week.',
  };
}

/** For a month that does not exist: day and month may be swapped. */
export function monthFix(year: number, month: number, day: number, clock: Clock | undefined): string {
  return day >= 1 && day <= 12 && isDay(year, day, month)
    ? `Write year, month, day: ${dayText({ year, month: day, day: month })}${clockText(clock)}, if that is meant.`
    : 'Write the month from 01 to 12.';
}

/** The days that a text can mean: none, one, or, for 05/06/2024, two. */
function daysMeant(text: string): Day[] {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const zoned = /^(\d{4})-(\d{2})-(\d{2})(?:Z| ?UTC| ?GMT)$/i.exec(text);
  const numbers = compact ?? zoned;
  const read =
    numbers === null
      ? readDay(text, anyMonth)
      : { year: Number(numbers[1]), month: Number(numbers[2]), day: Number(numbers[3]) };
  if (read !== undefined) return isDay(read.year, read.month, read.day) ? [read] : [];
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (match === null) return [];
  const [a, b, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const meant: Day[] = [];
  if (isDay(year, b, a)) meant.push({ year, month: b, day: a });
  if (isDay(year, a, b) && a !== b) meant.push({ year, month: a, day: b });
  return meant;
}

function lacksDay(text: string): string | undefined {
  return /^\d{4}-\d{2}$/.test(text) ? `Write the day too: ${text}-01.` : undefined;
}

function dayText({ year, month, day }: Day): string {
  return `${year}-${two(month)}-${two(day)}`;
}

function clockText(clock: Clock | undefined): string {
  if (clock === undefined) return '';
  const { hour, minute, second, zone = '' } = clock;
  const text = `T${two(hour)}:${two(minute)}:${two(second)}`;
  // The name of a zone can't stand in ISO 8601.
  return zone.includes('/') ? `${text} ${zone}` : `${text}${fullOffset(zone)}`;
}

/** `+2` as `+02:00`. */
function fullOffset(zone: string): string {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  return match === null ? zone : `${match[1]}${match[2]?.padStart(2, '0')}:${match[3] ?? '00'}`;
}

/**
 * Names of months in full. No name means different months in two of these languages. English has its short forms too.
 */
const otherMonths: readonly string[][] = [
  'januar janvier enero gennaio janeiro januari'.split(' '),
  'februar février fevrier febrero febbraio fevereiro februari'.split(' '),
  'märz maerz mars marzo março maart'.split(' '),
  'avril abril aprile'.split(' '),
  'mai mayo maggio maio mei'.split(' '),
  'juni juin junio giugno junho'.split(' '),
  'juli juillet julio luglio julho'.split(' '),
  'août aout agosto augustus'.split(' '),
  'septembre septiembre settembre setembro'.split(' '),
  'oktober octobre octubre ottobre outubro'.split(' '),
  'novembre noviembre novembro'.split(' '),
  'dezember décembre decembre diciembre dicembre dezembro december'.split(' '),
];

function anyMonth(word: string): number | undefined {
  const other = otherMonths.findIndex((names) => names.includes(word.toLowerCase()));
  return englishMonth(word) ?? (other === -1 ? undefined : other + 1);
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
