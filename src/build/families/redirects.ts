import { message } from '../../lib/message.js';
import { normalized } from '../../lib/normalized.js';
import { collisionKey, toFile } from '../../lib/url.js';
import type { Redirect } from '../../model/site.js';
import { redirectUrl } from '../../plan/pages/redirects.js';
import { rules } from '../../plan/rules.js';
import type { AnyFamily, Family, FamilyName, Read } from '../graph.js';
import { type AddressRow, addressList, fileList, rowsAt } from './address-rows.js';
import { describeAddress } from './addresses.js';

export interface RedirectParts {
  /** Redirects from this address that are in force. */
  readonly settled: readonly Redirect[];
  /** The one that has a page. */
  readonly forward?: Redirect | undefined;
}

/** The redirects from one address, by the key of the address (see `collisionKey`). */
export const redirectFamily: FamilyName<RedirectParts> = { name: 'redirect' };

/**
 * Leaves out redirects whose old address is not free: a page or a file that is there stays, as does a file where the address would need a folder, and of
 * two stories that ask for one address the newer has it. Archives are full of both, and neither is a reason to publish nothing.
 */
export function redirectFamilies(): AnyFamily[] {
  const redirect: Family<RedirectParts> = {
    name: redirectFamily.name,
    rank: 14,
    rule(key, read) {
      const settled: Redirect[] = [];
      let forward: Redirect | undefined;
      for (const { value } of read.rows(`redirect:${key}`)) {
        const its = value as Redirect;
        const { from, to, file } = its;
        const there = claimAt(key, read) ?? fileAbove(from, read);
        const [other] = settled;
        const isOwn = key === collisionKey(to);
        if (there !== undefined && !isOwn) {
          const what = `${file} wants ${from} to forward to it, but ${describeAddress(there, read)} is there.`;
          read.tell(message(rules['redirect-over-page'], what, { file }));
        } else if (other !== undefined && other.to !== to) {
          const what = `${file} wants ${from} to forward to it, and so does ${other.file}, which is newer and has it.`;
          read.tell(message(rules['redirect-twice'], what, { file }));
        } else {
          settled.push(its);
          if (isOwn) {
            const what = `${from} differs from the story's own address, ${to}, in nothing that counts.`;
            read.tell(message(rules['redirect-to-itself'], what, { file }));
          } else forward ??= its;
        }
      }
      return settled.length === 0 ? undefined : { settled, forward };
    },
    *rows(_, { settled }) {
      for (const { from, to, file, article } of settled)
        yield { list: 'settled', sort: from, member: article, value: { from, to, file, article } };
    },
    *nodes(_, { forward }) {
      if (forward) yield ['forward', `redirect ${forward.from}`];
    },
  };
  return [redirect as unknown as AnyFamily];
}

function claimAt(key: string, read: Read): AddressRow | undefined {
  for (const list of [addressList, fileList])
    for (const { value } of rowsAt(list, key, read)) return value as AddressRow;
  return undefined;
}

/** A file where the page at an old address would need a folder: `/feed.xml/old.html` cannot lie in `/feed.xml`. */
function fileAbove(from: string, read: Read): AddressRow | undefined {
  const file = normalized(toFile(redirectUrl(from))).toLowerCase();
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
    const folder = file.slice(0, end);
    const claim = claimAt(folder, read);
    if (claim !== undefined && toFile(claim[0]).toLowerCase() === folder) return claim;
  }
  return undefined;
}
