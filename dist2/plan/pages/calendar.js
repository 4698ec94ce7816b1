import { toFile } from '../../lib/url.js';
import { archiveUrlOf, monthUrl, yearUrl } from '../addresses.js';
import { monthName, storiesOfMonth, storiesOfYear, yearName } from '../calendar.js';
import { articlesOf, firstOf } from '../lists.js';
import { listFrame } from '../parts/list-frame.js';
import { lastModified } from '../parts/modified.js';
/** Links to the years with stories of an edition, newest first. */
export function yearLinks(edition, context) {
    return context.calendar(edition.url).map(({ year }) => yearLink(year, { edition, context }));
}
function yearLink(year, { edition, context }) {
    return {
        title: context.dates.year(year, edition.language),
        href: context.href(yearUrl(year, edition.url)),
    };
}
function monthLink(month, { edition, context }) {
    return {
        title: context.dates.month(month, edition.language),
        href: context.href(monthUrl(month.year, month.month, edition.url)),
    };
}
/** The front page of an edition's archive: all years. `front` is the URL of the edition's front page. */
export function calendarPage(front, context) {
    const edition = context.edition(front);
    if (edition === undefined)
        return undefined;
    const calendar = { edition, context };
    const url = archiveUrlOf(front);
    return {
        kind: 'calendar',
        url,
        file: toFile(url),
        sources: [],
        modified: edition.articles.first(1)[0]?.date,
        view: () => {
            const { language } = edition;
            const title = context.shell(language).strings.archive;
            return {
                kind: 'calendar',
                ...listFrame({ title, url, language }, context),
                title,
                years: context.calendar(front).map(({ year, months }) => ({
                    ...yearLink(year, calendar),
                    months: months.map((month) => monthLink(month, calendar)),
                })),
            };
        },
    };
}
/** The page of a year by its name (see `yearName`). */
export function yearPage(name, context) {
    const [, front = '', digits] = /^(.*) (\d{4,})$/.exec(name) ?? [];
    const edition = digits === undefined ? undefined : context.edition(front);
    if (edition === undefined)
        return undefined;
    const { timeZone } = context.config;
    const year = Number(digits);
    if (name !== yearName(front, year))
        return undefined;
    const newest = firstOf(storiesOfYear(year, edition.articles, timeZone));
    if (newest === undefined)
        return undefined;
    const url = yearUrl(year, front);
    return {
        kind: 'year',
        url,
        file: toFile(url),
        sources: [],
        modified: newest.date,
        view: () => yearView(year, { edition, context }),
    };
}
function yearView(year, calendar) {
    const { edition, context } = calendar;
    const { language } = edition;
    const title = context.dates.year(year, language);
    const above = archiveCrumb(calendar);
    const url = yearUrl(year, edition.url);
    const { newer, older } = yearsBeside(year, calendar);
    const months = context.calendar(edition.url).find((each) => each.year === year)?.months ?? [];
    return {
        kind: 'year',
        ...listFrame({ title: `${above.title}: ${title}`, url, language, above: [above] }, context),
        title,
        archive: { title: above.title, href: context.href(above.url) },
        months: months.map((month) => monthLink(month, calendar)),
        newer: newer === undefined ? undefined : yearLink(newer, calendar),
        older: older === undefined ? undefined : yearLink(older, calendar),
    };
}
function yearsBeside(year, { edition, context }) {
    const years = context.calendar(edition.url).map((each) => each.year);
    return besides(years, (each) => each === year);
}
/** The page of a month by its name (see `monthName`). */
export function monthPage(name, context) {
    const [, front = '', year, digits] = /^(.*) (\d{4,})-(\d{2})$/.exec(name) ?? [];
    const edition = digits === undefined ? undefined : context.edition(front);
    if (edition === undefined)
        return undefined;
    const month = { year: Number(year), month: Number(digits) };
    if (name !== monthName(front, month) || month.month < 1 || month.month > 12)
        return undefined;
    const stories = storiesOfMonth(month, edition.articles, context.config.timeZone);
    const articles = articlesOf(stories, context.site);
    if (articles.length === 0)
        return undefined;
    const url = monthUrl(month.year, month.month, front);
    return {
        kind: 'month',
        url,
        file: toFile(url),
        sources: [],
        modified: lastModified(articles),
        view: () => monthView(month, articles, { edition, context }),
    };
}
function monthView(month, articles, calendar) {
    const { edition, context } = calendar;
    const { language } = edition;
    const title = context.dates.month(month, language);
    const year = context.dates.year(month.year, language);
    const url = monthUrl(month.year, month.month, edition.url);
    const above = archiveCrumb(calendar);
    const yearCrumb = { title: `${above.title}: ${year}`, url: yearUrl(month.year, edition.url) };
    const { newer, older } = monthsBeside(month, calendar);
    return {
        kind: 'month',
        ...listFrame({ title: `${above.title}: ${title}`, url, language, above: [above, yearCrumb] }, context),
        title,
        year: { title: year, href: context.href(yearCrumb.url) },
        days: daysOf(articles, calendar),
        newer: newer && monthLink(newer, calendar),
        older: older && monthLink(older, calendar),
    };
}
function monthsBeside({ year, month }, { edition, context }) {
    const months = context.calendar(edition.url).flatMap((each) => each.months);
    return besides(months, (each) => each.year === year && each.month === month);
}
/** Those before and behind one of a list that begins with the newest. */
function besides(spans, is) {
    const at = spans.findIndex(is);
    return at === -1 ? { newer: undefined, older: undefined } : { newer: spans[at - 1], older: spans[at + 1] };
}
function archiveCrumb({ edition, context }) {
    return { title: context.shell(edition.language).strings.archive, url: archiveUrlOf(edition.url) };
}
function daysOf(articles, { edition, context }) {
    const { language } = edition;
    const days = [];
    for (const article of articles) {
        const date = context.dates.date(article.date, language);
        const day = days.at(-1);
        const card = context.card(article, language);
        if (day?.date.iso === date.iso)
            day.cards.push(card);
        else
            days.push({ date, cards: [card] });
    }
    return days;
}
//# sourceMappingURL=calendar.js.map