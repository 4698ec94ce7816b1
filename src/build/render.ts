import { batchesOf } from '../lib/batches.js';
import { digest } from '../lib/digest.js';
import type { Message } from '../lib/message.js';
import type { PageKind } from '../lib/page-kinds.js';
import type { PlanContext } from '../plan/context.js';
import { searchFilePlace } from '../plan/files/search-index.js';
import type { MachineFile, Page } from '../plan/page.js';
import { feedFormats } from '../plan/parts/feed-formats.js';
import { type FileKind, makeFile } from '../plan/registry.js';
import { renderPages } from '../render/render.js';
import type { Writer } from '../write/write.js';
import { besideEachOther, kindAndName } from './families/address-rows.js';
import {
  type FileParts,
  type Frame,
  fileRows,
  nextFile,
  type PageParts,
  pageRows,
  searchPartFamily,
} from './families/pages.js';
import type { AnyFamily, Family, Graph, Made } from './graph.js';
import { createPageMaker, type MadePage, mostAtOnce } from './page-maker.js';

/** What a build hands pages and files to. */
export type Output = Pick<Writer, 'add' | 'remove'>;

export interface RenderOptions {
  readonly graph: () => Graph;
  readonly context: () => PlanContext;
  readonly frame: () => Frame;
  /** Absent where nothing is rendered: pages are planned only, since something is wrong already. */
  readonly output: () => Output | undefined;
  /** Whether the file of a page has to be made again, though nothing that it is made from has changed. */
  readonly isMissing: (file: string) => boolean;
  readonly onProgress: (done: number, total: number) => void;
  /** The same, but absent in a check, which takes no files: what is made from thousands of texts is not made for that. */
  readonly dearOutput: () => Output | undefined;
  /**
   * Makes pages of a family in threads or in other processes, where that is worth it; `makeHere` makes some in this one. Returns the names of
   * those that are left to be made here.
   */
  readonly inThreads?:
    | ((
        family: string,
        names: readonly string[],
        take: (page: MadePage) => void,
        makeHere: (names: readonly string[]) => Promise<void>,
      ) => Promise<readonly string[]>)
    | undefined;
  /**
   * Makes files of the search index in threads, where that is worth it: each part, given by the names of its files, in one thread. Returns
   * the names of those that are left to be made here.
   */
  readonly searchInThreads?:
    | ((parts: readonly (readonly string[])[]) => Promise<readonly string[]>)
    | undefined;
}

/** Pages of stories come before others, which lead to them. */
export function roleOf(kind: PageKind): 'story' | 'page' {
  return kind === 'article' ? 'story' : 'page';
}

/** What names of nodes begin with that are files of the search index. */
const searchPrefix = 'searchIndex ';

/** Files that are made before others have their turn. */
const filesInTurn = 8;

/** What came of rendering beside pages and files. */
export interface Rendered {
  /** Pages that were rendered, by file, with the parts of what they are made from that differ; undefined of new ones. */
  readonly causes: Map<string, readonly string[] | undefined>;
  /** What was wrong with templates. */
  readonly messages: Message[];
}

/** Feeds before all other files: those of one front have the same entries, which are made once. */
function feedsFirst(names: readonly string[]): string[] {
  const isFeed = (name: string) => kindAndName<FileKind>(name)[0] in feedFormats;
  return [...besideEachOther(names.filter(isFeed)), ...names.filter((name) => !isFeed(name))];
}

/** These names one by one. Threads that make pages meanwhile are answered in between. */
async function* inTurn(names: readonly string[]): AsyncGenerator<string> {
  for (const [at, its] of names.entries()) {
    if (at % filesInTurn === filesInTurn - 1) await new Promise((resolve) => setImmediate(resolve));
    yield its;
  }
}

