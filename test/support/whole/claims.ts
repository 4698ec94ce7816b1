import { type PageKind, pageKinds } from '../../../src/lib/page-kinds.js';
import type { PictureFile } from '../../../src/media/picture.js';
import type { Term } from '../../../src/model/site.js';
import { homeUrl } from '../../../src/plan/addresses.js';
import type { Claim } from '../../../src/plan/collisions.js';
import type { CopiedFile, MachineFile, Page, SocialCard } from '../../../src/plan/page.js';
import type { Keyed, SiteData } from './site.js';

/** Everything of a plan that is to have an address, in the words of messages. */
export function claimsOf(
  site: SiteData,
  pages: readonly Page[],
  machineFiles: readonly MachineFile[],
  copies: readonly (CopiedFile | PictureFile)[],
  assets: readonly { readonly url: string }[],
  cards: readonly SocialCard[] = [],
): Claim[] {
  const claims: Claim[] = [];
  const users = firstUsers(site);
  for (const page of pages) {
    const file = page.sources[0];
    const user = file === undefined ? users.get(`${page.kind} ${page.url}`) : undefined;
    claims.push({
      url: page.url,
      what: isOfLanguage(page)
        ? `the front page of stories in “${page.url.slice(1, -1)}”`
        : describe(page.kind, file, user),
      file: file ?? user,
      derived: page.kind === 'lite',
    });
  }
  for (const { url } of machineFiles) claims.push({ url, what: `stet’s own file ${url}` });
  for (const { url, source } of copies) claims.push({ url, what: `the file ${source}`, file: source });
  for (const { url } of assets) claims.push({ url, what: `the templates’ file ${url}` });
  for (const { url, source } of cards)
    claims.push({ url, what: `the card of the story ${source}`, file: source, derived: true });
  return claims;
}

/** Whether it is the front page of an edition in another language than the site's own. */
function isOfLanguage({ kind, url }: Page): boolean {
  return kind === 'home' && url !== homeUrl;
}

function describe(kind: PageKind, file: string | undefined, user: string | undefined): string {
  if (file !== undefined) return `${pageKinds[kind].noun} ${file}`;
  return user === undefined ? pageKinds[kind].noun : `${pageKinds[kind].noun} named in ${user}`;
}

/** The newest story that names each section, topic and so on for which there is no file, by kind and URL of the front. */
function firstUsers(site: SiteData): Map<string, string> {
  const users = new Map<string, string>();
  const add = (kind: PageKind, terms: ReadonlyMap<string, Keyed<Term>>) => {
    for (const term of terms.values()) {
      const article = term.file === undefined ? site.articleByKey.get(term.articles[0] ?? '') : undefined;
      if (article !== undefined) users.set(`${kind} ${term.url}`, article.file);
    }
  };
  add('section', site.sections);
  add('topic', site.topics);
  add('author', site.authors);
  add('series', site.series);
  return users;
}
