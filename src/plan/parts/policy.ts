import type { Admin, Config } from '../../config/config.js';
import { playerOrigins } from '../../embeds/player.js';
import { policyDigest } from '../../lib/digest.js';
import { readUrl } from '../../lib/url.js';
import type { Head, View } from '../views.js';
import { adminSources } from './admin-sources.js';
import { frameOrigins } from './embeds.js';
import { isWebAddress } from './images.js';
import { liteStyleDigest } from './lite-style.js';
import { prefetchRules } from './prefetch.js';

/** What the policies of a site follow from. */
export interface Policed {
  readonly security: Config['security'];
  /** Digests of what is written into each page and may be run. */
  readonly written: readonly string[];
}

export function policedBy({
  config,
  pageScript,
}: {
  readonly config: Pick<Config, 'security' | 'base'>;
  readonly pageScript?: string | undefined;
}): Policed {
  const written = [prefetchRules(config.base), ...(pageScript === undefined ? [] : [pageScript])];
  return {
    security: config.security,
    written: written.map((text) => `'${policyDigest(text)}'`),
  };
}

/**
 * The Content-Security-Policy of pages: everything comes from the site itself, and nothing written into a page is run or
 * styles it, but for the script that is the same on all and the rules of prefetching. `pictures` and `frames` are further sources of these. Data for machines (`application/ld+json`) is never run, so it
 * needs no leave.
 */
export function contentPolicy(
  policed: Policed,
  pictures: readonly string[] = [],
  frames: readonly string[] = [],
): string {
  return written(policed, { pictures, frames });
}

/** Of a page of the lite edition: it loads nothing at all, and only its own style, known by its digest, is applied. */
export const litePolicy = [
  "default-src 'none'",
  `style-src ${liteStyleDigest}`,
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * Of the page where editors write: its program, its styles, which the program writes into the page, and the host of the repository.
 */
export function adminPolicy(admin: Admin): string {
  const { pictures, connections } = adminSources(admin);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    ['img-src', "'self'", 'data:', 'blob:', ...pictures].join(' '),
    "font-src 'self'",
    "media-src 'self' blob:",
    ['connect-src', "'self'", 'blob:', 'data:', ...connections].join(' '),
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

interface Further {
  readonly pictures: readonly string[];
  readonly frames: readonly string[];
  readonly styles?: readonly string[];
  readonly media?: readonly string[];
  readonly connections?: readonly string[];
  readonly workers?: readonly string[];
}

function written(
  policed: Policed,
  { pictures, frames, styles = [], media = [], connections = [], workers = [] }: Further,
): string {
  const allowed = policed.security;
  const framed = [...new Set([...allowed.frames, ...frames])];
  const directives: [name: string, ...sources: string[]][] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...policed.written, ...allowed.scripts],
    ['style-src', "'self'", ...styles, ...allowed.styles],
    ['img-src', "'self'", 'data:', ...allowed.images, ...pictures],
    ['font-src', "'self'", ...allowed.fonts],
    ['media-src', "'self'", ...media, ...allowed.media],
    ['connect-src', "'self'", ...connections, ...allowed.connections],
    ['manifest-src', "'self'"],
    ...(workers.length > 0 ? [['worker-src', ...workers] as [string, ...string[]]] : []),
    ...(framed.length > 0 ? [['frame-src', ...framed] as [string, ...string[]]] : []),
    ['form-action', "'self'", ...allowed.forms],
    ['base-uri', "'none'"],
  ];
  return directives.map((each) => each.join(' ')).join('; ');
}

/**
 * For all files of the site at once: where hosts send it, both it and that of the page hold. Each page names the other
 * hosts of its own pictures and frames, so this one may leave them open, and may leave open what the page where editors write
 * needs; who may put the page into a frame only a header can say.
 */
export function headerPolicy(config: Pick<Config, 'lite' | 'embeds' | 'admin'>, policed: Policed): string {
  const { lite, embeds, admin } = config;
  const frames = embeds === 'onClick' ? playerOrigins : [];
  const pictures = ['https:', 'http:'];
  // A digest beside 'unsafe-inline' would take its effect.
  if (admin === undefined) {
    const styles = lite ? [liteStyleDigest] : [];
    return `${written(policed, { pictures, frames, styles })}; frame-ancestors 'self'`;
  }
  const further: Further = {
    pictures: ['blob:', ...pictures],
    frames: ["'self'", 'blob:', ...frames],
    styles: ["'unsafe-inline'"],
    media: ['blob:'],
    connections: ['blob:', 'data:', ...adminSources(admin).connections],
    workers: ["'self'", 'blob:'],
  };
  return `${written(policed, further)}; frame-ancestors 'self'`;
}

/** The view, with the other hosts of its pictures and frames in its policy. */
export function withHosts<V extends View>(view: V, policed: Policed): V {
  if (view.kind === 'lite' || view.kind === 'lite-home') return view;
  const origins = new Set<string>();
  const note = (src: string) => {
    const url = isWebAddress(src) ? readUrl(src) : undefined;
    if (url !== undefined) origins.add(url.origin);
  };
  if (view.shell.logo) note(view.shell.logo.src);
  for (const [name, value] of Object.entries(view))
    if (name !== 'shell' && name !== 'head') findPictures(value, name, note);
  const frames = 'bodyHtml' in view && typeof view.bodyHtml === 'string' ? frameOrigins(view.bodyHtml) : [];
  if (origins.size === 0 && frames.length === 0) return view;
  const head: Head = { ...view.head, policy: contentPolicy(policed, [...origins].sort(), frames) };
  return { ...view, head };
}

/** Frozen values without pictures: a card is on a dozen pages. */
const withoutPictures = new WeakSet<object>();

/** Notes the address of each picture in a value. Returns whether there was any. */
function findPictures(value: unknown, name: string, note: (src: string) => void): boolean {
  if (typeof value === 'string') {
    if (name === 'src') {
      note(value);
      return true;
    }
    if (name !== 'bodyHtml' || !value.includes(' src="http')) return false;
    for (const [, src = ''] of value.matchAll(/<img src="([^"]+)"/g)) note(src.replaceAll('&amp;', '&'));
    return true;
  }
  if (typeof value !== 'object' || value === null || withoutPictures.has(value)) return false;
  let isFound = false;
  if (Array.isArray(value)) {
    for (const each of value) isFound = findPictures(each, name, note) || isFound;
  } else {
    // `Object.entries` would make an array for each object of a hundred thousand views.
    for (const inner in value)
      isFound = findPictures(value[inner as keyof typeof value], inner, note) || isFound;
  }
  if (!isFound && Object.isFrozen(value)) withoutPictures.add(value);
  return isFound;
}
