import { message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import type {
  ArticleDocument,
  AuthorDocument,
  Document,
  PageDocument,
  SectionDocument,
  SeriesDocument,
  TopicDocument,
} from '../parse/document.js';
import { keyOf } from './keys.js';
import { compareKeys } from './order.js';
import { placeOf, type Report } from './place.js';
import { rules } from './rules.js';

export interface DocumentsByKind {
  readonly articles: readonly ArticleDocument[];
  readonly authors: readonly AuthorDocument[];
  readonly sections: readonly SectionDocument[];
  readonly topics: readonly TopicDocument[];
  readonly series: readonly SeriesDocument[];
  readonly pages: readonly PageDocument[];
}

/**
 * The documents of each kind, in order of their files, each key once. Of two with one key the first counts and a message
 * names both.
 */
export function sortDocuments(documents: readonly Document[], report: Report): DocumentsByKind {
  const byKind: { [Kind in Document['kind']]: Map<string, Document> } = {
    article: new Map(),
    author: new Map(),
    section: new Map(),
    topic: new Map(),
    series: new Map(),
    page: new Map(),
  };
  for (const document of [...documents].sort((a, b) => compareKeys(a.file, b.file))) {
    const isTerm = document.kind !== 'article' && document.kind !== 'page';
    const key = isTerm ? keyOf(document.key) : normalized(document.key);
    if (key === undefined) {
      report(message(rules['unusable-name'], `“${document.key}” makes no key.`, placeOf(document, '')));
      continue;
    }
    const first = byKind[document.kind].get(key);
    if (first) {
      const what = `${first.file} and ${document.file} both have the key “${key}”.`;
      const files = [first.file, document.file];
      report({ ...message(rules['duplicate-key'], what, placeOf(document, '')), files });
    } else {
      byKind[document.kind].set(key, document);
    }
  }
  const list = <Kind extends Document['kind']>(kind: Kind) =>
    [...byKind[kind].values()].filter((d): d is Extract<Document, { kind: Kind }> => d.kind === kind);
  return {
    articles: list('article'),
    authors: list('author'),
    sections: list('section'),
    topics: list('topic'),
    series: list('series'),
    pages: list('page'),
  };
}
