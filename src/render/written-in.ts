import { policyDigest } from '../lib/digest.js';
import type { Message, Place } from '../lib/message.js';
import { message } from '../lib/message.js';
import type { Page } from '../plan/page.js';
import type { Finding } from './finding.js';
import { rules } from './rules.js';

/**
 * Finds scripts and styles written into pages that the Content-Security-Policy blocks; there is one message for each
 * template and sort.
 */
export interface WrittenIn {
  /** Returns what the page has, one example of each sort. */
  examine(page: Pick<Page, 'url'>, html: string, template: string): Finding['written'];
  /** Adds what an earlier build found on a page. */
  recall(finding: Finding): void;
  messages(): Message[];
}

type Sort = 'written-script' | 'written-style';

export function findWrittenIn(): WrittenIn {
  const found = new Map<string, { sort: Sort; what: string; url: string; place: Place }>();
  const add = (url: string, template: string, [sort, what]: Finding['written'][number]) => {
    const key = `${sort} ${template}`;
    const known = found.get(key);
    // The first page by URL: which was rendered first depends on which other pages were rendered.
    if (known === undefined || url < known.url)
      found.set(key, { sort, what, url, place: { file: template } });
  };
  return {
    examine(page, html, template) {
      const bySort = new Map<Sort, string>();
      if (!isSuspect(html)) return [];
      for (const [sort, what] of writtenIn(html)) if (!bySort.has(sort)) bySort.set(sort, what);
      for (const each of bySort) add(page.url, template, each);
      return [...bySort];
    },
    recall(finding) {
      for (const each of finding.written) add(finding.url, finding.template, each);
    },
    messages: () =>
      [...found.values()].map(({ sort, what, url, place }) =>
        message(rules[sort], `The page ${url} has ${what}, which browsers will not use.`, place),
      ),
  };
}

const tags = /<([a-z][a-z0-9-]*)(?![a-z0-9-])((?:[^"'<>]|"[^"]*"|'[^']*')*)>/gi;
const scriptTags = /<(script)(?![\w-])((?:[^"'<>]|"[^"]*"|'[^']*')*)>/gi;
/** In a page without these, as nearly all pages are, only script tags have to be examined. */
const others = /<style\b|[\s"'/](?:style|on[a-z]+)\s*=/i;
const scripts = /<script\b(?:[^"'<>]|"[^"]*"|'[^']*')*>/gi;
const ends = /<\/script/gi;
const attributes = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** What may be a script or style, or an attribute that is one. */
const suspects = /<s(?:cript|tyle)\b|[\s"'/](?:style|on[a-z]+)\s*=/gi;

/**
 * Whether there may be anything that `writtenIn` finds. On nearly all pages there are only scripts that the policy allows, data, and scripts in files, and to
 * see that takes one look at the page.
 */
function isSuspect(html: string): boolean {
  suspects.lastIndex = 0;
  for (let found = suspects.exec(html); found !== null; found = suspects.exec(html)) {
    scripts.lastIndex = found.index;
    const tag = scripts.exec(html);
    if (tag?.index !== found.index) return true;
    const start = found.index + tag[0].length;
    ends.lastIndex = start;
    const end = ends.exec(html)?.index;
    if (end === undefined) return true;
    if (!isAllowedScript(tag[0], html.slice(start, end), html) && !isHarmless(tag[0])) return true;
    suspects.lastIndex = end;
  }
  return false;
}

/** Tags of scripts: pages have the same few. */
const harmless = new Map<string, boolean>();
const mostTags = 1_000;

/** Whether there is nothing to find in the tag of a script: it is for data, or of a file. */
function isHarmless(tag: string): boolean {
  let answer = harmless.get(tag);
  if (answer === undefined) {
    answer = [...writtenIn(`${tag}</script>`)].length === 0;
    if (harmless.size >= mostTags) harmless.clear();
    harmless.set(tag, answer);
  }
  return answer;
}

function* writtenIn(html: string): Generator<[sort: Sort, what: string]> {
  const markup = withoutScripts(html);
  for (const { 0: whole, 1: name = '', 2: inside = '', index } of markup.matchAll(
    others.test(markup) ? tags : scriptTags,
  )) {
    const tag = name.toLowerCase();
    if (tag === 'style' && !isAllowed(markup.slice(index + whole.length), html))
      yield ['written-style', 'a <style> written into it'];
    let runs = tag === 'script';
    for (const [, attribute = '', ...values] of inside.matchAll(attributes)) {
      const attributeName = attribute.toLowerCase();
      // An attribute without a value does nothing.
      if (attributeName !== 'src' && values.every((value) => value === undefined)) continue;
      if (attributeName === 'style') yield ['written-style', `a style attribute on <${tag}>`];
      else if (/^on[a-z]+$/.test(attributeName))
        yield ['written-script', `the attribute ${attributeName} on <${tag}>`];
      else if (
        attributeName === 'src' ||
        (attributeName === 'type' && /(?:json|rules)$/i.test(values.join('')))
      )
        runs = false;
    }
    if (runs) yield ['written-script', 'a script written into it'];
  }
}

/** The page without the texts of scripts, which are no markup, and without scripts that the page's policy allows. */
function withoutScripts(html: string): string {
  let markup = '';
  let from = 0;
  for (const { 0: tag, index } of html.matchAll(scripts)) {
    if (index < from) continue;
    ends.lastIndex = index + tag.length;
    const end = ends.exec(html)?.index;
    if (end === undefined) break;
    const text = html.slice(index + tag.length, end);
    markup += html.slice(from, index) + (isAllowedScript(tag, text, html) ? '' : tag);
    from = end;
  }
  return markup + html.slice(from);
}

/** Whether the page's policy allows a script. */
function isAllowedScript(tag: string, text: string, html: string): boolean {
  return text !== '' && !/ type=/i.test(tag) && isNamed(text, html);
}

/** Whether the page's policy allows the style that `rest` begins with. */
function isAllowed(rest: string, html: string): boolean {
  return isNamed(rest.slice(0, Math.max(0, rest.search(/<\/style/i))), html);
}

/** Most pages have the same script. */
let last: { readonly text: string; readonly digest: string } | undefined;

/** Whether the page's policy contains the digest of a script or style. */
function isNamed(text: string, html: string): boolean {
  if (text !== last?.text) last = { text, digest: policyDigest(text) };
  return html.includes(last.digest);
}
