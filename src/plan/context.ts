import type { Config } from '../config.js';
import { memo } from '../lib/memo.js';
import { toAbsolute, toHref } from '../lib/url.js';
import type { Pictures } from '../media/picture.js';
import type { Article, Author, Site, Term } from '../model/site.js';
import type { Bodies } from '../store/bodies.js';
import { biographyOf } from './author-note.js';
import { type CardMaker, createCards } from './cards.js';
import { createDates, type Dates } from './dates.js';
import { type Edition, editionsOf } from './editions.js';
import { noPictures } from './images.js';
import { createInputs, type Inputs } from './inputs.js';
import { createParts, type PartOf } from './parts.js';
import { contentPolicy, type Policed, policedBy } from './policy.js';
import type { Script } from './script.js';
import type { SearchParts } from './search-page.js';
import { createShells } from './shell.js';
import type { LinkView, Shell } from './views.js';

/** What making pages needs besides their records; made once a plan, never changed, but for what it remembers. */
export interface PlanContext {
  readonly site: Site;
  readonly config: Config;
  readonly bodies: Bodies;
  readonly pictures: Pictures;
  readonly dates: Dates;
  readonly card: CardMaker;
  /** What their Content-Security-Policy follows from. */
  readonly policed: Policed;
  /** The Content-Security-Policy of a page whose pictures are all of the site. */
  readonly policy: string;
  readonly partOf: PartOf;
  /** Opens embeds in the page. */
  readonly embedScript: Script | undefined;
  readonly inputs: Inputs;
  /** The site's own first. */
  readonly editions: readonly Edition[];
  /** The frame of pages in a language. */
  shell(language: string): Shell;
  /** A URL for HTML. */
  href(url: string): string;
  /** A URL for machines. */
  absolute(url: string): string;
  /** A section, topic, series or author as a link. The same object each time it is asked for. */
  link(term: Term): LinkView;
  /** What the text about an author begins with, as HTML. */
  biography(author: Author): string | undefined;
}

export interface PlanOptions {
  readonly config: Config;
  readonly bodies: Bodies;
  readonly assets: {
    /** URLs. */
    readonly stylesheets: readonly string[];
    /** Everything the templates publish beside pages, stylesheets among it. */
    readonly assets?: readonly { readonly url: string }[];
  };
  /** Paths under the static folder, with `/`. */
  readonly staticFiles: readonly string[];
  /** How the disk spells the names of files that it does not have in NFC. */
  readonly spelled?:
    | { readonly media: ReadonlyMap<string, string>; readonly static: ReadonlyMap<string, string> }
    | undefined;
  /** Files under the content folder that are no texts: a logo may be one of them. */
  readonly media?: ReadonlySet<string>;
  /** What is made of pictures. */
  readonly pictures?: Pictures;
  /** Absent when the site has no search page. */
  readonly search?: SearchParts | undefined;
  /** Absent when embeds are links and nothing else. */
  readonly embedScript?: Script | undefined;
  /** Written into each page; absent when the newsroom wants none. */
  readonly pageScript?: string | undefined;
}

export function createContext(site: Site, options: PlanOptions): PlanContext {
  const { config, bodies, pictures = noPictures, embedScript } = options;
  const dates = createDates(config.timeZone);
  const href = (url: string) => toHref(url, config.base);
  const link = memo((term: Term): LinkView => ({ title: term.title, href: href(term.url) }));
  const editions = editionsOf(site, config);
  const shell = createShells(site, editions, options);
  const policed = policedBy(options);
  return {
    site,
    config,
    bodies,
    pictures,
    dates,
    embedScript,
    inputs: createInputs({ site, config, pictures, shell, scripts: [embedScript] }),
    card: createCards({ site, config, pictures, dates, href, link }),
    policed,
    policy: contentPolicy(policed),
    partOf: createParts(site),
    editions,
    shell,
    href,
    absolute: (url) => toAbsolute(url, config.url),
    link,
    biography: memo((author: Author) => biographyOf(author, { bodies, config })),
  };
}

/** The stories of these keys; a key that is no public story is left out. */
export function articlesOf(keys: readonly string[], site: Site): Article[] {
  const articles: Article[] = [];
  for (const key of keys) {
    const article = site.articleByKey.get(key);
    if (article !== undefined) articles.push(article);
  }
  return articles;
}
