import { message, type Rule } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { typeset } from '../lib/typography.js';
import type { ArticleDocument, PageDocument } from '../parse/document.js';
import type { FilingOptions, Vocabularies } from './filing.js';
import { keyOf, plainName, type TermDocument, titleOf, type Vocabulary } from './keys.js';
import type { Place } from './links.js';
import { nearTerms, often } from './near-terms.js';
import { suggestion } from './nearest.js';
import { compareKeys } from './order.js';
import { placeOf, type Report } from './place.js';
import type { RecordKeeper } from './records.js';
import { rules } from './rules.js';
import type { Article, Author, Section, Series, StoryKeys, Term, Topic } from './site.js';

/** Where a term or page without an `order` stands: after all that have one. */
export const lastInOrder = Number.MAX_SAFE_INTEGER;

export interface TermOptions {
  readonly vocabularies: Vocabularies;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly documentOf: (article: Article) => ArticleDocument;
  readonly records: RecordKeeper;
  /** BCP 47: the site's own; of titles in files, and for the order of titles. */
  readonly language: string;
  readonly policy: FilingOptions;
  readonly report: Report;
}

export interface Terms {
  readonly sections: ReadonlyMap<string, Section<StoryKeys>>;
  readonly topics: ReadonlyMap<string, Topic<StoryKeys>>;
  readonly series: ReadonlyMap<string, Series<StoryKeys>>;
  readonly authors: ReadonlyMap<string, Author<StoryKeys>>;
}

/**
 * Every section, topic, series and author that a file declares, drafts excepted, and those that public stories name. One
 * that no file declares has the title that the oldest of its stories gives it.
 */
export function createTerms(options: TermOptions): Terms {
  const { vocabularies, records, policy } = options;
  const byTitle = new Intl.Collator(options.language, { numeric: true });
  const compare = (a: Term<StoryKeys>, b: Term<StoryKeys>) =>
    byTitle.compare(a.title, b.title) || compareKeys(a.key, b.key);
  const sections = gather(options, vocabularies.sections, {
    is: 'section',
    of: (article) => [article.section],
    written: (document) => (document.section === undefined ? [] : [['section', document.section]]),
    made: policy.sections === 'closed' ? undefined : rules['section-made'],
    isSection: true,
  }).map(
    ({ document, ...term }): Section<StoryKeys> => ({
      ...termOf(term, termUrl('section', term.key), document, records),
      order: document?.order ?? lastInOrder,
    }),
  );
  const topics = gather(options, vocabularies.topics, {
    is: 'topic',
    of: (article) => article.topics,
    written: (document) => document.topics.map((name, index) => [`topics.${index}`, name]),
    made: policy.topics === 'closed' ? undefined : rules['topic-made'],
  }).map(
    ({ document, ...term }): Topic<StoryKeys> => termOf(term, termUrl('topic', term.key), document, records),
  );
  const series = gather(options, vocabularies.series, {
    is: 'series',
    of: (article) => (article.series === undefined ? [] : [article.series]),
    written: (document) => (document.series === undefined ? [] : [['series', document.series]]),
    made: rules['series-made'],
  }).map(
    ({ document, ...term }): Series<StoryKeys> => ({
      ...termOf(
        { ...term, articles: term.articles.reverse() },
        termUrl('series', term.key),
        document,
        records,
      ),
      order: document?.order ?? lastInOrder,
    }),
  );
  const authors = gather(options, vocabularies.authors, {
    is: 'author',
    of: (article) => article.authors,
    written: (document) => document.authors.map((name, index) => [`authors.${index}`, name]),
    made: policy.authors === 'closed' ? undefined : rules['author-made'],
    isName: true,
  }).map(
    ({ document, ...term }): Author<StoryKeys> => ({
      ...termOf(term, termUrl('author', term.key), document, records),
      role: document?.role,
      note: document?.note,
      image: document && records.keepPicture(document),
      email: document?.email,
      profiles: document?.links ?? [],
    }),
  );
  return {
    sections: byKey(sections.sort((a, b) => a.order - b.order || compare(a, b))),
    topics: byKey(topics.sort(compare)),
    series: byKey(series.sort(compare)),
    authors: byKey(authors.sort(compare)),
  };
}

interface Kind {
  readonly is: TermDocument['kind'];
  readonly of: (article: Article) => readonly string[];
  /** The names a story gives, each with its field. */
  readonly written: (document: ArticleDocument) => readonly (readonly [field: string, name: string])[];
  /** Undefined where a name without a file is an error already. */
  readonly made: Rule | undefined;
  /** The name of a person: each word of a title made from a key gets a capital. */
  readonly isName?: boolean;
  /** In the navigation of every page. */
  readonly isSection?: boolean;
}

interface Gathered {
  readonly key: string;
  readonly title: string;
  /** BCP 47, of the title. */
  readonly language: string;
  readonly articles: string[];
}

