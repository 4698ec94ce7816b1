import { compareKeys } from '../../lib/compare-keys.js';
import type { PageKind } from '../../lib/page-kinds.js';
import { collisionKey } from '../../lib/url.js';
import type { ListRow, Read, Row } from '../graph.js';
import { after } from './sort.js';

/** Addresses of pages, but those that forward. */
export const addressList = 'addresses';
/** Addresses of files whose names do not change with their bytes. */
export const fileList = 'file-addresses';
/** A URL, the kind of what is there, and the source file that it comes from. */
export type AddressRow = readonly [url: string, kind: string, source?: string];

export function addressRow(list: string, url: string, member: string, kind: string, source?: string): Row {
  const value: AddressRow = source === undefined ? [url, kind] : [url, kind, source];
  const key = collisionKey(url);
  return { list, sort: key, member, value, wakes: ['address', key] };
}

/** The rows of a list that are at one key, as `collisionKey` makes it of a URL. */
export function rowsAt(list: string, key: string, read: Read): IterableIterator<ListRow> {
  return read.rows(list, { from: key, until: `${key}${after}` });
}

/** Where pages that forward have their addresses: who settles redirects must not find their own. */
export const forwardList = 'forward-addresses';

/** The name of a node of pages or files, `article world/talks`, as its two parts. */
export function kindAndName<Kind extends string = PageKind>(
  node: string,
): readonly [kind: Kind, name: string] {
  const at = node.indexOf(' ');
  return [node.slice(0, at) as Kind, node.slice(at + 1)];
}

/** Names of nodes in an order in which those that are about the same, such as the pages of one story, are next to each other. */
export function besideEachOther(nodes: readonly string[]): string[] {
  return nodes
    .map((node) => [kindAndName(node)[1], node] as const)
    .sort(([a, one], [b, other]) => compareKeys(a, b) || compareKeys(one, other))
    .map(([, node]) => node);
}

/** Files whose names change with their bytes: pictures in their sizes, stylesheets, scripts. */
export const assetList = 'asset-addresses';

/** All lists of addresses. */
export const addressLists = [addressList, fileList, forwardList, assetList];

export function take<Each>(each: Iterable<Each>, count: number): Each[] {
  const taken: Each[] = [];
  for (const its of each) {
    taken.push(its);
    if (taken.length === count) break;
  }
  return taken;
}
