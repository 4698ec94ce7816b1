import type { Config } from '../../config/config.js';
import { message } from '../../lib/message.js';
import { withoutEnding } from '../../lib/story-names.js';
import type { Instant } from '../../lib/time.js';
import type { Vocabularies } from '../../model/filing.js';
import { standingAt, standingAtDesk } from '../../model/gates.js';
import { keyOf, plainName, type TermDocument, type Vocabulary } from '../../model/keys.js';
import type { LinkTargets, Target } from '../../model/links.js';
import { targetOf } from '../../model/links.js';
import { unfilled } from '../../model/nearest.js';
import { pageUrl } from '../../model/permalink.js';
import { placeOf } from '../../model/place.js';
import { pathKey } from '../../model/redirects.js';
import { createReferences, type References, type StoryNames, slugsOf } from '../../model/references.js';
import { rules } from '../../model/rules.js';
import { createStories } from '../../model/stories.js';
import type { Named, Story } from '../../model/story.js';
import { termUrl } from '../../model/terms.js';
import type { ArticleDocument } from '../../parse/document.js';
import type { AnyFamily, Family, FamilyName, Read } from '../graph.js';
import { type Audience, type Documents, documentKey, documentOf, type Facts } from './documents.js';

/** What a story may be named by, where it is filed, and whether readers may see it. */
export type Identity = Omit<Story, 'document'> & {
  readonly document: Pick<ArticleDocument, 'file' | 'slug' | 'draft'>;
  /** Whether it names a story that it translates. */
  readonly translates: boolean;
};

/** A file that links may lead to besides stories: a section, topic, series, author or page. */
export interface Place {
  readonly file: string;
  readonly url: string;
  readonly draft: boolean;
}

export interface NameOptions {
  readonly config: Config;
  readonly now: Instant;
  readonly audience: Audience;
  readonly documents: Documents;
  /** What names of sections, topics, series and authors lead to. */
  readonly vocabularies: (read: Read) => Vocabularies;
}

export const identityFamily: FamilyName<{ is: Identity }> = { name: 'identity' };
export const placeFamily: FamilyName<{ is: Place }> = { name: 'place' };
/** Which story another one translates. */
export const pointingFamily: FamilyName<{ to: Pointing }> = { name: 'pointing' };
/** A file that is no text: under the content folder or the static folder. */
export const assetFamily: FamilyName<{ folder: 'content' | 'static' }> = { name: 'asset' };

export type Pointing =
  | { readonly file: string }
  /** Of files whose names differ in the language alone, none of which has the name itself. */
  | { readonly group: string };

/** The first file of a key counts; of the others it is said that they do not. */
function isFirst(document: Facts, file: string, { documents }: NameOptions, read: Read): boolean {
  const key = documentKey(document);
  const first = key === undefined ? undefined : documents.holder(document.kind, key, read);
  if (first === undefined || first === file) return first === file;
  const its = documents.facts(first, read)?.file ?? first;
  const what = `${its} and ${document.file} both have the key “${key}”.`;
  read.tell({
    ...message(rules['duplicate-key'], what, placeOf(document, '')),
    files: [its, document.file],
  });
  return false;
}

