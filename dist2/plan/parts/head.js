import { compareKeys } from '../../lib/compare-keys.js';
import { baseLanguage } from '../../lib/language.js';
import { editionIn, editionTitle } from '../editions.js';
import { cardSize, cardUrl } from '../files/social-cards.js';
import { feedLinks } from './feed-formats.js';
import { machineImages } from './images.js';
import { articleJsonLd, listJsonLd } from './json-ld.js';
import { opening } from './opening.js';
/** Search engines may show the whole text and large pictures (Google Search Central, "robots meta tag"). */
export const indexed = 'index, follow, max-snippet:-1, max-image-preview:large, max-video-preview:-1';
const notIndexed = 'noindex, follow, max-image-preview:large';
/** The head of a story's page. `text` is its body's plain text, for want of a dek. */
export function articleHead(article, text, context) {
    const { site, config, pictures } = context;
    const self = context.absolute(article.url);
    const canonical = article.source?.url ?? self;
    const description = article.description ?? opening(text, article.language);
    const section = site.sections.get(article.section);
    const meta = {
        title: article.socialTitle,
        description,
        url: canonical,
        language: article.language,
        type: 'article',
        image: machineImages(article.image, site, config, pictures)[0] ?? cardImage(article, context),
        imageAlt: article.image === undefined ? article.socialTitle : article.image.alt,
    };
    const translations = article.translations.flatMap((key) => site.articleByKey.get(key) ?? []);
    const properties = openGraph(meta, context);
    const say = (property, content) => properties.push({ property, content });
    for (const other of translations)
        say('og:locale:alternate', openGraphLocale(other.language));
    say('article:published_time', context.dates.machineDate(article, 'date'));
    say('article:modified_time', context.dates.machineDate(article, 'modified'));
    if (section)
        say('article:section', section.title);
    for (const key of article.authors) {
        const author = site.authors.get(key);
        if (author)
            say('article:author', context.absolute(author.url));
    }
    for (const key of article.topics) {
        const topic = site.topics.get(key);
        if (topic)
            say('article:tag', topic.title);
    }
    return {
        title: withSiteTitle(article.seoTitle, context),
        description,
        canonical,
        policy: context.policy,
        robots: articleRobots(article),
        properties,
        metas: twitterCard(meta),
        translations: hreflang([article, ...translations], context),
        feeds: [
            ...editionFeeds(article.language, context),
            ...(section
                ? feedLinks(section.url, withSiteTitle(section.title, context), context.href).slice(0, 1)
                : []),
        ],
        jsonLd: articleJsonLd(article, site, config, pictures),
    };
}
/** What social networks show of a story without a picture. */
function cardImage(article, context) {
    const url = cardUrl(article, context);
    return url === undefined ? undefined : { url: context.absolute(url), ...cardSize };
}
/** A syndicated story is its source's to be found by. */
export function articleRobots({ source }) {
    return source ? notIndexed : indexed;
}
/** The head of a page that lists stories, or stands by itself. */
export function listHead(page, context) {
    const { site, config } = context;
    const editions = context.editions();
    const isFront = editions.some(({ url }) => url === page.url);
    const meta = {
        title: page.title,
        description: page.description,
        url: context.absolute(page.url),
        language: page.language,
        type: page.type ?? 'website',
        image: page.image,
        imageAlt: page.imageAlt,
    };
    return {
        title: isFront ? homeTitle(context) : withSiteTitle(page.title, context),
        description: page.description,
        canonical: meta.url,
        policy: context.policy,
        robots: indexed,
        properties: openGraph(meta, context),
        metas: twitterCard(meta),
        translations: isFront ? hreflang(editions, context) : [],
        feeds: [
            ...(page.feedsOf
                ? feedLinks(page.feedsOf.url, withSiteTitle(page.feedsOf.title, context), context.href)
                : []),
            ...editionFeeds(page.language, context),
        ],
        jsonLd: page.jsonLd ??
            listJsonLd({ ...page, breadcrumb: page.above ?? [], articles: page.articles ?? [] }, site, config),
    };
}
/** The head of a page that no search engine should keep: not found, withdrawn. */
export function unlistedHead(title, context) {
    return {
        title: withSiteTitle(title, context),
        policy: context.policy,
        robots: 'noindex',
        properties: [],
        metas: [],
        translations: [],
        feeds: editionFeeds(context.config.language, context),
        jsonLd: '',
    };
}
/** The head of a page that forwards: search engines take it for a redirect to its canonical address. */
export function redirectHead(title, canonical, context) {
    return { ...unlistedHead(title, context), canonical, robots: indexed, feeds: [] };
}
export function withSiteTitle(title, { config }) {
    return title === config.title ? title : `${title} | ${config.title}`;
}
function homeTitle({ config }) {
    return config.tagline === undefined ? config.title : `${config.title} | ${config.tagline}`;
}
/** https://ogp.me: the title, type, image and URL of each page, with what is optional and known. */
function openGraph(meta, { config }) {
    const properties = [
        { property: 'og:type', content: meta.type },
        { property: 'og:title', content: meta.title },
        { property: 'og:url', content: meta.url },
        { property: 'og:site_name', content: config.title },
        { property: 'og:locale', content: openGraphLocale(meta.language) },
    ];
    if (meta.description !== undefined)
        properties.push({ property: 'og:description', content: meta.description });
    if (meta.image !== undefined) {
        const { url, width, height } = meta.image;
        properties.push({ property: 'og:image', content: url });
        if (width !== undefined && height !== undefined) {
            properties.push({ property: 'og:image:width', content: String(width) });
            properties.push({ property: 'og:image:height', content: String(height) });
        }
        if (meta.imageAlt)
            properties.push({ property: 'og:image:alt', content: meta.imageAlt });
    }
    return properties;
}
function twitterCard(meta) {
    const metas = [
        { name: 'twitter:card', content: meta.image === undefined ? 'summary' : 'summary_large_image' },
        { name: 'twitter:title', content: meta.title },
    ];
    if (meta.description !== undefined)
        metas.push({ name: 'twitter:description', content: meta.description });
    if (meta.image !== undefined) {
        metas.push({ name: 'twitter:image', content: meta.image.url });
        if (meta.imageAlt)
            metas.push({ name: 'twitter:image:alt', content: meta.imageAlt });
    }
    return metas;
}
/** The feeds of the edition that a page in this language belongs to. */
function editionFeeds(language, context) {
    const edition = editionIn(language, context.editions());
    return feedLinks(edition.url, editionTitle(edition, context.config), context.href);
}
/**
 * What is there in several languages names all of them, itself among them, as search engines ask; readers of any other
 * language are sent to the one in the site's own, if there is one.
 */
function hreflang(versions, context) {
    if (versions.length < 2)
        return [];
    const all = versions
        .map((each) => ({ language: each.language, href: context.absolute(each.url) }))
        .sort((a, b) => compareKeys(a.language, b.language));
    const siteLanguage = context.config.language;
    const fallback = all.find((each) => each.language === siteLanguage) ??
        all.find((each) => baseLanguage(each.language) === baseLanguage(siteLanguage));
    return fallback ? [...all, { language: 'x-default', href: fallback.href }] : all;
}
const locales = new Map();
/** OpenGraph wants a language with its country: `en_US`; the likely one where the tag names none. */
function openGraphLocale(language) {
    let locale = locales.get(language);
    if (locale === undefined) {
        locale = likelyLocale(language);
        locales.set(language, locale);
    }
    return locale;
}
function likelyLocale(language) {
    try {
        const likely = new Intl.Locale(language).maximize();
        return likely.region === undefined ? likely.language : `${likely.language}_${likely.region}`;
    }
    catch {
        return language;
    }
}
//# sourceMappingURL=head.js.map