import os from 'node:os';
import type { Config } from '../config/config.js';
import { batchesOf } from '../lib/batches.js';
import { digest } from '../lib/digest.js';
import { hasErrors, type Message } from '../lib/message.js';
import type { PageKind } from '../lib/page-kinds.js';
import { allPageKinds, singlePageKinds } from '../lib/page-kinds.js';
import type { Instant } from '../lib/time.js';
import { collisionKey, toFile } from '../lib/url.js';
import type { PictureFile } from '../media/picture.js';
import { earlier, newsAfter, newsWindow, nextChange, oldBefore } from '../model/gates.js';
import { logosOf } from '../model/logos.js';
import { recommendsAny } from '../model/recommend.js';
import { stranger } from '../model/references.js';
import type { Article, Site } from '../model/site.js';
import type { ArticleDocument } from '../parse/document.js';
import { planEditions } from '../plan/editions.js';
import { planCopies } from '../plan/files/copies.js';
import type { CopiedFile } from '../plan/page.js';
import { feedKinds } from '../plan/parts/feed-formats.js';
import { noPictures } from '../plan/parts/images.js';
import { createShells } from '../plan/parts/shell.js';
import type { Entry } from '../related/entry.js';
import { renderPages } from '../render/render.js';
import type { Templates } from '../render/templates.js';
import type { Rows } from '../store/rows.js';
import type { PageAnswer, PageThreadData } from '../workers/page-thread.js';
import { hasProgram, runInThreads } from '../workers/pool.js';
import type { SearchAnswer, SearchThreadData } from '../workers/search-thread.js';
import type { Writer } from '../write/write.js';
import { type Answer, answerAt } from './answer.js';
import type { Elsewhere } from './elsewhere.js';
import { type AddressRow, addressLists, besideEachOther, rowsAt } from './families/address-rows.js';
import { addressFamilies } from './families/addresses.js';
import {
  type Audience,
  createDocuments,
  documentFamily,
  documentKey,
  documentMessages,
  documentName,
  documentOf,
  gateList,
} from './families/documents.js';
import { frontFamilyOf } from './families/fronts.js';
import { linkFamilies } from './families/links.js';
import { assetFamily, nameFamilies, referencesOf, vocabulariesFor } from './families/names.js';
import {
  type Frame,
  fileFamilyOf,
  listFamilies,
  type PageParts,
  pictureFamily,
  planContext,
} from './families/pages.js';
import { entriesOf, entryFamily, picksFamilies } from './families/picks.js';
import { redirectFamilies } from './families/redirects.js';
import { dateOf, oldestFirst } from './families/sort.js';
import { storyFamilies, storyFamily } from './families/stories.js';
import { termFamilies } from './families/terms.js';
import { type FilesOf as Output, otherFamilies, putAssets, putCopies, putPictures } from './files.js';
import { type AnyFamily, createGraph, decode, emptyTrace, type Graph, type Read } from './graph.js';
import { filesHeldAt, type Held, heldAt } from './held.js';
import type { Versions } from './last-good.js';
import { filesOf, type Listing } from './newsroom.js';
import { type MadePage, mostAtOnce } from './page-maker.js';
import { meansOf, pageSettings } from './page-settings.js';
import type { Parses } from './parses.js';
import { type PictureMemory, pictureSite } from './pictured.js';
import { openRelated } from './related.js';
import { type Rendered, renderFamilies, roleOf } from './render.js';
import { siteOf } from './site.js';
import { type Explanation, explainPage } from './why.js';

export type StageName = 'parse' | 'model' | 'media' | 'plan' | 'render' | 'write';

/** Called while a build goes on. `total` is 0 if the stage does not know how much there is to do. */
export type Progress = (stage: StageName, done: number, total: number) => void;

