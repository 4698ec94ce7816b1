import { type Message, message } from './lib/message.js';
import { normalized } from './lib/normalized.js';
import { toFile } from './lib/url.js';
import type { Pictures } from './media/picture.js';
import { createNearest, suggestion } from './model/nearest.js';
import { rules } from './model/rules.js';
import type { SiteData, StandingPage } from './model/site.js';
import { cardUrlOf } from './plan/addresses.js';
import type { Plan } from './plan/page.js';

/** A link of a public record to an address of this site at which the model knows no record and no file. */
export interface OwnLink {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly url: string;
}

/** A record whose text may have links. */
type Linking = Pick<StandingPage, 'links'> & { readonly file?: string | undefined };

/** The links of one record. */
export function ownLinksIn({ file, links }: Linking): OwnLink[] {
  if (file === undefined) return [];
  return links.flatMap((link) => (link?.unknown ? [{ file, url: link.url, ...link.unknown }] : []));
}

/** The links of all records of a site. */
export function ownLinksOf({ articles, sections, topics, series, authors, pages }: SiteData): OwnLink[] {
  const terms = [sections, topics, series, authors].flatMap((records) => [...records.values()]);
  return [articles, terms, pages].flatMap((records: readonly Linking[]) => records.flatMap(ownLinksIn));
}

export interface Addresses {
  readonly site: Pick<SiteData, 'articles' | 'redirects'>;
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

function knownIn({ site, plan, pictures, assets, redirects }: Addresses): (url: string) => boolean {
  const known = new Set<string>();
  const add = (url: string) => void known.add(keyOf(url));
  for (const files of [plan.pages, plan.machineFiles, plan.copies, pictures.files, assets])
    for (const { url } of files) add(url);
  for (const { from } of site.redirects) add(from);
  for (const { url } of site.articles) add(cardUrlOf(url));
  const byRule = ruleMatcher(redirects ?? '');
  return (url) => known.has(keyOf(url)) || byRule(url);
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
