import type { PictureFile } from '../media/picture.js';
import type { Site, Term } from '../model/site.js';
import { homeUrl } from './addresses.js';
import type { Claim } from './collisions.js';
import type { CopiedFile, MachineFile, Page, PageKind, SocialCard } from './page.js';

const nouns: Record<PageKind, string> = {
  article: 'the story',
  lite: 'the lite edition of the story',
  'lite-home': 'the front page of the lite edition',
  withdrawn: 'the notice for the withdrawn story',
  redirect: 'a redirect asked for by',
  page: 'the page',
  home: 'the front page',
  section: 'the section front',
  topic: 'the topic page',
  author: 'the author page',
  series: 'the series page',
  archive: 'an archive page',
  calendar: 'the front page of the archive',
  year: 'the archive of a year',
  month: 'the archive of a month',
  latest: 'the page of the latest stories',
  corrections: 'the page of corrections',
  search: 'the search page',
  'not-found': 'the page for addresses that do not exist',
};

/** Everything of a plan that is to have an address, in the words of messages. */
export function claimsOf(
  site: Site,
  pages: readonly Page[],
  machineFiles: readonly MachineFile<string | Uint8Array>[],
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
  if (file !== undefined) return `${nouns[kind]} ${file}`;
  return user === undefined ? nouns[kind] : `${nouns[kind]} named in ${user}`;
}

/** The newest story that names each section, topic and so on for which there is no file, by kind and URL of the front. */
function firstUsers(site: Site): Map<string, string> {
  const users = new Map<string, string>();
  const add = (kind: PageKind, terms: ReadonlyMap<string, Term>) => {
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
