import { toAbsolute } from '../../lib/url.js';
import { editionTitle } from '../editions.js';
import { articlesOf } from '../lists.js';
/** Stories in the feed of the site, and in that of a front. */
const siteLength = 30;
const frontLength = 20;
/** What the feed of a front is of, by the URL of the front. */
export function feedSubject(url, { site, config, edition: editionAt }) {
    const edition = editionAt(url);
    if (edition !== undefined) {
        return {
            title: editionTitle(edition, config),
            description: config.tagline ?? config.title,
            url,
            language: edition.language,
            articles: () => articlesOf(edition.articles.first(siteLength), site),
        };
    }
    const term = termAt(url, site);
    return (term && {
        title: `${term.title} | ${config.title}`,
        description: term.description ?? config.tagline ?? config.title,
        url,
        language: config.language,
        articles: () => articlesOf(term.articles.first(frontLength), site),
    });
}
/** The section, topic or author whose front is at this URL. */
function termAt(url, { sections, topics, authors }) {
    const [, folder, key = ''] = /^\/(?:(topics|authors)\/)?(.+)\/$/.exec(url) ?? [];
    const terms = folder === 'topics' ? topics : folder === 'authors' ? authors : sections;
    const term = terms.get(key);
    return term?.url === url ? term : undefined;
}
/** The feed of a front, with the texts of all its stories. */
export function feedOf(subject, { config, feedEntry }) {
    return {
        title: subject.title,
        description: subject.description,
        pageUrl: toAbsolute(subject.url, config.url),
        language: subject.language,
        publisher: { name: config.organization.name, url: config.organization.url },
        entries: withUniqueIds(subject.articles().map(feedEntry)),
    };
}
/** Of several stories with one slug and one time of publication, all but the oldest in the list are told apart by their addresses. */
function withUniqueIds(entries) {
    const taken = new Set();
    return entries
        .toReversed()
        .map((each) => {
        const id = taken.has(each.id) ? `${each.id}@${new URL(each.url).pathname.slice(1)}` : each.id;
        taken.add(id);
        return { ...each, id };
    })
        .reverse();
}
//# sourceMappingURL=feed.js.map