import { type Message, message, type Place, type Rule } from '../../lib/message.js';
import { typeset } from '../../lib/typography.js';
import { defaultSection, plainName, type TermDocument, titleOf, type Vocabulary } from '../../model/keys.js';
import { nearTerms, often } from '../../model/near-terms.js';
import { suggestion } from '../../model/nearest.js';
import { placeOf } from '../../model/place.js';
import { rules } from '../../model/rules.js';
import type { Author, Section, Series, StandingPage, Topic } from '../../model/site.js';
import { collapses, lastInOrder, termUrl, titleFrom } from '../../model/terms.js';
import type { AuthorDocument } from '../../parse/document.js';
import { feedKinds } from '../../plan/parts/feed-formats.js';
import type { AnyFamily, Family, FamilyName, NodeName, Read } from '../graph.js';
import { documentOf, type Facts, type StoryFacts } from './documents.js';
import { type FieldLink, fieldLinkRows, fieldLinks } from './field-links.js';
import { placeFamily } from './names.js';
import {
  ownLinkRows,
  pictureNodes,
  recordKeeperFor,
  type Spelled,
  type StoryOptions,
  shownRows,
  storyFamily,
  termList,
} from './stories.js';

export type TermKind = Spelled['kind'];

/** A section, topic, series or author without its stories, which are a list. */
export type TermRecord =
  | Omit<Section, 'articles'>
  | Omit<Topic, 'articles'>
  | Omit<Series, 'articles'>
  | Omit<Author, 'articles'>;

export interface TermParts {
  readonly term: TermRecord;
  readonly shown?: readonly string[] | undefined;
  /** What tells whether its name is most likely another one, misspelt. */
  readonly use: Use;
  /** Addresses of this site in its front matter. */
  readonly fieldLinks?: readonly FieldLink[] | undefined;
}

interface Use {
  readonly declared: boolean;
  /** How many stories it has, at most `often`. */
  readonly stories: number;
  /** Where the oldest story names it, if no file declares it. */
  readonly place?: Place | undefined;
}

export const termFamily: FamilyName<TermParts> = { name: 'term' };
export const standingFamily: FamilyName<{ page: StandingPage; shown?: readonly string[] | undefined }> = {
  name: 'standing',
};

interface Kind {
  readonly kind: TermKind;
  readonly vocabulary: 'sections' | 'topics' | 'series' | 'authors';
  written(facts: StoryFacts): readonly (readonly [field: string, name: string])[];
  readonly made: Rule;
  /** Whether the configuration makes a name without a file an error. */
  readonly policy?: 'sections' | 'topics' | 'authors' | undefined;
}

const kinds: Readonly<Record<TermKind, Kind>> = {
  section: {
    kind: 'section',
    vocabulary: 'sections',
    written: ({ section }) => (section === undefined ? [] : [['section', section]]),
    made: rules['section-made'],
    policy: 'sections',
  },
  topic: {
    kind: 'topic',
    vocabulary: 'topics',
    written: ({ topics }) => topics.map((name, at) => [`topics.${at}`, name]),
    made: rules['topic-made'],
    policy: 'topics',
  },
  series: {
    kind: 'series',
    vocabulary: 'series',
    written: ({ series }) => (series === undefined ? [] : [['series', series]]),
    made: rules['series-made'],
  },
  author: {
    kind: 'author',
    vocabulary: 'authors',
    written: ({ authors }) => authors.map((name, at) => [`authors.${at}`, name]),
    made: rules['author-made'],
    policy: 'authors',
  },
};

/** `section/world` → its two parts. */
function partsOf(name: string): readonly [kind: Kind, key: string] {
  const at = name.indexOf('/');
  return [kinds[name.slice(0, at) as TermKind], name.slice(at + 1)];
}

interface Titled {
  readonly title: string;
  readonly language: string;
  readonly place?: Place | undefined;
  /** The name of which the title was made, where a story gives it. */
  readonly name?: string | undefined;
}

