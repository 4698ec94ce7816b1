import { directionOf } from '../../lib/direction.js';
import { toFile } from '../../lib/url.js';
import { correctionsUrl } from '../addresses.js';
import { articlesOf } from '../lists.js';
import { listFrame } from '../parts/list-frame.js';
/** Every correction of every public story, newest first; those of one instant in the order of the stories. */
export function correctionsPage(context) {
    const { site } = context;
    const items = articlesOf(site.corrected, site)
        .flatMap((article) => article.corrections.map((correction) => ({ article, ...correction })))
        .sort((a, b) => b.date - a.date);
    return {
        kind: 'corrections',
        url: correctionsUrl,
        file: toFile(correctionsUrl),
        sources: [],
        modified: items[0]?.date,
        view: () => {
            const { language } = context.config;
            const title = context.shell(language).strings.corrections;
            return {
                kind: 'corrections',
                ...listFrame({ title, url: correctionsUrl, language }, context),
                title,
                items: items.map(({ article, date, text }) => ({
                    date: context.dates.day(date, language),
                    text,
                    story: { title: article.title, href: context.href(article.url) },
                    language: article.language,
                    direction: directionOf(article.language),
                })),
            };
        },
    };
}
//# sourceMappingURL=corrections.js.map