function gather<Declared extends TermDocument>(
  { articles, documentOf, language, report }: TermOptions,
  vocabulary: Vocabulary<Declared>,
  kind: Kind,
): (Gathered & { readonly document: Declared | undefined })[] {
  const members = new Map<string, string[]>();
  for (const [key, document] of vocabulary.declared) if (!document.draft) members.set(key, []);
  for (const article of articles) {
    for (const key of kind.of(article)) {
      const known = members.get(key);
      if (known) known.push(article.key);
      else members.set(key, [article.key]);
    }
  }
  const titles = new Map<string, { readonly title: string; readonly language: string }>();
  const places = new Map<string, ReturnType<typeof placeOf>>();
  for (const article of articles.toReversed()) {
    if (kind.of(article).every((key) => titles.has(key) || vocabulary.declared.has(key))) continue;
    const document = documentOf(article);
    for (const [field, name] of kind.written(document)) {
      const key = vocabulary.find(name);
      if (key === undefined || vocabulary.declared.has(key) || titles.has(key)) continue;
      const title = titleFrom(name, key, kind.isName ?? false);
      const place = placeOf(document, field);
      titles.set(key, { title, language: article.language });
      places.set(key, place);
      if (kind.made) report(message(kind.made, `“${name}” has no file; its title is “${title}”.`, place));
    }
  }
  const told = new Set<string>();
  for (const article of articles.toReversed()) {
    const document = documentOf(article);
    for (const [field, name] of kind.written(document)) {
      const key = vocabulary.find(name);
      const declared = key === undefined ? undefined : vocabulary.declared.get(key);
      const title = declared === undefined ? titles.get(key ?? '')?.title : titleOf(declared);
      if (key === undefined || title === undefined || !collapses(name, key, title, declared !== undefined))
        continue;
      const pair = `${key}\n${plainName(name)}`;
      if (told.has(pair)) continue;
      told.add(pair);
      const what = `“${name}” and “${title}” come to the same address, ${termUrl(kind.is, key)}.`;
      report(message(rules['names-collapse'], what, placeOf(document, field)));
    }
  }
  const terms = [...members].map(([key, list]) => {
    const document = vocabulary.declared.get(key);
    const declared = document && titleOf(document);
    const named =
      declared === undefined
        ? (titles.get(key) ?? { title: titleFrom(key, key, false), language })
        : { title: declared, language };
    return {
      key,
      // Only now, for keys are made of names as they are written.
      title: typeset(named.title, named.language),
      language: named.language,
      articles: list,
      document,
    };
  });
  if (kind.made) reportDoubtful(terms, kind, places, report);
  return terms;
}

/** Tells of names that no file declares and that are most likely misspelt, each where the oldest story has it. */
function reportDoubtful(
  terms: readonly (Gathered & { readonly document: TermDocument | undefined })[],
  { isSection = false }: Kind,
  places: ReadonlyMap<string, ReturnType<typeof placeOf>>,
  report: Report,
): void {
  const uses = terms.map(({ key, articles, document }) => ({
    key,
    declared: document !== undefined,
    stories: articles.length,
  }));
  const near = nearTerms(uses);
  const titles = new Map(terms.map(({ key, title }) => [key, title]));
  const hasOthers = uses.some(({ declared, stories }) => declared || stories >= often);
  for (const { key, declared, stories } of uses) {
    const place = places.get(key);
    if (declared || place === undefined) continue;
    const title = titles.get(key);
    const meant = near.get(key);
    if (meant !== undefined) {
      const what = `“${title}” has no file, and its name is nearly another.${suggestion(titles.get(meant))}`;
      report(message(rules['near-name'], what, place));
    } else if (isSection && hasOthers && stories === 1) {
      const what = `“${title}” is a section of this story alone, and stands in the navigation of every page.`;
      report(message(rules['new-section'], what, place));
    }
  }
}

/** Whether a name is another than the title of the term it leads to, and comes to its key all the same. */
export function collapses(name: string, key: string, title: string, isDeclared: boolean): boolean {
  const plain = plainName(name);
  return plain !== plainName(title) && !(isDeclared && plain === plainName(key)) && keyOf(name) === key;
}

/** `climate-change` → `Climate change`; what was written with any capital stays as it is. */
export function titleFrom(written: string, key: string, isName: boolean): string {
  const name = normalized(written.trim().replace(/\s+/g, ' '));
  if (name !== key) return isName ? name : capitalize(name);
  const words = key.split('-');
  return isName ? words.map(capitalize).join(' ') : capitalize(words.join(' '));
}

function capitalize(text: string): string {
  if (text !== text.toLowerCase()) return text;
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function termOf(
  { key, title, language, articles }: Gathered,
  url: string,
  document: TermDocument | undefined,
  records: RecordKeeper,
): Term<StoryKeys> {
  return {
    key,
    file: document?.file,
    title,
    language,
    description: document && document.kind !== 'author' ? document.description : undefined,
    url,
    articles,
    ...(document?.body.html.trim()
      ? records.keepText(document)
      : { body: undefined, links: [], bodyPictures: [] }),
  };
}

const folders = { section: '/', topic: '/topics/', series: '/series/', author: '/authors/' } as const;

/** The URL of a term, whether a file declares it or not. */
export function termUrl(kind: TermDocument['kind'], key: string): string {
  return `${folders[kind]}${key}/`;
}

/** The files that links may lead to besides stories: declared terms and standing pages, drafts too. */
export function placesOf(
  vocabularies: Vocabularies,
  pages: readonly PageDocument[],
  urlOfPage: (page: PageDocument) => string,
): Place[] {
  const terms = Object.values(vocabularies).flatMap(({ declared }) =>
    [...declared].map(([key, { file, kind, draft }]) => ({ file, url: termUrl(kind, key), draft })),
  );
  return [...terms, ...pages.map((page) => ({ file: page.file, url: urlOfPage(page), draft: page.draft }))];
}

function byKey<T extends Term<StoryKeys>>(terms: readonly T[]): Map<string, T> {
  return new Map(terms.map((term) => [term.key, term]));
}
