import type { Config } from '../../config.js';
import type { Message } from '../../lib/message.js';
import { textAt } from '../../lib/texts.js';
import type { Instant } from '../../lib/time.js';
import type { ArticleDocument, Document } from '../../parse/document.js';
import type { Blocks } from '../../related/blocks/blocks.js';
import type { EntryOf } from '../../related/entry.js';
import type { Edits } from '../../related/index/store/apply.js';
import type { Reading } from '../../related/text/reading.js';
import type { Bodies } from '../../store/bodies.js';
import { createVocabularies } from '../filing.js';
import { standingAt } from '../gates.js';
import { sortDocuments } from '../kinds.js';
import { lastName } from '../last-name.js';
import { logosOf } from '../logos.js';
import { pageUrl } from '../permalink.js';
import { takeApart, together } from '../pictures.js';
import { filledBlock, noBlocks, recommendsAny } from '../recommend.js';
import { rules } from '../rules.js';
import type { Recommendation } from '../site.js';
import { createStories } from '../stories.js';
import { placesOf } from '../terms.js';
import { type KeptParts, recommendationsAt, type StoryRecord } from './articles.js';
import { type Change, isLocal, namersOf } from './changes.js';
import {
  blocksIn,
  instantsOf,
  languageNumbers,
  type Numbers,
  pendingOf,
  recordOf,
  rowOfStory,
  type Shown,
  termNumbers,
} from './describe.js';
import type { Head } from './head.js';
import { createModeller, type ModelledStory } from './modeller.js';
import { goneFrom, rowAt, type StoryRow, withRows } from './rows.js';
import { isPublicIn, type StoryTable, traits } from './table.js';

/** What changed since the last build. */
export interface Changes {
  /** What source files of stories give now; undefined of those that are gone. */
  readonly stories: ReadonlyMap<string, ArticleDocument | undefined>;
  /** What parsing them had to say. */
  readonly messages: readonly Message[];
}

export interface PatchOptions {
  /** Not before the instant that the kept site was seen at. */
  readonly now: Instant;
  readonly config: Config;
  /** Names this state of the archive. */
  readonly state: string;
  readonly media: ReadonlySet<string>;
  /** Digest of the paths of `media`. */
  readonly mediaState: string;
  /** All that is no story: none of it has changed. */
  readonly others: readonly Document[];
  readonly bodies: Bodies;
  readonly readingOf: (document: ArticleDocument) => Reading;
  readonly entryOf: EntryOf;
  /** Edits the related index; undefined when it is to be made anew. */
  readonly editRelated: (
    edits: Edits,
  ) => { readonly changed: ReadonlySet<string>; blocksOf(key: string): Blocks } | undefined;
}

/** The site as it is now. */
export interface Patched extends KeptParts {
  /** What is to be put in the place of what was kept, by row; undefined where a story is gone. */
  readonly records: ReadonlyMap<number, StoryRecord | undefined>;
  /** Rows of the table that are others than before. */
  readonly rows: ReadonlySet<number>;
}

/** Files of stories whose records are others now though nobody edited them: their time has come. */
export function dueFiles(head: Head, now: Instant): string[] {
  const isDue = (instant: Instant) => instant > head.now && instant <= now;
  return head.pending.filter((story) => [...instantsOf(story)].some(isDue)).map(({ file }) => file);
}

/**
 * Files of the stories that name any that was public and is not any more: what they say of it is to be looked at again. Of those
 * that are not public yet the columns do not tell whom they name.
 */
export function namingFiles(
  { head, table }: KeptParts,
  stories: ReadonlyMap<string, ArticleDocument | undefined>,
  now: Instant,
): string[] {
  const goes = (row: number) => {
    const document = stories.get(textAt(table.files, row));
    return document === undefined || standingAt(document, now) !== 'public';
  };
  const rows = [...rowsIn(stories.keys(), table).values()].filter(
    (row) => isPublicIn(row, table) && goes(row),
  );
  if (rows.length === 0) return [];
  const files = namersOf(rows, table).map((row) => textAt(table.files, row));
  const upcoming = head.pending
    .filter((story) => standingAt(story, now) === 'hidden')
    .map(({ file }) => file);
  return [...files, ...upcoming].filter((file) => !stories.has(file));
}

/**
 * Brings a kept site to what it is now, when all that changed are a few stories. The result is what `buildSite` makes of
 * everything. Returns undefined when more may be different than this can tell.
 */
