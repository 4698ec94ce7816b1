import { pathProblem } from '../lib/url.js';
import type { PlanContext } from '../plan/context.js';
import type { Page } from '../plan/page.js';
import { makePage } from '../plan/registry.js';
import type { View } from '../plan/views.js';
import { renderPages } from '../render/render.js';
import type { Templates } from '../render/templates.js';
import type { Rows } from '../store/rows.js';
import { kindAndName } from './families/address-rows.js';
import { changedParts, madeFrom, type PageParts } from './families/pages.js';
import { copyTrace, decode, type Made, nodeParts, partTable, type Tracer } from './graph.js';

/** What came of one page. */
export interface MadePage<Kept = unknown> {
  readonly name: string;
  readonly made: Made<PageParts>;
  /** The file that the last build had for the page, where it is another now, or none. */
  readonly left?: string | undefined;
  /** Parts of what the page is made from that differ, of a page that was rendered; null of a new one. */
  readonly cause?: readonly string[] | null | undefined;
  /** What `keep` returned for the HTML, of a page that was rendered. */
  readonly kept?: Kept | undefined;
  /** Of a page that could not be rendered. */
  readonly failed?: Page | undefined;
}

export interface PageMakerOptions<Kept> {
  /** The name of the family of these pages. */
  readonly family: string;
  readonly rows: Pick<Rows, 'get'>;
  readonly tracer: Tracer;
  readonly context: () => PlanContext;
  /** Absent where pages are only planned. */
  readonly templates: () => Templates | undefined;
  /** Whether the file of a page has to be made again, though nothing that it is made from has changed. */
  readonly isMissing: (file: string) => boolean;
  /** Takes the HTML of a page as soon as there is any. */
  readonly keep: (page: Page, html: string | Uint8Array) => Kept;
  /**
   * Called with what a rule has thrown, where rows may be on another machine. Returns whether the rule is to be run again. All views of a batch are then
   * made before any page is rendered.
   */
  readonly fetch?: ((error: unknown) => Promise<boolean>) | undefined;
}

/** Pages that are made at once: Eleventy starts for each batch anew, and what pages have read is in memory until its end. */
export const mostAtOnce = 1000;

/** Makes some pages by their names: their views, and of those whose views are others than in the last build the HTML. */
export type PageMaker<Kept> = (names: readonly string[]) => Promise<MadePage<Kept>[]>;

/** A page that may have to be rendered. */
interface Wanted {
  readonly name: string;
  readonly page: Page;
  readonly before: PageParts | undefined;
  readonly left: string | undefined;
  /** What the page has read and come to so far. */
  made: Made<PageParts>;
  /** Where it was made already. */
  view?: View | undefined;
}

export function createPageMaker<Kept>(options: PageMakerOptions<Kept>): PageMaker<Kept> {
  const { family, rows, tracer, context, templates, isMissing, keep, fetch } = options;

  /** Runs a rule, as often as rows had to be fetched for it. */
  async function whenFetched<Value>(work: () => Value): Promise<Value> {
    for (;;)
      try {
        return work();
      } catch (error) {
        if (!(await fetch?.(error))) throw error;
      }
  }

  const valueBefore = (name: string): PageParts | undefined => {
    const value: Record<string, unknown> = {};
    for (const part of nodeParts(rows, family, name) ?? []) {
      const bytes = rows.get(partTable(family, part), name);
      if (bytes !== undefined) value[part] = decode(bytes);
    }
    return 'page' in value ? (value as unknown as PageParts) : undefined;
  };

  /** Plans a page. */
  function plan(name: string): Wanted | MadePage<Kept> {
    const before = valueBefore(name);
    let page: Page | undefined;
    const made = tracer.run((): PageParts | undefined => {
      page = makePage(...kindAndName(name), context());
      if (page === undefined) return undefined;
      const { kind, url, file, sources, modified } = page;
      return { page: { kind, url, file, sources, modified } };
    });
    const left = before && before.page.file !== page?.file ? before.page.file : undefined;
    return page === undefined ? { name, made, left } : { name, page, before, left, made };
  }

  /** Makes the view of a page; undefined where it is the one that the last build rendered. */
  function viewOf(one: Wanted, its: Templates): View | undefined {
    if (one.view !== undefined) return one.view;
    const { page, before, made } = one;
    let view: View | undefined;
    one.made = tracer.run(
      (): PageParts | undefined => {
        view = page.view();
        return made.value && { ...made.value, madeFrom: madeFrom(page, view, its) };
      },
      fetch ? copyTrace(made.trace) : made.trace,
    );
    const { value } = one.made;
    if (before?.madeFrom?.digest !== value?.madeFrom?.digest || isMissing(page.file)) return view;
    one.made = { ...one.made, value: value && { ...value, finding: before?.finding } };
    return undefined;
  }

  return async (names) => {
    const done: MadePage<Kept>[] = [];
    const wanted: Wanted[] = [];
    const its = templates();
    for (const name of names) {
      const planned = await whenFetched(() => plan(name));
      if (!('page' in planned)) {
        done.push(planned);
        continue;
      }
      // Views of new pages are made one by one while they are rendered. Most other views are as before, and Eleventy need not start.
      const isAhead = planned.before !== undefined || fetch !== undefined;
      if (its && isAhead) planned.view = await whenFetched(() => viewOf(planned, its));
      if (its && (!isAhead || planned.view !== undefined)) wanted.push(planned);
      else done.push(outcome(planned));
    }
    if (its === undefined || wanted.length === 0) return done;
    const isFirst = isSound();
    const kept = new Map<string, Kept>();
    const sound = new Map<string, Wanted>();
    for (const one of wanted)
      if (isFirst(one)) sound.set(one.page.file, one);
      else {
        viewOf(one, its);
        done.push(outcome(one));
      }
    const pages = Array.from(sound.values(), (one) => ({ ...one.page, view: () => viewOf(one, its) }));
    const { findings } = await renderPages(pages, its, ({ file, bytes }) => {
      const page = sound.get(file)?.page;
      if (page !== undefined) kept.set(file, keep(page, bytes));
    });
    const found = new Map(findings.map((finding) => [finding.file, finding]));
    for (const one of sound.values()) {
      const { page, before, made } = one;
      const { value } = made;
      if (value?.madeFrom === undefined) continue;
      if (!kept.has(page.file)) done.push({ ...outcome(one), failed: page });
      else
        done.push({
          ...outcome(one),
          made: { ...made, value: { ...value, finding: found.get(page.file) } },
          cause: changedParts(before?.madeFrom, value.madeFrom) ?? null,
          kept: kept.get(page.file),
        });
    }
    return done;
  };
}

const outcome = ({ name, made, left }: Wanted) => ({ name, made, left });

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
