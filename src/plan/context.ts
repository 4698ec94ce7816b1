import type { Config } from '../config/config.js';
import { memo } from '../lib/memo.js';
import type { Instant } from '../lib/time.js';
import { toAbsolute, toHref } from '../lib/url.js';
import type { Pictures } from '../media/picture.js';
import type { Article, Author, Site } from '../model/site.js';
import type { IndexFiles, Layout } from '../search/index-files.js';
import type { Bodies } from '../store/bodies.js';
import { type Archives, createArchives } from './archives.js';
import { type CalendarYear, calendarNames } from './calendar.js';
import { type Edition, type EditionRecord, openEdition, planEditions } from './editions.js';
import { type FeedEntry, feedEntryOf } from './files/feed-entry.js';
import type { OwnFiles } from './files/own-files.js';
import { biographyOf } from './parts/biography.js';
import { type CardMaker, createCards } from './parts/cards.js';
import { createDates, type Dates } from './parts/dates.js';
import type { EditorMeans } from './parts/editor.js';
import { noPictures } from './parts/images.js';
import { createParts, type PartOf } from './parts/parts.js';
import { contentPolicy, type Policed, policedBy } from './parts/policy.js';
import type { Script } from './parts/script.js';
import { createShells, type Linker, type ShellOptions } from './parts/shell.js';
import { type SearchPart, type SearchParts, searchIndexer, searchLayouts } from './search-parts.js';
import type { Shell } from './views.js';
import { nothingElse, type WholePlan } from './whole-plan.js';

/** What making pages needs besides their records; never changed, but for what it remembers. */
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
  readonly archives: Archives;
  /** Opens embeds in the page. */
  readonly embedScript: Script | undefined;
  /** Absent when the site has no search page. */
  readonly search: SearchParts | undefined;
  readonly ownFiles: OwnFiles | undefined;
  /** Absent where no page is for editors. */
  readonly editor: EditorMeans | undefined;
  /** What is known only where everything is planned. */
  readonly whole: WholePlan;
  /** The site's own first. */
  editions(): readonly EditionRecord[];
  /** The edition whose front page is at this URL. */
  edition(url: string): Edition | undefined;
  /** Years and months with stories of the edition whose front page is at this URL, newest first. */
  calendar(front: string): readonly CalendarYear[];
  /** The frame of pages in a language. */
  shell(language: string): Shell;
  /** A URL for HTML. */
  href(url: string): string;
  /** A URL for machines. */
  absolute(url: string): string;
  /** A section, topic, series or author as a link. */
  readonly link: Linker;
  /** What the text about an author begins with, as HTML. */
  biography(author: Author): string | undefined;
  /** A story as all feeds have it. */
  feedEntry(article: Article): FeedEntry;
  /** From the first to the last, in the site's own language. */
  span(first: Instant, last: Instant): string;
  /** All files of a part of the search index; of the last part that was asked for they are remembered. */
  searchIndex(part: SearchPart): IndexFiles;
  /** How many files a part of the search index has; of the last part that was asked for it is remembered. */
  searchLayout(part: SearchPart): Layout;
}

export interface PlanOptions extends ShellOptions {
  readonly bodies: Bodies;
  readonly assets: ShellOptions['assets'] & {
    /** Everything the templates publish beside pages, stylesheets among it. */
    readonly assets?: readonly { readonly url: string }[];
  };
  /** How the disk spells the names of files that it does not have in NFC. */
  readonly spelled?:
    | { readonly media: ReadonlyMap<string, string>; readonly static: ReadonlyMap<string, string> }
    | undefined;
  /** What the newsroom itself has in files that stet makes too. */
  readonly ownFiles?: OwnFiles | undefined;
  readonly editor?: EditorMeans | undefined;
  /** Files under the content folder that are no texts: a logo may be one of them. */
  readonly media?: ReadonlySet<string>;
  /** Absent when embeds are links and nothing else. */
  readonly embedScript?: Script | undefined;
}

/** Who knows better than the site itself how to answer one of these says so. */
export interface ContextOptions extends PlanOptions {
  readonly whole?: WholePlan | undefined;
  readonly shell?: PlanContext['shell'] | undefined;
  readonly editions?: PlanContext['editions'] | undefined;
  readonly partOf?: PartOf | undefined;
  readonly archives?: Archives | undefined;
  readonly calendar?: PlanContext['calendar'] | undefined;
}

export function createContext(site: Site, options: ContextOptions): PlanContext {
  const {
    config,
    bodies,
    pictures = noPictures,
    embedScript,
    search,
    ownFiles,
    editor,
    whole = nothingElse,
  } = options;
  const dates = createDates(config.timeZone);
  const href = (url: string) => toHref(url, config.base);
  const link: Linker = ({ title, url, language }) => ({ title, href: href(url), language });
  const remembered = site.remember((_: 'editions') => planEditions(site, config));
  const editions = options.editions ?? (() => remembered('editions'));
  const policed = policedBy(options);
  const biography = site.remember((key: string) => {
    const author = site.authors.get(key);
    return author && biographyOf(author, bodies, config.base);
  });
  const feedEntry = site.remember((article: Article) =>
    feedEntryOf(article, { site, config, bodies, pictures, dates }),
  );
  const spans = memo((last: Instant) => memo((first: Instant) => dates.span(first, last, config.language)));
  return {
    site,
    config,
    bodies,
    pictures,
    dates,
    embedScript,
    search,
    ownFiles,
    editor,
    whole,
    card: createCards({ site, config, pictures, dates, href, link }),
    policed,
    policy: contentPolicy(policed),
    partOf: options.partOf ?? createParts(site),
    archives: options.archives ?? createArchives(site, config),
    editions,
    edition(url) {
      const found = editions().find((each) => each.url === url);
      return found && openEdition(found, site);
    },
    calendar:
      options.calendar ??
      site.remember((front: string) => {
        const found = editions().find(({ url }) => url === front);
        return found === undefined ? [] : calendarNames(openEdition(found, site).articles, config.timeZone);
      }),
    shell: options.shell ?? createShells(site, editions, { ...options, link }),
    href,
    absolute: (url) => toAbsolute(url, config.url),
    link,
    biography: ({ key }) => biography(key),
    feedEntry,
    span: (first, last) => spans(last)(first),
    searchIndex: searchIndexer(site, search),
    searchLayout: searchLayouts(site, search),
  };
}
