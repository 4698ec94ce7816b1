import { directionOf } from '../../lib/direction.js';
import { toFile } from '../../lib/url.js';
import { notFoundUrl } from '../addresses.js';
import { bodyHtml, pagePictures } from '../parts/bodies-html.js';
import { unlistedHead } from '../parts/head.js';
import { pageJsonLd } from '../parts/json-ld.js';
import { listFrame } from '../parts/list-frame.js';
import { opening } from '../parts/opening.js';
import { framedTables } from '../parts/tables.js';
/** Stories offered to a reader who found nothing. */
const notFoundSize = 6;
/** A page that stands by itself: about, ethics, contact. */
export function standingPage(key, context) {
    const page = context.site.pages.get(key);
    return (page && {
        kind: 'page',
        url: page.url,
        file: toFile(page.url),
        sources: [page.file],
        view: () => standingPageView(page, context),
    });
}
function standingPageView(page, context) {
    const { site, config } = context;
    const { title, description, url, language } = page;
    const body = context.bodies.get(page.body);
    return {
        kind: 'page',
        ...listFrame({
            title,
            description: description ?? opening(body.text, language),
            url,
            language,
            jsonLd: pageJsonLd(page, site, config),
        }, context),
        title,
        description,
        bodyHtml: framedTables(bodyHtml(body, page, config.base, { ...pagePictures(context), first: true }), context.shell(language).strings.table),
    };
}
/** What stands at the address of a withdrawn story. Its headline is not repeated: it may be what was wrong. */
export function withdrawnPage(key, context) {
    const article = context.site.withdrawn.get(key);
    if (article === undefined)
        return undefined;
    return {
        kind: 'withdrawn',
        url: article.url,
        file: toFile(article.url),
        sources: [article.file],
        view: () => {
            const { language, date, reason } = article;
            const shell = context.shell(language);
            return {
                kind: 'withdrawn',
                language,
                direction: directionOf(language),
                shell,
                head: unlistedHead(shell.strings.withdrawn, context),
                date: context.dates.day(date, language),
                reason,
            };
        },
    };
}
export function notFoundPage(context) {
    return {
        kind: 'not-found',
        url: notFoundUrl,
        file: toFile(notFoundUrl),
        sources: [],
        view: () => {
            const { language } = context.config;
            const shell = context.shell(language);
            return {
                kind: 'not-found',
                language,
                direction: directionOf(language),
                shell,
                head: unlistedHead(shell.strings.notFoundTitle, context),
                cards: context.site.articles.first(notFoundSize).map((story) => context.card(story, language)),
            };
        },
    };
}
//# sourceMappingURL=standing-pages.js.map