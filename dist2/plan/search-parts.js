import { startOfMonth } from '../lib/time.js';
import { yearsIn } from './calendar.js';
import { articlesOf, firstOf } from './lists.js';
/**
 * The parts of the index by year, newest first. A year is one part, so that readers need not ask for many; the newest, where
 * stories are added and edited day by day, is one for each quarter, so that little is indexed again.
 */
export function searchYears(list, timeZone) {
    return Array.from(yearsIn(list, timeZone), (year, at) => ({
        year,
        parts: at === 0 ? quartersOf(year, list, timeZone) : [partOfYear(year, timeZone)],
    }));
}
function partOfYear(year, timeZone) {
    return {
        name: `${year}`,
        from: startOfMonth(year, 1, timeZone),
        until: startOfMonth(year + 1, 1, timeZone),
    };
}
/** Those with stories, newest first. */
function quartersOf(year, list, timeZone) {
    const starts = [1, 4, 7, 10].map((month) => startOfMonth(year, month, timeZone));
    const end = startOfMonth(year + 1, 1, timeZone);
    return starts
        .map((from, at) => ({ name: `${year}-${at + 1}`, from, until: starts[at + 1] ?? end }))
        .filter(({ from, until }) => firstOf(list.between(from, until)) !== undefined)
        .reverse();
}
/** The part with this name, if the index has it. */
export function partNamed(name, list, timeZone) {
    const [newest] = yearsIn(list, timeZone);
    if (newest === undefined)
        return undefined;
    const [, year, quarter] = /^([1-9]\d*)(-[1-4])?$/.exec(name) ?? [];
    if (quarter !== undefined)
        return Number(year) === newest
            ? quartersOf(newest, list, timeZone).find((part) => part.name === name)
            : undefined;
    if (year === undefined || Number(year) >= newest)
        return undefined;
    const part = partOfYear(Number(year), timeZone);
    return firstOf(list.between(part.from, part.until)) === undefined ? undefined : part;
}
/** Oldest first. */
function storiesOf({ from, until }, site) {
    return articlesOf(site.articles.between(from, until), site).reverse();
}
/** Makes all files of a part, and remembers those of the last part. */
export function searchIndexer(site, search) {
    return ofLastPart(site, (part) => indexOf(search).index(storiesOf(part, site)));
}
/** Tells how many files a part has, and remembers it of the last part: each of a thousand files would read all stories of the part. */
export function searchLayouts(site, search) {
    return ofLastPart(site, (part) => indexOf(search).layoutOf(storiesOf(part, site)));
}
function indexOf(search) {
    if (search === undefined)
        throw new Error('a site without a search page has no index');
    return search.index;
}
/** Remembers what is made of one part: the files of a part are asked for one after the other, and then those of the next. */
function ofLastPart(site, make) {
    let last;
    return (part) => {
        if (last?.name !== part.name)
            last = { name: part.name, value: site.remember(() => make(part)) };
        return last.value(part.name);
    };
}
//# sourceMappingURL=search-parts.js.map