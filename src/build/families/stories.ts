import { compareKeys } from '../../lib/compare-keys.js';
import { baseLanguage } from '../../lib/language.js';
import { message } from '../../lib/message.js';
import { collisionKey } from '../../lib/url.js';
import { articleOf, withdrawnOf } from '../../model/articles.js';
import { defaultSection, plainName, type Vocabulary } from '../../model/keys.js';
import { createLinkResolver } from '../../model/links.js';
import { unfilled } from '../../model/nearest.js';
import { createPictures } from '../../model/pictures.js';
import { placeOf } from '../../model/place.js';
import { createRecordKeeper, type RecordKeeper } from '../../model/records.js';
import { rules } from '../../model/rules.js';
import type { Article, ResolvedLink, WithdrawnArticle } from '../../model/site.js';
import type { Story } from '../../model/story.js';
import type { AnyFamily, Family, FamilyName, NodeName, Read, Row } from '../graph.js';
import { documentOf, type StoryFacts } from './documents.js';
import { type FieldLink, fieldLinkRows, fieldLinks } from './field-links.js';
import {
  assetFamily,
  type FoundStory,
  identityFamily,
  linkTargetsOf,
  type NameOptions,
  pointingFamily,
} from './names.js';
import { newestFirst, oldestFirst } from './sort.js';

/** What of a story only its own page, feeds and the related index show. */
export type StoryText = Pick<Article, 'body' | 'words' | 'links' | 'bodyPictures'>;
/** What other pages may show of a story: most edits leave it as it is. */
export type StoryCard = Omit<Article, keyof StoryText | 'topics'>;

export interface StoryParts {
  /** Of a public story. */
  readonly card?: StoryCard | undefined;
  readonly text?: StoryText | undefined;
  /** Shown where the text is, and on no other page. */
  readonly topics?: readonly string[] | undefined;
  readonly withdrawn?: WithdrawnArticle | undefined;
  /** What a public story shows of files (see model/pictures.ts). */
  readonly shown?: readonly string[] | undefined;
  /** Names of sections, topics and so on, as the story writes them where they are not written as their keys are. */
  readonly spelled?: readonly Spelled[] | undefined;
  /** Old addresses that lead to it. */
  readonly redirects?: readonly string[] | undefined;
  /** What is made of each story besides its page, where the configuration asks for that. */
  readonly also?: readonly ('lite' | 'card')[] | undefined;
  /** Addresses of this site in its front matter. */
  readonly fieldLinks?: readonly FieldLink[] | undefined;
}

export interface Spelled {
  readonly kind: 'section' | 'topic' | 'series' | 'author';
  readonly key: string;
  readonly field: string;
  readonly name: string;
}

export const storyFamily: FamilyName<StoryParts> = { name: 'story' };

/** Where a body is found (see parsed.ts): a file and its version. */
export const bodyReference = (file: string, version: string): string => `${file}\x01${version}`;

/** What records keep of texts and pictures, for one record. */
export function recordKeeperFor(version: string, file: string, read: Read): RecordKeeper {
  const pictures = createPictures({
    has: (path) => read.part(assetFamily, path, 'folder') !== undefined,
    nearest: (wrong) => unfilled('picture', wrong),
  });
  const keeper = createRecordKeeper({
    pictures,
    resolveLinks: createLinkResolver(linkTargetsOf(read)),
    report: read.tell,
  });
  return {
    ...keeper,
    keepText: (document) => ({ ...keeper.keepText(document), body: bodyReference(file, version) }),
  };
}

export interface StoryOptions extends NameOptions {
  version(file: string, read: Read): string;
}

