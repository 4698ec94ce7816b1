import type { Config } from '../../config/config.js';
import { freeze } from '../../lib/freeze.js';
import { toHref } from '../../lib/url.js';
import type { Pictures } from '../../media/picture.js';
import type { Site, Term } from '../../model/site.js';
import { archiveUrlOf, correctionsUrl, latestUrlOf, liteUrl, searchUrl } from '../addresses.js';
import { type EditionRecord, editionIn, nameOfLanguage } from '../editions.js';
import { hasStories } from '../lists.js';
import type { SearchParts } from '../search-parts.js';
import type { ImageView, LinkView, Shell } from '../views.js';
import { feedUrl } from './feed-formats.js';
import { configuredImageUrl, isRefused, isWebAddress, noPictures } from './images.js';
import { prefetchRules } from './prefetch.js';
import { stringsFor, stringsLanguage } from './strings.js';

/** What frames follow from besides records. */
export interface ShellOptions {
  readonly config: Config;
  readonly assets: {
    /** URLs. */
    readonly stylesheets: readonly string[];
  };
  /** Paths under the static folder, with `/`. */
  readonly staticFiles: readonly string[];
  /** What is made of pictures. */
  readonly pictures?: Pictures;
  /** Absent when the site has no search page. */
  readonly search?: SearchParts | undefined;
  /** Written into each page; absent when the newsroom wants none. */
  readonly pageScript?: string | undefined;
}

/** A section, topic, series or author as a link. */
export type Linker = (term: Pick<Term, 'title' | 'url' | 'language'>) => LinkView;

/**
 * The frame of every page. All pages of a language share one object, and those of all languages its lists; it changes
 * only when a section or standing page appears, goes or is renamed, never because a story is published.
 */
export function createShells(
  site: Site,
  editionsNow: () => readonly EditionRecord[],
  options: ShellOptions & { readonly link: Linker },
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
    return freeze({
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
    });
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
function logoView({ config, pictures = noPictures }: ShellOptions): ImageView | undefined {
  if (config.logo === undefined) return undefined;
  const url = configuredImageUrl(config.logo);
  if (isWebAddress(url)) return { src: url, alt: '' };
  const path = url.slice(1);
  if (isRefused(path, pictures)) return undefined;
  const made = pictures.get(path);
  return { src: toHref(url, config.base), alt: '', width: made?.width, height: made?.height };
}
