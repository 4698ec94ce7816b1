import type { Instant } from '../lib/time.js';
import { publication, standingAt } from '../model/gates.js';
import {
  documentKey,
  documentName,
  documentOf,
  gateList,
  heldList,
  type ParsedVersions,
} from './families/documents.js';
import { identityFamily, placeFamily } from './families/names.js';
import { oldestFirst } from './families/sort.js';
import type { Read } from './graph.js';

/** Something that readers cannot see now. */
export interface Held {
  /** The source file. */
  readonly file: string;
  /** Where readers will find it. */
  readonly url: string;
  /** `scheduled` is what has a date in the future, without an embargo. */
  readonly state: 'draft' | 'embargo' | 'scheduled';
  /** When readers will see it; absent for drafts. */
  readonly until?: Instant | undefined;
}

/** Files that readers may not see yet at `now`: drafts, what has an embargo, and what has a date or another gate that is to come. */
export function filesHeldAt(now: Instant, read: Read): Set<string> {
  const files = new Set(Array.from(read.rows(heldList), ({ member }) => member));
  for (const { member } of read.rows(gateList, { from: `${oldestFirst(now)}\x02` })) files.add(member);
  return files;
}

/** What readers cannot see at `now`, though it is not over: drafts, embargoed stories and those of the future. In the order of files. */
export function heldAt(now: Instant, read: Read, parsed: ParsedVersions): Held[] {
  return [...filesHeldAt(now, read)].sort().flatMap((file): Held[] => {
    const version = read.part(documentName, file, 'version');
    const facts = version === undefined ? undefined : parsed.facts(file, version);
    if (facts === undefined || documentKey(facts) === undefined) return [];
    if (facts.kind !== 'article') {
      const place = read.part(placeFamily, file, 'is');
      return facts.draft && place ? [{ file: facts.file, url: place.url, state: 'draft' }] : [];
    }
    const identity = read.part(identityFamily, file, 'is');
    const story = documentOf(facts);
    if (identity === undefined || standingAt(story, now) !== 'hidden') return [];
    const { url } = identity;
    if (facts.draft) return [{ file: facts.file, url, state: 'draft' }];
    const until = publication(story);
    if (until <= now) return [];
    const isEmbargo = facts.embargo !== undefined && facts.embargo >= facts.date;
    return [{ file: facts.file, url, state: isEmbargo ? 'embargo' : 'scheduled', until }];
  });
}
