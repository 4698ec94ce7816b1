import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';
import { playerOrigins } from '../../src/embeds/player.js';
import { liteStyle } from '../../src/plan/parts/lite-style.js';
import { loadScript } from '../../src/render/scripts.js';
import { harm } from '../parse/harmless.js';
import { all, parseXml, texts } from './xml.js';

/** What of a finished site could do harm, as parsers see it that are none of ours. */

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

export interface InspectOptions {
  /** Without a slash at its end. */
  readonly siteUrl: string;
  /** Paths of the output files: links of the frame must lead to one of them. */
  readonly files: ReadonlySet<string>;
}

const forbiddenElements = new Set(
  (
    'iframe object embed applet form input button select textarea style base frame frameset svg math template noscript ' +
    'video audio source track marquee bgsound portal dialog canvas plaintext xmp noembed'
  ).split(' '),
);
/** What only one page has, outside of texts: its own script reads them. */
const searchElements = new Set(['form', 'input', 'button', 'select', 'template', 'noscript']);
/** What the script of all pages fills, outside of texts. */
const pageElements = new Set(['button', 'select']);
const pageScript = Buffer.from((await loadScript('page')).bytes)
  .toString()
  .trim();
/** What browsers read and never run. */
const data = new Set(['application/ld+json', 'speculationrules']);
const equivalents: Readonly<Record<string, RegExp>> = {
  refresh: /^0; url=\/(?![/\\])\S*$/,
  'content-security-policy':
    /^default-src 'none'; script-src 'self'(?: 'sha256-[\w+/]{43}='){2}; style-src 'self'; img-src 'self' data:(?: https?:\/\/[\w.:-]+)*; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self';(?: frame-src(?: https:\/\/[\w.-]+)+;)? form-action 'self'; base-uri 'none'$/,
};
const litePolicy =
  /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src data:; form-action 'none'; base-uri 'none'$/;
