import { directionOf } from '../../lib/direction.js';
import { readUrl, toFile } from '../../lib/url.js';
import { liteUrlOf } from '../addresses.js';
import { nameOfLanguage } from '../editions.js';
import { recordsOf } from '../lists.js';
import { bodyHtml, pagePictures } from '../parts/bodies-html.js';
import { articleHead } from '../parts/head.js';
import { imageView } from '../parts/images.js';
import { kickerOf, saysLabel } from '../parts/labels.js';
import { shareLinks } from '../parts/share.js';
import { blockTitle, wordingFor } from '../parts/strings.js';
import { framedTables } from '../parts/tables.js';
/** The page of a story. */
export function articlePage(key, context) {
    const article = context.site.articleByKey.get(key);
    return (article && {
        kind: 'article',
        url: article.url,
        file: toFile(article.url),
        sources: [article.file],
        view: () => articleView(article, context),
    });
}
function articleView(article, context) {
    const { site, config, dates, pictures } = context;
    const { language } = article;
    const body = context.bodies.get(article.body);
    const shell = context.shell(language);
    const authors = recordsOf(article.authors, site.authors);
    const image = imageView(article.image, site, config, pictures);
    const section = site.sections.get(article.section);
    const series = article.series === undefined ? undefined : site.series.get(article.series);
    const sectionLink = section
        ? context.link(section)
        : { title: article.section, href: shell.homeHref, language: config.language };
    return {
        kind: 'article',
        language,
        direction: directionOf(language),
        shell,
        head: articleHead(article, body.text, context),
        headline: article.title,
        kicker: kickerOf(article),
        dek: article.description,
        label: article.label,
        section: sectionLink,
        kickerSection: article.label === 'sponsored' || saysLabel(sectionLink.title, article.label) ? undefined : sectionLink,
        series: series && seriesPlace(series, article, context),
        authors: authors.map(context.link),
        dateline: article.dateline,
        published: dates.of(article, 'date', language),
        updated: article.updated !== undefined && article.updated > article.date
            ? dates.of(article, 'updated', language)
            : undefined,
        old: isOld(article, site) ? wordingFor(language).old(dates.monthOf(article.date, language)) : undefined,
        image,
        bodyHtml: framedTables(bodyHtml(body, article, config.base, { ...pagePictures(context), first: image === undefined }), shell.strings.table),
        corrections: article.corrections.map(({ date, text }) => ({ date: dates.day(date, language), text })),
        topics: recordsOf(article.topics, site.topics).map(context.link),
        authorNotes: authors.flatMap((author) => authorNote(author, context)),
        recommendations: recommendationsView(article, context),
        followUps: followUpsView(article, context),
        share: shareLinks(article.socialTitle, context.absolute(article.url), shell.strings),
        source: article.source && { title: article.source.name, href: article.source.url },
        translations: recordsOf(article.translations, site.articleByKey).map((other) => translationView(other, context.href(other.url))),
        liteHref: config.lite ? context.href(liteUrlOf(article.url)) : undefined,
    };
}
export function isOld({ modified }, { oldBefore }) {
    return modified <= oldBefore;
}
function seriesPlace(series, article, context) {
    const part = context.partOf(article);
    const link = (other) => other && { title: other.shortTitle, href: context.href(other.url), language: other.language };
    return {
        ...context.link(series),
        part: part?.name,
        previous: link(part?.previous),
        next: link(part?.next),
    };
}
function recommendationsView(article, context) {
    const { site, config } = context;
    const items = (site.recommendations.get(article.key) ?? []).flatMap((each) => recommendationItem(each, article, context));
    if (items.length === 0)
        return undefined;
    return { ...blockTitle('recommended', article.language, config.related.title, config.language), items };
}
function followUpsView(article, context) {
    const { site, config } = context;
    const cards = recordsOf(site.followUps.get(article.key) ?? [], site.articleByKey).map((later) => context.card(later, article.language));
    if (cards.length === 0)
        return undefined;
    const { followUpsTitle } = config.related;
    return { ...blockTitle('followUps', article.language, followUpsTitle, config.language), cards };
}
function recommendationItem(recommendation, article, context) {
    if ('url' in recommendation) {
        const { title, url } = recommendation;
        return [{ kind: 'elsewhere', title, href: url, host: hostOf(url) }];
    }
    const other = context.site.articleByKey.get(recommendation.article);
    return other ? [{ kind: 'story', card: context.card(other, article.language) }] : [];
}
/** `href` is that of the translation's page. */
export function translationView({ title, language }, href) {
    return { title, href, language, direction: directionOf(language), languageName: nameOfLanguage(language) };
}
/** `example.org` of `https://www.example.org/page`; '' for what is no web address. */
export function hostOf(url) {
    return readUrl(url)?.host.replace(/^www\./, '') ?? '';
}
/**
 * What stands under a story about an author: the note, or for want of one the first paragraph of the biography. None for an author
 * of whom nothing but the name is known: the byline has said it.
 */
function authorNote(author, context) {
    const noteHtml = author.note === undefined ? context.biography(author) : undefined;
    if (author.note === undefined && noteHtml === undefined)
        return [];
    return [
        {
            language: author.language,
            name: author.title,
            href: context.href(author.url),
            role: author.role,
            note: author.note,
            noteHtml,
            image: imageView(author.image, context.site, context.config, context.pictures),
        },
    ];
}
//# sourceMappingURL=article-page.js.map