import type { Budget, Config } from '../config/config.js';
import { type Message, message } from '../lib/message.js';
import type { Page } from '../plan/page.js';
import type { Asset } from './bundle.js';
import type { Finding } from './finding.js';
import { rules } from './rules.js';

/**
 * Compares pages with the budgets of their kinds. A budget that pages exceed gives one message, with the worst page.
 */
export interface Scales {
  /** Returns the budgets that the page exceeds. `isOwn` tells whether the newsroom has a part in the template. */
  weigh(page: Weighed, html: string, isOwn: boolean): Finding['excess'];
  /** Adds what an earlier build found on a page. */
  recall(finding: Finding): void;
  messages(): Message[];
}

type Measure = keyof Budget;
type Weighed = Pick<Page, 'kind' | 'url' | 'sources'>;

interface Excess {
  readonly page: Weighed;
  readonly found: number;
  readonly pages: number;
}

const words: Readonly<Record<Measure, (found: number, budget: number) => string>> = {
  kilobytes: (found, budget) =>
    `weighs ${Math.ceil(found)} KB with its styles and scripts; ${budget} KB are its budget`,
  requests: (found, budget) =>
    `asks for ${found} files before it can be seen whole; ${budget} are its budget`,
  scripts: (found, budget) =>
    `runs ${found === 1 ? 'a script' : `${found} scripts`}; ${budget} are its budget`,
};

/** What a stylesheet or script adds to a page that links to it. */
export interface AssetWeight {
  /** Path in the output folder. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

export function weightsOf(assets: readonly Asset[]): AssetWeight[] {
  return assets
    .filter(({ file }) => /\.(?:css|js)$/.test(file))
    .map(({ file, bytes }) => ({ file, size: bytes.length }));
}

/** Counts uncompressed bytes, which cost nothing to count; compressed, text is about a third of them. */
export function openScales(budgets: Config['budgets'], linked: readonly AssetWeight[]): Scales {
  const excess = new Map<string, Excess & { readonly measure: Measure }>();
  const add = (page: Weighed, measure: Measure, found: number): void => {
    const key = `${page.kind} ${measure}`;
    const known = excess.get(key);
    const isWorse =
      known === undefined ||
      found > known.found ||
      // Of equally bad pages, the first by URL: which was rendered first depends on which other pages were rendered.
      (found === known.found && page.url < known.page.url);
    const worst = isWorse ? { page, found } : known;
    excess.set(key, { measure, page: worst.page, found: worst.found, pages: (known?.pages ?? 0) + 1 });
  };
  // Of nearly all pages a bound that costs less than the exact measure tells that the budget is kept.
  const weight = linked.reduce((sum, { size }) => sum + size, 0);
  return {
    weigh(page, html, isOwn) {
      const budget = budgets[page.kind];
      const scripts = isOwn ? scriptsOf(html) : builtInScriptsOf(html);
      const isLight = 3 * html.length + weight <= 1024 * budget.kilobytes;
      const isQuick = !isOwn && 1 + scripts.loaded + mostRequestsOf(html) <= budget.requests;
      const found: Budget = {
        kilobytes: isLight ? 0 : (Buffer.byteLength(html) + weightOf(linked, html)) / 1024,
        requests: isQuick ? 0 : 1 + scripts.loaded + requestsOf(html),
        scripts: scripts.run,
      };
      const broken = (Object.keys(words) as Measure[]).filter((each) => found[each] > budget[each]);
      for (const measure of broken) add(page, measure, found[measure]);
      return broken.map((measure) => [measure, found[measure]] as const);
    },
    recall(finding) {
      for (const [measure, found] of finding.excess) add(finding, measure, found);
    },
    messages: () =>
      [...excess.values()].map(({ measure, page, found, pages }) => {
        const [file] = page.sources;
        const others = pages === 1 ? '' : ` Of its kind, ${page.kind}, ${pages} pages are over it.`;
        const what = `The page ${page.url} ${words[measure](found, budgets[page.kind][measure])}.${others}`;
        return message(rules['over-budget'], what, file === undefined ? undefined : { file });
      }),
  };
}

/** The bytes of the stylesheets and scripts that a page names. */
function weightOf(linked: readonly AssetWeight[], html: string): number {
  return linked.reduce((sum, { file, size }) => sum + (html.includes(`/${file}"`) ? size : 0), 0);
}

/** No fewer than `requestsOf` finds on a page of stet's own templates. */
function mostRequestsOf(html: string): number {
  return occurrences(html, '<link ') + occurrences(html, '<img ');
}

/** Counts stylesheets, an icon that is a file, and pictures that are not loaded lazily. */
function requestsOf(html: string): number {
  const pictures = occurrences(html, '<img ') - occurrences(html, ' loading="lazy"');
  const icons = occurrences(html, ' rel="icon"') - occurrences(html, ' rel="icon" href="data:');
  return occurrences(html, ' rel="stylesheet"') + icons + Math.max(0, pictures);
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

/** stet's own templates write scripts in one way, which is faster to find than all tags of a hundred thousand pages. */
function builtInScriptsOf(html: string): { readonly run: number; readonly loaded: number } {
  const tag = '<script';
  let run = 0;
  let loaded = 0;
  for (let at = html.indexOf(tag); at !== -1; at = html.indexOf(tag, at + tag.length)) {
    if (html.startsWith('>', at + tag.length)) run++;
    else if (html.startsWith(' defer src="', at + tag.length)) loaded++;
  }
  return { run: run + loaded, loaded };
}

function scriptsOf(html: string): { readonly run: number; readonly loaded: number } {
  let run = 0;
  let loaded = 0;
  for (const [tag] of html.matchAll(/<script\b(?:[^"'<>]|"[^"]*"|'[^']*')*>/gi)) {
    if (/\btype\s*=\s*["']?(?:[\w/+.-]*json|speculationrules)\b/i.test(tag)) continue;
    run++;
    if (/\ssrc\s*=/i.test(tag)) loaded++;
  }
  return { run, loaded };
}