export function patchSite(kept: KeptParts, changes: Changes, options: PatchOptions): Patched | undefined {
  const { now, config, media } = options;
  const { head, table } = kept;
  if (head.pictures.some((file) => !media.has(file))) return undefined;
  const missed = new Set(head.missed);
  // A file that came may be one that was missed.
  if (options.mediaState !== head.media && [...media].some((file) => missed.has(lastName(file))))
    return undefined;
  if (mayMeanOthers(kept, changes, options)) return undefined;
  const messages: Message[] = [];
  const report = (message: Message) => void messages.push(message);
  const kinds = sortDocuments(options.others, () => {});
  const vocabularies = createVocabularies(kinds);
  const files = new Set(changes.stories.keys());
  const documents = [...changes.stories.values()].filter((document) => document !== undefined);
  const stories = createStories(documents, vocabularies, config, now, report);
  const storyIn = new Map(stories.map((story) => [story.document.file, story]));
  if (new Set(stories.map(({ key }) => key)).size < stories.length) return undefined;
  const rows = rowsByKey(table);
  const inFile = rowsIn(files, table);
  const termOf = termNumbers(head);
  const changed = [...changes.stories.keys()].map(
    (file): Change => ({ row: inFile.get(file), story: storyIn.get(file) }),
  );
  const parts = {
    ...kept,
    termOf,
    rowOf: rows.rowOf,
    changed: new Set(inFile.values()),
    count: changed.length,
    missed,
  };
  if (!changed.every((change) => isLocal(change, parts))) return undefined;

  const places = placesOf(vocabularies, kinds.pages, (page) => pageUrl(page, config, () => {}));
  const model = createModeller({ ...options, kept, changed: files, stories, places, report, missed });
  const modelled = new Map<string, ModelledStory>();
  for (const story of stories) {
    if (story.standing === 'public') modelled.set(story.key, model.tell(story, rows.rowOf(story.key)));
    else if (story.upcoming) model.check(story);
  }
  if (dropsFiles(changed, modelled, kept)) return undefined;
  const goes = changed.filter(({ row, story }) => isPublicIn(row, table) && story?.standing !== 'public');
  const edits = {
    put: [...modelled.values()].flatMap(({ entry }) => entry ?? []),
    gone: goes.flatMap(({ row }) => (row === undefined ? [] : [textAt(table.keys, row)])),
  };
  const related = recommendsAny(config.related) ? options.editRelated(edits) : nothingRelated;
  if (related === undefined) return undefined;

  const shownBlocks = (key: string): Blocks => {
    const blocks = related.blocksOf(key);
    return config.related.followUps ? blocks : { ...blocks, followUps: [] };
  };
  const languages = [...head.languages];
  // Those that come have rows before any is described: they may name each other.
  for (const { key } of stories) rows.give(key);
  const numbers: Numbers = { rowOf: rows.rowOf, termOf, languageOf: languageNumbers(languages) };
  const put = new Map<number, StoryRow>();
  const records = new Map<number, StoryRecord | undefined>();
  for (const { row, story } of changed) {
    if (story === undefined && row !== undefined) put.set(row, goneFrom(rowAt(table, row)));
    if (row !== undefined && isPublicIn(row, table)) records.set(row, undefined);
    if (story === undefined) continue;
    const its = modelled.get(story.key);
    const shown = its && {
      ...its,
      ...blocksNow(story.document.recommend, its.picks, shownBlocks(story.key)),
    };
    const now = rows.rowOf(story.key) as number;
    put.set(now, rowOfStory(story, shown, numbers));
    if (shown) records.set(now, recordOf(story, shown));
  }
  for (const key of related.changed) {
    const row = rows.rowOf(key);
    if (row === undefined || put.has(row)) continue;
    const { record, ...its } = withBlocks(row, shownBlocks(key), kept, numbers);
    put.set(row, its.row);
    if (record) records.set(row, record);
  }
  const isOther = (file: string | undefined) => file === undefined || !changes.stories.has(file);
  const others = <T extends { readonly file?: string | undefined }>(all: readonly T[]) =>
    all.filter(({ file }) => isOther(file));
  const nowTable = withRows(table, put);
  return {
    head: {
      ...head,
      now,
      state: options.state,
      media: options.mediaState,
      rows: nowTable.size,
      languages,
      hiddenRedirects: [
        ...others(head.hiddenRedirects),
        ...stories.flatMap((story) => (story.standing === 'public' ? [] : story.redirects)),
      ],
      ...takeApart([...together(head), ...model.shown, ...logosOf(config, media)]),
      pending: [
        ...others(head.pending),
        ...stories.flatMap(({ document }) => pendingOf(document, now) ?? []),
      ],
      missed: [...missed],
      messages: [...others(head.messages), ...changes.messages, ...messages],
    },
    table: nowTable,
    readRecord: (row) => records.get(row) ?? kept.readRecord(row),
    records,
    rows: new Set(put.keys()),
  };
}

