import { crc32 } from 'node:zlib';
import type { Config } from '../../config/config.js';
import { digest } from '../../lib/digest.js';
import type { Instant } from '../../lib/time.js';
import { collisionKey } from '../../lib/url.js';
import type { Pictures } from '../../media/picture.js';
import { publish, type Shown } from '../../media/published.js';
import type { Site } from '../../model/site.js';
import {
  type ArchiveCut,
  type ArchivedKind,
  type ArchiveLink,
  type ArchivePlace,
  type Archives,
  archivedTerms,
  archiveNames,
  linkOf,
  placeIn,
} from '../../plan/archives.js';
import { type CalendarYear, calendarNames, monthName, yearName, yearsIn } from '../../plan/calendar.js';
import { type ContextOptions, createContext, type PlanContext } from '../../plan/context.js';
import type { EditionRecord } from '../../plan/editions.js';
import { searchFileNames } from '../../plan/files/search-index.js';
import { fingerprint } from '../../plan/fingerprint.js';
import type { MachineFile, Page } from '../../plan/page.js';
import { archivePageName } from '../../plan/pages/fronts.js';
import { type FileKind, isListed } from '../../plan/registry.js';
import { searchYears } from '../../plan/search-parts.js';
import type { Shell, View } from '../../plan/views.js';
import { topFolder, type WholePlan } from '../../plan/whole-plan.js';
import type { Finding } from '../../render/finding.js';
import type { Templates } from '../../render/templates.js';
import { searchedStory } from '../../search/story.js';
import { environment } from '../environment.js';
import {
  type AnyFamily,
  type Family,
  type FamilyName,
  hashOf,
  type NodeName,
  type Read,
  type Row,
} from '../graph.js';
import { siteOf } from '../site.js';
import { type AddressRow, addressList, addressRow, fileList, forwardList, take } from './address-rows.js';
import { redirectFamily } from './redirects.js';
import { after } from './sort.js';

/** A page of the site as it lies in the output folder. */
export interface PageParts {
  readonly page: Pick<Page, 'kind' | 'url' | 'file' | 'sources' | 'modified'>;
  /** Absent where the page was only planned. */
  readonly madeFrom?: MadeFrom | undefined;
  /** What there is to warn of in the HTML. */
  readonly finding?: Finding | undefined;
}

export interface FileParts {
  readonly file: Pick<MachineFile, 'url' | 'file' | 'sitemap'>;
  /** Digest of the content. */
  readonly made?: string | undefined;
}

export const pageFamily: FamilyName<PageParts> = { name: 'page' };
export const fileFamily: FamilyName<FileParts> = { name: 'file' };
/** What is made of a picture. */
export const pictureFamily: FamilyName<{ shown: Shown }> = { name: 'picture' };
/** The pages of the archive behind a front. */
export const archiveFamily: FamilyName<{ cuts: readonly ArchiveCut[]; newest?: ArchiveLink | undefined }> = {
  name: 'archive',
};
/** One page of an archive: its stories and its neighbours. */
export const cutFamily: FamilyName<{ place: ArchivePlace }> = { name: 'cut' };
/** Years and months with stories of an edition. */
export const calendarFamily: FamilyName<{ years: readonly CalendarYear[] }> = { name: 'calendar' };
/** Parts of the search index. */
export const searchFamily: FamilyName<{ parts: readonly string[] }> = { name: 'search' };
/** Digest of all that a part of the search index is made from. */
export const searchPartFamily: FamilyName<{ made: string; files: readonly string[] }> = {
  name: 'search-part',
};

/** What all pages are made with. It is asked once in a build whether it is another: no page records that it has read it. */
export interface Frame {
  readonly editions: readonly EditionRecord[];
  readonly shells: ReadonlyMap<string, Shell>;
  readonly templates: Templates;
}

export interface PageOptions {
  readonly config: Config;
  readonly now: Instant;
  /** Of the plan: bodies, assets, files of the newsroom, scripts. */
  readonly means: Omit<ContextOptions, 'config' | 'pictures' | 'whole' | 'shell' | 'editions' | 'archives'>;
  readonly frame: () => Frame;
}

