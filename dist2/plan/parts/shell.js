import { toHref } from '../../lib/url.js';
import { archiveUrlOf, correctionsUrl, latestUrlOf, liteUrl, searchUrl } from '../addresses.js';
import { editionIn, nameOfLanguage } from '../editions.js';
import { hasStories } from '../lists.js';
import { feedUrl } from './feed-formats.js';
import { configuredImageUrl, isRefused, isWebAddress, noPictures } from './images.js';
import { prefetchRules } from './prefetch.js';
import { stringsFor, stringsLanguage } from './strings.js';
/**
 * The frame of every page. All pages of a language share one object, and those of all languages its lists; it changes
 * only when a section or standing page appears, goes or is renamed, never because a story is published.
 */
export function createShells(site, editionsNow, options) {
    const { config, assets, link } = options;
    const href = (url) => toHref(url, config.base);
    const prefetch = prefetchRules(config.base);
    const stylesheets = assets.stylesheets.map(href);
    const logo = logoView(options);
    const icon = ['favicon.svg', 'favicon.ico'].find((file) => options.staticFiles.includes(file));
    const iconHref = icon && href(`/${icon}`);
    const listsOf = site.remember((_) => ({
        navigation: [...site.sections.values()].filter(hasStories).map(link),
        pages: [...site.pages.values()].sort((a, b) => a.order - b.order || (a.url < b.url ? -1 : 1)).map(link),
        editions: editionLinks(editionsNow(), href),
    }));
    return site.remember((language) => {
        const { navigation, pages, editions } = listsOf('lists');
        const strings = stringsFor(language);
        const wording = stringsLanguage(language);
        const { url } = editionIn(language, editionsNow());
        return {
            title: config.title,
            tagline: config.tagline,
            language: config.language,
            homeHref: href(url),
            editions,
            logo,
            navigation,
            footer: [
                ...pages,
                { title: strings.latest, href: href(latestUrlOf(url)), language: wording },
                { title: strings.archive, href: href(archiveUrlOf(url)), language: wording },
                { title: strings.corrections, href: href(correctionsUrl), language: wording },
                ...(config.lite ? [{ title: strings.lite, href: href(liteUrl), language: wording }] : []),
            ],
            feedHref: href(feedUrl(url)),
            searchHref: options.search && href(searchUrl),
            stylesheets,
            script: options.pageScript,
            prefetch,
            iconHref,
            strings,
            stringsLanguage: wording,
        };
    });
}
function editionLinks(editions, href) {
    if (editions.length < 2)
        return undefined;
    return editions.map(({ language, url }) => ({
        title: nameOfLanguage(language),
        href: href(url),
        language,
    }));
}
/** The name of the site stands beside its logo for those who do not see it, so the picture itself needs no text. */
function logoView({ config, pictures = noPictures }) {
    if (config.logo === undefined)
        return undefined;
    const url = configuredImageUrl(config.logo);
    if (isWebAddress(url))
        return { src: url, alt: '' };
    const path = url.slice(1);
    if (isRefused(path, pictures))
        return undefined;
    const made = pictures.get(path);
    return { src: toHref(url, config.base), alt: '', width: made?.width, height: made?.height };
}
//# sourceMappingURL=shell.js.map