export function nameFamilies(options: NameOptions): AnyFamily[] {
  const { config, now, audience, documents } = options;
  const place: Family<{ is: Place }> = {
    name: placeFamily.name,
    rank: 2,
    rule(file, read) {
      const document = documents.facts(file, read);
      if (document === undefined || document.kind === 'article' || document.kind === 'front')
        return undefined;
      if (!isFirst(document, file, options, read)) return undefined;
      const { draft } = document;
      const url =
        document.kind === 'page'
          ? pageUrl(documentOf(document), config, draft ? () => {} : read.tell)
          : termUrl(document.kind, keyOf(document.key) ?? document.key);
      return { is: { file: document.file, url, draft } };
    },
    *rows(file, { is }) {
      yield { list: `place-url:${pathKey(is.url)}`, sort: is.draft ? '1' : '0', member: file };
      yield { list: `bare:${withoutEnding(is.file)}`, sort: '1', member: file };
    },
  };
  const identity: Family<{ is: Identity }> = {
    name: identityFamily.name,
    rank: 3,
    rule(file, read) {
      const document = documents.facts(file, read);
      if (document?.kind !== 'article' || !isFirst(document, file, options, read)) return undefined;
      const vocabularies = options.vocabularies(read);
      const standingOf = audience === 'desk' ? standingAtDesk : standingAt;
      const [story] = createStories([documentOf(document)], vocabularies, config, now, read.tell, standingOf);
      if (story === undefined) return undefined;
      const { slug, draft } = document;
      const { document: _, ...rest } = story;
      const translates = document.translationOf !== undefined && !draft;
      return { is: { ...rest, document: { file: document.file, slug, draft }, translates } };
    },
    *rows(file, { is }) {
      const { document, url, redirects } = is;
      yield { list: `bare:${withoutEnding(document.file)}`, sort: '0', member: file };
      yield { list: `url:${pathKey(url)}`, sort: '0', member: file };
      for (const { from } of redirects) yield { list: `url:${pathKey(from)}`, sort: '1', member: file };
      for (const slug of slugsOf(is)) yield { list: `slug:${slug}`, sort: document.file, member: file };
    },
    *nodes(file, { is }) {
      yield ['story', is.key];
      yield ['entry', is.key];
      if (is.translates) yield ['pointing', file];
    },
  };
  const pointing: Family<{ to: Pointing }> = {
    name: pointingFamily.name,
    rank: 4,
    rule(file, read) {
      const document = documents.facts(file, read);
      const story = read.part(identityFamily, file, 'is');
      if (document?.kind !== 'article' || !story?.translates) return undefined;
      const written = document.translationOf ?? '';
      const tell = story.standing === 'public' || story.upcoming ? read.tell : () => {};
      const where = placeOf(document, 'translationOf');
      const found = referencesOf(options, read).find(written, story);
      if (document.languageInName !== undefined && !('story' in found)) return { to: { group: written } };
      if (!('story' in found)) {
        const help =
          'candidates' in found
            ? `“${written}” is the name of ${found.candidates.length} stories.`
            : `No story is named “${written}”.${found.nearest === undefined ? '' : ` Did you mean “${found.nearest}”?`}`;
        tell(message(rules['translation-unknown'], help, where));
      } else if (found.story.key === story.key) {
        tell(message(rules['translation-of-itself'], `“${written}” is the story itself.`, where));
      } else return { to: { file: found.story.sourceFile } };
      return undefined;
    },
    *rows(file, { to }) {
      if ('file' in to) yield { list: `translated:${to.file}`, sort: '', member: file };
      else yield { list: `translated-name:${to.group}`, sort: '', member: file };
    },
  };
  return [place, identity, pointing] as unknown as AnyFamily[];
}

/** A story as it is found by a name, with the file that it is read from. */
export type FoundStory = Identity & { readonly sourceFile: string };

function storyAt(file: string | undefined, read: Read): FoundStory | undefined {
  const identity = file === undefined ? undefined : read.part(identityFamily, file, 'is');
  return identity && { ...identity, sourceFile: file as string };
}

const preference = { public: 0, withdrawn: 1, hidden: 2 } as const;

/** An address that several stories claim is that of the one readers can see. */
function preferred(stories: readonly FoundStory[]): FoundStory | undefined {
  let best: FoundStory | undefined;
  for (const story of stories)
    if (best === undefined || preference[story.standing] < preference[best.standing]) best = story;
  return best;
}

function membersOf(list: string, read: Read, sort?: string): string[] {
  const members: string[] = [];
  for (const row of read.rows(list)) if (sort === undefined || row.sort === sort) members.push(row.member);
  return members;
}

const storiesAt = (files: readonly string[], read: Read): FoundStory[] =>
  files.flatMap((file) => storyAt(file, read) ?? []);

