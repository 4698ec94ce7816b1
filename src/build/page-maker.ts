import { pathProblem } from '../lib/url.js';
import type { PlanContext } from '../plan/context.js';
import type { Page } from '../plan/page.js';
import { makePage } from '../plan/registry.js';
import type { View } from '../plan/views.js';
import { renderPages } from '../render/render.js';
import type { Templates } from '../render/templates.js';
import type { Rows } from '../store/rows.js';
import { pageName } from './families/address-rows.js';
import { changedParts, madeFrom, type PageParts } from './families/pages.js';
import { decode, type Made, nodeParts, partTable, type Tracer } from './graph.js';

/** What came of one page. */
export interface MadePage {
  readonly name: string;
  readonly made: Made<PageParts>;
  /** The file that the last build had for the page, where it is another now, or none. */
  readonly left?: string | undefined;
  /** Parts of what the page is made from that differ, of a page that was rendered; null of a new one. */
  readonly cause?: readonly string[] | null | undefined;
  /** Of a page that was rendered. */
  readonly html?: string | Uint8Array | undefined;
  /** Of a page that could not be rendered. */
  readonly failed?: Page | undefined;
}

export interface PageMakerOptions {
  /** The name of the family of these pages. */
  readonly family: string;
  readonly rows: Pick<Rows, 'get'>;
  readonly tracer: Tracer;
  readonly context: () => PlanContext;
  /** Absent where pages are only planned. */
  readonly templates: () => Templates | undefined;
  /** Whether the file of a page has to be made again, though nothing that it is made from has changed. */
  readonly isMissing: (file: string) => boolean;
}

/** Pages that are made at once: Eleventy starts for each batch anew, and views and HTML of all pages in a batch are in memory. */
export const mostAtOnce = 500;

/** Makes some pages by their names: their views, and of those whose views are others than in the last build the HTML. */
export type PageMaker = (names: readonly string[]) => Promise<MadePage[]>;

interface Wanted {
  readonly name: string;
  readonly page: Page;
  readonly view: View;
  readonly made: Made<PageParts>;
  readonly before: PageParts | undefined;
}

export function createPageMaker(options: PageMakerOptions): PageMaker {
  const { family, rows, tracer, context, templates, isMissing } = options;

  const valueBefore = (name: string): PageParts | undefined => {
    const value: Record<string, unknown> = {};
    for (const part of nodeParts(rows, family, name) ?? []) {
      const bytes = rows.get(partTable(family, part), name);
      if (bytes !== undefined) value[part] = decode(bytes);
    }
    return 'page' in value ? (value as unknown as PageParts) : undefined;
  };

  /** Plans a page and makes the view; the page is wanted if it has to be rendered. */
  function plan(name: string): MadePage | Wanted {
    const before = valueBefore(name);
    const found: { page?: Page; view?: View } = {};
    const made = tracer.run((): PageParts | undefined => {
      const page = makePage(...pageName(name), context());
      if (page === undefined) return undefined;
      const { kind, url, file, sources, modified } = page;
      const value = { page: { kind, url, file, sources, modified } };
      const its = templates();
      if (its === undefined) return value;
      found.page = page;
      found.view = page.view();
      return { ...value, madeFrom: madeFrom(page, found.view, its) };
    });
    const { value } = made;
    const { page, view } = found;
    const left = before && before.page.file !== value?.page.file ? before.page.file : undefined;
    if (value === undefined || page === undefined || view === undefined) return { name, made, left };
    if (before?.madeFrom?.digest === value.madeFrom?.digest && !isMissing(page.file))
      return { name, made: { ...made, value: { ...value, finding: before?.finding } } };
    return { name, page, view, made, before };
  }

  return async (names) => {
    const done: MadePage[] = [];
    const wanted: Wanted[] = [];
    for (const name of names) {
      const planned = plan(name);
      if ('view' in planned) wanted.push(planned);
      else done.push(planned);
    }
    const its = templates();
    if (its === undefined || wanted.length === 0) return done;
    const html = new Map<string, string | Uint8Array>();
    const sound = wanted.filter(isSound());
    const pages = sound.map(({ page, view }): Page => ({ ...page, view: () => view }));
    const { findings } = await renderPages(pages, its, ({ file, bytes }) => void html.set(file, bytes));
    const found = new Map(findings.map((finding) => [finding.file, finding]));
    for (const one of wanted) {
      const { name, page, view, made, before } = one;
      const { value } = made;
      if (value?.madeFrom === undefined) continue;
      const left = before && before.page.file !== page.file ? before.page.file : undefined;
      const bytes = html.get(page.file);
      if (!sound.includes(one)) done.push({ name, made, left });
      else if (bytes === undefined) done.push({ name, made, left, failed: { ...page, view: () => view } });
      else
        done.push({
          name,
          made: { ...made, value: { ...value, finding: found.get(page.file) } },
          left,
          cause: changedParts(before?.madeFrom, value.madeFrom) ?? null,
          html: bytes,
        });
    }
    return done;
  };
}

/**
 * Whether a page can be rendered beside those before it. Of two pages for one file, and of one at an address that cannot be used, the build says what is
 * wrong (see families/addresses.ts), and publishes nothing.
 */
function isSound(): (wanted: Pick<Wanted, 'page'>) => boolean {
  const files = new Set<string>();
  return ({ page: { file, url } }) => {
    const isFirst = !files.has(file);
    files.add(file);
    return isFirst && pathProblem(url) === undefined;
  };
}
