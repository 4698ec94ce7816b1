import path from 'node:path';
import { type Message, message, type Place } from '../lib/message.js';
import type { PageKind } from '../lib/page-kinds.js';
import type { Page } from '../plan/page.js';
import type { Bundle } from './bundle.js';
import { MemoryError } from './component.js';
import { explainForeign, type ForeignFiles } from './foreign.js';
import { PurityError } from './globals.js';
import { rules } from './rules.js';
import type { ForeignLanguage } from './template-files.js';

/** In place of an error, for a template that gave an empty page. */
export const nothing = Symbol('nothing');

/** What messages tell of a page. */
type FailedPage = Pick<Page, 'kind' | 'url' | 'sources'>;

/** Collects errors of pages: one mistake in a template fails on thousands of pages, and gives one message. */
export interface Failures {
  add(page: FailedPage, error: unknown): void;
  /**
   * Adds an error of Eleventy's own over some pages, whatever their templates. Its text may name `inputDir`, which no
   * editor knows.
   */
  addOfEleventy(pages: readonly FailedPage[], error: unknown, inputDir: string): void;
  messages(): Message[];
}

/** What is asked of a template that failed. */
type FailedTemplate = { readonly shown: string } & (
  | { readonly language: 'stet'; readonly bundle: Pick<Bundle, 'locate'> }
  | { readonly language: ForeignLanguage }
);

/** What is asked of all templates. */
interface FailedTemplates {
  readonly byKind: ReadonlyMap<PageKind, FailedTemplate>;
  readonly foreignFiles: ForeignFiles;
  readonly ownFolder: string;
}

interface Failure {
  readonly rule: keyof typeof rules;
  readonly text: string;
  readonly place: Place;
}

export function collectFailures(templates: FailedTemplates): Failures {
  const found = new Map<string, { failure: Failure; first: FailedPage; more: number }>();
  const ofEleventy: Message[] = [];
  return {
    add(page, error) {
      const template = templates.byKind.get(page.kind);
      if (template === undefined) throw new Error(`no template for ${page.kind}`);
      const failure = explainFailure(error, template, templates);
      const key = JSON.stringify(failure);
      const known = found.get(key);
      if (known === undefined) found.set(key, { failure, first: page, more: 0 });
      else known.more++;
    },
    addOfEleventy(pages, error, inputDir) {
      const said = error instanceof Error ? error.message : String(error);
      const named = [path.relative('', inputDir), inputDir].flatMap((dir) => [`${dir}/out/`, `${dir}/`]);
      const text = sentence(named.reduce((rest, dir) => rest.replaceAll(dir, ''), said));
      const what = `Eleventy stopped at ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}: ${text}.`;
      ofEleventy.push(message(rules.eleventy, what));
    },
    messages: () => [
      ...ofEleventy,
      ...[...found.values()].map(({ failure: { rule, text, place }, first, more }) => {
        const [source] = first.sources;
        const from = source === undefined ? '' : `, made from ${source}`;
        const others = more === 0 ? '' : `, and ${more} more ${more === 1 ? 'page' : 'pages'}`;
        const pages = `${first.url}${from}${others}`;
        return message(rules[rule], `The template cannot make ${pages}: ${text}.`, place);
      }),
    ],
  };
}

/** The rule, words and place for what a template threw. */
export function explainFailure(
  error: unknown,
  template: FailedTemplate,
  templates?: Pick<FailedTemplates, 'foreignFiles' | 'ownFolder'>,
): Failure {
  if (error === nothing)
    return { rule: 'not-a-page', text: 'it gives nothing', place: { file: template.shown } };
  const rule = ruleOf(error);
  if (template.language !== 'stet') {
    const { text, file, line, column } = explainForeign(error);
    const part = file === undefined ? undefined : templates && partNamed(file, templates.foreignFiles);
    const shown = part === undefined ? template.shown : `${templates?.ownFolder}/${part}`;
    return { rule, text: sentence(text), place: { file: shown, line, column } };
  }
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, line, column] = /stet-template:[a-z-]+:(\d+):(\d+)/.exec(stack) ?? [];
  const position = line === undefined ? undefined : template.bundle.locate(Number(line), Number(column));
  const text = error instanceof Error ? error.message : `it threw ${String(error)}`;
  return { rule, text: sentence(text), place: position ?? { file: template.shown } };
}

/**
 * The newsroom's file that a name in an error stands for: a file may be included without its ending, or from _includes.
 */
function partNamed(name: string, files: ForeignFiles): string | undefined {
  return [name, `${name}.liquid`, `_includes/${name}`, `_includes/${name}.liquid`].find((each) =>
    files.has(each),
  );
}

/** Template engines wrap the error that was thrown in errors of their own. */
function ruleOf(error: unknown): Failure['rule'] {
  if (error instanceof PurityError) return error.rule;
  if (error instanceof MemoryError) return 'shared-state';
  const inner: unknown =
    error instanceof Error
      ? (error.cause ?? ('originalError' in error ? error.originalError : undefined))
      : undefined;
  return inner === undefined ? 'failed' : ruleOf(inner);
}

/** On one line, without a full stop at the end. */
function sentence(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}
