import { toHref } from '../lib/url.js';
import type { Site, Term } from '../model/site.js';
import { archiveUrlOf, correctionsUrl, latestUrlOf, liteUrl, searchUrl } from './addresses.js';
import type { PlanOptions } from './context.js';
import { type Edition, editionIn, nameOfLanguage } from './editions.js';
import { feedUrl } from './feed-links.js';
import { configuredImageUrl, isRefused, isWebAddress, noPictures } from './images.js';
import { prefetchRules } from './prefetch.js';
import { stringsFor, stringsLanguage } from './strings.js';
import type { ImageView, LinkView, Shell } from './views.js';

/**
 * The frame of every page. All pages of a language share one object, and those of all languages its lists; it changes
 * only when a section or standing page appears, goes or is renamed, never because a story is published.
 */
export function createShells(
  site: Site,
  editions: readonly Edition[],
  options: PlanOptions & { readonly link: (term: Term) => LinkView },
): (language: string) => Shell {
  const { config, assets } = options;
  const { link } = options;
  const href = (url: string) => toHref(url, config.base);
  const navigation: LinkView[] = [];
  for (const section of site.sections.values()) {
    if (section.articles.length > 0) navigation.push(link(section));
  }
  const pages: LinkView[] = [...site.pages]
    .sort((a, b) => a.order - b.order || (a.url < b.url ? -1 : 1))
    .map(({ title, url, language }) => ({ title, href: href(url), language }));
  const prefetch = prefetchRules(config.base);
  const stylesheets = assets.stylesheets.map(href);
  const logo = logoView(options);
  const icon = ['favicon.svg', 'favicon.ico'].find((file) => options.staticFiles.includes(file));
  const iconHref = icon && href(`/${icon}`);
  const named =
    editions.length < 2
      ? undefined
      : editions.map(({ language, url }) => ({
          title: nameOfLanguage(language),
          href: href(url),
          language,
        }));
  const shells = new Map<string, Shell>();

  return (language) => {
    let shell = shells.get(language);
    if (shell === undefined) {
      const strings = stringsFor(language);
      const wording = stringsLanguage(language);
      const { url } = editionIn(language, editions);
      shell = {
        title: config.title,
        tagline: config.tagline,
        language: config.language,
        homeHref: href(url),
        editions: named,
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
      shells.set(language, shell);
    }
    return shell;
  };
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
