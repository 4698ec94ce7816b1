import { recordsOf } from '../lists.js';
import { localesFor } from './dates.js';
import { wordingFor } from './strings.js';
/** Of a longer series, which is a column, nobody is told how many parts it has: each new one would change all pages. */
const mostCounted = 12;
function partsOfSeries(key, site) {
    const versions = [];
    const partOfKey = new Map();
    for (const { key: story } of site.series.get(key)?.articles ?? []) {
        // In another language it is the same part.
        const twin = site.articleByKey.get(story)?.translations.find((other) => partOfKey.has(other));
        const part = (twin === undefined ? undefined : partOfKey.get(twin)) ?? versions.push([]) - 1;
        versions[part]?.push(story);
        partOfKey.set(story, part);
    }
    return { versions, partOfKey };
}
/** Where a story stands among the parts of the story's series. */
function partIn({ versions, partOfKey }, { key, language }, site) {
    const part = partOfKey.get(key);
    if (part === undefined)
        return undefined;
    const versionIn = (keys = []) => {
        const articles = recordsOf(keys, site.articleByKey);
        return articles.find((article) => article.language === language) ?? articles[0];
    };
    const count = versions.length;
    const format = (number) => new Intl.NumberFormat(localesFor(language)).format(number);
    // A first part promises more, and nobody knows how much.
    const counted = count > 1 && count <= mostCounted;
    return {
        name: wordingFor(language).part(format(part + 1), counted ? format(count) : undefined),
        previous: versionIn(versions[part - 1]),
        next: versionIn(versions[part + 1]),
    };
}
export function createParts(site) {
    const partsOf = site.remember((series) => partsOfSeries(series, site));
    return (article) => article.series === undefined ? undefined : partIn(partsOf(article.series), article, site);
}
//# sourceMappingURL=parts.js.map