import fs from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../lib/message.js';
import type { PageKind } from '../lib/page-kinds.js';
import { isSystemError } from '../lib/system-error.js';
import { withTemporaryFolder } from '../lib/temporary-folder.js';
import type { Page } from '../plan/page.js';
import type { View } from '../plan/views.js';
import { openScales, type Scales } from './budget.js';
import type { Run } from './eleventy.js';
import { collectFailures, type Failures, nothing } from './failures.js';
import type { Finding } from './finding.js';
import type { PageTemplate, Templates } from './templates.js';
import { findWrittenIn, type WrittenIn } from './written-in.js';

export interface OutputFile {
  /** Path in the output folder. */
  readonly file: string;
  readonly bytes: Uint8Array | string;
  /** Path from the site's root, decoded (see lib/url.ts). */
  readonly url: string;
}

/** Pages of one Eleventy instance. */
const batchSize = 2000;

/** A page that need not be rendered has no view. */
export type Renderable = Omit<Page, 'view'> & { view(): View | undefined };

/**
 * Renders pages and passes each to `emit`; its view is made just before, and dropped. A page that fails gives an error and
 * is not passed on; all others are. Errors of `emit` and of views are thrown unchanged.
 *
 * `before` are the findings of earlier builds on pages that are unchanged: they are reported and returned with the new
 * ones.
 */
export async function renderPages(
  pages: readonly Renderable[],
  templates: Templates,
  emit: (file: OutputFile) => void | Promise<void>,
  before: readonly Finding[] = [],
): Promise<{ messages: Message[]; findings: readonly Finding[] }> {
  if (pages.length + before.length === 0) return { messages: [], findings: [] };
  const failures = collectFailures(templates);
  const writtenIn = findWrittenIn();
  const scales = templates.budgets && openScales(templates.budgets, templates.weights);
  const findings = [...before];
  for (const finding of before) {
    writtenIn.recall(finding);
    scales?.recall(finding);
  }
  await withTemporaryFolder('render', async (dir) => {
    const inputDir = path.join(dir, 'input');
    await fs.mkdir(inputDir);
    for (let start = 0; start < pages.length; start += batchSize)
      await renderBatch(pages.slice(start, start + batchSize), templates, inputDir, emit, {
        failures,
        writtenIn,
        scales,
        findings,
      });
  });
  const messages = [...failures.messages(), ...writtenIn.messages(), ...(scales?.messages() ?? [])];
  return { messages, findings };
}

interface Watchers {
  readonly failures: Failures;
  readonly writtenIn: WrittenIn;
  readonly scales: Scales | undefined;
  /** Receives what is found. */
  readonly findings: Finding[];
}

async function renderBatch(
  batch: readonly Renderable[],
  templates: Templates,
  inputDir: string,
  emit: (file: OutputFile) => void | Promise<void>,
  { failures, writtenIn, scales, findings }: Watchers,
): Promise<void> {
  /**
   * Errors of `emit` and of views do not pass through Eleventy, which would wrap them, so that a full disk would look like
   * an error of a template.
   */
  const refusals: unknown[] = [];
  const refuse = (error: unknown): void => void refusals.push(error);
  const take = (page: Renderable, html: string, { shown, isOwn }: PageTemplate): void | Promise<void> => {
    // stet's own templates write no scripts or styles into pages.
    const written = isOwn ? writtenIn.examine(page, html, shown) : [];
    const excess = scales?.weigh(page, html, isOwn) ?? [];
    if (written.length + excess.length > 0) {
      const { file, url, kind, sources } = page;
      findings.push({ file, url, kind, sources, template: shown, written, excess });
    }
    try {
      return emit({ file: page.file, bytes: html, url: page.url })?.catch(refuse);
    } catch (error) {
      refuse(error);
    }
  };
  const runs = [...groupByKind(batch)].map(([kind, pages]) => {
    const template = templates.byKind.get(kind);
    if (template === undefined) throw new Error(`no template for ${kind}`);
    const make = renderer(template, { take, fail: failures.add, refuse });
    return {
      kind,
      language: template.language,
      text: template.language === 'stet' ? '' : template.text,
      files: pages.map(({ file }) => file),
      make(index, inLanguage) {
        if (refusals.length === 0) return make(pages[index] as Renderable, inLanguage);
      },
    } satisfies Run;
  });
  // Loaded only when there are pages to render, so that other builds do not wait for Eleventy.
  const { runEleventy } = await import('./eleventy.js');
  const running = runEleventy(runs, { inputDir, files: templates.foreignFiles });
  await running.catch((error: unknown) => {
    if (refusals.length > 0) return;
    if (isSystemError(error)) throw error;
    // Eleventy stops at an error of its own, so any page of the batch may be missing.
    failures.addOfEleventy(batch, error, inputDir);
  });
  if (refusals.length > 0) throw refusals[0];
}

function groupByKind(pages: readonly Renderable[]): Map<PageKind, Renderable[]> {
  const groups = new Map<PageKind, Renderable[]>();
  for (const page of pages) {
    const group = groups.get(page.kind);
    if (group === undefined) groups.set(page.kind, [page]);
    else group.push(page);
  }
  return groups;
}

interface Outcome {
  readonly take: (page: Renderable, html: string, template: PageTemplate) => void | Promise<void>;
  readonly fail: (page: Renderable, error: unknown) => void;
  /** Receives errors that are no template's. */
  readonly refuse: (error: unknown) => void;
}

/** Makes pages of one template. */
function renderer(template: PageTemplate, { take, fail, refuse }: Outcome) {
  const took = (page: Renderable, html: unknown): void | Promise<void> => {
    if (typeof html === 'string' && /\S/.test(html)) return take(page, html, template);
    // A page for which the template gives nothing has failed.
    fail(page, nothing);
  };
  return (page: Renderable, inLanguage: (view: object) => Promise<string>): void | Promise<void> => {
    let view: View | undefined;
    try {
      view = page.view();
    } catch (error) {
      refuse(error);
    }
    if (view === undefined) return;
    if (template.language !== 'stet')
      return inLanguage(view).then(
        (html) => took(page, html),
        (error: unknown) => fail(page, error),
      );
    let html: string;
    try {
      html = template.component.render(view);
    } catch (error) {
      fail(page, error);
      return;
    }
    return took(page, html);
  };
}
