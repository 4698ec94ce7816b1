import type { Audience } from '../build/families/documents.js';
import type { Held } from '../build/held.js';
import { digest } from '../lib/digest.js';
import type { Message } from '../lib/message.js';

/** Under this path the dev server answers by itself, and not with the site. */
export const ownPath = '/_stet/';

/** What the strip at the foot of a page says; the script in browser/strip.ts draws it. */
export interface StripData {
  /** Names this version of the page with the strip. */
  readonly version: string;
  /** The path of the page below the root of the site. */
  readonly url: string;
  /** The source file of the page, as messages name it; absent for lists. */
  readonly file?: string | undefined;
  /** Messages about the page, and about what the page is made from. */
  readonly messages: readonly Message[];
  /** How many messages there are about the whole site. */
  readonly counts: { readonly error: number; readonly warning: number; readonly note: number };
  /** What readers cannot see yet, with addresses for HTML. */
  readonly held: readonly (Omit<Held, 'file' | 'until'> & { readonly until?: string | undefined })[];
  readonly world: {
    readonly audience: Audience;
    /** The instant at which readers see the site, as ISO 8601; absent for now. */
    readonly at?: string | undefined;
  };
  /** Why the page is the last one that was good, or none. */
  readonly failed?: string | undefined;
}

/**
 * Puts the strip into a page. The policy of a page that allows no script gets the addresses of the strip, and nothing else; `origin` is that of
 * the server.
 */
export function withStrip(html: string, said: Omit<StripData, 'version'>, origin: string): string {
  const data: StripData = { version: versionOf(html, said), ...said };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const strip = `<script type="application/json" id="stet-strip">${json}</script><script src="${ownPath}strip.js" defer></script>`;
  const allowed = allowStrip(html, origin);
  const end = allowed.toLowerCase().lastIndexOf('</body>');
  return end < 0 ? allowed + strip : allowed.slice(0, end) + strip + allowed.slice(end);
}

/** Names a page with what the strip says: another page, or other messages, have another name. */
function versionOf(html: string, said: Omit<StripData, 'version'>): string {
  return digest(`${JSON.stringify(said)}\n${html}`).slice(0, 16);
}

/** The version of a page with a strip. */
export function versionIn(html: string): string {
  return /id="stet-strip">\{"version":"([^"]*)"/.exec(html)?.[1] ?? '';
}

/** What stet's pages write in front of their policy. A template of the newsroom's own may write it otherwise: then the policy stays as it is. */
const beforePolicy = '<meta http-equiv="Content-Security-Policy" content="';

function allowStrip(html: string, origin: string): string {
  const at = html.indexOf(beforePolicy);
  if (at < 0) return html;
  const from = at + beforePolicy.length;
  const to = html.indexOf('"', from);
  return html.slice(0, from) + withStripAllowed(html.slice(from, to), origin) + html.slice(to);
}

function withStripAllowed(policy: string, origin: string): string {
  const directives = new Map<string, readonly string[]>();
  for (const each of policy.split(';')) {
    const [name = '', ...sources] = each.trim().split(/\s+/);
    if (name !== '') directives.set(name, sources);
  }
  const allow = (name: string, source: string) => {
    const sources = directives.get(name) ?? directives.get('default-src') ?? ["'self'"];
    if (sources.includes("'self'") || sources.includes('*')) return;
    directives.set(name, [...sources.filter((each) => each !== "'none'"), source]);
  };
  allow('script-src', `${origin}${ownPath}strip.js`);
  allow('connect-src', `${origin}${ownPath}`);
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}
