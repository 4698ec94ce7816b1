import type { PageDocument } from '../parse/document.js';
import { compareKeys } from './order.js';
import type { RecordKeeper } from './records.js';
import type { StandingPage } from './site.js';
import { lastInOrder } from './terms.js';

/** About, ethics, contact: in the editor's order, then by title. */
export function createStandingPages(
  documents: readonly PageDocument[],
  urlOf: (document: PageDocument) => string,
  records: RecordKeeper,
  language: string,
): StandingPage[] {
  const byTitle = new Intl.Collator(language, { numeric: true });
  return documents
    .filter((document) => !document.draft)
    .map(
      (document): StandingPage => ({
        key: document.key,
        file: document.file,
        url: urlOf(document),
        title: document.title,
        description: document.description,
        order: document.order ?? lastInOrder,
        language: document.language ?? language,
        ...records.keepText(document),
      }),
    )
    .sort((a, b) => a.order - b.order || byTitle.compare(a.title, b.title) || compareKeys(a.key, b.key));
}
