import { memo } from '../lib/memo.js';
import { toAbsolute, toHref } from '../lib/url.js';
import { createArchives } from './archives.js';
import { calendarNames } from './calendar.js';
import { openEdition, planEditions } from './editions.js';
import { feedEntryOf } from './files/feed-entry.js';
import { biographyOf } from './parts/biography.js';
import { createCards } from './parts/cards.js';
import { createDates } from './parts/dates.js';
import { noPictures } from './parts/images.js';
import { createParts } from './parts/parts.js';
import { contentPolicy, policedBy } from './parts/policy.js';
import { createShells } from './parts/shell.js';
import { searchIndexer, searchLayouts } from './search-parts.js';
import { nothingElse } from './whole-plan.js';
export function createContext(site, options) {
    const { config, bodies, pictures = noPictures, embedScript, search, ownFiles, whole = nothingElse, } = options;
    const dates = createDates(config.timeZone);
    const href = (url) => toHref(url, config.base);
    const link = ({ title, url, language }) => ({ title, href: href(url), language });
    const remembered = site.remember((_) => planEditions(site, config));
    const editions = options.editions ?? (() => remembered('editions'));
    const policed = policedBy(options);
    const biography = site.remember((key) => {
        const author = site.authors.get(key);
        return author && biographyOf(author, bodies, config.base);
    });
    const feedEntry = site.remember((article) => feedEntryOf(article, { site, config, bodies, pictures, dates }));
    const spans = memo((last) => memo((first) => dates.span(first, last, config.language)));
    return {
        site,
        config,
        bodies,
        pictures,
        dates,
        embedScript,
        search,
        ownFiles,
        whole,
        card: createCards({ site, config, pictures, dates, href, link }),
        policed,
        policy: contentPolicy(policed),
        partOf: options.partOf ?? createParts(site),
        archives: options.archives ?? createArchives(site, config),
        editions,
        edition(url) {
            const found = editions().find((each) => each.url === url);
            return found && openEdition(found, site);
        },
        calendar: options.calendar ??
            site.remember((front) => {
                const found = editions().find(({ url }) => url === front);
                return found === undefined ? [] : calendarNames(openEdition(found, site).articles, config.timeZone);
            }),
        shell: options.shell ?? createShells(site, editions, { ...options, link }),
        href,
        absolute: (url) => toAbsolute(url, config.url),
        link,
        biography: ({ key }) => biography(key),
        feedEntry,
        span: (first, last) => spans(last)(first),
        searchIndex: searchIndexer(site, search),
        searchLayout: searchLayouts(site, search),
    };
}
//# sourceMappingURL=context.js.map