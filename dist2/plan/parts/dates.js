import { calendarDay, formatIso } from '../../lib/time.js';
const styles = {
    day: { dateStyle: 'long' },
    moment: { dateStyle: 'long', timeStyle: 'short' },
    month: { month: 'long', year: 'numeric' },
    year: { year: 'numeric' },
};
/** Spans up to this long are told by days: months alone would give the pages of a busy section one title. */
const longestSpanInDays = 45 * 86_400_000;
/** `timeZone` is an IANA name. */
export function createDates(timeZone) {
    const formats = new Map();
    function format(style, language, zone) {
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
    let lastInstant;
    let lastIso = '';
    function iso(instant) {
        if (instant !== lastInstant) {
            lastIso = formatIso(instant, timeZone);
            lastInstant = instant;
        }
        return lastIso;
    }
    function text(style, instant, language) {
        return plainSpaces(format(style, language, timeZone).format(instant));
    }
    const moment = (instant, language) => ({
        iso: iso(instant),
        text: text('moment', instant, language),
    });
    const date = (instant, language) => ({
        iso: isoDate(instant, timeZone),
        text: text('day', instant, language),
    });
    return {
        iso,
        of: (story, which, language) => (story.dayOnly?.includes(which) ? date : moment)(story[which] ?? story.date, language),
        machineDate: (story, which) => machineDate(story, which, timeZone),
        day: (instant, language) => ({
            iso: iso(instant),
            text: text('day', instant, language),
        }),
        moment,
        date,
        // A month and a year are no instants: their middle, told in UTC, is in them whatever the site's zone.
        month: ({ year, month }, language) => plainSpaces(format('month', language, 'UTC').format(Date.UTC(year, month - 1, 15))),
        monthOf: (instant, language) => text('month', instant, language),
        year: (year, language) => plainSpaces(format('year', language, 'UTC').format(Date.UTC(year, 6, 1))),
        span: (first, last, language) => plainSpaces(format(last - first <= longestSpanInDays ? 'day' : 'month', language, timeZone).formatRange(first, last)),
    };
}
/** ISO 8601 in a zone: a moment, or a date alone where the story's editor wrote no time. */
export function machineDate(story, which, timeZone) {
    const { dayOnly = [] } = story;
    const isDay = which === 'date' || story.modified === story.date
        ? dayOnly.includes('date')
        : story.modified === story.updated && dayOnly.includes('updated');
    return (isDay ? isoDate : formatIso)(story[which], timeZone);
}
/** The date of an instant in a zone: `2024-07-18`. */
export function isoDate(instant, timeZone) {
    const { year, month, day } = calendarDay(instant, timeZone);
    return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}
function twoDigits(number) {
    return String(number).padStart(2, '0');
}
/**
 * Intl answers for a language it does not know in the locale of the machine; English is asked for instead, so that the
 * bytes are the same everywhere. What is no language tag at all would throw.
 */
export function localesFor(language) {
    try {
        return [...Intl.getCanonicalLocales(language), 'en'];
    }
    catch {
        return ['en'];
    }
}
/** Versions of CLDR differ in whether they put thin, narrow no-break or plain spaces; readers see no difference. */
function plainSpaces(text) {
    return text.replace(/[\u2009\u202f\u00a0]/g, ' ');
}
//# sourceMappingURL=dates.js.map