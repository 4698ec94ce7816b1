import type { Message } from '../lib/message.js';
import { sortMessages } from '../lib/message.js';
import { collisionKey } from '../lib/url.js';
import type { MachineFile, Page } from '../plan/page.js';
import type { View } from '../plan/views.js';
import type { Finding } from '../render/finding.js';
import { renderPages } from '../render/render.js';
import type { Writer } from '../write/write.js';
import {
  type FileKind,
  type FileParts,
  fileRows,
  type Frame,
  madeFrom,
  makeFile,
  makePage,
  nextFile,
  type PageParts,
  pageName,
  searchPartFamily,
  pageRows,
} from './families/pages.js';
import type { PlanContext } from '../plan/context.js';
import { digest } from '../lib/digest.js';
import type { AnyFamily, Family, Graph, Made } from './graph.js';

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
}

/** Pages whose views are in memory at once. */
const batchSize = 200;

interface Waiting {
  readonly name: string;
  readonly page: Page;
  readonly view: View;
  readonly made: Made<PageParts>;
}

/** What came of rendering beside pages and files. */
export interface Rendered {
  /** Pages that were rendered, by file, with the parts of what they are made from that differ; undefined of new ones. */
  readonly causes: Map<string, readonly string[] | undefined>;
  /** What was wrong with templates. */
  readonly messages: Message[];
}

/** Families of pages and files: their rules make views and contents, and what differs from what was made last is rendered and handed on. */
export function renderFamilies(options: RenderOptions, rendered: Rendered): AnyFamily[] {
  const { graph, context, frame, output, isMissing, onProgress } = options;
  let done = 0;
  /** Pages that cannot be rendered: what is wrong is said once for all of them. */
  const failed: Page[] = [];

  const pages = (name: string, rank: number): Family<PageParts> => {
    const family: Family<PageParts> = {
      name,
      rank,
      rule: () => undefined,
      rows: pageRows,
      *nodes(_, { page }) {
        yield ['address', collisionKey(page.url)];
      },
      async settle(names) {
        let waiting: Waiting[] = [];
        const total = done + names.length;
        for (const its of names) {
          const planned = plan(its);
          if (planned !== undefined) waiting.push(planned);
          else done++;
          if (waiting.length >= batchSize) {
            await renderBatch(waiting, total);
            waiting = [];
          }
        }
        await renderBatch(waiting, total);
        await sayWhatFailed();
      },
    };
    return family;

    /** Makes the view of a page; returns the page if it has to be rendered. */
    function plan(its: string): Waiting | undefined {
      const { tracer } = graph();
      const found: { page?: Page; view?: View } = {};
      const before = valueOf<PageParts>(family.name, its, graph());
      const made = tracer.run((): PageParts | undefined => {
        const page = makePage(...pageName(its), context());
        if (page === undefined) return undefined;
        const { kind, url, file, sources, modified } = page;
        const value = { page: { kind, url, file, sources, modified } };
        if (output() === undefined) return value;
        const view = page.view();
        found.page = page;
        found.view = view;
        return { ...value, ...madeFrom(page, view, frame().templates) };
      });
      const { value } = made;
      if (before && before.page.file !== value?.page.file) output()?.remove(before.page.file);
      const { page, view } = found;
      if (value === undefined || page === undefined || view === undefined) {
        take(its, made);
        return undefined;
      }
      if (before?.made === value.made && !isMissing(value.page.file)) {
        take(its, { ...made, value: { ...value, finding: before?.finding } });
        return undefined;
      }
      rendered.causes.set(value.page.file, before?.checksums && changedBetween(before.checksums, value.checksums ?? {}));
      return { name: its, page, view, made };
    }

    function take(its: string, made: Made<PageParts>): void {
      graph().take(family as unknown as AnyFamily, its, made as unknown as Made);
    }

    async function renderBatch(batch: readonly Waiting[], total: number): Promise<void> {
      if (batch.length === 0) return;
      const html = new Map<string, string | Uint8Array>();
      const views = batch.map(({ page, view }): Page => ({ ...page, view: () => view }));
      const { messages, findings } = await renderPages(views, frame().templates, ({ file, bytes }) => {
        html.set(file, bytes);
      });
      const found = new Map(findings.map((finding) => [finding.file, finding]));
      if (batch.some(({ page }) => !html.has(page.file)))
        for (const { page, view } of batch) if (!html.has(page.file)) failed.push({ ...page, view: () => view });
      void messages;
      for (const { name: its, page, made } of batch) {
        const bytes = html.get(page.file);
        if (bytes === undefined) continue;
        output()?.add(page.file, bytes, page.kind === 'article' ? 'story' : 'page');
        take(its, { ...made, value: made.value && { ...made.value, finding: found.get(page.file) } });
        onProgress(done++, total);
      }
    }

    async function sayWhatFailed(): Promise<void> {
      if (failed.length === 0) return;
      const { messages } = await renderPages(failed, frame().templates, () => {});
      failed.length = 0;
      rendered.messages.push(...messages);
    }
  };

  const files = (name: string, rank: number): Family<FileParts> => {
    const family: Family<FileParts> = {
      name,
      rank,
      rule: () => undefined,
      rows: fileRows,
      *nodes(its, { file }) {
        yield ['address', collisionKey(file.url)];
        yield* nextFile(its);
      },
      async settle(names) {
        for (const its of names) {
          const before = valueOf<FileParts>(family.name, its, graph());
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
    files('file', 13),
    pages('forward', 15),
    files('late-file', 16),
  ] as unknown as AnyFamily[];
}

/** The value that the last build left. */
export function valueOf<Parts extends object>(family: string, name: string, graph: Graph): Parts | undefined {
  return graph.valueOf(family, name) as Parts | undefined;
}

function changedBetween(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]).sort();
}

export { sortMessages };
export type { Finding };