/** What a message proposes at its end; '' where it proposes nothing. */
function proposedIn(what: string): string {
  const opening = 'Did you mean “';
  const from = what.lastIndexOf(opening);
  return from === -1 || !what.endsWith('”?') ? '' : what.slice(from + opening.length, -2);
}

/**
 * Whether what a message on another file proposes may be something else now: a file of the content folder came or went, or a story
 * that was proposed is gone.
 */
function mayMeanOthers(
  { head, table }: KeptParts,
  { stories }: Changes,
  { mediaState }: Pick<PatchOptions, 'mediaState'>,
): boolean {
  const others = head.messages.filter(({ file }) => file === undefined || !stories.has(file));
  const isOfFiles = ({ rule }: Message) =>
    rule === rules['picture-missing'].id || rule === rules['dead-link'].id;
  if (mediaState !== head.media && others.some(isOfFiles)) return true;
  const gone = new Set<string>();
  for (const [file, row] of rowsIn(stories.keys(), table))
    if (stories.get(file) === undefined) gone.add(file).add(textAt(table.keys, row));
  return gone.size > 0 && others.some(({ what }) => gone.has(proposedIn(what)));
}

const nothingRelated = { changed: new Set<string>(), blocksOf: () => noBlocks };

/** The rows of these files' stories, by file. */
function rowsIn(files: Iterable<string>, table: StoryTable): Map<string, number> {
  const wanted = new Set(files);
  const rows = new Map<string, number>();
  for (let row = 0; row < table.size; row++) {
    const file = textAt(table.files, row);
    if (table.traits[row] !== 0 && wanted.has(file)) rows.set(file, row);
  }
  return rows;
}

/** Rows by the keys of stories, and how a new story gets one. */
function rowsByKey(table: StoryTable) {
  const byKey = new Map<string, number>();
  for (let row = 0; row < table.size; row++)
    if (table.traits[row] !== 0) byKey.set(textAt(table.keys, row), row);
  let size = table.size;
  return {
    rowOf: (key: string) => byKey.get(key),
    give(key: string) {
      if (!byKey.has(key)) byKey.set(key, size++);
    },
  };
}

/** Whether files may go with a change: only who knows all stories can tell whether another still shows them. */
function dropsFiles(
  changed: readonly Change[],
  modelled: ReadonlyMap<string, ModelledStory>,
  { table, readRecord }: KeptParts,
): boolean {
  return changed.some(({ row, story }) => {
    if (row === undefined || !isPublicIn(row, table)) return false;
    const now = story && modelled.get(story.key)?.shows;
    return readRecord(row).shows.some((file) => !now?.has(file));
  });
}

/** What a story shows of others. */
function blocksNow(
  recommends: boolean,
  picks: readonly Recommendation[],
  { background, followUps }: Blocks,
): Pick<Shown, 'recommendations' | 'followUps'> {
  return {
    recommendations: recommends ? filledBlock(picks, background) : undefined,
    followUps: recommends ? followUps : undefined,
  };
}

/** A story that is as it was, with other blocks. */
function withBlocks(row: number, blocks: Blocks, kept: KeptParts, numbers: Numbers) {
  const before = rowAt(kept.table, row);
  const recommends = (before.traits & traits.recommends) !== 0;
  const picks = (recommendationsAt(row, kept) ?? []).filter(({ reason }) => reason === 'editor');
  const { recommendations, followUps = [] } = blocksNow(recommends, picks, blocks);
  const its = blocksIn({ recommendations }, numbers);
  return {
    row: {
      ...before,
      traits: (before.traits & ~traits.elsewhere) | its.traits,
      recommends: its.recommends,
      followUps: followUps.flatMap((key) => numbers.rowOf(key) ?? []),
    },
    record: its.traits === 0 ? undefined : { ...kept.readRecord(row), recommendations },
  };
}
