import { baseLanguage } from '../../lib/language.js';
import { toFile } from '../../lib/url.js';
import { latestUrlOf } from '../addresses.js';
import { articlesOf, eachArticle, inBoth, recordsOf } from '../lists.js';
import { isPublished, machineImages, noPictures } from '../parts/images.js';
import { homeJsonLd } from '../parts/json-ld.js';
import { listFrame } from '../parts/list-frame.js';
import { lastModified } from '../parts/modified.js';
/** The lead is looked for among so many of the newest: an old picture never pushes the news off the top. */
const leadAmong = 12;
const topSize = 5;
const blockSize = 4;
const opinionSize = 4;
/**
 * Chooses among the stories of an edition. The lead is the newest news or analysis with a picture, or the newest of all; beside it the next newest; then the
 * opinions; then the sections in the order of the navigation. Of a story in several languages only the one in the
 * site's own is chosen. What is sponsored stands in its section alone, behind the others.
 */
export function chooseHome(site, edition, pictures = noPictures) {
    const base = baseLanguage(edition.language);
    const shown = new Set();
    const take = (articles, count) => {
        const taken = [];
        if (count === 0)
            return taken;
        for (const article of articles) {
            if (shown.has(article.key) || isForeignTwin(article, site, base))
                continue;
            shown.add(article.key);
            taken.push(article);
            if (taken.length === count)
                break;
        }
        return taken;
    };
    const news = edition.labelled('news', 'analysis');
    const candidates = articlesOf(news.first(leadAmong), site);
    const [lead] = take([
        ...candidates.filter(({ image }) => image !== undefined && isPublished(image, site, pictures)),
        ...candidates,
        ...articlesOf(edition.articles.first(1), site),
    ], 1);
    const top = take(eachArticle(news, site), topSize);
    const opinion = take(eachArticle(edition.labelled('opinion'), site), opinionSize);
    const blocks = [];
    for (const section of site.sections.values()) {
        const stories = edition.bases === null ? section.articles : inBoth(section.articles, edition.articles);
        const taken = take(eachArticle(stories, site), blockSize);
        // The first one is shown largest, which cannot be bought.
        const articles = [...taken.filter(isUnpaid), ...taken.filter((article) => !isUnpaid(article))];
        // A section of opinions alone would repeat the block of opinions under another title.
        const repeats = opinion.length > 0 && articles.every((article) => article.label === 'opinion');
        if (articles.some(isUnpaid) && !repeats)
            blocks.push({ section, articles });
    }
    return { lead, top, blocks, opinion };
}
/** The front page of an edition, at this URL. */
export function homePage(url, context) {
    const edition = context.edition(url);
    if (edition === undefined)
        return undefined;
    const { site, config, pictures } = context;
    const { language } = edition;
    const { lead, top, blocks, opinion } = chooseHome(site, edition, pictures);
    return {
        kind: 'home',
        url,
        file: toFile(url),
        sources: [],
        modified: lastModified([
            ...(lead ? [lead] : []),
            ...top,
            ...opinion,
            ...blocks.flatMap(({ articles }) => articles),
        ]),
        view: () => {
            const [newest] = edition.articles.first(1);
            const card = (article) => context.card(article, language);
            return {
                kind: 'home',
                ...listFrame({
                    title: config.title,
                    description: config.tagline,
                    url,
                    language,
                    image: machineImages(lead?.image, site, config, pictures)[0],
                    imageAlt: lead?.image?.alt,
                    jsonLd: homeJsonLd(site, config, edition),
                }, context),
                edition: newest && context.dates.date(newest.date, language),
                lead: lead && card(lead),
                top: top.map(card),
                blocks: blocks.map(({ section, articles }) => ({
                    section: context.link(section),
                    cards: articles.map(card),
                })),
                opinion: opinion.map(card),
                latestHref: context.href(latestUrlOf(url)),
            };
        },
    };
}
function isUnpaid(article) {
    return article.label !== 'sponsored';
}
/** Whether it is in another language, and stands in this one too. */
function isForeignTwin(article, site, base) {
    if (baseLanguage(article.language) === base)
        return false;
    return recordsOf(article.translations, site.articleByKey).some((other) => baseLanguage(other.language) === base);
}
//# sourceMappingURL=home.js.map