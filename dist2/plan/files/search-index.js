import { toFile } from '../../lib/url.js';
import { searchUrl } from '../addresses.js';
import { createDates } from '../parts/dates.js';
import { opening } from '../parts/opening.js';
import { stringsFor } from '../parts/strings.js';
import { partNamed } from '../search-parts.js';
/** What the cards of stories that were found say, as cards do elsewhere. */
export function cardTexts({ timeZone, language }) {
    const dates = createDates(timeZone);
    const strings = stringsFor(language);
    return {
        date: (instant) => dates.day(instant, language),
        label: (label) => (label === 'news' ? '' : strings[label]),
        excerpt: opening,
    };
}
/** Names of the files of a part: `2026-3/0.bin`. How many there are follows from records, before any text is read. */
export function searchFileNames(part, context) {
    if (context.search === undefined)
        return [];
    const { shards, cards } = context.searchLayout(part);
    return [
        'index.json',
        ...Array.from({ length: shards }, (_, at) => `${at}.bin`),
        ...Array.from({ length: cards }, (_, at) => `${at}.txt`),
    ].map((file) => `${part.name}/${file}`);
}
/** A file of the index by which the search page searches: `2026-3/0.bin`. */
export function searchFile(name, context) {
    const { site, config, search } = context;
    const [, of = '', number, ending] = /^([^/]+)\/(?:index\.json|(0|[1-9]\d*)\.(bin|txt))$/.exec(name) ?? [];
    const part = search && partNamed(of, site.articles, config.timeZone);
    if (search === undefined || part === undefined)
        return undefined;
    const url = `${searchUrl}${name}`;
    const file = { url, file: toFile(url) };
    if (number === undefined)
        return { ...file, content: () => context.searchIndex(part).head };
    const at = Number(number);
    const { shards, cards } = context.searchLayout(part);
    if (at >= (ending === 'bin' ? shards : cards))
        return undefined;
    return {
        ...file,
        content() {
            const index = context.searchIndex(part);
            return (ending === 'bin' ? index.shards : index.cards)[at] ?? '';
        },
    };
}
//# sourceMappingURL=search-index.js.map