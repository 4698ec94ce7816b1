import { toAbsolute } from '../../lib/url.js';
import { machineDate } from './dates.js';
import { authorNode, correctionNode, imageNodes, publisher } from './json-ld-nodes.js';
/** A story as schema.org has it. It says no more than the page shows: the same headline, authors and dates. */
export function articleNode(article, site, config, pictures) {
    const url = toAbsolute(article.url, config.url);
    const image = imageNodes(article.image, site, config, pictures);
    const authors = article.authors.flatMap((key) => site.authors.get(key) ?? []);
    const topics = article.topics.flatMap((key) => site.topics.get(key)?.title ?? []);
    const section = site.sections.get(article.section);
    const series = article.series === undefined ? undefined : site.series.get(article.series);
    const node = {
        '@id': `${url}#article`,
        url,
        mainEntityOfPage: { '@type': 'WebPage', '@id': url },
        headline: article.title,
        ...(article.description !== undefined && { description: article.description }),
        ...(authors.length > 0 && { author: authors.map((author) => authorNode(author, config)) }),
        datePublished: machineDate(article, 'date', config.timeZone),
        dateModified: machineDate(article, 'modified', config.timeZone),
        ...(image.length > 0 && { image }),
        inLanguage: article.language,
        isAccessibleForFree: true,
        ...(section !== undefined && { articleSection: section.title }),
        ...(topics.length > 0 && { keywords: topics }),
        ...(article.words > 0 && { wordCount: article.words }),
        publisher: publisher(config),
        ...(series !== undefined && {
            isPartOf: {
                '@type': 'CreativeWorkSeries',
                name: series.title,
                url: toAbsolute(series.url, config.url),
            },
        }),
        ...(article.corrections.length > 0 && {
            correction: article.corrections.map((correction) => correctionNode(correction, config)),
        }),
        ...(article.source !== undefined && {
            isBasedOn: article.source.url,
            sourceOrganization: { '@type': 'Organization', name: article.source.name },
        }),
        ...translations(article, site, config),
    };
    const news = article.dateline === undefined ? node : { ...node, dateline: article.dateline };
    switch (article.label) {
        case 'news':
            return { '@type': 'NewsArticle', ...news };
        case 'opinion':
            return { '@type': 'OpinionNewsArticle', ...news };
        case 'analysis':
            return { '@type': 'AnalysisNewsArticle', ...news };
        case 'sponsored':
            // In schema.org advertising is an article, but no news: it has no dateline.
            return { '@type': 'AdvertiserContentArticle', ...node };
    }
}
/**
 * The same story in other languages. The one published first is taken for the original; among those published at once
 * the one in the site's language, then the first by key.
 */
function translations(article, site, config) {
    const others = article.translations.flatMap((key) => site.articleByKey.get(key) ?? []);
    if (others.length === 0)
        return {};
    const original = others.reduce((first, each) => (isBefore(each, first, config) ? each : first), article);
    const work = (each) => {
        const url = toAbsolute(each.url, config.url);
        return {
            '@type': 'NewsArticle',
            '@id': `${url}#article`,
            url,
            headline: each.title,
            inLanguage: each.language,
        };
    };
    return original === article ? { workTranslation: others.map(work) } : { translationOfWork: work(original) };
}
function isBefore(a, b, config) {
    if (a.date !== b.date)
        return a.date < b.date;
    const own = (each) => each.language === config.language;
    return own(a) === own(b) ? a.key < b.key : own(a);
}
//# sourceMappingURL=json-ld-article.js.map