/** Families of pages and files: their rules make views and contents, and what differs from what was made last is rendered and handed on. */
export function renderFamilies(options: RenderOptions, rendered: Rendered): AnyFamily[] {
  const { graph, context, frame, output, dearOutput, isMissing, onProgress, inThreads, searchInThreads } =
    options;
  let done = 0;

  const pages = (name: string, rank: number): Family<PageParts> => {
    const family: Family<PageParts> = {
      name,
      rank,
      rule: () => undefined,
      rows: pageRows,
      async settle(names) {
        const total = done + names.length;
        /** Pages that cannot be rendered: what is wrong is said once for all of them. */
        const failed: Page[] = [];
        const take = ({ name: its, made, left, cause, failed: page }: MadePage): void => {
          onProgress(done++, total);
          if (left !== undefined) output()?.remove(left);
          if (page !== undefined) failed.push(page);
          if (cause !== undefined && made.value)
            rendered.causes.set(made.value.page.file, cause ?? undefined);
          graph().take(family as unknown as AnyFamily, its, made as unknown as Made);
        };
        const make = createPageMaker({
          family: name,
          rows: graph().rows,
          tracer: graph().tracer,
          context,
          templates: () => (output() === undefined ? undefined : frame().templates),
          isMissing,
          keep: ({ file, kind }, html) => output()?.add(file, html, roleOf(kind)),
        });
        const makeHere = async (some: readonly string[]) => {
          for (const batch of batchesOf(some, mostAtOnce)) for (const page of await make(batch)) take(page);
        };
        const left =
          output() === undefined ? names : ((await inThreads?.(name, names, take, makeHere)) ?? names);
        await makeHere(left);
        if (failed.length === 0) return;
        const { messages } = await renderPages(failed, frame().templates, () => {});
        rendered.messages.push(...messages);
      },
    };
    return family;
  };

  const files = (name: string, rank: number): Family<FileParts> => {
    const family: Family<FileParts> = {
      name,
      rank,
      rule: () => undefined,
      rows: fileRows,
      nodes: nextFile,
      async settle(names) {
        const ofIndex = names.filter((its) => its.startsWith(searchPrefix));
        await Promise.all([
          makeIndex(ofIndex.map((its) => its.slice(searchPrefix.length))),
          makeOthers(names.filter((its) => !its.startsWith(searchPrefix))),
        ]);
      },
    };
    return family;

    async function makeOthers(names: readonly string[]): Promise<void> {
      for await (const its of inTurn(feedsFirst(names))) {
        const before = graph().valueOf(family.name, its) as FileParts | undefined;
        const found: { file?: MachineFile; content?: string | Uint8Array } = {};
        const made = graph().tracer.run((): FileParts | undefined => {
          const file = makeFile(...kindAndName<FileKind>(its), context());
          if (file === undefined) return undefined;
          found.file = file;
          const { url, file: path, sitemap } = file;
          if (output() === undefined) return { file: { url, file: path, sitemap } };
          found.content = file.content();
          return { file: { url, file: path, sitemap }, made: digest(found.content) };
        });
        if (before && before.file.file !== made.value?.file.file) output()?.remove(before.file.file);
        const { file, content } = found;
        if (file && content !== undefined && (before?.made !== made.value?.made || isMissing(file.file)))
          output()?.add(file.file, content, 'machine', made.value?.made);
        graph().take(family as unknown as AnyFamily, its, made as unknown as Made);
      }
    }

    /**
     * Makes files of the search index. A part is made from thousands of texts: its files depend on the digest of them, and on nothing
     * else, so that what becomes of their nodes is known before they are made.
     */
    async function makeIndex(names: readonly string[]): Promise<void> {
      const wanted = new Map<string, string[]>();
      for (const its of names) {
        const node = `${searchPrefix}${its}`;
        const part = its.slice(0, its.indexOf('/'));
        const before = graph().valueOf(family.name, node) as FileParts | undefined;
        const made = graph().tracer.run((read): FileParts | undefined => {
          const digestOfPart = read.part(searchPartFamily, part, 'made');
          if (!read.part(searchPartFamily, part, 'files')?.includes(its)) return undefined;
          const file = searchFilePlace(its);
          return output() === undefined ? { file } : { file, made: digest(`${digestOfPart} ${its}`) };
        });
        const { value } = made;
        if (before && before.file.file !== value?.file.file) output()?.remove(before.file.file);
        if (value?.made !== undefined && (before?.made !== value.made || isMissing(value.file.file))) {
          const files = wanted.get(part) ?? [];
          files.push(its);
          wanted.set(part, files);
        }
        graph().take(family as unknown as AnyFamily, node, made as unknown as Made);
      }
      if (dearOutput() === undefined || wanted.size === 0) return;
      const parts = [...wanted.values()];
      const left = (await searchInThreads?.(parts)) ?? parts.flat();
      for await (const its of inTurn(left)) {
        const { value } = graph().tracer.run(() => {
          const file = makeFile('searchIndex', its, context());
          return file && { file, content: file.content() };
        });
        if (value) dearOutput()?.add(value.file.file, value.content, 'machine');
      }
    }
  };
  return [
    pages('page', 12),
    files('file', 12),
    pages('forward', 15),
    files('late-file', 16),
  ] as unknown as AnyFamily[];
}