export function storyFamilies(options: StoryOptions): AnyFamily[] {
  const { documents, now } = options;
  const { lite, socialCards } = options.config;
  const alsoOf = ({ image }: Article) =>
    some([
      ...(lite ? (['lite'] as const) : []),
      ...(socialCards && image === undefined ? (['card'] as const) : []),
    ]);
  const story: Family<StoryParts> = {
    name: storyFamily.name,
    rank: 5,
    rule(key, read) {
      const file = documents.holder('article', key, read);
      const identity = file === undefined ? undefined : read.part(identityFamily, file, 'is');
      const facts = file === undefined ? undefined : documents.facts(file, read);
      if (file === undefined || identity === undefined || facts?.kind !== 'article') return undefined;
      const its: Story = { ...identity, document: documentOf(facts) };
      const records = recordKeeperFor(options.version(file, read), file, read);
      if (its.standing === 'withdrawn') return { withdrawn: withdrawnOf(its) };
      if (its.standing === 'hidden') {
        if (its.upcoming) records.check(its.document);
        translationsOf(file, read);
        return undefined;
      }
      const translations = translationsOf(file, read);
      const article = articleOf(its, now, translations, records);
      const { body, words, links, bodyPictures, topics, ...card } = article;
      return {
        card,
        text: { body, words, links, bodyPictures },
        topics,
        shown: some([...records.shown]),
        spelled: some(spelledIn(facts, read)),
        redirects: some(identity.redirects.map(({ from }) => from)),
        also: alsoOf(article),
        fieldLinks: some(fieldLinks(facts, options.config)),
      };
    },
    rows: storyRows,
    nodes: storyNodes,
  };
  return [story as unknown as AnyFamily];

  /** Keys of the public stories that are this one in other languages; a group holds together also through one that is not public. */
  function translationsOf(file: string, read: Read): string[] {
    const group = new Set([file]);
    for (const each of group) {
      const to = read.part(identityFamily, each, 'is')?.translates
        ? read.part(pointingFamily, each, 'to')
        : undefined;
      if (to && 'file' in to) group.add(to.file);
      else if (to) for (const { member } of read.rows(`translated-name:${to.group}`)) group.add(member);
      for (const { member } of read.rows(`translated:${each}`)) group.add(member);
    }
    if (group.size === 1) return [];
    const open = [...group]
      .flatMap((each) => {
        const identity = read.part(identityFamily, each, 'is');
        return identity?.standing === 'public' ? [{ ...identity, sourceFile: each }] : [];
      })
      .sort((a, b) => compareKeys(a.key, b.key));
    tellTwin(open, file, read);
    return open.filter(({ sourceFile }) => sourceFile !== file).map(({ key }) => key);
  }

  function tellTwin(open: readonly FoundStory[], file: string, read: Read): void {
    const story = open.find(({ sourceFile }) => sourceFile === file);
    const facts = story && documents.facts(file, read);
    if (story === undefined || facts === undefined) return;
    const twin = open.find(({ language }) => language.toLowerCase() === story.language.toLowerCase());
    if (twin === undefined || twin === story) return;
    const what = `${twin.document.file} and ${story.document.file} are one story and both in “${story.language}”.`;
    read.tell(message(rules['translation-same-language'], what, placeOf(facts, 'translationOf')));
  }

  /** Names that are not written as their keys are, and by which the section of stories without one is called. */
  function spelledIn(facts: StoryFacts, read: Read): Spelled[] {
    const { sections, topics, series, authors } = options.vocabularies(read);
    const one = (
      kind: Spelled['kind'],
      field: string,
      name: string,
      { find }: Pick<Vocabulary, 'find'>,
    ): Spelled[] => {
      const key = find(name);
      if (key === undefined) return [];
      const isDefault = kind === 'section' && key === defaultSection;
      return isDefault || plainName(name) !== plainName(key) ? [{ kind, key, field, name }] : [];
    };
    return [
      ...(facts.section === undefined ? [] : one('section', 'section', facts.section, sections)),
      ...facts.topics.flatMap((name, at) => one('topic', `topics.${at}`, name, topics)),
      ...(facts.series === undefined ? [] : one('series', 'series', facts.series, series)),
      ...facts.authors.flatMap((name, at) => one('author', `authors.${at}`, name, authors)),
    ];
  }
}

function some<Each>(list: readonly Each[]): readonly Each[] | undefined {
  return list.length === 0 ? undefined : list;
}

