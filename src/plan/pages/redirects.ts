import { directionOf } from '../../lib/direction.js';
import { type Message, message } from '../../lib/message.js';
import { normalized } from '../../lib/normalized.js';
import { collisionKey, toFile } from '../../lib/url.js';
import type { Redirect, SiteData } from '../../model/site.js';
import type { Claim } from '../collisions.js';
import type { PlanContext } from '../context.js';
import type { Page } from '../page.js';
import { redirectHead } from '../parts/head.js';
import { rules } from '../rules.js';
import type { RedirectView } from '../views.js';

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

/** The page that forwards the readers of an old address. Without a headline the new address stands for it. */
export function redirectPage(from: string, context: PlanContext): Page | undefined {
  const settled = context.whole.redirect(from);
  if (settled === undefined) return undefined;
  const { redirect, headline } = settled;
  const { title, language: titleLanguage } = headline ?? { title: redirect.to, language: undefined };
  const url = redirectUrl(redirect.from);
  return {
    kind: 'redirect',
    url,
    file: toFile(url),
    sources: [redirect.file],
    view: (): RedirectView => {
      const { language } = context.config;
      return {
        kind: 'redirect',
        language,
        direction: directionOf(language),
        shell: context.shell(language),
        head: redirectHead(title, context.absolute(redirect.to), context),
        to: { title, href: context.href(redirect.to), language: titleLanguage },
      };
    },
  };
}

/**
 * Where the page that forwards lies. A file with the name of an old address such as `/node/7` or `/story.php` would be
 * offered as a download, or, as `/_worker.js` or `/.htaccess`, be obeyed by a host: so it is a folder, and hosts look for
 * `/node/7/` when they are asked for it.
 */
export function redirectUrl(from: string): string {
  const last = from.slice(from.lastIndexOf('/') + 1);
  return last === '' || /\.html?$/i.test(last) ? from : `${from}/`;
}
