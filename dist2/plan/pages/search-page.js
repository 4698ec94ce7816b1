import { toFile } from '../../lib/url.js';
import { archiveUrlOf, homeUrl, searchUrl } from '../addresses.js';
import { hasStories } from '../lists.js';
import { listHead } from '../parts/head.js';
import { listFrame } from '../parts/list-frame.js';
import { scriptView } from '../parts/script.js';
import { wordingFor } from '../parts/strings.js';
import { searchYears } from '../search-parts.js';
/** Of topics and authors: as many as a page can bear; others can be typed. */
const mostNames = 300;
/** The form by which readers search. Search engines have their own, so it is not for them. */
export function searchPage(context) {
    const { search } = context;
    if (search === undefined)
        return undefined;
    return {
        kind: 'search',
        url: searchUrl,
        file: toFile(searchUrl),
        sources: [],
        view: () => searchView(search.script, context),
    };
}
function searchView(script, context) {
    const { site, config } = context;
    const { language } = config;
    const wording = wordingFor(language).search;
    const { query, filters, section, topic, author, year, all, results, noScript, ...words } = wording;
    const { strings } = context.shell(language);
    const list = { title: strings.search, url: searchUrl, language };
    const years = searchYears(site.articles, config.timeZone);
    const options = {
        files: context.href(searchUrl),
        years: years.map(({ parts }) => parts.map(({ name }) => name)),
        words,
        lang: language,
    };
    return {
        kind: 'search',
        ...listFrame(list, context),
        head: {
            ...listHead(list, context),
            robots: 'noindex, follow',
            scripts: [scriptView(script, config.base)],
        },
        title: strings.search,
        action: context.href(searchUrl),
        sections: [...site.sections.values()].filter(hasStories).map(({ title }) => title),
        topics: mostUsed(site.topics),
        authors: mostUsed(site.authors),
        years: years.map((each) => ({
            value: String(each.year),
            title: context.dates.year(each.year, language),
        })),
        archive: { title: strings.archive, href: context.href(archiveUrlOf(homeUrl)) },
        options: JSON.stringify(options),
        wording: { query, filters, section, topic, author, year, all, results, noScript },
    };
}
/** Titles to choose from, in their order: of many those with the most stories. */
function mostUsed(terms) {
    const used = [...terms.values()].filter(hasStories);
    const kept = used.length <= mostNames ? used : withMostStories(used);
    return [...new Set(kept.map(({ title }) => title))];
}
/** In the order in which they were. */
function withMostStories(terms) {
    const counts = new Map(terms.map((term) => [term, term.articles.count()]));
    const count = (term) => counts.get(term) ?? 0;
    const most = new Set([...terms].sort((a, b) => count(b) - count(a)).slice(0, mostNames));
    return terms.filter((term) => most.has(term));
}
//# sourceMappingURL=search-page.js.map