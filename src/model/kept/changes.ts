import { listAt } from '../../lib/ragged.js';
import { textAt } from '../../lib/texts.js';
import { publication } from '../gates.js';
import { keyOf } from '../keys.js';
import { lastName } from '../last-name.js';
import { isTurningPoint, often } from '../near-terms.js';
import { newestFirst } from '../order.js';
import { pathKey } from '../redirects.js';
import { rules } from '../rules.js';
import type { Article } from '../site.js';
import type { Named, Story } from '../story.js';
import { collapses } from '../terms.js';
import type { KeptParts, StoryRecord } from './articles.js';
import { type Numbers, type TermKind, termsOf } from './describe.js';
import { type StoryTable, traits } from './table.js';

/** What one source file of a story gave in the last build, and gives now. */
export interface Change {
  /** The row of what it gave, if it gave anything. */
  readonly row: number | undefined;
  readonly story: Story | undefined;
}

export interface ChangeParts extends KeptParts {
  readonly termOf: Numbers['termOf'];
  readonly rowOf: Numbers['rowOf'];
  /** Rows of all changes. */
  readonly changed: ReadonlySet<number>;
  /** How many files changed, came or went. */
  readonly count: number;
  /** As the head has them. */
  readonly missed: ReadonlySet<string>;
}

/**
 * Whether a change of one story leaves the records of all others as they are, but for their recommendations, and the terms
 * of the site. Where it may not, the site is to be made anew: this errs on that side only.
 */
export function isLocal(change: Change, parts: ChangeParts): boolean {
  const { row, story } = change;
  const { table } = parts;
  const known = story && parts.rowOf(story.key);
  if (known !== undefined && known !== row) return false;
  const before = row === undefined ? 0 : (table.traits[row] as number);
  if ((before & traits.withdrawn) !== 0 || story?.standing === 'withdrawn') return false;
  const record = row !== undefined && (before & traits.public) !== 0 ? parts.readRecord(row) : undefined;
  const isPublic = story?.standing === 'public';
  if (record !== undefined && isPublic) {
    if (!isNamedAlike(row as number, story, record, parts)) return false;
  } else {
    if ((before & (traits.translates | traits.redirects)) !== 0) return false;
    if (story && (story.document.translationOf !== undefined || story.redirects.length > 0)) return false;
    if (story && isMissed(story, parts)) return false;
    // Who names a hidden story is told that it is hidden, and of one that is gone that there is none.
    if ((before & traits.hidden) !== 0 && isMissed(namesIn(row as number, table), parts)) return false;
    if (row !== undefined && (before & traits.translations) !== 0) return false;
    if (row !== undefined && namersOf([row], table).some((namer) => !parts.changed.has(namer))) return false;
    if (record !== undefined && isLinkedByOthers(record.article.key, parts)) return false;
  }
  return areTermsTheSame(change, isPublic, parts);
}

/** Whether all that others may find a story by, and what it says of others, is as it was. */
function isNamedAlike(row: number, story: Story, record: StoryRecord, { head, table }: ChangeParts): boolean {
  const { key, url, language, document, redirects } = story;
  const wasDraft = ((table.traits[row] as number) & traits.draft) !== 0;
  const forwards = head.redirects.filter(({ file }) => file === document.file).map(({ from }) => from);
  return (
    textAt(table.keys, row) === key &&
    textAt(table.urls, row) === url &&
    textAt(table.slugs, row) === document.slug &&
    head.languages[table.language[row] as number] === language &&
    wasDraft === document.draft &&
    record.translationOf === document.translationOf &&
    forwards.length === redirects.length &&
    redirects.every(({ from }) => forwards.includes(from))
  );
}

/** What others may name a story by. */
type Names = Pick<Named, 'key' | 'url'> & { readonly document: Pick<Named['document'], 'slug' | 'file'> };

function namesIn(row: number, { keys, urls, slugs, files }: StoryTable): Names {
  return {
    key: textAt(keys, row),
    url: textAt(urls, row),
    document: { slug: textAt(slugs, row), file: textAt(files, row) },
  };
}

