import path from 'node:path/posix';
import type { Message } from '../../lib/message.js';
import { message } from '../../lib/message.js';
import { normalized } from '../../lib/normalized.js';
import type { Instant } from '../../lib/time.js';
import { endsIn } from '../../model/fronts.js';
import { publication } from '../../model/gates.js';
import { keyOf, plainName, titleOf } from '../../model/keys.js';
import { placeOf } from '../../model/place.js';
import { rules } from '../../model/rules.js';
import type { ArticleDocument, Body, Document } from '../../parse/document.js';
import type { Family, FamilyName, NodeName, Read, Row } from '../graph.js';
import { oldestFirst } from './sort.js';

type WithoutTexts<Each> = Each extends Document
  ? Omit<Each, 'body'> & { readonly body: Omit<Body, 'html' | 'text'> & { readonly isBlank: boolean } }
  : never;

/** A source file that was parsed, without its texts, which lie apart. */
export type Facts = WithoutTexts<Document>;
export type StoryFacts = Extract<Facts, { kind: 'article' }>;

/** Facts as the document they are of: the model asks for no texts. */
export function documentOf<Kind extends Document['kind']>(
  facts: Extract<Facts, { kind: Kind }>,
): Extract<Document, { kind: Kind }> {
  return facts as unknown as Extract<Document, { kind: Kind }>;
}

/** What a source file gives. It is named by the version of the file, of which everything else about it follows. */
export interface DocumentParts {
  /** Names what was parsed (see parsed.ts). */
  readonly version: string;
}

/** What was parsed of files, by file and version. */
export interface ParsedVersions {
  /** Undefined of a file that could not be parsed. */
  facts(file: string, version: string): Facts | undefined;
  messages(file: string, version: string): readonly Message[];
}

export const documentName: FamilyName<DocumentParts> = { name: 'document' };

/** The key by which a document is known among those of its kind; undefined where its name makes none. */
export function documentKey(document: Pick<Document, 'kind' | 'key'>): string | undefined {
  const { kind, key } = document;
  if (kind === 'article' || kind === 'page') return normalized(key);
  if (kind !== 'front') return keyOf(key);
  const [folder = '', section] = key.split(/\/(.*)/s);
  const its = section === undefined ? '' : keyOf(section);
  return its === undefined ? undefined : its === '' ? folder : `${folder}/${its}`;
}

/** Families of rank 1: one node for each source file, put by the build when the file is another one. */
export function documentFamily(parsed: ParsedVersions): Family<DocumentParts> {
  return {
    name: documentName.name,
    rank: 1,
    rule: () => undefined,
    *rows(file, { version }) {
      const document = parsed.facts(file, version);
      if (document !== undefined) yield* documentRows(file, document);
    },
    *nodes(file, { version }) {
      const document = parsed.facts(file, version);
      if (document !== undefined) yield* documentNodes(file, document);
    },
  };
}

/** What is to be said of a file: what the parser said, and that its name makes no key. */
export function documentMessages(document: Facts | undefined, told: readonly Message[]): readonly Message[] {
  if (document === undefined || documentKey(document) !== undefined) return told;
  return [...told, message(rules['unusable-name'], `“${document.key}” makes no key.`, placeOf(document, ''))];
}

function* documentRows(file: string, document: Facts): Iterable<Row> {
  const key = documentKey(document);
  if (key === undefined) return;
  yield { list: keyList(document.kind, key), sort: document.file, member: file };
  if (document.kind === 'front') {
    for (const end of endsIn(documentOf(document)))
      yield { list: gateList, sort: oldestFirst(end), member: file };
    return;
  }
  yield { list: `named:${path.basename(document.file)}`, sort: document.file, member: file };
  if (isHeld(document)) yield { list: heldList, sort: document.file, member: file };
  if (document.kind === 'article') {
    for (const gate of gatesOf(document)) yield { list: gateList, sort: oldestFirst(gate), member: file };
    return;
  }
  if (document.kind === 'page') return;
  yield { list: `declared:${document.kind}`, sort: key, member: file };
  yield { list: `titled:${document.kind}/${plainName(titleOf(document as never))}`, sort: key, member: file };
}

function* documentNodes(file: string, document: Facts): Iterable<NodeName> {
  const key = documentKey(document);
  if (key === undefined) return;
  if (document.kind === 'front') {
    yield ['front', key];
    return;
  }
  if (document.kind === 'article') yield ['identity', file];
  else yield ['place', file];
  if (document.kind === 'page') yield ['standing', key];
  else if (document.kind !== 'article') yield ['term', `${document.kind}/${key}`];
}

/** Files that are drafts, or under an embargo that may be over. */
export const heldList = 'held';

/** Files of one kind and key: the first one counts. */
export function keyList(kind: Document['kind'], key: string): string {
  return `key:${kind}/${key}`;
}

/** Instants at which a story or what editors decided about a front page may be another one, though its file is the same. */
export const gateList = 'gates';

function gatesOf(
  story: Pick<
    ArticleDocument,
    'date' | 'embargo' | 'expires' | 'withdrawn' | 'updated' | 'corrections' | 'draft'
  >,
): Set<Instant> {
  const gates = new Set([publication(story)]);
  if (story.expires !== undefined) gates.add(story.expires);
  if (story.withdrawn) gates.add(story.withdrawn.date);
  if (story.updated !== undefined) gates.add(story.updated);
  for (const { date } of story.corrections) gates.add(date);
  return gates;
}

function isHeld(document: Facts): boolean {
  if (document.draft) return true;
  return document.kind === 'article' && document.embargo !== undefined;
}

/** For whom a site is made: for readers, or for those who make it, who see drafts and what is still to be published, too. */
export type Audience = 'readers' | 'desk';

/** Facts without what keeps readers from seeing a file. */
function openFacts(facts: Facts): Facts {
  if (facts.kind !== 'article') return { ...facts, draft: false };
  return { ...facts, draft: false, embargo: undefined };
}

/** Reads documents for rules. */
export interface Documents {
  facts(file: string, read: Read): Facts | undefined;
  /** The file that has a key: of several the first. */
  holder(kind: Document['kind'], key: string, read: Read): string | undefined;
}

export function createDocuments(parsed: ParsedVersions, audience: Audience = 'readers'): Documents {
  return {
    facts(file, read) {
      const version = read.part(documentName, file, 'version');
      const facts = version === undefined ? undefined : parsed.facts(file, version);
      return facts && audience === 'desk' && isHeld(facts) ? openFacts(facts) : facts;
    },
    holder(kind, key, read) {
      for (const { member } of read.rows(keyList(kind, key))) return member;
      return undefined;
    },
  };
}
