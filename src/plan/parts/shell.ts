import { toHref } from '../../lib/url.js';
import type { Site } from '../../model/site.js';
import { archiveUrlOf, correctionsUrl, latestUrlOf, liteUrl, searchUrl } from '../addresses.js';
import type { PlanContext, PlanOptions } from '../context.js';
import { type EditionRecord, editionIn, nameOfLanguage } from '../editions.js';
import { hasStories } from '../lists.js';
import type { ImageView, Shell } from '../views.js';
import { feedUrl } from './feed-links.js';
import { configuredImageUrl, isRefused, isWebAddress, noPictures } from './images.js';
import { prefetchRules } from './prefetch.js';
import { stringsFor, stringsLanguage } from './strings.js';

/**
 * The frame of every page. All pages of a language share one object, and those of all languages its lists; it changes
 * only when a section or standing page appears, goes or is renamed, never because a story is published.
 */
export function createShells(
  site: Site,
  editionsNow: () => readonly EditionRecord[],
  options: PlanOptions & { readonly link: PlanContext['link'] },
): (language: string) => Shell {
  const { config, assets, link } = options;
  const href = (url: string) => toHref(url, config.base);
  const prefetch = prefetchRules(config.base);
  const stylesheets = assets.stylesheets.map(href);
  const logo = logoView(options);
  const icon = ['favicon.svg', 'favicon.ico'].find((file) => options.staticFiles.includes(file));
  const iconHref = icon && href(`/${icon}`);
  const listsOf = site.remember((_: 'lists') => ({
    navigation: [...site.sections.values()].filter(hasStories).map(link),
    pages: [...site.pages.values()].sort((a, b) => a.order - b.order || (a.url < b.url ? -1 : 1)).map(link),
    editions: editionLinks(editionsNow(), href),
  }));
  return site.remember((language: string): Shell => {
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

function editionLinks(editions: readonly EditionRecord[], href: (url: string) => string): Shell['editions'] {
  if (editions.length < 2) return undefined;
  return editions.map(({ language, url }) => ({
    title: nameOfLanguage(language),
    href: href(url),
    language,
  }));
}

/** The name of the site stands beside its logo for those who do not see it, so the picture itself needs no text. */
function logoView({ config, pictures = noPictures }: PlanOptions): ImageView | undefined {
  if (config.logo === undefined) return undefined;
  const url = configuredImageUrl(config.logo);
  if (isWebAddress(url)) return { src: url, alt: '' };
  const path = url.slice(1);
  if (isRefused(path, pictures)) return undefined;
  const made = pictures.get(path);
  return { src: toHref(url, config.base), alt: '', width: made?.width, height: made?.height };
}