/** Whether others may have meant a story before there was one, or would mean it rather than what they found. */
function isMissed({ key, url, document }: Names, { head, missed }: ChangeParts): boolean {
  const names = [key, url, document.slug, document.file];
  return (
    names.some((name) => missed.has(lastName(name))) ||
    head.redirects.some(({ from }) => pathKey(from) === pathKey(url))
  );
}

/** Whether the text of a standing page, section, topic, series or author leads to a story. */
function isLinkedByOthers(key: string, { head }: ChangeParts): boolean {
  const { pages, sections, topics, series, authors } = head;
  const leads = ({ links }: Pick<Article, 'links'>) => links.some((link) => link?.article === key);
  return [pages, sections, topics, series, authors].some((records) => records.some(leads));
}

/** Rows of the stories that name any of these in their texts, or of whose editors do. */
export function namersOf(rows: readonly number[], { size, names }: StoryTable): number[] {
  const named = new Set(rows);
  const namers: number[] = [];
  for (let row = 0; row < size; row++)
    if (!named.has(row) && listAt(names, row).some((each) => named.has(each))) namers.push(row);
  return namers;
}

/**
 * Whether the site has the same terms afterwards, with the same titles. One that no file declares is there as long as a story
 * is filed under it, and has its title from the oldest of them.
 */
function areTermsTheSame({ row, story }: Change, isPublic: boolean, parts: ChangeParts): boolean {
  const { head, table, termOf } = parts;
  const declared = [...head.sections, ...head.topics, ...head.series, ...head.authors];
  // Of two names with one address the model tells once, at the oldest story that has the second.
  const file = row === undefined ? undefined : textAt(table.files, row);
  if (head.messages.some((each) => each.rule === rules['names-collapse'].id && each.file === file))
    return false;
  if (story && isPublic && hasOtherNames(story, parts)) return false;
  const touched = new Set<number>(row === undefined ? [] : listAt(table.terms, row));
  const termsNow = new Set<number>();
  if (story && isPublic) {
    for (const [kind, key] of termsOf(story.filing)) {
      const term = termOf(kind, key);
      if (term === undefined) return false;
      termsNow.add(term);
      touched.add(term);
    }
  }
  for (const term of touched) {
    if (declared[term]?.file !== undefined) continue;
    const was = row !== undefined && listAt(table.terms, row).includes(term);
    const is = story !== undefined && isPublic && termsNow.has(term);
    // Whether a name is told to be doubtful depends on how often it is used.
    if (was !== is && isTurningPoint(storiesIn(term, parts), parts.count)) return false;
    const oldest = oldestIn(term, table);
    if (oldest === undefined || oldest === row) return false;
    if (story && isPublic && !isLater(story, oldest, table)) return false;
  }
  return true;
}

/** How many public stories are filed under a term, counted as far as it matters. */
function storiesIn(term: number, { table: { order, terms }, count }: ChangeParts): number {
  let stories = 0;
  for (const row of order) {
    if (listAt(terms, row).includes(term)) stories += 1;
    if (stories > often + count) break;
  }
  return stories;
}

/** Whether a story gives a term another name than its title, which may be told. */
function hasOtherNames({ document }: Story, { head, termOf }: ChangeParts): boolean {
  const declared = [...head.sections, ...head.topics, ...head.series, ...head.authors];
  const { section, topics, series, authors } = document;
  const names: [TermKind, string | undefined][] = [
    ['sections', section],
    ...topics.map((name): [TermKind, string] => ['topics', name]),
    ['series', series],
    ...authors.map((name): [TermKind, string] => ['authors', name]),
  ];
  return names.some(([kind, name]) => {
    const key = name === undefined ? undefined : keyOf(name);
    if (name === undefined || key === undefined) return false;
    const number = termOf(kind, key);
    const term = number === undefined ? undefined : declared[number];
    return term !== undefined && collapses(name, key, term.title, term.file !== undefined);
  });
}

function oldestIn(term: number, { order, terms }: StoryTable): number | undefined {
  for (let at = order.length - 1; at >= 0; at--)
    if (listAt(terms, order[at] as number).includes(term)) return order[at];
  return undefined;
}

function isLater({ key, document }: Story, row: number, { date, keys }: StoryTable): boolean {
  const other = { date: date[row] as number, key: textAt(keys, row) };
  return newestFirst({ date: publication(document), key }, other) < 0;
}
