import { type Message, message } from '../../../src/lib/message.js';
import { normalized } from '../../../src/lib/normalized.js';
import { collisionKey, toFile } from '../../../src/lib/url.js';
import type { Redirect } from '../../../src/model/site.js';
import type { Claim } from '../../../src/plan/collisions.js';
import { redirectUrl } from '../../../src/plan/pages/redirects.js';
import { rules } from '../../../src/plan/rules.js';
import type { SiteData } from './site.js';

/**
 * Leaves out the redirects whose old address is not free: a page or a file that is there stays, as does a file where the
 * address would need a folder, and of two stories that ask for one address the newer has it. Archives are full of both, and
 * neither is a reason to publish nothing.
 */
export function settleRedirects(
  site: Pick<SiteData, 'articles' | 'redirects'>,
  claims: readonly Claim[],
): { redirects: Redirect[]; messages: Message[] } {
  const messages: Message[] = [];
  const taken = new Map(claims.map((claim) => [collisionKey(claim.url), claim]));
  const files = new Map(claims.map((claim) => [toFile(claim.url).toLowerCase(), claim]));
  const age = new Map(site.articles.map(({ file }, index) => [file, index]));
  const rank = ({ file }: Redirect) => age.get(file) ?? age.size;
  const byKey = new Map<string, Redirect>();
  const redirects: Redirect[] = [];
  for (const redirect of [...site.redirects].sort((a, b) => rank(a) - rank(b))) {
    const { from, to, file } = redirect;
    const key = collisionKey(from);
    const claim = taken.get(key) ?? fileAbove(from, files);
    const other = byKey.get(key);
    if (claim !== undefined && key !== collisionKey(to)) {
      const what = `${file} wants ${from} to forward to it, but ${claim.what} is there.`;
      messages.push(message(rules['redirect-over-page'], what, { file }));
    } else if (other !== undefined && other.to !== to) {
      const what = `${file} wants ${from} to forward to it, and so does ${other.file}, which is newer and has it.`;
      messages.push(message(rules['redirect-twice'], what, { file }));
    } else {
      byKey.set(key, redirect);
      redirects.push(redirect);
    }
  }
  return { redirects, messages };
}

/** A file where the page at an old address would need a folder: `/feed.xml/old.html` cannot lie in `/feed.xml`. */
function fileAbove(from: string, files: ReadonlyMap<string, Claim>): Claim | undefined {
  const file = normalized(toFile(redirectUrl(from))).toLowerCase();
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
    const claim = files.get(file.slice(0, end));
    if (claim !== undefined) return claim;
  }
  return undefined;
}

/**
 * Which of the settled redirects have a page, for hosts that do not read `_redirects`. Old addresses of one story that differ only
 * by case or a slash are one page; the address that the story has already is none. `targets` are the URLs of pages of stories.
 */
export function redirectsWithPages(
  redirects: readonly Redirect[],
  targets: ReadonlySet<string>,
): { redirects: Redirect[]; messages: Message[] } {
  const made: Redirect[] = [];
  const messages: Message[] = [];
  const seen = new Map<string, string>();
  for (const redirect of redirects) {
    const key = collisionKey(redirect.from);
    if (seen.get(key) === redirect.to) continue;
    seen.set(key, redirect.to);
    if (targets.has(redirect.to) && key === collisionKey(redirect.to)) {
      const what = `${redirect.from} differs from the story's own address, ${redirect.to}, in nothing that counts.`;
      messages.push(message(rules['redirect-to-itself'], what, { file: redirect.file }));
    } else made.push(redirect);
  }
  return { redirects: made, messages };
}