const addressAttributes = new Set(
  (
    'href src srcset imagesrcset action formaction xlink:href poster cite data background ping longdesc manifest ' +
    'codebase classid usemap profile dynsrc lowsrc icon'
  ).split(' '),
);
const allowedAddress = /^(?:https?:\/\/|mailto:|tel:|#|\?|\/(?![/\\]))/;
const ownScript = /^\/assets\/(?:search|embed)-[\w-]+\.js$/;
const loads = new Set(['img', 'script', 'link']);

/** Problems of one output file, by the format its name tells. */
export function inspect(file: string, text: string, options: InspectOptions): string[] {
  if (file.endsWith('.html')) return inspectPage(file, text, options);
  if (file.startsWith('search/')) return inspectSearch(file, text, options);
  if (file.endsWith('.xml')) return inspectXml(text, options);
  if (file.endsWith('.json')) return inspectJsonFeed(text);
  if (file === '_redirects') return odd(text, /^\/[^\s]* \/[^\s]* 301$/);
  if (file === '_headers') {
    return odd(
      text,
      /^(?:\/[^\s]*| {2}(?:Cache-Control|Content-Type|X-Content-Type-Options|Referrer-Policy): [\w ;,./+=-]+| {2}Content-Security-Policy: default-src 'none'; [\w ;:'/+=.-]+)?$/,
    );
  }
  if (file === 'robots.txt') {
    return odd(
      text,
      /^(?:User-agent: [\w*-]+|Allow: \/|Disallow: \/|Sitemap: https:\/\/news\.example\/\S+)?$/,
    );
  }
  return /^(?:assets\/[\w.-]+\.(?:css|js)|assets\/media\/[\w.-]+|media\/.+|sitemap\.xsl)$/.test(file)
    ? []
    : [`an unexpected kind of file`];
}

function odd(text: string, line: RegExp): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.filter((each) => !line.test(each)).map((each) => `the line ${JSON.stringify(each)}`);
}

/** The index: words are looked up in it and cannot be read by chance; what it shows of stories is set as text. */
function inspectSearch(file: string, text: string, { files }: InspectOptions): string[] {
  const [, name = 'another file'] =
    /^search\/\d{4}(?:-\d)?\/(index\.json|\d+\.bin|\d+\.txt)$/.exec(file) ?? [];
  if (name.endsWith('.bin')) return [];
  if (name === 'index.json') return isJson(text) ? [] : ['an index that is no JSON'];
  if (!name.endsWith('.txt')) return [name];
  const cards = JSON.parse(text.slice(text.indexOf('['))) as string[][];
  return cards.flatMap(([href = '', label = '', language = '', instant = '']) => [
    ...(files.has(fileOf(href)) && allowedAddress.test(href) ? [] : [`a story at ${href}`]),
    ...(/^[a-z]*$/.test(label) && /^[\w-]*$/.test(language) && !Number.isNaN(Date.parse(instant))
      ? []
      : [`a story with ${label}, ${language}, ${instant}`]),
  ]);
}

function inspectPage(file: string, html: string, options: InspectOptions): string[] {
  const problems: string[] = [];
  const document = parse(html, {
    sourceCodeLocationInfo: false,
    onParseError: ({ code, startLine, startCol }) => problems.push(`${code} at ${startLine}:${startCol}`),
  });
  const ids = new Set<string>();
  walk(document, false, (node, inProse) => {
    if (node.nodeName === '#comment') problems.push('a comment');
    if (!('tagName' in node)) return;
    problems.push(...elementProblems(file, node, inProse, options));
    const id = node.attrs.find(({ name }) => name === 'id')?.value;
    if (id !== undefined && ids.has(id)) problems.push(`two elements with the id ${id}`);
    if (id !== undefined) ids.add(id);
  });
  return problems;
}

function elementProblems(
  file: string,
  node: Element,
  inProse: boolean,
  { siteUrl, files }: InspectOptions,
): string[] {
  const { tagName } = node;
  const problems: string[] = [];
  const value = (name: string) => node.attrs.find((each) => each.name === name)?.value;
  const isLite = !inProse && file.startsWith('lite/');
  const isSearch = !inProse && file === 'search/index.html';
  if (!inProse && tagName === 'script' && value('src') !== undefined)
    return ownScript.test(value('src') ?? '') && value('integrity') !== undefined
      ? []
      : [`<script src="${value('src')}">`];
  if (!inProse && !isLite && tagName === 'script' && node.attrs.length === 0) {
    const [text] = node.childNodes;
    return text !== undefined && 'value' in text && text.value === pageScript ? [] : ['another <script>'];
  }
  const frame = value('data-frame');
  if (
    frame !== undefined &&
    !(tagName === 'figure' && playerOrigins.some((its) => frame.startsWith(`${its}/`)))
  )
    problems.push(`a frame of ${frame}`);
  if (isLite && tagName === 'style') {
    const [text] = node.childNodes;
    return text !== undefined && 'value' in text && text.value === liteStyle ? [] : ['another <style>'];
  }
  const isOwn =
    (!inProse && pageElements.has(tagName)) ||
    (isSearch && searchElements.has(tagName)) ||
    (tagName === 'svg' && !inProse) ||
    isSizeOfPicture(node);
  if (forbiddenElements.has(tagName) && !isOwn) problems.push(`<${tagName}>`);
  if (inProse && /^(?:script|meta|link|title|head|body|html)$/.test(tagName)) problems.push(`<${tagName}>`);
  if (tagName === 'script') {
    if (!data.has(value('type') ?? '')) problems.push(`<script type="${value('type')}">`);
    const [only, ...more] = node.childNodes;
    if (only === undefined || !('value' in only) || more.length > 0)
      problems.push('a script of several parts');
    else if (!isJson(only.value)) problems.push('structured data that is no JSON');
  }
  if (tagName === 'meta' && value('http-equiv') !== undefined) {
    const name = value('http-equiv')?.toLowerCase() ?? '';
    const wanted = isLite && name === 'content-security-policy' ? litePolicy : equivalents[name];
    if (wanted?.test(value('content') ?? '') !== true)
      problems.push(`<meta http-equiv content="${value('content')}">`);
  }
  for (const { name, prefix, value: text } of node.attrs) {
    const whole = prefix ? `${prefix}:${name}` : name;
    if (/^on|^style$|^srcdoc$|^is$|[^a-z:-]/i.test(whole)) problems.push(`${whole} of <${tagName}>`);
    if (!addressAttributes.has(whole)) continue;
    if (isLite && tagName === 'link' && text === 'data:,') continue;
    if (!allowedAddress.test(text)) problems.push(`${whole}="${text}"`);
    if (!loads.has(tagName)) continue;
    const foreign = /^https?:/.test(text) && !text.startsWith(`${siteUrl}/`);
    const loaded = tagName !== 'link' || /stylesheet|icon|preload|import/.test(value('rel') ?? '');
    if (loaded && foreign && !(tagName === 'img' && text.startsWith('https://')))
      problems.push(`<${tagName}> loads ${text}`);
  }
  const href = value('href');
  if (!inProse && href?.startsWith('/')) {
    const file = fileOf(href);
    if (!files.has(file)) problems.push(`a link to ${href}, where nothing is`);
  }
  return problems;
}

/** A file that was made of a picture. */
function isSizeOfPicture({ tagName, attrs, parentNode }: Element): boolean {
  return (
    tagName === 'source' &&
    parentNode?.nodeName === 'picture' &&
    attrs.every(({ name, value }) =>
      name === 'srcset'
        ? /^(?:\/assets\/media\/[\w.-]+ \d+w(?:, )?)+$/.test(value)
        : /^(?:type|sizes)$/.test(name),
    )
  );
}

function fileOf(href: string): string {
  const path = decodeURIComponent(href.replace(/[?#].*$/, '')).replace(/^\//, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function inspectXml(text: string, { siteUrl }: InspectOptions): string[] {
  const root = parseXml(text);
  const problems: string[] = [];
  for (const loc of ['loc', 'link'].flatMap((name) => all(root, name)))
    if (!loc.text.startsWith(`${siteUrl}/`)) problems.push(`an address ${loc.text}`);
  const tag = `tag:${new URL(siteUrl).hostname},`;
  for (const { text: id } of all(root, 'guid'))
    if (!id.startsWith(tag) || /[\s<>"]/.test(id)) problems.push(`an id ${id}`);
  for (const item of all(root, 'item')) {
    for (const html of texts(item, 'content:encoded')) problems.push(...inspectFeedHtml(html));
    // Readers take a description for HTML, so what is plain text must come out as such.
    for (const html of texts(item, 'description'))
      if (/<[a-z!/?]/i.test(html)) problems.push(`a description with markup: ${html}`);
  }
  return problems;
}

function inspectJsonFeed(text: string): string[] {
  const feed = JSON.parse(text) as { items: { content_html: string }[] };
  return feed.items.flatMap((item) => inspectFeedHtml(item.content_html));
}

function inspectFeedHtml(html: string): string[] {
  const problems: string[] = [];
  walk(parseFragment(html), true, (node) => {
    if (!('tagName' in node)) return;
    for (const { name, value } of node.attrs)
      if (/^(?:href|src)$/.test(name) && !/^(?:https?:|mailto:|tel:|\?)/.test(value))
        problems.push(`${name}="${value}"`);
  });
  // What `harm` says of markers and of addresses is said above.
  return [...problems, ...harm(html).filter((problem) => !/^(?:href|src)="/.test(problem))];
}

/**
 * The elements of a page with the names of their attributes, in order, without what is within texts by editors: equal for
 * two pages that differ in texts alone, unless a text has left its place.
 */
export function skeleton(html: string): string[] {
  const found: string[] = [];
  walk(parse(html), false, (node, inProse) => {
    if (!inProse && 'tagName' in node)
      found.push(`<${[node.tagName, ...node.attrs.map(({ name }) => name)].join(' ')}>`);
  });
  return found;
}

function walk(node: Node, inProse: boolean, visit: (node: Node, inProse: boolean) => void): void {
  visit(node, inProse);
  const inner =
    inProse ||
    ('attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && value === 'prose'));
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, inner, visit);
  if ('content' in node) walk(node.content, inner, visit);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