interface EngineOptions {
  readonly rows: Rows;
  readonly config: Config;
  readonly now: Instant;
  /** The instant of the last build. */
  readonly last: Instant | undefined;
  /** Whether the store has no graph of an earlier build. */
  readonly isNew: boolean;
  /** For whom the site is made; for readers if absent. */
  readonly audience?: Audience | undefined;
  /** Whether the last build was made for others. */
  readonly isForOthers?: boolean | undefined;
  /** Whether the configuration or stet itself has changed since the last build. */
  readonly isOther: boolean;
  /** Reads every picture again, even if size and time of change are the same. */
  readonly verify?: boolean | undefined;
  /** What a resident process has seen of pictures. */
  readonly pictureMemory?: PictureMemory | undefined;
  readonly listing: Listing;
  readonly parses: Parses;
  readonly templates: Templates | undefined;
  readonly writer: Writer | undefined;
  /** Whether the output folder is the one that the last build wrote. */
  readonly isSameOutput: boolean;
  /** Whether errors are known already. If so, nothing is rendered. */
  readonly hasErrors: () => boolean;
  /** Writes the rows that wait in memory to the database. Returns false if there is no database; the rows then stay in memory. */
  readonly flush: () => boolean;
  readonly progress: Progress;
  /** Other processes that take part; absent where this one does everything. */
  readonly elsewhere?: Elsewhere | undefined;
}

/** Figures of a site for reports. */
export interface Summary {
  readonly stories: number;
  readonly pages: number;
  /** When a story next appears or goes; null when none will. */
  readonly nextGate: Instant | null;
  /** When something next changes without any story appearing or going. */
  readonly nextHousekeeping: Instant | null;
}

export interface Engine {
  readonly graph: Graph;
  /** Brings the whole graph up to date. */
  run(sources: ChangedSources): Promise<void>;
  /**
   * Brings everything up to date but the bytes of pages and files. Pages say what they are made from, and none is rendered. `onRecords` is called in
   * between, when `answer` gives pages with the new records, though recommendations and addresses are still the old ones.
   */
  plan(sources: ChangedSources, onRecords?: () => Promise<void>): Promise<void>;
  /** Brings records, lists and recommendations up to date, but no pictures and no pages. */
  runModel(sources: ChangedSources, recommends?: boolean): Promise<void>;
  readonly site: Site;
  /** The entries of all public stories in the related index. */
  entries(): Entry[];
  /** The parsed source file of a story, with the text. */
  documentOf(article: Article): ArticleDocument;
  /** Says why a page is made again; undefined if there is no such page. Must be called after `run`. */
  explain(named: string, before: Rows | undefined): Explanation | undefined;
  /** Makes what is published at a URL. Must be called after `plan` or `run`. Undefined if nothing is published there. */
  answer(url: string): Promise<Answer | undefined>;
  /** What readers cannot see yet. */
  held(): readonly Held[];
  /** Finds a public story by key, file, address or slug. */
  find(written: string): Article | undefined;
  messages(): readonly Message[];
  summary(): Summary;
  /** How many stories are public. */
  stories(): number;
  /** How many stories are withdrawn, with a notice at their addresses. */
  withdrawn(): number;
  names(among: 'story' | 'file' | 'picture' | 'address'): Iterable<string>;
  readonly causes: ReadonlyMap<string, readonly string[] | undefined>;
  /** Must be called when the site is published. Removes the replaced versions of source files from the store. */
  finish(): void;
}

const program = new URL('../workers/page-thread.js', import.meta.url);
const searchProgram = new URL('../workers/search-thread.js', import.meta.url);
/** Rows that may wait in memory. */
const mostWaiting = 40_000;
/** Partitions of the related index are long rows. Bytes. */
const mostWaitingBytes = 64 * 1024 * 1024;
/** With fewer pages for each thread, starting threads takes longer than making the pages. */
const worthAThread = 300;
/** With fewer files of the search index, of about ten stories each, starting a thread takes longer than making them. */
const worthASearchThread = 200;
/** Batches for each thread, at least, so that all threads end at about the same time. */
const turns = 5;
/** A check needs a temporary database for threads. With fewer pages, making that database takes longer than checking the pages. */
const worthADatabase = 5_000;

interface ChangedSources {
  /** The current version of each file that may have changed since the last build. */
  readonly changed: ReadonlyMap<string, string>;
  /** The versions that are published in place of files with errors; null for a file that is left out. */
  readonly replaced: Versions;
  readonly gone: readonly string[];
}

/** The rank of recommendations. Nodes of higher ranks are pages, or are made for pages. */
const rankOfPicks = 8;