/** Families that say which pages there are, of ranks 9 to 11. */
export function listFamilies(options: PageOptions & { contextOf(read: Read): PlanContext }): AnyFamily[] {
  const { config, now, contextOf } = options;
  const archive: Family<{ cuts: readonly ArchiveCut[]; newest?: ArchiveLink | undefined }> = {
    name: archiveFamily.name,
    rank: 9,
    rule(name, read) {
      const [kind, key] = archivedFront(name);
      if (kind === undefined) return undefined;
      const term = archivedTerms(kind, siteOf(read, now, config)).get(key);
      const cuts = term === undefined ? [] : archiveNames(term.articles, config.timeZone);
      const newest = cuts.at(-1);
      return newest && { cuts, newest: linkOf(newest) };
    },
    *nodes(name, { cuts }) {
      const [kind, key] = archivedFront(name);
      if (kind !== undefined) for (const cut of cuts) yield ['cut', archivePageName(kind, key, cut)];
    },
  };
  const cut: Family<{ place: ArchivePlace }> = {
    name: cutFamily.name,
    rank: 10,
    rule(name, read) {
      const at = name.lastIndexOf(' ');
      const cuts = read.part(archiveFamily, name.slice(0, at), 'cuts');
      const place = cuts && placeIn(cuts, name.slice(at + 1));
      return place && { place };
    },
    *nodes(name) {
      yield ['page', `archive ${name}`];
    },
  };
  const calendar: Family<{ years: readonly CalendarYear[] }> = {
    name: calendarFamily.name,
    rank: 9,
    rule(front, read) {
      const edition = contextOf(read).edition(front);
      const years = edition && calendarNames(edition.articles, config.timeZone);
      return years && years.length > 0 ? { years } : undefined;
    },
    *nodes(front, { years }) {
      for (const { year, months } of years) {
        yield ['page', `year ${yearName(front, year)}`];
        for (const month of months) yield ['page', `month ${monthName(front, month)}`];
      }
    },
  };
  const years: Family<{ years: readonly number[] }> = {
    name: 'years',
    rank: 9,
    rule: (_, read) => ({ years: [...yearsIn(siteOf(read, now, config).articles, config.timeZone)] }),
    *nodes(_, value) {
      for (const year of value.years) yield ['file', `yearSitemap ${year}`];
    },
  };
  const search: Family<{ parts: readonly string[] }> = {
    name: searchFamily.name,
    rank: 9,
    rule(_, read) {
      const context = contextOf(read);
      if (context.search === undefined) return undefined;
      const found = searchYears(context.site.articles, config.timeZone);
      return { parts: found.flatMap(({ parts }) => parts.map(({ name }) => name)) };
    },
    *nodes(_, { parts }) {
      for (const part of parts) yield ['search-part', part];
    },
  };
  const searchPart: Family<{ made: string; files: readonly string[] }> = {
    name: searchPartFamily.name,
    rank: 10,
    rule(name, read) {
      if (!read.part(searchFamily, '', 'parts')?.includes(name)) return undefined;
      const context = contextOf(read);
      const { site } = context;
      const part = searchYears(site.articles, config.timeZone)
        .flatMap(({ parts }) => parts)
        .find((each) => each.name === name);
      if (part === undefined || context.search === undefined) return undefined;
      const stories: string[] = [];
      for (const { key } of site.articles.between(part.from, part.until)) {
        const article = site.articleByKey.get(key);
        stories.push(JSON.stringify([article, article?.body, article && searchedStory(article, site)]));
      }
      const { base, language, timeZone } = config;
      const made = digest([base, language, timeZone, ...stories].join('\n'));
      return { made, files: searchFileNames(part, context) };
    },
    *nodes(_, { files }) {
      for (const file of files) yield ['file', `searchIndex ${file}`];
    },
  };
  return [archive, cut, calendar, years, search, searchPart] as unknown as AnyFamily[];
}

function archivedFront(name: string): readonly [kind: ArchivedKind | undefined, key: string] {
  const at = name.indexOf('/');
  const kind = name.slice(0, at);
  return [kind === 'section' || kind === 'topic' || kind === 'author' ? kind : undefined, name.slice(at + 1)];
}

/** What pages are made in, with everything read through one `read`. */
export function planContext(read: Read, { config, now, means, frame }: PageOptions): PlanContext {
  const site = siteOf(read, now, config);
  const archives: Archives = {
    newest: (kind, key) => read.part(archiveFamily, `${kind}/${key}`, 'newest'),
    at: (kind, key, file) => read.part(cutFamily, `${kind}/${key} ${file}`, 'place'),
  };
  return createContext(site, {
    ...means,
    config,
    archives,
    pictures: picturesOf(read),
    editions: () => frame().editions,
    shell(language) {
      const shell = frame().shells.get(language);
      if (shell === undefined) throw new Error(`no page is in “${language}”`);
      return shell;
    },
    calendar: (front) => read.part(calendarFamily, front, 'years') ?? [],
    whole: wholeOf(site, read),
  });
}

function picturesOf(read: Read): Pictures {
  const made = new WeakMap<Shown, ReturnType<Pictures['get']>>();
  const shownAt = (path: string) => read.part(pictureFamily, path, 'shown');
  return {
    get(path) {
      const shown = shownAt(path);
      if (shown === undefined) return undefined;
      if (!made.has(shown)) made.set(shown, publish([shown], notHere).get(path));
      return made.get(shown);
    },
    isOurs: (path) => shownAt(path) !== undefined,
    refused: [],
    files: [],
  };
}

const notHere = () => Promise.reject(new Error('pictures are made elsewhere'));

