import type { Config } from '../config/config.js';
import { judge, judgeDeleted, type Version } from '../guard/compare.js';
import { firstChange } from '../guard/first-change.js';
import { rules } from '../guard/rules.js';
import { compareKeys } from '../lib/compare-keys.js';
import { type Message, message, type Place } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { formatIso, type Instant } from '../lib/time.js';
import { publication, standingAt } from '../model/gates.js';
import { placeOf } from '../model/place.js';
import { pathKey } from '../model/redirects.js';
import { createStories } from '../model/stories.js';
import type { ArticleDocument, SectionDocument } from '../parse/document.js';
import { findFence } from '../parse/fence.js';
import { normalise } from '../parse/front-matter.js';
import { kindOf } from '../parse/kinds.js';
import type { ChangedFile } from '../read/git-changes.js';
import { readSource } from '../read/read.js';
import type { Inspected } from './build.js';
import {
  createDocuments,
  documentKey,
  documentName,
  documentOf,
  type StoryFacts,
} from './families/documents.js';
import { isKnown, ruleMatcher } from './families/known-addresses.js';
import { identityFamily, linkTargetsOf, vocabulariesOf } from './families/names.js';
import { bodyReference } from './families/stories.js';
import { sectionsThen } from './sections-then.js';
import { shownPlace } from './shown-place.js';
import type { Then } from './then.js';

/** By the whole text a story is known again if it has so many words. */
const fewestWords = 50;

export interface CompareOptions {
  readonly config: Config;
  /** The instant at which it is judged what readers see. */
  readonly now: Instant;
  /** What the earlier version is called. */
  readonly since: string;
}