export function referencesOf({ config, documents }: NameOptions, read: Read): References<FoundStory> {
  const names: StoryNames<FoundStory> = {
    byKey: (key) => storyAt(documents.holder('article', key, read), read),
    byFile: (bare) => storiesAt(membersOf(`bare:${bare}`, read, '0'), read).at(-1),
    byUrl: (key) =>
      preferred(storiesAt(membersOf(`url:${key}`, read, '0'), read)) ??
      preferred(storiesAt(membersOf(`url:${key}`, read, '1'), read)),
    bySlug: (slug) => storiesAt(membersOf(`slug:${slug}`, read), read),
    nearest: (wrong) => unfilled('story', wrong),
  };
  return createReferences(names, config.url);
}

export function linkTargetsOf(read: Read): LinkTargets {
  const placeAt = (file: string): Target | undefined => {
    const found = read.part(placeFamily, file, 'is');
    return found && { file: found.file, url: found.url, hidden: found.draft };
  };
  const storyTarget = (story: FoundStory | undefined) => story && targetOf(story as unknown as Named);
  const byFile = (file: string) => storyTarget(storyAt(file, read)) ?? placeAt(file);
  return {
    byFile,
    byBare(bare) {
      const story = preferred(storiesAt(membersOf(`bare:${bare}`, read, '0'), read));
      if (story) return storyTarget(story);
      const [place] = membersOf(`bare:${bare}`, read, '1');
      return place === undefined ? undefined : placeAt(place);
    },
    byPath(key) {
      const own = storiesAt(membersOf(`url:${key}`, read, '0'), read);
      const seen = preferred(own.filter(({ standing }) => standing !== 'hidden'));
      if (seen) return storyTarget(seen);
      const [place] = membersOf(`place-url:${key}`, read, '0');
      if (place !== undefined) return placeAt(place);
      const old = preferred(storiesAt(membersOf(`url:${key}`, read, '1'), read));
      if (old ?? own[0]) return storyTarget(old ?? own[0]);
      const [draft] = membersOf(`place-url:${key}`, read, '1');
      return draft === undefined ? undefined : placeAt(draft);
    },
    named(name) {
      for (const { member } of read.rows(`named:${name}`)) {
        const found = byFile(member);
        if (found) return found.file;
      }
      return undefined;
    },
    nearest: (wrong) => unfilled('file', wrong),
    hasFile: (path) => read.part(assetFamily, path, 'folder') !== undefined,
  };
}

/** What names lead to, found once for each name: thousands of stories have the same topics. To be asked when all documents are settled. */
export function vocabulariesFor(documents: Documents): (read: Read) => Vocabularies {
  let known: { readonly read: Read; readonly vocabularies: Vocabularies } | undefined;
  return (read) => {
    if (known?.read !== read) known = { read, vocabularies: vocabulariesOf(documents, read) };
    return known.vocabularies;
  };
}

/** What names of sections, topics, series and authors lead to. */
export function vocabulariesOf(documents: Documents, read: Read): Vocabularies {
  const vocabulary = <Declared extends TermDocument>(kind: Declared['kind']): Vocabulary<Declared> => {
    return {
      declared: {
        get: read.remember((key: string): Declared | undefined => {
          const file = documents.holder(kind, key, read);
          return file === undefined ? undefined : (documents.facts(file, read) as Declared | undefined);
        }),
        has: (key) => documents.holder(kind, key, read) !== undefined,
        *keys() {
          let last: string | undefined;
          for (const { sort } of read.rows(`declared:${kind}`)) {
            if (sort !== last) yield sort;
            last = sort;
          }
        },
      },
      find: read.remember((written: string) => {
        const made = keyOf(written);
        const plain = plainName(written);
        if (made === undefined || (plain === plainName(made) && documents.holder(kind, made, read)))
          return made;
        return titledBy(kind, plain, documents, read) ?? made;
      }),
    };
  };
  return {
    sections: vocabulary('section'),
    topics: vocabulary('topic'),
    series: vocabulary('series'),
    authors: vocabulary('author'),
  };
}

/** The key of the one file that has a title; undefined where several have it. */
function titledBy(
  kind: TermDocument['kind'],
  plain: string,
  documents: Documents,
  read: Read,
): string | undefined {
  const keys = new Set<string>();
  for (const { sort: key, member } of read.rows(`titled:${kind}/${plain}`))
    if (documents.holder(kind, key, read) === member) keys.add(key);
  const [only, another] = keys;
  return another === undefined ? only : undefined;
}
