import { monthNames } from './days.js';
import { stripSigns } from './strip.js';
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)?(?: ?([Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/;
/** ISO 8601 with two digits for all parts but the year. Nearly all dates have this form. */
export function readIso(text) {
    const match = iso.exec(text);
    if (match === null)
        return undefined;
    const [, year, month, day, hour, minute, second, fraction, zone] = match;
    return {
        year: Number(year),
        month: Number(month),
        day: Number(day),
        clock: hour === undefined ? undefined : clockOf({ hour, minute, second, fraction, zone }),
    };
}
/** Whether a date that can be read includes a time of day. */
export function hasClock(text) {
    const trimmed = text.trim();
    return (readIso(trimmed) ?? partsOfDate(trimmed)).clock !== undefined;
}
const quotes = ' "\'“”„‘’‚«»‹›';
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekday = /(?:^|[ ,])(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\b\.?,?(?=[ ,]|$)/i;
/** Divides a text into time, zone, day of the week and the rest. */
export function partsOfDate(text) {
    const plain = stripSigns(text.trim(), quotes)
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/\s+/g, ' ')
        .trim()
        // The name of the zone in words, as JavaScript appends it, or a comment (RFC 5322, section 3.3).
        .replace(/ \([^()]*\)$/, '');
    const found = findClock(plain);
    const rest = found === undefined ? plain : `${plain.slice(0, found.start)} ${plain.slice(found.end)}`;
    const named = weekday.exec(rest);
    const spaced = (named === null ? rest : rest.replace(named[0], ' ')).replace(/ +/g, ' ');
    const joined = stripSigns(spaced, ' ,T').replace(/(?<=[\d ,])(?:at|um|à|a las|alle(?: ore)?|om|às)$/i, '');
    const day = stripSigns(joined, ' ,');
    return {
        clock: found?.clock,
        unclear: found?.unclear,
        day,
        weekday: named === null ? undefined : weekdays.indexOf((named[1] ?? '').slice(0, 3).toLowerCase()),
    };
}
/** Follows the date after a space, a comma or the T of ISO 8601; groups: hour, minute, second, fraction, am or pm. */
const clocks = [
    /(?<=^|[ ,]|\dT)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)?(?: ?([ap])\.? ?m\b\.?| ?(?:uhr|hrs?|h)\b\.?)?(?![\d:])/i,
    /(?<=^|[ ,]|\dT)(\d{1,2})\.(\d{2})()()(?: ?([ap])\.? ?m\b\.?| ?(?:uhr|hrs?|h)\b\.?)/i,
    /(?<=^|[ ,]|\dT)(\d{1,2}) ?h(?: ?(\d{2}))?(?![a-z\d])/i,
    /(?<=^|[ ,]|\dT)(\d{1,2})()()()(?: ?([ap])\.? ?m\b\.?| ?uhr\b)/i,
];
const zoneBehind = /^,? ?(?:(Z|UTC|GMT|UT)(?![a-z]))?(?: ?([+-](?:\d{2}(?::?\d{2})?|\d(?::\d{2})?))(?!\d))?(?: ?\[?([A-Z][A-Za-z_]+\/[A-Za-z_/+-]+)\]?)?/i;
const abbreviation = /^,? ?([A-Z]{2,5})(?= |,|$)/;
function findClock(text) {
    const word = /(?<=^|[ ,])(noon|midnight|mittags?|mitternacht|midi|minuit)(?=$|[ ,])/i.exec(text);
    let match = null;
    for (const clock of clocks)
        match ??= clock.exec(text);
    if (match === null) {
        if (word === null)
            return undefined;
        const place = { start: word.index, end: word.index + word[0].length };
        if (!/^noon$/i.test(word[0]))
            return { ...place, unclear: `“${word[0]}”` };
        return { ...place, clock: { hour: 12, minute: 0, second: 0, millisecond: 0 } };
    }
    const [whole, hour = '', minute, second, fraction, half] = match;
    const end = match.index + whole.length;
    if (word !== null)
        return { start: match.index, end, unclear: `“${word[0]}” beside a time` };
    const zone = zoneBehind.exec(text.slice(end));
    const [zoned = '', utc, offset, name] = zone ?? [];
    const after = abbreviation.exec(text.slice(end + zoned.length));
    const start = match.index;
    if (after !== null && zoned.trim() === '' && !isMonthOrDay(after[1] ?? '')) {
        return { start, end: end + after[0].length, unclear: `the zone ${after[1]}` };
    }
    const number = Number(hour);
    if (half !== undefined && (number > 12 || number === 0)) {
        return { start, end: end + zoned.length, unclear: `“${whole.trim()}”` };
    }
    const pm = half?.toLowerCase() === 'p';
    const hours = half === undefined ? number : (number % 12) + (pm ? 12 : 0);
    return {
        clock: clockOf({ hour: hours, minute, second, fraction, zone: offset ?? name ?? (utc && 'Z') }),
        start,
        end: end + zoned.length,
    };
}
function clockOf(parts) {
    const { hour, minute, second, fraction, zone } = parts;
    return {
        hour: Number(hour),
        minute: Number(minute || 0),
        second: Number(second || 0),
        millisecond: fraction ? Number(fraction.padEnd(3, '0').slice(0, 3)) : 0,
        zone,
    };
}
/** 1 to 12, by the English name, whole or as its first three letters; undefined for any other word. */
export function englishMonth(word) {
    const lower = word.toLowerCase();
    const at = monthNames.findIndex((name) => [name, name.slice(0, 3)].some((n) => n.toLowerCase() === lower));
    if (at !== -1)
        return at + 1;
    return lower === 'sept' ? 9 : undefined;
}
function isMonthOrDay(word) {
    return englishMonth(word) !== undefined || weekdays.includes(word.toLowerCase().slice(0, 3));
}
/** A day with one meaning only: year first, or with the name of the month. `month` gives the number of a name. */
export function readDay(text, month = englishMonth) {
    const numbers = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
        /^(\d{4})(年|년 ?)(\d{1,2})[月월] ?(\d{1,2})[日일]$/.exec(text);
    if (numbers !== null) {
        return { year: Number(numbers[1]), month: Number(numbers[3]), day: Number(numbers[4]) };
    }
    const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -](?:(?:of|de|di) )?(\p{L}{3,10})\.?,?[ -](?:de )?(\d{4})$/iu.exec(text);
    const monthFirst = /^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text);
    const yearFirst = /^(\d{4})[ -](\p{L}{3,10})\.?[ -](\d{1,2})$/iu.exec(text);
    const [year, name, day] = dayFirst !== null
        ? [dayFirst[3], dayFirst[2], dayFirst[1]]
        : monthFirst !== null
            ? [monthFirst[3], monthFirst[1], monthFirst[2]]
            : [yearFirst?.[1], yearFirst?.[2], yearFirst?.[3]];
    const number = name === undefined ? undefined : month(name);
    return number === undefined ? undefined : { year: Number(year), month: number, day: Number(day) };
}
//# sourceMappingURL=written-date.js.map