/** Compares each story of changed files with its earlier version. Messages are in the order of the files. */
export async function compareVersions(
  { config, now, since }: CompareOptions,
  { engine, parses, listing }: Inspected,
  changes: readonly ChangedFile[],
  then: Then,
): Promise<Message[]> {
  const { read } = engine.graph.tracer;
  const documents = createDocuments(parses);
  const shown = (place: Place) => shownPlace(place, config);
  const onDisk = new Map(listing.paths.map((each) => [normalized(each), each]));
  const vocabularies = vocabulariesOf(documents, read);
  const byRule = ruleMatcher(listing.shared.get('_redirects') ?? '');
  const targets = linkTargetsOf(read);
  const answers = (url: string) =>
    targets.byPath(pathKey(url))?.hidden === false || isKnown(url, read) || byRule(url);

  const changedNow = new Set(
    changes.flatMap(({ after }) => (after === undefined ? [] : [normalized(after)])),
  );
  const sectionsBefore = [...then.documents.values()].filter(
    (each): each is SectionDocument => each.kind === 'section',
  );
  const isOtherSection =
    sectionsBefore.length > 0 || [...changedNow].some((each) => kindOf(each).kind === 'section');
  const sections = isOtherSection
    ? sectionsThen(vocabularies.sections, changedNow, sectionsBefore)
    : vocabularies.sections;

  function versionOf(document: Version['document'], text: string, url: string): Version {
    return { document, text, url, standing: standingAt(document, now), publication: publication(document) };
  }

  /** A story as it was. */
  function versionThen(document: ArticleDocument, text: string): Version {
    const filed = { ...vocabularies, sections };
    const [story] = createStories([document], filed, config, now, () => {});
    return versionOf(document, text, story?.url ?? '');
  }

  function factsNow(file: string): { readonly facts: StoryFacts; readonly version: string } | undefined {
    const version = read.part(documentName, file, 'version');
    const facts = version === undefined ? undefined : parses.facts(file, version);
    return facts?.kind === 'article' && version !== undefined ? { facts, version } : undefined;
  }

  /** A story as it is; undefined for a file with errors, or whose key another file has. */
  function versionNow(file: string): Version | undefined {
    const its = factsNow(file);
    const identity = read.part(identityFamily, file, 'is');
    if (its === undefined || identity === undefined) return undefined;
    const { text } = parses.body(bodyReference(file, its.version));
    return versionOf(documentOf(its.facts), text, identity.url);
  }

  /** Files of stories that are new. */
  function arrivals(): string[] {
    return changes.flatMap(({ before, after }) => {
      const file = before || after === undefined ? undefined : onDisk.get(normalized(after));
      return file !== undefined && kindOf(file).kind === 'article' ? [file] : [];
    });
  }

  /** The file in which a story of an earlier version is now. */
  function fileNow(document: ArticleDocument, url: string, after: string | undefined): string | undefined {
    const renamed = after === undefined ? undefined : onDisk.get(normalized(after));
    if (renamed !== undefined && kindOf(renamed).kind === 'article') return renamed;
    const sameKey = documents.holder('article', documentKey(document) ?? '', read);
    if (sameKey !== undefined) return sameKey;
    for (const { member, sort } of read.rows(`url:${pathKey(url)}`)) if (sort === '0') return member;
    // A file that was moved before git was told, or changed too much to be known as a renamed one.
    return arrivals().find((file) => {
      const facts = factsNow(file)?.facts;
      if (facts?.title === document.title) return true;
      // Short texts may be the same by chance.
      return facts?.body.digest === document.body.digest && document.body.words >= fewestWords;
    });
  }

  async function compare(before: Version, file: string, textThen: () => string): Promise<Message[]> {
    const after = versionNow(file);
    if (after === undefined) return [];
    const lines = await changedLineOf(textThen, file);
    return judge(before, after, {
      since,
      now,
      answers,
      placeOf: (field) => shown(placeOf(after.document, field)),
      changedLine: () => shown({ file: after.document.file, line: lines(), column: 1 }),
      show: (instant) => formatIso(instant, config.timeZone),
    });
  }

  async function changedLineOf(textThen: () => string, file: string): Promise<() => number> {
    const { source } = await readSource(config.contentDir, file, config.limits);
    return () => {
      const now = bodyOf(source?.text ?? '');
      return now.line + firstChange(bodyOf(textThen()).lines, now.lines);
    };
  }

  /** Stories whose files are the same, and whose section leads to another address. */
  function* movedBySection(): Iterable<string> {
    if (!isOtherSection) return;
    for (const file of engine.graph.names('identity')) {
      const section = factsNow(file)?.facts.section;
      if (section === undefined || changedNow.has(normalized(file))) continue;
      if (sections.find(section) !== vocabularies.sections.find(section)) yield file;
    }
  }

  const found: Message[] = [];
  for (const { before, after } of changes) {
    const name = before && normalized(before.path);
    const document = name === undefined ? undefined : then.documents.get(name);
    if (name === undefined || document?.kind !== 'article') continue;
    const old = versionThen(document, document.body.text);
    const file = fileNow(document, old.url, after);
    if (file === undefined) found.push(...judgeDeleted(old, { since, answers }, shown({ file: name })));
    else found.push(...(await compare(old, file, () => then.text(name))));
  }
  for (const file of movedBySection()) {
    const now = versionNow(file);
    if (now)
      found.push(...(await compare(versionThen(now.document as ArticleDocument, now.text), file, () => '')));
  }
  if (then.pointers.length > 0) {
    const what = `At ${since} git has pointers to Git LFS in place of texts, which were not compared: ${then.pointers.slice(0, 10).join(', ')}${then.pointers.length > 10 ? ', …' : ''}.`;
    found.push(message(rules['not-compared'], what));
  }
  return found.sort((a, b) => compareKeys(a.file ?? '', b.file ?? ''));
}

/** The lines of a story's text, and the line of the file in which the first one stands. */
function bodyOf(source: string): { readonly line: number; readonly lines: readonly string[] } {
  const text = normalise(source);
  const start = findFence(text).fence?.body ?? 0;
  return { line: text.slice(0, start).split('\n').length, lines: text.slice(start).split('\n') };
}