function* storyRows(key: string, value: StoryParts): Iterable<Row> {
  const { card, text, topics = [], shown = [], spelled = [], redirects = [], withdrawn } = value;
  if (withdrawn) yield { list: 'withdrawn', sort: newestFirst(withdrawn.date), member: key };
  if (card === undefined || text === undefined) return;
  const { file, url, date, modified, language } = card;
  for (const list of listsOf({ ...card, topics })) yield { list, sort: newestFirst(date), member: key };
  if (card.series !== undefined)
    yield { list: termList('series', card.series), sort: oldestFirst(date), member: key };
  if (card.source === undefined)
    yield { list: locatedList, sort: newestFirst(date), member: key, value: { url, modified } };
  yield { list: 'languages', sort: language, member: key };
  if (modified !== date) yield { list: 'modified', sort: oldestFirst(modified), member: key };
  for (const from of redirects) {
    const redirect = { from, to: url, file, article: key };
    yield { list: 'redirects', sort: from, member: key, value: redirect };
    const member = `${key}\x02${from}`;
    yield { list: `redirect:${collisionKey(from)}`, sort: newestFirst(date), member, value: redirect };
  }
  yield* shownRows(`story ${key}`, shown);
  for (const { kind, key: term, field, name } of spelled)
    yield {
      list: `spelled:${kind}/${term}`,
      sort: `${plainName(name)}\x02${oldestFirst(date)}`,
      member: key,
      value: [field, name],
    };
  yield* ownLinkRows(file, text.links);
  yield* fieldLinkRows(file, value.fieldLinks ?? []);
}

function* listsOf({
  language,
  label,
  section,
  topics,
  authors,
  corrections,
  weight = 0,
}: Omit<Article, keyof StoryText>): Iterable<string> {
  const base = baseLanguage(language);
  yield 'stories';
  yield `language:${base}`;
  yield `label:${label}/${base}`;
  yield termList('section', section);
  for (const topic of topics) yield termList('topic', topic);
  for (const author of authors) yield termList('author', author);
  if (corrections.length > 0) yield 'corrected';
  if (weight > 0 && (label === 'news' || label === 'analysis')) yield weightedList(base);
}

/** News and analyses that editors gave a weight, the newest first. */
export function weightedList(base: string): string {
  return `weighted:${base}`;
}

/** Addresses of stories for sitemaps, the newest first. */
export const locatedList = 'located';

/** The stories of a term: of a series oldest first, of any other newest first. */
export function termList(kind: Spelled['kind'], key: string): string {
  return `${kind}:${key}`;
}

/** What a record shows of files, each with the point around which it is cut; see `takeApart`. */
export function* shownRows(member: string, shown: readonly string[]): Iterable<Row> {
  for (const each of shown) {
    const [file = '', focus = ''] = each.split('\0');
    yield { list: `shown:${file}`, sort: focus, member };
    yield { list: 'shown', sort: file, member: `${member}\x02${focus}` };
  }
}

/** Links of a record to addresses of the site that no record has: only who knows all addresses can tell whether there is anything. */
export function* ownLinkRows(file: string, links: readonly ResolvedLink[]): Iterable<Row> {
  for (const link of links)
    if (link?.unknown) {
      const { line, column } = link.unknown;
      yield {
        list: 'own-links',
        sort: file,
        member: `${line} ${column}`,
        value: { file, url: link.url, line, column },
      };
    }
}

function* storyNodes(
  key: string,
  { card, topics = [], withdrawn, shown = [], redirects = [], also = [] }: StoryParts,
): Iterable<NodeName> {
  if (withdrawn) yield ['page', `withdrawn ${key}`];
  if (card === undefined) return;
  yield ['term', `section/${card.section}`];
  for (const topic of topics) yield ['term', `topic/${topic}`];
  for (const author of card.authors) yield ['term', `author/${author}`];
  if (card.series !== undefined) yield ['term', `series/${card.series}`];
  yield* pictureNodes(shown);
  for (const from of redirects) yield ['redirect', collisionKey(from)];
  yield ['page', `article ${key}`];
  if (also.includes('lite')) yield ['page', `lite ${key}`];
  if (also.includes('card')) yield ['card', key];
}

export function* pictureNodes(shown: readonly string[]): Iterable<NodeName> {
  for (const each of shown) yield ['picture', each.split('\0')[0] ?? ''];
}
