import vm from 'node:vm';
import * as preact from 'preact';
import * as hooks from 'preact/hooks';
import * as jsxRuntime from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { freeze } from '../lib/freeze.js';
import type { PageKind } from '../lib/page-kinds.js';
import type { View } from '../plan/views.js';
import { templateGlobals } from './globals.js';
import type { preactModules } from './overrides.js';

/** A template's code, ready to render pages. Throws what the template throws. */
export interface Component {
  /** What is wrong with the default export; undefined where it can render a page. */
  problem(): string | undefined;
  /** The whole page, with its doctype. */
  render(view: View): string;
}

type Factory = (
  require: (name: keyof typeof provided) => object,
  module: { exports: unknown },
  exports: unknown,
  ...globals: readonly object[]
) => void;

/** The parts of Preact that make markup. `options`, which can change all rendering, is not among them. */
const provided: Record<(typeof preactModules)[number], object> = {
  preact: pick(preact, [
    'Component',
    'Fragment',
    'cloneElement',
    'createContext',
    'createElement',
    'createRef',
    'h',
    'isValidElement',
    'toChildArray',
  ]),
  'preact/hooks': Object.freeze({ ...hooks }),
  'preact/jsx-runtime': Object.freeze({ ...jsxRuntime }),
};

const doctype = '<!doctype html>\n';

/** One page in this many is rendered twice: by the running template, and by one that has rendered no page before. */
const sample = 64;

/** Thrown for a template whose pages depend on pages rendered before. */
export class MemoryError extends Error {}

/**
 * Loads a bundle whose free names have been checked (purity.ts).
 *
 * `markup` is for Eleventy's JavaScript language, where a string is the whole page and not text to be escaped.
 */
export function loadComponent(code: string, kind: PageKind, markup: boolean): Component {
  const names = Object.keys(templateGlobals);
  const globals = Object.values(templateGlobals);
  const factory = vm.compileFunction(code, ['require', 'module', 'exports', ...names], {
    filename: codeName(kind),
  }) as Factory;
  const start = (): unknown => {
    const module: { exports: unknown } = { exports: {} };
    factory((name) => provided[name], module, module.exports, ...globals);
    const { exports } = module;
    return isObject(exports) && 'default' in exports ? exports.default : exports;
  };
  const make = markup ? markupPage : componentPage;
  let running: unknown;
  let rendered = 0;
  return {
    problem() {
      const value = start();
      return callable(value, markup) === undefined ? describe(value) : undefined;
    },
    render(view) {
      running ??= start();
      // Pages share parts of their views: a template must not change them for the next page.
      freeze(view);
      const html = make(running, view);
      if (rendered++ % sample === 1 && make(start(), view) !== html)
        throw new MemoryError('what it keeps from page to page shows on its pages');
      return html;
    },
  };
}

function componentPage(component: unknown, view: View): string {
  const html = renderToString(jsxRuntime.jsx(component as preact.FunctionComponent<View>, view));
  return html === '' ? '' : `${doctype}${html}\n`;
}

function markupPage(template: unknown, view: View): string {
  const output = callable(template, true)?.(view);
  if (typeof output === 'string') return output;
  return isObject(output) ? `${doctype}${renderToString(output as unknown as preact.VNode)}\n` : '';
}

function callable(value: unknown, markup: boolean): ((view: View) => unknown) | undefined {
  if (typeof value === 'function') return value as (view: View) => unknown;
  if (markup && isObject(value) && typeof value.render === 'function')
    return (value.render as (view: View) => unknown).bind(value);
  return undefined;
}

/** The name of a template's code in the stack of an error. */
export function codeName(kind: PageKind): string {
  return `stet-template:${kind}`;
}

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): object {
  return Object.freeze(Object.fromEntries(names.map((name) => [name, from[name]])));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function describe(value: unknown): string {
  return isObject(value) && Object.keys(value).length === 0 ? 'nothing' : typeof value;
}
