import type { Config } from './config.js';
import { type Message, message } from './lib/message.js';
import { normalized } from './lib/normalized.js';
import { toFile } from './lib/url.js';
import type { Pictures } from './media/picture.js';
import type { Touched } from './model/kept/touched.js';
import { createNearest, suggestion } from './model/nearest.js';
import { rules } from './model/rules.js';
import type { ResolvedLink, Site } from './model/site.js';
import { cardUrlOf, liteUrlOf } from './plan/addresses.js';
import type { Plan } from './plan/page.js';

/** A link of a public record to an address of this site at which the model knows no record and no file. */
export interface OwnLink {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly url: string;
}

/** Those of a site. `before` are those of an earlier state of it, and what differs since: only that is looked at then. */
export function ownLinksOf(
  site: Site,
  before?: { readonly links: readonly OwnLink[]; readonly touched: Touched },
): OwnLink[] {
  const found: OwnLink[] = [];
  const gather = ({
    file,
    links,
  }: {
    readonly file?: string | undefined;
    readonly links: readonly ResolvedLink[];
  }) => {
    if (file === undefined) return;
    for (const link of links) if (link?.unknown) found.push({ file, url: link.url, ...link.unknown });
  };
  if (before === undefined) {
    for (const article of site.articles) gather(article);
    for (const records of [site.sections, site.topics, site.series, site.authors])
      for (const record of records.values()) gather(record);
    for (const page of site.pages) gather(page);
    return found;
  }
  const others = new Set<string>();
  for (const key of before.touched.changed) {
    const article = site.articleByKey.get(key);
    if (article === undefined) continue;
    others.add(article.file);
    gather(article);
  }
  const gone = new Set(before.touched.goneFiles);
  return [...before.links.filter(({ file }) => !others.has(file) && !gone.has(file)), ...found];
}

export interface Addresses {
  readonly site: Site;
  readonly config: Pick<Config, 'lite'>;
  readonly plan: Plan;
  readonly pictures: Pictures;
  readonly assets: readonly { readonly url: string }[];
  /** The newsroom's own `_redirects`. */
  readonly redirects?: string | undefined;
}

const fix =
  'Link to the file of the story, such as ../2023/council-votes.md. For what lies on the same host and is not made by stet, write a rule for the address into static/_redirects.';

/** With more dead links than these, each address is told once. */
const mostTold = 50;

/** Says of which of these links there is nothing at the address they lead to. */
export function deadLinks(links: readonly OwnLink[], addresses: Addresses): Message[] {
  if (links.length === 0) return [];
  const isKnown = knownIn(addresses);
  const dead = links.filter(({ url }) => !isKnown(url)).sort(inOrder);
  if (dead.length === 0) return [];
  const nearest = createNearest(() => addresses.site.articles.map(({ url }) => url));
  const byUrl = new Map<string, OwnLink[]>();
  for (const link of dead) byUrl.set(link.url, [...(byUrl.get(link.url) ?? []), link]);
  const tell = (link: OwnLink, more: string) => {
    const what = `The link leads to ${link.url}, and this site has nothing there${more}.${suggestion(nearest(link.url))}`;
    return message(rules['dead-link'], what, link, fix);
  };
  if (dead.length <= mostTold) return dead.map((link) => tell(link, ''));
  const often = [...byUrl.values()].sort(
    (a, b) => b.length - a.length || inOrder(a[0] as OwnLink, b[0] as OwnLink),
  );
  const messages = often.slice(0, mostTold).map((same) => {
    const others = same.length - 1;
    return tell(
      same[0] as OwnLink,
      others === 0 ? '' : ` (${others === 1 ? 'another link' : `${others} other links`} too)`,
    );
  });
  const rest = often.slice(mostTold);
  if (rest.length > 0) {
    const count = rest.reduce((sum, same) => sum + same.length, 0);
    const some = rest.slice(0, 20).map((same) => same[0]?.url);
    const what = `${count} more links lead to ${rest.length} other addresses that this site does not have: ${some.join(', ')}${rest.length > 20 ? ', …' : ''}.`;
    messages.push(message(rules['dead-link'], what, rest[0]?.[0], fix));
  }
  return messages;
}

function inOrder(a: OwnLink, b: OwnLink): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

/** One key for the forms of an address that hosts take for one: with or without `.html`, `index.html` or a slash. */
function keyOf(url: string): string {
  return normalized(toFile(url))
    .replace(/(?:^|\/)index\.html?$/, '')
    .replace(/\.html?$/, '')
    .replace(/\/$/, '');
}

function knownIn({ site, config, plan, pictures, assets, redirects }: Addresses): (url: string) => boolean {
  const { outline } = plan;
  const known = new Set<string>();
  const add = (url: string) => void known.add(keyOf(url));
  for (const urls of [outline.tops, outline.calendar, outline.machineFiles]) for (const url of urls) add(url);
  for (const front of Object.values(outline.fronts)) for (const [url] of front) add(url);
  for (const records of [plan.copies, pictures.files, assets, site.withdrawn, site.pages])
    for (const { url } of records) add(url);
  for (const { from } of site.redirects) add(from);
  const byRule = ruleMatcher(redirects ?? '');
  let ofStories: Set<string> | undefined;
  return (url) => {
    const key = keyOf(url);
    if (known.has(key) || byRule(url)) return true;
    if (ofStories === undefined) {
      ofStories = new Set();
      for (const story of site.articles) {
        ofStories.add(keyOf(story.url)).add(keyOf(cardUrlOf(story.url)));
        if (config.lite) ofStories.add(keyOf(liteUrlOf(story.url)));
      }
    }
    return ofStories.has(key);
  };
}

/** Whether a line of `_redirects` (Netlify, Cloudflare Pages) is for a path: `/blog/*` is for all below `/blog/`, `:name` for one part. */
function ruleMatcher(text: string): (url: string) => boolean {
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const line of text.split('\n')) {
    const [from = '', to] = line.trim().split(/\s+/);
    if (!from.startsWith('/') || to === undefined) continue;
    const path = decoded(from.replace(/\?.*$/s, ''));
    if (!/[*]|\/:\w/.test(path)) exact.add(keyOf(path));
    else {
      const source = path
        .split('/')
        .map((part) => (part.startsWith(':') ? '[^/]+' : part.split('*').map(literal).join('.*')))
        .join('/');
      patterns.push(new RegExp(`^${source.replace(/\/\.\*$/, '(?:/.*)?')}$`, 'u'));
    }
  }
  return (url) => exact.has(keyOf(url)) || patterns.some((pattern) => pattern.test(url));
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\${sign}`).replace(/\\-/g, '-');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
