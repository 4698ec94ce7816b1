import { compareKeys } from '../lib/compare-keys.js';
import { digest } from '../lib/digest.js';
import { baseLanguage } from '../lib/language.js';
import { calendarDay } from '../lib/time.js';
/** The order of an archive: by date, then by key. Negative when `a` comes first. */
export function earlierFirst(a, b) {
    return a.date - b.date || compareKeys(a.key, b.key);
}
/** Makes what the index stores of a public story; `block` is what the editor's own picks leave of its block. */
export function entryOf(article, { title, description, body }, reading, timeZone, block) {
    const { year, month, day } = calendarDay(article.date, timeZone);
    /** The passages of the links to each story. */
    const links = new Map();
    article.links.forEach((link, at) => {
        if (link?.article === undefined || link.article === article.key)
            return;
        links.set(link.article, (links.get(link.article) ?? 0) | (reading.passages[at] ?? 0));
    });
    const rest = {
        key: article.key,
        date: article.date,
        month: year * 12 + month - 1,
        day: Date.UTC(year, month - 1, day) / 86_400_000,
        language: baseLanguage(article.language),
        topics: article.topics,
        authors: article.authors,
        section: article.section,
        series: article.series,
        sponsored: article.label === 'sponsored',
        links: [...links.keys()],
        linkPassages: [...links.values()],
        translations: article.translations,
        ...block,
    };
    return {
        ...rest,
        // Not read before it is asked for: of most stories it is not.
        get profile() {
            return reading.profile;
        },
        digest: digest(JSON.stringify([rest, title, description, body.digest])),
    };
}
//# sourceMappingURL=entry.js.map