import { toFile } from '../../lib/url.js';
import { latestUrlOf } from '../addresses.js';
import { articlesOf } from '../lists.js';
import { listFrame } from '../parts/list-frame.js';
import { lastModified } from '../parts/modified.js';
import { yearLinks } from './calendar.js';
const latestSize = 50;
/** The newest stories of all sections of an edition, and the way into the archive by years. `front` is the edition's front page. */
export function latestPage(front, context) {
    const edition = context.edition(front);
    if (edition === undefined)
        return undefined;
    const { language } = edition;
    const url = latestUrlOf(front);
    const articles = articlesOf(edition.articles.first(latestSize), context.site);
    return {
        kind: 'latest',
        url,
        file: toFile(url),
        sources: [],
        modified: lastModified(articles),
        view: () => {
            const title = context.shell(language).strings.latest;
            return {
                kind: 'latest',
                ...listFrame({ title, url, language, articles }, context),
                title,
                cards: articles.map((article) => context.card(article, language)),
                years: yearLinks(edition, context),
            };
        },
    };
}
//# sourceMappingURL=latest.js.map