export function termFamilies(options: StoryOptions): AnyFamily[] {
  const { documents, config } = options;
  const isClosed = ({ policy }: Kind) => policy !== undefined && config[policy] === 'closed';

  const term: Family<TermParts> = {
    name: termFamily.name,
    rank: 6,
    rule(name, read) {
      const [kind, key] = partsOf(name);
      const vocabulary: Vocabulary<TermDocument> = options.vocabularies(read)[kind.vocabulary];
      const file = documents.holder(kind.kind, key, read);
      const document = vocabulary.declared.get(key);
      const stories = fewOf(termList(kind.kind, key), read);
      if ((document === undefined || document.draft) && stories === 0) return undefined;
      const titled: Titled =
        document === undefined
          ? titleOfUndeclared(kind, key, vocabulary, read)
          : { title: titleOf(document), language: config.language };
      if (document === undefined && titled.place && !isClosed(kind)) {
        const what = `“${titled.name}” has no file; its title is “${titled.title}”.`;
        read.tell(message(kind.made, what, titled.place));
      }
      tellCollapses(kind, key, titled.title, document !== undefined, read);
      const declared = document?.draft ? undefined : document;
      const version = file === undefined ? '' : options.version(file, read);
      const records = recordKeeperFor(version, file ?? '', read);
      const own = declared ? fieldLinks(declared as unknown as Facts, config) : [];
      const texts = declared && !isBlank(declared) ? records.keepText(declared) : undefined;
      const base = {
        key,
        file: declared?.file,
        title: typeset(titled.title, titled.language),
        language: titled.language,
        description: declared && declared.kind !== 'author' ? declared.description : undefined,
        url: termUrl(kind.kind, key),
        ...(texts ?? { body: undefined, links: [], bodyPictures: [] }),
      };
      return {
        term: {
          ...base,
          ...ownFields(kind.kind, declared, () => records.keepPicture(declared as AuthorDocument)),
        },
        shown: records.shown.size === 0 ? undefined : [...records.shown],
        fieldLinks: own.length === 0 ? undefined : own,
        use: { declared: document !== undefined, stories, place: titled.place },
      };
    },
    *rows(name, { term: its, shown = [], use, fieldLinks: own = [] }) {
      const [{ kind }, key] = partsOf(name);
      const order = 'order' in its ? its.order : undefined;
      yield { list: `terms:${kind}`, sort: key, member: key, value: { title: its.title, order } };
      yield { list: `uses:${kind}`, sort: key, member: key, value: { ...use, title: its.title } };
      yield* shownRows(name, shown);
      if (its.file === undefined) return;
      yield* ownLinkRows(its.file, its.links);
      yield* fieldLinkRows(its.file, own);
    },
    *nodes(name, { shown = [] }): Iterable<NodeName> {
      const [{ kind }, key] = partsOf(name);
      yield* pictureNodes(shown);
      yield ['page', `${kind} ${key}`];
      yield ['near', kind];
      if (kind !== 'series') {
        yield ['archive', name];
        for (const feed of feedKinds) yield ['file', `${feed} ${termUrl(kind, key)}`];
      }
    },
  };

  const near: Family<Record<string, never>> = {
    name: 'near',
    rank: 7,
    rule(kind, read) {
      for (const each of doubtful(kinds[kind as TermKind], isClosed(kinds[kind as TermKind]), read))
        read.tell(each);
      return undefined;
    },
  };

  const standing: Family<{ page: StandingPage; shown?: readonly string[] | undefined }> = {
    name: standingFamily.name,
    rank: 5,
    rule(key, read) {
      const file = documents.holder('page', key, read);
      const facts = file === undefined ? undefined : documents.facts(file, read);
      const place = file === undefined ? undefined : read.part(placeFamily, file, 'is');
      if (file === undefined || facts?.kind !== 'page' || facts.draft || place === undefined)
        return undefined;
      const records = recordKeeperFor(options.version(file, read), file, read);
      const { title, description, order = lastInOrder, language = config.language } = facts;
      const texts = records.keepText(documentOf(facts));
      const page = { key, file: facts.file, url: place.url, title, description, order, language, ...texts };
      return { page, shown: records.shown.size === 0 ? undefined : [...records.shown] };
    },
    *rows(key, { page, shown = [] }) {
      const { title, order } = page;
      yield { list: 'standing', sort: key, member: key, value: { title, order } };
      yield* shownRows(`page ${key}`, shown);
      yield* ownLinkRows(page.file, page.links);
    },
    *nodes(key, { shown = [] }) {
      yield* pictureNodes(shown);
      yield ['page', `page ${key}`];
    },
  };
  return [term, near, standing] as unknown as AnyFamily[];

  /** The title that the oldest of its stories gives it. */
  function titleOfUndeclared(kind: Kind, key: string, vocabulary: Vocabulary, read: Read): Titled {
    for (const story of oldestOf(kind, key, read)) {
      const card = read.part(storyFamily, story, 'card');
      const facts = card && factsOf(story, read);
      for (const [field, name] of facts ? kind.written(facts) : [])
        if (card && facts && vocabulary.find(name) === key)
          return {
            title: titleFrom(name, key, kind.kind === 'author'),
            language: card.language,
            place: placeOf(facts, field),
            name,
          };
    }
    return { title: titleFrom(key, key, false), language: config.language };
  }

  /** Stories that may name a term, oldest first. Of the section of stories without one only those that write it. */
  function* oldestOf({ kind }: Kind, key: string, read: Read): Iterable<string> {
    if (kind === 'section' && key === defaultSection) {
      const named = [...read.rows(`spelled:${kind}/${key}`)];
      const age = (sort: string) => sort.slice(sort.lastIndexOf('\x02'));
      named.sort((a, b) => (age(a.sort) < age(b.sort) ? -1 : 1));
      for (const { member } of named) yield member;
    } else
      for (const { member } of read.rows(termList(kind, key), { reverse: kind !== 'series' })) yield member;
  }

  function factsOf(story: string, read: Read): StoryFacts | undefined {
    const file = documents.holder('article', story, read);
    const facts = file === undefined ? undefined : documents.facts(file, read);
    return facts?.kind === 'article' ? facts : undefined;
  }

  /** Tells of names that are others than the title, and come to its address all the same, each where the oldest story has it. */
  function tellCollapses(kind: Kind, key: string, title: string, isDeclared: boolean, read: Read): void {
    const tell = (story: string, field: string, name: string) => {
      const facts = factsOf(story, read);
      const what = `“${name}” and “${title}” come to the same address, ${termUrl(kind.kind, key)}.`;
      if (facts) read.tell(message(rules['names-collapse'], what, placeOf(facts, field)));
    };
    let last: string | undefined;
    for (const { sort, member, value } of read.rows(`spelled:${kind.kind}/${key}`)) {
      const plain = sort.slice(0, sort.lastIndexOf('\x02'));
      if (plain === last) continue;
      last = plain;
      const [field, name] = value as [string, string];
      if (plain !== plainName(key) && collapses(name, key, title, isDeclared)) tell(member, field, name);
    }
    // Where the title is written otherwise than the key, a story that writes the key means another thing.
    if (isDeclared || plainName(title) === plainName(key)) return;
    for (const story of oldestOf(kind, key, read)) {
      const facts = factsOf(story, read);
      const found =
        facts &&
        kind
          .written(facts)
          .find(([, name]) => collapses(name, key, title, false) && plainName(name) === plainName(key));
      if (found === undefined) continue;
      tell(story, ...found);
      return;
    }
  }
}