function wholeOf(site: Site, read: Read): WholePlan {
  return {
    redirect(from) {
      const redirect = read.part(redirectFamily, collisionKey(from), 'forward');
      if (redirect === undefined || redirect.from !== from) return undefined;
      const story = site.articleByKey.get(redirect.article);
      return { redirect, headline: story && { title: story.title, language: story.language } };
    },
    *redirects() {
      for (const { value } of read.rows('settled')) yield value as never;
    },
    *listed() {
      for (const { sort, value } of read.rows('listed'))
        yield { url: sort, modified: (value as Instant | null) ?? undefined };
    },
    *sitemaps() {
      for (const { sort, value } of read.rows('sitemaps')) yield { url: sort, ...(value as object) } as never;
    },
    topFolders() {
      const folders: string[] = [];
      let from: string | undefined;
      for (;;) {
        const [row] = take(read.rows(addressList, { from }), 1);
        if (row === undefined) return folders;
        const folder = topFolder((row.value as AddressRow)[0]);
        if (folder !== undefined) folders.push(folder);
        const first = row.sort.split('/')[0] ?? '';
        from = row.sort.includes('/') ? `${first}0` : `${row.sort}${after}`;
      }
    },
    hasUnder(prefix) {
      for (const list of [addressList, fileList]) {
        const [first] = take(read.rows(list, { from: collisionKey(`${prefix}x`).slice(0, -1) }), 1);
        if (first && (first.value as AddressRow)[0].toLowerCase().startsWith(prefix)) return true;
      }
      const [redirect] = take(read.rows('redirects', { from: prefix }), 1);
      if (redirect?.sort.startsWith(prefix)) return true;
      const [shown] = take(read.rows('shown', { from: prefix.slice(1) }), 1);
      return shown?.sort.startsWith(prefix.slice(1)) === true;
    },
  };
}

export function* pageRows(name: string, { page, finding }: PageParts): Iterable<Row> {
  const { kind, url, sources, modified } = page;
  yield addressRow(kind === 'redirect' ? forwardList : addressList, url, `page ${name}`, kind, sources[0]);
  if (finding) yield { list: 'findings', sort: page.file, member: name, value: finding };
  if (isListed(page)) yield { list: 'listed', sort: url, member: name, value: modified ?? null };
}

export function* fileRows(name: string, { file }: FileParts): Iterable<Row> {
  yield addressRow(fileList, file.url, `file ${name}`, 'file');
  if (file.sitemap) yield { list: 'sitemaps', sort: file.url, member: name, value: file.sitemap };
}

/** Files that tell of all other pages and files are made after these. */
const lateKinds: ReadonlySet<FileKind> = new Set(['sitemapIndex', 'listSitemap', 'redirects', 'headers']);

export function fileFamilyOf(kind: FileKind): 'file' | 'late-file' {
  return lateKinds.has(kind) ? 'late-file' : 'file';
}

/** Files of which there may be more, if there is this one: they are numbered. */
export function* nextFile(name: string): Iterable<NodeName> {
  const [, kind = '', first = '', number] =
    /^(listSitemap|newsSitemap|yearSitemap) (\d+)(?: (\d+))?$/.exec(name) ?? [];
  if (kind === 'yearSitemap') yield ['file', `${kind} ${first} ${Number(number ?? 0) + 1}`];
  else if (kind !== '') yield [fileFamilyOf(kind as FileKind), `${kind} ${Number(first) + 1}`];
}

/** What a page was made from, written once for all that is to be known of it. */
export interface MadeFrom {
  /** Of all that the page's bytes depend on. */
  readonly digest: string;
  /**
   * Checksums of what the page is made from, enough to explain by: a line with name and checksum for `template`, `address`, `budget` and
   * each field of the view.
   */
  readonly checksums: string;
}

export function madeFrom({ kind, url, file }: Page, view: View, templates: Templates): MadeFrom {
  let all = environment;
  let checksums = '';
  const add = (name: string, text: string) => {
    all += `\n${name} ${text}`;
    checksums += `${checksums === '' ? '' : '\n'}${name} ${checksum(text)}`;
  };
  add('template', templates.digests.get(kind) ?? '');
  add('address', fingerprint([url, file]));
  // No byte depends on it, but what there is to warn of, which is found when the page is rendered.
  if (templates.budgets) add('budget', fingerprint(templates.budgets[kind]));
  for (const name in view) {
    const value = view[name as keyof View] as unknown;
    if (value !== undefined) add(name, fingerprint(value));
  }
  return { digest: digest(all), checksums };
}

/** CRC-32 of a long text. To hand a short one to the library takes longer than to go through it here. */
function checksum(text: string): string {
  return (text.length <= 64 ? hashOf(text) : crc32(text)).toString(36);
}

/** What differs where the same is made from the same by another version of stet, of Node or of a library. */
const program = 'program';

/** The parts that differ, those that only one of them has among them; undefined when nothing is known of before. */
export function changedParts(before: MadeFrom | undefined, now: MadeFrom): string[] | undefined {
  if (before === undefined) return undefined;
  const [then, its] = [before, now].map(({ checksums }) => new Set(checksums.split('\n'))) as [
    Set<string>,
    Set<string>,
  ];
  const differing = [
    ...[...then].filter((line) => !its.has(line)),
    ...[...its].filter((line) => !then.has(line)),
  ];
  const changed = [...new Set(differing.map((line) => line.slice(0, line.indexOf(' '))))].sort();
  return changed.length === 0 && before.digest !== now.digest ? [program] : changed;
}