export function createEngine(options: EngineOptions): Engine {
  const { rows, config, now, last, isNew, isOther, listing, parses, templates, writer, flush, progress } =
    options;
  const told: Message[] = [];
  const rendered: Rendered = { causes: new Map(), messages: [] };
  const { audience = 'readers' } = options;
  const documents = createDocuments(parses, audience);
  const versionOf = (file: string, read: Read) => read.part(documentName, file, 'version') ?? '';
  let graph: Graph;
  let frame: Frame | undefined;
  let mayRender = false;
  let copies: readonly CopiedFile[] = [];
  let pictures: readonly PictureFile[] = [];
  const missing = new Set(writer?.missing);
  const isElsewhere = writer !== undefined && !options.isSameOutput;
  const isMissing = (file: string) => isElsewhere || missing.has(file);
  /** Files that a node no longer publishes. Each is removed unless another node publishes the same file. */
  const left = new Set<string>();
  const files: Output | undefined = writer && {
    add: writer.add,
    addFile: writer.addFile,
    remove: (file) => void left.add(file),
  };
  const output = () => (mayRender ? (files ?? nowhere) : undefined);
  const vocabularies = vocabulariesFor(documents);
  const model = { config, now, audience, documents, vocabularies, version: versionOf };
  const site = (read: Read) => siteOf(read, now, config);
  const relieve = () => {
    if (rows.waiting > mostWaiting || rows.waitingBytes > mostWaitingBytes) flush();
  };
  const related = openRelated({
    rows,
    config,
    entries: () => allEntries(),
    relieve,
    elsewhere: options.elsewhere,
  });

  const pageOptions = {
    config,
    now,
    means: meansOf({ config, now, listing, templates, rows }),
    frame: () => {
      if (frame === undefined) throw new Error('pages are made when their frame is known');
      return frame;
    },
  };
  let made: ReturnType<typeof planContext> | undefined;
  function context() {
    made ??= planContext(graph.tracer.read, pageOptions);
    return made;
  }
  const contextOf = () => context();
  const graphOf = () => graph;
  const otherOptions = {
    graph: graphOf,
    context,
    output,
    dearOutput: () => (mayRender ? files : undefined),
    isMissing,
    onProgress: (done: number, total: number) => progress('media', done, total),
  };
  const families: AnyFamily[] = [
    documentFamily(parses) as unknown as AnyFamily,
    { name: assetFamily.name, rank: 0, rule: () => undefined },
    { name: pictureFamily.name, rank: 8, rule: () => undefined, settle: async () => {} },
    ...nameFamilies(model),
    ...storyFamilies(model),
    ...termFamilies(model),
    frontFamilyOf(model) as unknown as AnyFamily,
    ...picksFamilies({
      ...model,
      related: () => related,
      passages: parses.passages,
      profile: parses.profile,
      graph: graphOf,
    }),
    ...listFamilies({ ...pageOptions, contextOf }),
    ...otherFamilies(otherOptions),
    ...redirectFamilies(),
    ...renderFamilies(
      {
        graph: graphOf,
        context,
        frame: pageOptions.frame,
        output,
        dearOutput: otherOptions.dearOutput,
        isMissing,
        onProgress: (done, total) => progress('render', done, total),
        inThreads,
        searchInThreads,
      },
      rendered,
    ),
    ...addressFamilies(graphOf),
    ...linkFamilies(() => listing.shared.get('_redirects')),
  ];
  graph = createGraph(rows, families, { relieve });

  /** Makes pages on all cores. Threads read the database, so rows that wait in memory are written to the database first. */
  async function inThreads(
    name: string,
    names: readonly string[],
    take: (page: MadePage) => void,
    makeHere: (names: readonly string[]) => Promise<void>,
  ) {
    if (options.elsewhere && writer && flush() && rows.file !== undefined) {
      const left = await options.elsewhere.pages({
        family: name,
        names,
        file: rows.file,
        settings: pageSettings({ config, now, listing }, pageOptions.frame()),
        missing,
        isElsewhere,
        isNew,
        take(page, html) {
          const planned = (page.made.value as PageParts | undefined)?.page;
          if (html && planned) writer.add(planned.file, html.bytes, roleOf(planned.kind), html.digest);
          take(page);
        },
        makeHere,
      });
      if (left !== undefined) return left;
    }
    const threads = Math.min(os.availableParallelism(), Math.floor(names.length / worthAThread));
    if (threads < 2 || !hasProgram(program)) return names;
    if (rows.file === undefined && names.length < worthADatabase) return names;
    if (!flush() || rows.file === undefined) return names;
    const settings = pageSettings({ config, now, listing }, pageOptions.frame());
    const data: PageThreadData = {
      stetPages: true,
      file: rows.file,
      family: name,
      settings,
      stagingDir: writer?.stagingDir,
      missing,
      isElsewhere,
    };
    const failed: string[] = [];
    const left = await runInThreads<string, PageAnswer>({
      program,
      data,
      threads,
      batches: batchesOf(
        // A thread reads once what pages of one story have in common.
        besideEachOther(names),
        Math.min(mostAtOnce, Math.ceil(names.length / (threads * turns))),
      ),
      take(answer) {
        if ('error' in answer) throw answer.error;
        for (const { isFailed, kept: staged, made, ...page } of answer) {
          const planned = (made.value as PageParts | undefined)?.page;
          if (isFailed) failed.push(page.name);
          else {
            if (staged && planned)
              writer?.addStaged(planned.file, staged.path, staged.digest, staged.size, roleOf(planned.kind));
            take({ ...page, made: made as never });
          }
        }
      },
    });
    // Results are taken in the order of the names, so that messages name the same page first, however many threads there are.
    const isLeft = new Set([...failed, ...left]);
    return names.filter((each) => isLeft.has(each));
  }

  /** Makes files of the search index while other threads make pages. */
  async function searchInThreads(parts: readonly (readonly string[])[]) {
    const files = parts.flat();
    const processors = Math.floor(os.availableParallelism() / 2);
    const threads = Math.min(processors, parts.length, Math.floor(files.length / worthASearchThread));
    if (threads < 1 || writer === undefined || !hasProgram(searchProgram)) return files;
    if (!flush() || rows.file === undefined) return files;
    const data: SearchThreadData = {
      stetSearch: true,
      file: rows.file,
      settings: pageSettings({ config, now, listing }, pageOptions.frame()),
      stagingDir: writer.stagingDir,
    };
    return runInThreads<string, SearchAnswer>({
      program: searchProgram,
      data,
      threads,
      batches: parts,
      take(answer) {
        if ('error' in answer) throw answer.error;
        for (const { file, path, digest, size } of answer)
          writer.addStaged(file, path, digest, size, 'machine');
      },
    });
  }

  const family = (name: string): AnyFamily => {
    const found = families.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no family ${name}`);
    return found;
  };
  const rankOf = new Map(families.map((each) => [each.name, each.rank]));
  const isOfModel = (name: string) => (rankOf.get(name) ?? 0) <= rankOfPicks;
  /** Without templates no page is made, and no message of a page is given. */
  const isAsked = (name: string) => templates !== undefined || isOfModel(name);
  /** Versions of source files that were replaced. `finish` removes them from the store. */
  const replaced: [file: string, version: string][] = [];

  async function runModel(
    sources: ChangedSources,
    recommends = true,
    onRecords?: () => Promise<void>,
  ): Promise<void> {
    putDocuments(sources);
    putFilesThere();
    if (isOther && !isNew) wakeEverything();
    wakeByTime();
    if (options.isForOthers) wakeHeld();
    progress('model', 0, 0);
    if (onRecords !== undefined && templates !== undefined) {
      await graph.run(rankOfPicks - 1);
      settleFrame(templates, false);
      await onRecords();
      // Forgets what is remembered for pages.
      made = undefined;
    }
    await graph.run(recommends ? rankOfPicks : rankOfPicks - 1);
  }

  return {
    graph,
    causes: rendered.causes,
    runModel,
    get site() {
      return site(graph.tracer.read);
    },
    entries: () => [...allEntries()],
    documentOf(article) {
      const [file = '', version = ''] = article.body.split('\x01');
      const facts = parses.facts(file, version);
      if (facts?.kind !== 'article') throw new Error(`${article.file} is no story`);
      return { ...documentOf(facts), body: parses.body(article.body) };
    },
    explain: (named, before) =>
      templates &&
      explainPage(named, {
        graph,
        before,
        config,
        contextOf: (read) => planContext(read, pageOptions),
        templates,
      }),
    find(written) {
      const { read } = graph.tracer;
      const found = referencesOf(model, read).find(written, stranger(config.language));
      return 'story' in found ? site(read).articleByKey.get(found.story.key) : undefined;
    },
    run: (sources) => bringUp(sources, true),
    plan: (sources, onRecords) => bringUp(sources, false, onRecords),
    held: () => heldAt(now, graph.tracer.read, parses),
    answer: (url) => answerAt(url, { graph, context, templates: () => templates, copies, pictures }),
    messages: () => [...told, ...graph.messages(isAsked), ...rendered.messages],
    stories: () => countOf('stories'),
    withdrawn: () => countOf('withdrawn'),
    summary: () => ({
      stories: countOf('stories'),
      pages: templates === undefined ? 0 : graph.size('page') + graph.size('forward'),
      ...nextGates(),
    }),
    *names(among) {
      const { read } = graph.tracer;
      if (among === 'picture') yield* graph.names(assetFamily.name);
      else if (among === 'address')
        for (const { key } of site(read).articles) yield read.part(storyFamily, key, 'card')?.url ?? '';
      else
        for (const name of graph.names(among === 'story' ? 'identity' : documentName.name)) {
          const facts = documents.facts(name, read);
          if (among === 'file') yield facts?.file ?? name;
          else if (facts) yield documentKey(facts) ?? '';
        }
    },
    finish() {
      for (const [file, version] of replaced) parses.forget(file, version);
      graph.close();
    },
  };

  async function bringUp(
    sources: ChangedSources,
    renders: boolean,
    onRecords?: () => Promise<void>,
  ): Promise<void> {
    await runModel(sources, true, onRecords);
    const wrong = () => !renders || options.hasErrors() || hasErrors([...graph.messages(isOfModel), ...told]);
    const pictured = await settlePictures(!wrong());
    ({ copies } = pictured);
    if (templates === undefined) return pictured.publish();
    progress('plan', 0, 0);
    settleFrame(templates, renders);
    mayRender = !wrong();
    const put = { ...otherOptions, family };
    await putAssets(templates.assets, put);
    await putCopies(copies, put);
    wakePages(templates, renders);
    await graph.run();
    await pictured.publish();
    removeLeft();
    if (!hasErrors([...told, ...graph.messages()])) await tellFindings(templates);
  }

  function countOf(list: string): number {
    return graph.tracer.read.count(list);
  }

  function putDocuments({ changed, replaced: others, gone }: ChangedSources): void {
    const document = family(documentName.name);
    for (const [file, version] of new Map<string, string | null>([...changed, ...others])) {
      const before = (graph.valueOf(document.name, file) as { version: string } | undefined)?.version;
      const facts = version === null ? undefined : parses.facts(file, version);
      const trace = emptyTrace();
      if (version !== null && !others.has(file))
        trace.messages.push(...documentMessages(facts, parses.messages(file, version)));
      graph.take(document, file, { value: facts && { version }, trace });
      if (before !== undefined && before !== version) replaced.push([file, before]);
    }
    for (const file of gone) {
      const before = (graph.valueOf(document.name, file) as { version: string } | undefined)?.version;
      graph.take(document, file, { value: undefined, trace: emptyTrace() });
      if (before !== undefined) replaced.push([file, before]);
    }
  }

  /** Updates the nodes of files that are no texts, if a file was added or removed since the last build. */
  function putFilesThere(): void {
    const there = new Map<string, 'content' | 'static'>();
    for (const path of listing.staticFiles) there.set(path, 'static');
    for (const path of listing.media) there.set(path, 'content');
    const present = digest([...there].map((each) => each.join(' ')).join('\n'));
    if (graph.head('files') === present) return;
    const asset = family(assetFamily.name);
    for (const [path, folder] of there)
      if (isNew || (graph.valueOf(asset.name, path) as { folder: string } | undefined)?.folder !== folder)
        graph.take(asset, path, { value: { folder }, trace: emptyTrace() });
    if (!isNew)
      for (const path of [...graph.names(asset.name)])
        if (!there.has(path)) graph.take(asset, path, { value: undefined, trace: emptyTrace() });
    graph.setHead('files', present);
  }

  function removeLeft(): void {
    const { read } = graph.tracer;
    const isTaken = (file: string) =>
      addressLists.some((list) => {
        const key = collisionKey(`/${file}`);
        for (const { value } of rowsAt(list, key, read))
          if (toFile((value as AddressRow)[0]) === file) return true;
        return false;
      });
    // A new graph does not know which files the last build published.
    if (isNew || isElsewhere) for (const [file] of writer?.digests() ?? []) left.add(file);
    for (const file of left) if (!isTaken(file)) writer?.remove(file);
  }

  function wakeEverything(): void {
    for (const { name, rank } of families) if (rank >= 2) graph.wakeAll(name);
  }

  /** Marks nodes as dirty whose values depend on who may see what. */
  function wakeHeld(): void {
    for (const file of filesHeldAt(now, graph.tracer.read))
      graph.wakeReadersOf(documentName.name, 'version', file);
  }

  /** Marks nodes as dirty whose values depend on time and may differ between the instants of the two builds, whichever is earlier. */
  function wakeByTime(): void {
    if (last === undefined || last === now) return;
    const { read } = graph.tracer;
    const [from, until] = [Math.min(last, now), Math.max(last, now)];
    const passed = [...read.rows(gateList, { from: oldestFirst(from), until: `${oldestFirst(until)}\x02` })];
    for (const { sort, member: file } of passed) {
      if (dateOf(sort) === from) continue;
      const facts = documents.facts(file, read);
      const key = facts && documentKey(facts);
      if (facts?.kind === 'front') {
        if (key !== undefined) graph.wake('front', key);
        continue;
      }
      graph.wake('identity', file);
      if (key === undefined) continue;
      graph.wake('story', key);
      graph.wake(entryFamily.name, key);
    }
    const [oldFrom, oldUntil] = [oldBefore(from, config.oldAfter), oldBefore(until, config.oldAfter)];
    if (oldFrom !== oldUntil) {
      const aged = [
        ...site(read).articles.between(oldFrom + 1, oldUntil + 1),
        ...[
          ...read.rows('modified', { from: oldestFirst(oldFrom), until: `${oldestFirst(oldUntil)}\x02` }),
        ].map(({ member }) => ({ key: member })),
      ];
      for (const { key } of aged)
        for (const kind of config.lite ? ['article', 'lite'] : ['article'])
          graph.wake('page', `${kind} ${key}`);
    }
  }

  /**
   * Names the pictures in the sizes that are published, and the files that are published unchanged. Pictures are made while pages are;
   * `publish` waits for them.
   */
  async function settlePictures(isWanted: boolean) {
    const shown = shownFiles(graph.tracer.read, config, listing);
    let areAwaited = true;
    const pictured = await pictureSite(shown, {
      config,
      listing,
      keep: writer !== undefined && isWanted,
      verify: options.verify,
      memory: options.pictureMemory,
      onProgress: (done, total) => areAwaited && progress('media', done, total),
    });
    // The progress of pages is shown meanwhile.
    areAwaited = false;
    told.push(...pictured.messages);
    const picture = family(pictureFamily.name);
    const now = new Set<string>();
    for (const each of pictured.shown) {
      now.add(each.path);
      graph.take(picture, each.path, { value: { shown: each }, trace: emptyTrace() });
    }
    for (const path of [...graph.names(picture.name)])
      if (!now.has(path)) graph.take(picture, path, { value: undefined, trace: emptyTrace() });
    const planned = planCopies(
      { pictures: new Set(shown.pictures) },
      { ...pageOptions.means, config, pictures: pictured.pictures },
    );
    told.push(...planned.messages);
    mayRender =
      isWanted && templates !== undefined && !hasErrors(pictured.messages) && !hasErrors(planned.messages);
    pictures = pictured.pictures.files;
    const changed = await putPictures(pictures, { ...otherOptions, family });
    const making = pictured.make(changed);
    // Making pages may fail before this is waited for.
    making.catch(() => {});
    const publish = async () => {
      areAwaited = true;
      await making;
      const put = otherOptions.dearOutput();
      for (const { file, bytes } of changed) put?.add(file, await bytes(), 'asset');
    };
    return { copies: planned.copies, publish };
  }

  /** Makes what all pages share. If that differs from the last build, marks all pages as dirty. */
  function settleFrame(templates: Templates, renders: boolean): void {
    const { read } = graph.tracer;
    const record = site(read);
    const editions = planEditions(record, config);
    const shellOf = createShells(record, () => editions, {
      ...pageOptions.means,
      config,
      pictures: noPicturesOr(),
      link: ({ title, url, language }) => ({ title, href: context().href(url), language }),
    });
    const languages = new Set([
      config.language,
      ...editions.map(({ language }) => language),
      ...record.languages(),
    ]);
    for (const page of record.pages.values()) languages.add(page.language);
    for (const { member: key } of read.rows('withdrawn'))
      languages.add(read.part(storyFamily, key, 'withdrawn')?.language ?? config.language);
    const shells = new Map([...languages].map((language) => [language, shellOf(language)]));
    frame = { editions, shells, templates };
    const names = {
      editions: digest(JSON.stringify(editions)),
      policy: digest(JSON.stringify([templates.embedScript, templates.stylesheets])),
      ...Object.fromEntries(
        [...shells].map(([language, shell]) => [`shell ${language}`, digest(JSON.stringify(shell))]),
      ),
    };
    const before = (graph.head('frame') ?? {}) as Record<string, string>;
    if (
      renders &&
      !isNew &&
      Object.entries(names).some(([name, each]) => before[name] !== undefined && before[name] !== each)
    )
      for (const name of ['page', 'forward', 'file', 'late-file', 'calendar']) graph.wakeAll(name);
    graph.setHead('frame', { ...names });
    const fronts = (graph.head('fronts') ?? {}) as Readonly<Record<string, string>>;
    const frontsNow = Object.fromEntries(editions.map((edition) => [edition.url, JSON.stringify(edition)]));
    for (const front of new Set([...Object.keys(fronts), ...Object.keys(frontsNow)])) {
      if (!isNew && fronts[front] === frontsNow[front]) continue;
      for (const kind of ['home', 'latest', 'calendar']) graph.wake('page', `${kind} ${front}`);
      for (const kind of ['year', 'month'])
        for (const [page] of rows.range('n:page', { from: `${kind} ${front} `, until: `${kind} ${front}!` }))
          graph.wake('page', page);
      graph.wake('calendar', front);
      for (const kind of feedKinds) graph.wake('file', `${kind} ${front}`);
    }
    graph.setHead('fronts', frontsNow);
  }

  function noPicturesOr() {
    return context === undefined ? noPictures : picturesRead();
  }

  function picturesRead() {
    return context().pictures;
  }

  /** Marks pages as dirty whose templates changed, or whose files in the output folder are missing or altered. */
  function wakePages(templates: Templates, renders: boolean): void {
    if (isNew) {
      for (const kind of singlePageKinds) graph.wake('page', `${kind} `);
      graph.wake(fileFamilyOf('sitemapIndex'), 'sitemapIndex ');
      graph.wake(fileFamilyOf('listSitemap'), 'listSitemap 0');
      graph.wake('years', '');
      graph.wake('search', '');
    }
    graph.wake('file', 'newsSitemap 0');
    // Whether there is a page where editors write, and by which program, is read from no node.
    const editor = templates.editorScript ?? null;
    if (isNew || isOther || graph.head('editor') !== editor)
      for (const kind of ['admin', 'adminSettings']) graph.wake('file', `${kind} `);
    graph.setHead('editor', editor);
    // What the newsroom itself has in these files is read from no node.
    const ownFiles = digest(JSON.stringify([...listing.shared]));
    if (graph.head('ownFiles') !== ownFiles) {
      for (const kind of ['robots', 'headers', 'redirects'] as const)
        graph.wake(fileFamilyOf(kind), `${kind} `);
      graph.wake('links', '');
    }
    graph.setHead('ownFiles', ownFiles);
    const digests = Object.fromEntries(templates.digests);
    const before = (graph.head('templates') ?? {}) as Record<string, string>;
    if (renders && !isNew)
      for (const kind of allPageKinds)
        if (before[kind] !== digests[kind]) {
          const name = kind === 'redirect' ? 'forward' : 'page';
          for (const [page] of rows.range(`n:${name}`, { from: `${kind} `, until: `${kind}!` }))
            graph.wake(name, page);
        }
    graph.setHead('templates', digests);
    if (isElsewhere && !isNew)
      for (const name of ['page', 'forward', 'file', 'late-file', 'card']) graph.wakeAll(name);
    else if (missing.size > 0)
      for (const name of ['page', 'forward', 'file', 'late-file', 'card'])
        for (const each of [...graph.names(name)]) {
          const value = graph.valueOf(name, each) as
            | { page?: { file: string }; file?: { file: string } }
            | undefined;
          if (missing.has(value?.page?.file ?? value?.file?.file ?? '')) graph.wake(name, each);
        }
  }

  /** Gives the messages about sizes and contents of pages, one message for all pages with the same fault. */
  async function tellFindings(templates: Templates): Promise<void> {
    const findings = Array.from(graph.tracer.read.rows('findings'), ({ value }) => value as never);
    const { messages } = await renderPages([], templates, () => {}, findings);
    rendered.messages.push(...messages);
  }

  /** The next instants at which the site changes though no file does. */
  function nextGates(): Pick<Summary, 'nextGate' | 'nextHousekeeping'> {
    const { read } = graph.tracer;
    let nextGate: Instant | null = null;
    let nextHousekeeping: Instant | null = null;
    for (const { sort, member: file } of read.rows(gateList, { from: `${oldestFirst(now)}\x02` })) {
      const gate = dateOf(sort);
      const facts = documents.facts(file, read);
      if (facts === undefined || !isHolder(file, facts, read)) continue;
      if (facts.kind === 'front') nextGate ??= gate;
      if (facts.kind !== 'article') continue;
      if (nextChange(documentOf(facts), now) === gate) nextGate ??= gate;
      else if (read.part(storyFamily, documentKey(facts) ?? '', 'card')) nextHousekeeping ??= gate;
      if (nextGate !== null && nextHousekeeping !== null) break;
    }
    const recent = [...site(read).articles.between(newsAfter(now) + 1, Number.POSITIVE_INFINITY)].at(-1);
    if (recent) nextHousekeeping = earlier(nextHousekeeping, recent.date + newsWindow);
    return { nextGate, nextHousekeeping: earlier(nextHousekeeping, nextOld(read)) };
  }

  function isHolder(
    file: string,
    facts: NonNullable<ReturnType<typeof documents.facts>>,
    read: Read,
  ): boolean {
    const key = documentKey(facts);
    return key !== undefined && documents.holder(facts.kind, key, read) === file;
  }

  /** The next instant at which a public story becomes old. All stories of one day become old at the same instant. */
  function nextOld(read: Read): Instant | null {
    const before = oldBefore(now, config.oldAfter);
    if (before === Number.NEGATIVE_INFINITY) return null;
    let next: Instant | null = null;
    for (const { key } of oldestFrom(before + 1, read)) {
      const modified = read.part(storyFamily, key, 'card')?.modified;
      if (modified === undefined || modified <= before) continue;
      next = modified;
      break;
    }
    for (const { sort } of read.rows('modified', { from: `${oldestFirst(before)}\x02` })) {
      next = earlier(next, dateOf(sort));
      break;
    }
    const day = 86_400_000;
    return next === null ? null : (Math.ceil(next / day) + config.oldAfter) * day;
  }

  function* oldestFrom(from: Instant, read: Read): Iterable<{ readonly key: string }> {
    for (const { member } of read.rows('stories', { until: `${newestSort(from)}\x02`, reverse: true }))
      yield { key: member };
  }

  function newestSort(instant: Instant): string {
    return oldestFirst(-instant);
  }

  function allEntries(): IterableIterator<Entry> {
    const keys = recommendsAny(config.related) ? graph.names(entryFamily.name) : [];
    return entriesOf(keys, graph.tracer.read, parses.profile);
  }
}

/** Files that public records show or link to, and the logos of the site. For a picture that is cropped around a point, names the file and the point. */
export function shownFiles(
  read: Read,
  config: Config,
  listing: Pick<Listing, 'media' | 'staticFiles'>,
): {
  readonly pictures: readonly string[];
  readonly cuts: readonly (readonly [file: string, focus: string])[];
} {
  const shown = new Map<string, Set<string>>();
  for (const { sort: file, member } of read.rows('shown')) {
    const focus = member.slice(member.lastIndexOf('\x02') + 1);
    const foci = shown.get(file) ?? new Set();
    shown.set(file, foci);
    if (focus !== '') foci.add(focus);
  }
  for (const logo of logosOf(config, filesOf(listing))) if (!shown.has(logo)) shown.set(logo, new Set());
  const pictures = [...shown.keys()].sort();
  return {
    pictures,
    cuts: pictures.flatMap((file) =>
      [...(shown.get(file) ?? [])].sort().map((focus) => [file, focus] as const),
    ),
  };
}

/** Discards the files of a check. */
const nowhere: Output = {
  add: () => {},
  addFile: () => {},
  remove: () => {},
};

export type { PageKind, PageParts };
export { decode };
