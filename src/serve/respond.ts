import { encodePath, toFile } from '../lib/url.js';
import { type Answer, plain, type Request, type SiteFile } from './answer.js';
import { answerWithFile, type Named } from './file-answer.js';
import { revalidate } from './file-headers.js';
import type { HeaderRules } from './header-rules.js';
import type { RedirectRules } from './redirect-rules.js';
import { below, readTarget } from './site-path.js';

/** A site to be served: a folder, or pages that are made when they are asked for. */
export interface Site {
  /** The file at a path below the root, without a slash at its beginning: `city/index.html`. Paths are decoded. */
  readonly look: (file: string) => Promise<SiteFile | undefined>;
  readonly headerRules: HeaderRules;
  readonly redirectRules: RedirectRules;
  /** The path under which the site lies: `''`, or `/paper`. */
  readonly base: string;
}

/**
 * Answers a request as a host of static sites does: redirects of the site, files, headers of the site, `404.html` for what is not there.
 * Where hosts differ, the answer is that of Cloudflare Pages, but for two things: addresses that end in `.html` stay, and rules with status 200 or
 * 404 give way to files. Whatever a request holds, nothing is thrown.
 */
export async function respond(request: Request, site: Site): Promise<Answer> {
  const answer = await whole(request, site);
  return request.method === 'HEAD' ? { ...answer, body: undefined } : answer;
}

async function whole(request: Request, site: Site): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'This address can only be read.\n', { allow: 'GET, HEAD' });
  const read = readTarget(request.target);
  if (read === undefined) return notFound(request, site);
  const root = `${encodePath(site.base)}/`;
  if (read.path === site.base) return moved(301, root + read.query);
  const path = below(read.path, site.base);
  // On the host there may be another site. Here the address is more likely an editor's first try.
  if (path === undefined) return read.path === '/' ? moved(302, root) : notFound(request, site);

  const redirect = site.redirectRules.of(path);
  if (redirect !== undefined && redirect.status >= 300 && redirect.status < 400)
    return moved(redirect.status, withQuery(redirect.to, read.query));
  const named = await find(path, site);
  if (named !== undefined && redirect?.isForced !== true) return sent(request, site, path, named);
  if (redirect !== undefined) {
    const shown = below(readTarget(redirect.to)?.path ?? '', site.base);
    const other = shown === undefined ? undefined : await find(shown, site);
    if (other !== undefined) return sent(request, site, path, other, redirect.status === 404 ? 404 : 200);
  }
  if (!path.endsWith('/') && (await site.look(toFile(`${path}/`))) !== undefined)
    return moved(301, encodePath(`${site.base}${path}/`) + read.query);
  return notFound(request, site, path);
}

/** The file at a path: of that name, or with `.html` behind it; of a folder, `index.html`. */
async function find(path: string, { look }: Site): Promise<Named | undefined> {
  for (const name of path.endsWith('/') ? [toFile(path)] : [toFile(path), `${toFile(path)}.html`]) {
    const file = await look(name);
    if (file !== undefined) return { name, file };
  }
  return undefined;
}

async function notFound(request: Request, site: Site, path = '/404.html'): Promise<Answer> {
  const name = '404.html';
  const file = await site.look(name);
  if (file === undefined) return plain(404, 'There is no page at this address.\n');
  return sent(request, site, path, { name, file }, 404);
}

/** The answer with a file, with the headers that the site's rules give to the path. */
function sent(request: Request, site: Site, path: string, named: Named, status: 200 | 404 = 200): Answer {
  return answerWithFile(request, named, site.headerRules.of(path), status);
}

function moved(status: number, location: string): Answer {
  return plain(status, `The address is ${location}\n`, { location, 'cache-control': revalidate });
}

/** A redirect without a query takes that of the request with it. */
function withQuery(to: string, query: string): string {
  if (to.includes('?') || query === '') return to;
  const [path, ...fragment] = to.split('#');
  return [path + query, ...fragment].join('#');
}
