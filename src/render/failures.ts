import { type Message, message, type Place } from '../lib/message.js';
import type { Page } from '../plan/page.js';
import { MemoryError } from './component.js';
import { explainForeign } from './foreign.js';
import { PurityError } from './globals.js';
import { rules } from './rules.js';
import type { PageTemplate, Templates } from './templates.js';

/** Stands for the error of a template that gave an empty page. */
export const nothing = Symbol('nothing');

/** What failed on which pages: one mistake in a template shows on thousands, and is told once. */
export interface Failures {
  add(page: Page, error: unknown): void;
  /** What Eleventy itself threw over some pages, whatever their templates; it may name `inputDir`, which no editor knows. */
  addOfEleventy(pages: readonly Page[], error: unknown, inputDir: string): void;
  messages(): Message[];
}

interface Failure {
  readonly rule: keyof typeof rules;
  readonly text: string;
  readonly place: Place;
}

export function collectFailures(templates: Templates): Failures {
  const found = new Map<string, { failure: Failure; first: Page; more: number }>();
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
      const text = sentence(said.replaceAll(`${inputDir}/out/`, '').replaceAll(`${inputDir}/`, ''));
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

/** The rule, words and place of what a template threw. */
export function explainFailure(
  error: unknown,
  template: PageTemplate,
  templates?: Pick<Templates, 'foreignFiles' | 'ownFolder'>,
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

/** A part as its file is called: it may have been included without its ending, or out of _includes. */
function partNamed(name: string, files: Templates['foreignFiles']): string | undefined {
  return [name, `${name}.liquid`, `_includes/${name}`, `_includes/${name}.liquid`].find((each) =>
    files.has(each),
  );
}

/** The languages wrap what was thrown in errors of their own. */
function ruleOf(error: unknown): Failure['rule'] {
  if (error instanceof PurityError) return error.rule;
  if (error instanceof MemoryError) return 'shared-state';
  const inner: unknown =
    error instanceof Error
      ? (error.cause ?? ('originalError' in error ? error.originalError : undefined))
      : undefined;
  return inner === undefined ? 'failed' : ruleOf(inner);
}

/** One line, without a stop at its end. */
function sentence(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}
