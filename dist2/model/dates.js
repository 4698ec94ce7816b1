import { message } from '../lib/message.js';
import { formatIso } from '../lib/time.js';
import { publication } from './gates.js';
import { placeOf } from './place.js';
import { rules } from './rules.js';
/** A story's dates as readers see them at `now`: an update or a correction dated ahead is not in force yet. */
export function datesAt(document, now) {
    const date = publication(document);
    const corrections = document.corrections
        .filter((correction) => correction.date <= now)
        .sort((a, b) => a.date - b.date);
    const updated = document.updated !== undefined && document.updated > date && document.updated <= now
        ? document.updated
        : undefined;
    const modified = Math.max(date, updated ?? date, corrections.at(-1)?.date ?? date);
    const asDays = ['date', 'updated'].filter((name) => isDay(name, document, updated));
    return {
        date,
        ...(updated !== undefined && { updated }),
        ...(asDays.length > 0 && { dayOnly: asDays }),
        modified,
        corrections,
    };
}
/** Whether readers are shown the day alone. A story is published at its date or, if that is later, when its embargo ends. */
function isDay(name, document, updated) {
    if (name === 'updated' && updated === undefined)
        return false;
    const isEmbargo = name === 'date' && document.embargo !== undefined && document.embargo > document.date;
    return document.dayOnly?.includes(isEmbargo ? 'embargo' : name) ?? false;
}
/** Reports dates of a story that contradict each other. */
export function checkDates(document, now, timeZone, report) {
    const { date, updated, expires, withdrawn } = document;
    const published = publication(document);
    const show = (instant) => formatIso(instant, timeZone);
    if (expires !== undefined && expires <= published) {
        report(message(rules['never-public'], `The story expires at ${show(expires)}, but is published at ${show(published)}.`, placeOf(document, 'expires')));
    }
    if (updated !== undefined && updated < date) {
        report(message(rules['updated-before-date'], `The story was updated at ${show(updated)}, but is dated ${show(date)}.`, placeOf(document, 'updated')));
    }
    else if (updated !== undefined && updated > Math.max(now, published)) {
        report(message(rules['updated-in-future'], `The update is dated ${show(updated)}, which is still to come.`, placeOf(document, 'updated')));
    }
    if (withdrawn && withdrawn.date < date) {
        report(message(rules['withdrawn-before-date'], `The story was withdrawn at ${show(withdrawn.date)}, but is dated ${show(date)}.`, placeOf(document, 'withdrawn.date')));
    }
    for (const [index, correction] of document.corrections.entries()) {
        if (correction.date >= date && correction.date <= now)
            continue;
        const rule = rules[correction.date < date ? 'correction-before-date' : 'correction-in-future'];
        const what = correction.date < date
            ? `A correction is dated ${show(correction.date)}, but the story ${show(date)}.`
            : `A correction is dated ${show(correction.date)}, which is still to come.`;
        report(message(rule, what, placeOf(document, `corrections.${index}.date`)));
    }
}
//# sourceMappingURL=dates.js.map