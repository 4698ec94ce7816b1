import { directionOf } from '../../lib/direction.js';
import { toFile } from '../../lib/url.js';
import { homeUrl, latestUrlOf, liteUrl, liteUrlOf } from '../addresses.js';
import { articlesOf, recordsOf } from '../lists.js';
import { bodyHtml } from '../parts/bodies-html.js';
import { articleRobots, indexed, withSiteTitle } from '../parts/head.js';
import { imageView } from '../parts/images.js';
import { kickerOf } from '../parts/labels.js';
import { liteHtml } from '../parts/lite-html.js';
import { liteStyle } from '../parts/lite-style.js';
import { litePolicy } from '../parts/policy.js';
import { blockTitle, wordingFor } from '../parts/strings.js';
import { framedTables } from '../parts/tables.js';
import { hostOf, isOld, translationView } from './article-page.js';
/** As many as the page of the latest stories has, whose edition it is. */
const liteHomeSize = 50;
/** The page of a story in the lite edition; none where the newsroom has no such edition. */
export function litePage(key, context) {
    const article = context.config.lite ? context.site.articleByKey.get(key) : undefined;
    if (article === undefined)
        return undefined;
    const url = liteUrlOf(article.url);
    return {
        kind: 'lite',
        url,
        file: toFile(url),
        sources: [article.file],
        view: () => liteView(article, context),
    };
}
/** The newest stories of all sections, by days. */
export function liteHomePage(context) {
    if (!context.config.lite)
        return undefined;
    return {
        kind: 'lite-home',
        url: liteUrl,
        file: toFile(liteUrl),
        sources: [],
        view: () => {
            const { language, title } = context.config;
            const shell = context.shell(language);
            const days = [];
            for (const article of articlesOf(context.site.articles.first(liteHomeSize), context.site)) {
                const date = context.dates.date(article.date, language);
                const link = liteLink(article, language, context);
                const day = days.at(-1);
                if (day?.date.iso === date.iso)
                    day.links.push(link);
                else
                    days.push({ date, links: [link] });
            }
            return {
                kind: 'lite-home',
                language,
                direction: directionOf(language),
                shell,
                head: liteHead({
                    title: withSiteTitle(shell.strings.lite, context),
                    canonical: context.absolute(latestUrlOf(homeUrl)),
                    robots: indexed,
                }),
                liteStyle,
                title,
                days,
                fullHref: context.href(homeUrl),
            };
        },
    };
}
/** A page of the lite edition has the original's address as its own: search engines are told nothing else. */
function liteHead(told) {
    return { ...told, policy: litePolicy, properties: [], metas: [], translations: [], feeds: [], jsonLd: '' };
}
function liteView(article, context) {
    const { site, config, dates } = context;
    const { language } = article;
    const shell = context.shell(language);
    const { strings } = shell;
    const part = context.partOf(article);
    const section = site.sections.get(article.section);
    const series = article.series === undefined ? undefined : site.series.get(article.series);
    const targets = { links: article.links.map(toLite), bodyPictures: article.bodyPictures };
    const { pictures } = context;
    const html = bodyHtml(context.bodies.get(article.body), targets, config.base, { pictures });
    return {
        kind: 'lite',
        language,
        direction: directionOf(language),
        shell,
        head: liteHead({
            title: withSiteTitle(article.seoTitle, context),
            canonical: article.source?.url ?? context.absolute(article.url),
            robots: articleRobots(article),
        }),
        liteStyle,
        headline: article.title,
        kicker: kickerOf(article),
        dek: article.description,
        label: article.label,
        sectionTitle: section?.title ?? article.section,
        sectionLanguage: section?.language ?? config.language,
        series: series && {
            title: series.title,
            language: series.language,
            part: part?.name,
            previous: part?.previous && liteLink(part.previous, language, context),
            next: part?.next && liteLink(part.next, language, context),
        },
        authors: recordsOf(article.authors, site.authors).map(({ title }) => title),
        dateline: article.dateline,
        published: dates.of(article, 'date', language),
        updated: article.updated !== undefined && article.updated > article.date
            ? dates.of(article, 'updated', language)
            : undefined,
        old: isOld(article, site) ? wordingFor(language).old(dates.monthOf(article.date, language)) : undefined,
        picture: pictureInWords(article, context),
        bodyHtml: framedTables(liteHtml(html, strings.picture), strings.table),
        corrections: article.corrections.map(({ date, text }) => ({ date: dates.day(date, language), text })),
        source: article.source && { title: article.source.name, href: article.source.url },
        translations: recordsOf(article.translations, site.articleByKey).map((other) => translationView(other, context.href(liteUrlOf(other.url)))),
        recommendations: listOf(blockTitle('recommended', language, config.related.title, config.language), (site.recommendations.get(article.key) ?? []).flatMap((each) => recommended(each, article, context))),
        followUps: listOf(blockTitle('followUps', language, config.related.followUpsTitle, config.language), recordsOf(site.followUps.get(article.key) ?? [], site.articleByKey).map((later) => liteLink(later, language, context))),
        fullHref: context.href(article.url),
        liteHomeHref: context.href(liteUrl),
    };
}
/** Whoever reads the lite edition stays in it. */
function toLite(link) {
    return link?.article === undefined ? link : { ...link, url: liteUrlOf(link.url) };
}
function pictureInWords(article, { site, config, shell, pictures }) {
    const image = imageView(article.image, site, config, pictures);
    if (image === undefined)
        return undefined;
    const { picture } = shell(article.language).strings;
    const { src, alt, caption, credit } = image;
    return { title: alt === '' ? picture : `${picture}: ${alt}`, href: src, caption, credit };
}
function listOf(title, links) {
    return links.length === 0 ? undefined : { ...title, links };
}
function recommended(each, { language }, context) {
    if ('url' in each)
        return [{ title: each.title, href: each.url, host: hostOf(each.url) }];
    const other = context.site.articleByKey.get(each.article);
    return other ? [liteLink(other, language, context)] : [];
}
function liteLink(article, pageLanguage, context) {
    const { label, language, shortTitle } = article;
    const foreign = language !== pageLanguage;
    return {
        title: shortTitle,
        href: context.href(liteUrlOf(article.url)),
        label: label === 'news' ? undefined : context.shell(pageLanguage).strings[label],
        language: foreign ? language : undefined,
        direction: foreign ? directionOf(language) : undefined,
    };
}
//# sourceMappingURL=lite.js.map