function ownFields(
  kind: TermKind,
  document: TermDocument | undefined,
  picture: () => Author['image'],
): object {
  if (kind === 'section' || kind === 'series')
    return { order: (document && 'order' in document ? document.order : undefined) ?? lastInOrder };
  if (kind === 'topic') return {};
  const author = document as AuthorDocument | undefined;
  return {
    role: author?.role,
    note: author?.note,
    image: author && picture(),
    email: author?.email,
    profiles: author?.links ?? [],
  };
}

function isBlank(document: TermDocument): boolean {
  return (document.body as Partial<Facts['body']>).isBlank === true;
}

/** How many rows a list has, at most so many as make a name known. */
function fewOf(list: string, read: Read): number {
  let count = 0;
  for (const _ of read.rows(list)) {
    count++;
    if (count >= often) break;
  }
  return count;
}

/** What there is to say of names that no file declares and that are most likely misspelt. */
function* doubtful({ kind }: Kind, isClosed: boolean, read: Read): Iterable<Message> {
  if (isClosed) return;
  const uses = [...read.rows(`uses:${kind}`)].map(({ member, value }) => ({
    key: member,
    ...(value as Use & { readonly title: string }),
  }));
  const near = nearTerms(uses);
  const titles = new Map(uses.map(({ key, title }) => [key, title]));
  const hasOthers = uses.some(({ declared, stories }) => declared || stories >= often);
  for (const { key, declared, stories, place, title } of uses) {
    if (declared || place === undefined) continue;
    const meant = near.get(key);
    if (meant !== undefined) {
      const what = `“${title}” has no file, and its name is nearly another.${suggestion(titles.get(meant))}`;
      yield message(rules['near-name'], what, place);
    } else if (kind === 'section' && hasOthers && stories === 1) {
      const what = `“${title}” is a section of this story alone, and stands in the navigation of every page.`;
      yield message(rules['new-section'], what, place);
    }
  }
}
