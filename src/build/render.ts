import { digest } from '../lib/digest.js';
import type { Message } from '../lib/message.js';
import type { PageKind } from '../lib/page-kinds.js';
import type { PlanContext } from '../plan/context.js';
import type { MachineFile, Page } from '../plan/page.js';
import { type FileKind, makeFile } from '../plan/registry.js';
import { renderPages } from '../render/render.js';
import { batchesOf } from '../workers/pool.js';
import type { Writer } from '../write/write.js';
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
  /** Makes pages of a family in threads, where that is worth it. Returns the names of those that are left to be made here. */
  readonly inThreads?:
    | ((
        family: string,
        names: readonly string[],
        take: (page: Omit<MadePage, 'html'>) => void,
      ) => Promise<readonly string[]>)
    | undefined;
}

/** Pages of stories come before others, which lead to them. */
export function roleOf(kind: PageKind): 'story' | 'page' {
  return kind === 'article' ? 'story' : 'page';
}

/** Files that are made before others have their turn. */
const filesInTurn = 8;

/** What came of rendering beside pages and files. */
export interface Rendered {
  /** Pages that were rendered, by file, with the parts of what they are made from that differ; undefined of new ones. */
  readonly causes: Map<string, readonly string[] | undefined>;
  /** What was wrong with templates. */
  readonly messages: Message[];
}

/** Families of pages and files: their rules make views and contents, and what differs from what was made last is rendered and handed on. */
export function renderFamilies(options: RenderOptions, rendered: Rendered): AnyFamily[] {
  const { graph, context, frame, output, isMissing, onProgress, inThreads } = options;
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
        const take = ({ name: its, made, left, cause, failed: page }: Omit<MadePage, 'html'>): void => {
          onProgress(done++, total);
          if (left !== undefined) output()?.remove(left);
          if (page !== undefined) failed.push(page);
          if (cause !== undefined && made.value)
            rendered.causes.set(made.value.page.file, cause ?? undefined);
          graph().take(family as unknown as AnyFamily, its, made as unknown as Made);
        };
        const left = output() === undefined ? names : ((await inThreads?.(name, names, take)) ?? names);
        const make = createPageMaker({
          family: name,
          rows: graph().rows,
          tracer: graph().tracer,
          context,
          templates: () => (output() === undefined ? undefined : frame().templates),
          isMissing,
        });
        for (const batch of batchesOf(left, mostAtOnce))
          for (const { html, ...page } of await make(batch)) {
            const planned = page.made.value?.page;
            if (html !== undefined && planned) output()?.add(planned.file, html, roleOf(planned.kind));
            take(page);
          }
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
        for (const [at, its] of names.entries()) {
          // Threads that make pages meanwhile are answered in between.
          if (at % filesInTurn === filesInTurn - 1) await new Promise((resolve) => setImmediate(resolve));
          const before = graph().valueOf(family.name, its) as FileParts | undefined;
          const found: { file?: MachineFile; content?: string | Uint8Array } = {};
          const made = graph().tracer.run((): FileParts | undefined => {
            const at = its.indexOf(' ');
            const kind = its.slice(0, at) as FileKind;
            if (kind === 'searchIndex') return searchFile(its.slice(at + 1), before, found);
            const file = makeFile(kind, its.slice(at + 1), context());
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
            output()?.add(file.file, content, 'machine');
          graph().take(family as unknown as AnyFamily, its, made as unknown as Made);
        }
      },
    };
    return family;

    /** A part of the search index is made from thousands of texts: its files depend on the digest of them, and on nothing else. */
    function searchFile(
      name: string,
      before: FileParts | undefined,
      found: { file?: MachineFile; content?: string | Uint8Array },
    ): FileParts | undefined {
      const { tracer } = graph();
      const part = name.slice(0, name.indexOf('/'));
      const digestOfPart = tracer.read.part(searchPartFamily, part, 'made');
      if (!tracer.read.part(searchPartFamily, part, 'files')?.includes(name)) return undefined;
      const { value: file } = tracer.run(() => makeFile('searchIndex', name, context()));
      if (file === undefined) return undefined;
      const { url, file: path } = file;
      const made = digest(`${digestOfPart} ${name}`);
      if (output() === undefined) return { file: { url, file: path } };
      if (before?.made !== made || isMissing(path)) {
        found.file = file;
        found.content = tracer.run(() => ({ content: file.content() })).value?.content ?? '';
      }
      return { file: { url, file: path }, made };
    }
  };
  return [
    pages('page', 12),
    files('file', 12),
    pages('forward', 15),
    files('late-file', 16),
  ] as unknown as AnyFamily[];
}
