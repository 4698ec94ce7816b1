import { compareKeys } from '../../lib/compare-keys.js';
import { normalized } from '../../lib/normalized.js';
import { type PageKind, pageKinds } from '../../lib/page-kinds.js';
import { toFile } from '../../lib/url.js';
import { homeUrl } from '../../plan/addresses.js';
import { type Claim, findCollisions } from '../../plan/collisions.js';
import type { AnyFamily, Family, Graph, ListRange, Read } from '../graph.js';
import { type AddressRow, addressLists, kindAndName, take } from './address-rows.js';
import { after } from './sort.js';
import { storyFamily, termList } from './stories.js';

/** What is at an address, in the words of messages. */
export function describeAddress(row: AddressRow, read: Read): string {
  return claimOf(row, '', read).what;
}

function claimOf([url, kind, source]: AddressRow, member: string, read: Read): Claim {
  switch (kind) {
    case 'file':
      return { url, what: `stet’s own file ${url}` };
    case 'asset':
      return { url, what: `the templates’ file ${url}` };
    case 'copy':
      return { url, what: `the file ${source}`, file: source };
    case 'card':
      return { url, what: `the card of the story ${source}`, file: source, derived: true };
  }
  const { noun } = pageKinds[kind as PageKind];
  if (kind === 'home' && url !== homeUrl)
    return { url, what: `the front page of stories in “${url.slice(1, -1)}”`, file: source };
  const user = source === undefined ? newestUser(kind, member, read) : undefined;
  return {
    url,
    what: source !== undefined ? `${noun} ${source}` : user === undefined ? noun : `${noun} named in ${user}`,
    file: source ?? user,
    derived: kind === 'lite',
  };
}

/** The newest story that names a section, topic and so on for which there is no file. */
function newestUser(kind: string, member: string, read: Read): string | undefined {
  if (kind !== 'section' && kind !== 'topic' && kind !== 'author' && kind !== 'series') return undefined;
  const [, name] = kindAndName(member.replace(/^page /, ''));
  const [newest] = take(read.rows(termList(kind, name), { reverse: kind === 'series' }), 1);
  return newest && read.part(storyFamily, newest.member, 'card')?.file;
}

/**
 * What cannot be published side by side. A node is an address (see `collisionKey`) that something came to or left in this build; only addresses with
 * something to say are put.
 */
export function addressFamilies(graph: () => Graph): AnyFamily[] {
  const address: Family<Record<string, never>> = {
    name: 'address',
    rank: 17,
    rule: () => undefined,
    async settle(keys) {
      const { read, run } = graph().tracer;
      const queue = new Set(keys);
      // Remembered, since thousands of stories lie in one folder.
      const isFile = read.remember((folder: string) =>
        claimsAt(folder, read).some(({ url }) => fileKey(url) === folder),
      );
      const families = address as unknown as AnyFamily;
      for (const key of queue) {
        const made = run((): undefined => {
          const own = claimsAt(key, read);
          const inWay = own.find(({ url }) => fileKey(url) === key && key !== '');
          const inside = inWay === undefined ? [] : claimsUnder(key, read);
          for (const each of findCollisions([...own, ...inside])) read.tell(each);
          for (const { url } of own)
            for (const folder of foldersOf(fileKey(url)))
              if (folder !== key && isFile(folder)) queue.add(folder);
          return undefined;
        });
        const isKnown = graph().rows.get('n:address', key) !== undefined;
        if (made.trace.messages.length > 0 || isKnown) graph().take(families, key, made as never);
      }
    },
  };
  return [address as unknown as AnyFamily];
}

function claimsAt(key: string, read: Read): Claim[] {
  return claimsIn({ from: key, until: `${key}${after}` }, read);
}

function claimsUnder(key: string, read: Read): Claim[] {
  return claimsIn({ from: `${key}/`, until: `${key}0` }, read);
}

/** Claims in the order in which messages name them: lists, stories with the newest first, other pages, then files. */
function claimsIn(range: ListRange, read: Read): Claim[] {
  const found: { readonly row: AddressRow; readonly member: string }[] = [];
  for (const list of addressLists)
    for (const { value, member } of read.rows(list, range)) found.push({ row: value as AddressRow, member });
  const sorted =
    found.length < 2
      ? found
      : found
          .map((each) => ({ ...each, place: placeOf(each.row, each.member, read) }))
          .sort((a, b) => compare(a.place, b.place));
  return sorted.map(({ row, member }) => claimOf(row, member, read));
}

/** What is the site's own before what editors file stories under, then stories and pages, then files. */
const order = [
  ...['home', 'latest', 'corrections', 'not-found', 'search', 'lite-home'],
  ...['section', 'topic', 'author', 'archive', 'series', 'calendar', 'year', 'month'],
  ...['article', 'withdrawn', 'page', 'lite', 'redirect', 'file', 'copy', 'asset', 'card'],
];

function placeOf([url, kind]: AddressRow, member: string, read: Read): readonly [number, number, string] {
  const place = order.indexOf(kind);
  if (kind !== 'article' && kind !== 'lite') return [place, 0, url];
  const [, key] = kindAndName(member.replace(/^page /, ''));
  const date = read.part(storyFamily, key, 'card')?.date ?? 0;
  return [place, -date, key];
}

function compare(a: readonly [number, number, string], b: readonly [number, number, string]): number {
  return a[0] - b[0] || a[1] - b[1] || compareKeys(a[2], b[2]);
}

function fileKey(url: string): string {
  return normalized(toFile(url)).toLowerCase();
}

function foldersOf(file: string): string[] {
  const folders: string[] = [];
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
    folders.push(file.slice(0, end));
  return folders;
}
