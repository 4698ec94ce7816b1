import { carriedFrom } from './carried.js';
import { datesAt } from './dates.js';
/** The public record of a story as it is at `now`. */
export function articleOf(story, now, translations, records) {
    const { document, filing } = story;
    const { date, updated, dayOnly, modified, corrections } = datesAt(document, now);
    const { title } = document;
    return {
        key: story.key,
        file: document.file,
        url: story.url,
        title,
        shortTitle: document.shortTitle ?? title,
        seoTitle: document.seoTitle ?? title,
        socialTitle: document.socialTitle ?? title,
        ...carriedFrom(document),
        date,
        updated,
        dayOnly,
        modified,
        section: filing.section,
        topics: filing.topics,
        series: filing.series,
        authors: filing.authors,
        image: records.keepPicture(document),
        corrections,
        language: story.language,
        translations,
        words: document.body.words,
        ...records.keepText(document),
    };
}
/** What is left of a withdrawn story, or undefined for any other. */
export function withdrawnOf(story) {
    const { document, key, url, language } = story;
    if (story.standing !== 'withdrawn' || document.withdrawn === undefined)
        return undefined;
    const { date, reason } = document.withdrawn;
    return { key, file: document.file, url, title: document.title, date, reason, language };
}
//# sourceMappingURL=articles.js.map