import { calendarDay, formatIso, type Instant } from '../../lib/time.js';
import type { DateView } from '../views.js';

export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** Dates as readers see them: in a page's language, in the site's time zone, in the Gregorian calendar of its URLs. */
export interface Dates {
  /** `July 18, 2024`, for lists; `iso` is the whole instant. */
  day(instant: Instant, language: string): DateView;
  /** `July 18, 2024 at 9:30 AM`, for the story itself. */
  moment(instant: Instant, language: string): DateView;
  /** `July 18, 2024`, for the day itself: `iso` is the date alone. */
  date(instant: Instant, language: string): DateView;
  /** When a story was published or updated: as a moment, or as a day where its editor wrote no time. */
  of(story: Dated, which: 'date' | 'updated', language: string): DateView;
  /** ISO 8601 for machines: with the site's offset, or the date alone where the editor wrote no time. */
  machineDate(story: Dated, which: 'date' | 'modified'): string;
  /** ISO 8601 with the site's offset, for machines. */
  iso(instant: Instant): string;
  /** `July 2024` */
  month(month: Month, language: string): string;
  /** `July 2024`, of an instant in it. */
  monthOf(instant: Instant, language: string): string;
  /** `2024` */
  year(year: number, language: string): string;
  /** From the first to the last: `March – July 2024`, and by days where that is short: `July 3 – 9, 2024`. */
  span(first: Instant, last: Instant, language: string): string;
}

/** What is asked of a story. */
interface Dated {
  readonly date: Instant;
  readonly updated?: Instant | undefined;
  readonly modified: Instant;
  readonly dayOnly?: readonly ('date' | 'updated')[] | undefined;
}

type Style = 'day' | 'moment' | 'month' | 'year';

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  day: { dateStyle: 'long' },
  moment: { dateStyle: 'long', timeStyle: 'short' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

/** Spans up to this long are told by days: months alone would give the pages of a busy section one title. */
const longestSpanInDays = 45 * 86_400_000;

/** `timeZone` is an IANA name. */
export function createDates(timeZone: string): Dates {
  const formats = new Map<string, Intl.DateTimeFormat>();

  function format(style: Style, language: string, zone: string): Intl.DateTimeFormat {
    const key = `${style} ${zone} ${language}`;
    let found = formats.get(key);
    if (found === undefined) {
      found = new Intl.DateTimeFormat(localesFor(language), {
        ...styles[style],
        calendar: 'gregory',
        timeZone: zone,
      });
      formats.set(key, found);
    }
    return found;
  }

  // A story's page says its date five times over, one after the other.
  let lastInstant: Instant | undefined;
  let lastIso = '';
  function iso(instant: Instant): string {
    if (instant !== lastInstant) {
      lastIso = formatIso(instant, timeZone);
      lastInstant = instant;
    }
    return lastIso;
  }

  function text(style: Style, instant: Instant, language: string): string {
    return plainSpaces(format(style, language, timeZone).format(instant));
  }

  const moment = (instant: Instant, language: string): DateView => ({
    iso: iso(instant),
    text: text('moment', instant, language),
  });
  const date = (instant: Instant, language: string): DateView => ({
    iso: isoDate(instant, timeZone),
    text: text('day', instant, language),
  });

  return {
    iso,
    of: (story, which, language) =>
      (story.dayOnly?.includes(which) ? date : moment)(story[which] ?? story.date, language),
    machineDate: (story, which) => machineDate(story, which, timeZone),
    day: (instant, language) => ({
      iso: iso(instant),
      text: text('day', instant, language),
    }),
    moment,
    date,
    // A month and a year are no instants: their middle, told in UTC, is in them whatever the site's zone.
    month: ({ year, month }, language) =>
      plainSpaces(format('month', language, 'UTC').format(Date.UTC(year, month - 1, 15))),
    monthOf: (instant, language) => text('month', instant, language),
    year: (year, language) => plainSpaces(format('year', language, 'UTC').format(Date.UTC(year, 6, 1))),
    span: (first, last, language) =>
      plainSpaces(
        format(last - first <= longestSpanInDays ? 'day' : 'month', language, timeZone).formatRange(
          first,
          last,
        ),
      ),
  };
}

/** ISO 8601 in a zone: a moment, or a date alone where the story's editor wrote no time. */
export function machineDate(story: Dated, which: 'date' | 'modified', timeZone: string): string {
  const { dayOnly = [] } = story;
  const isDay =
    which === 'date' || story.modified === story.date
      ? dayOnly.includes('date')
      : story.modified === story.updated && dayOnly.includes('updated');
  return (isDay ? isoDate : formatIso)(story[which], timeZone);
}

/** The date of an instant in a zone: `2024-07-18`. */
export function isoDate(instant: Instant, timeZone: string): string {
  const { year, month, day } = calendarDay(instant, timeZone);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * Intl answers for a language it does not know in the locale of the machine; English is asked for instead, so that the
 * bytes are the same everywhere. What is no language tag at all would throw.
 */
export function localesFor(language: string): string[] {
  try {
    return [...Intl.getCanonicalLocales(language), 'en'];
  } catch {
    return ['en'];
  }
}

/** Versions of CLDR differ in whether they put thin, narrow no-break or plain spaces; readers see no difference. */
function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, ' ');
}
