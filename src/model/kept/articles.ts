import { listAt } from '../../lib/ragged.js';
import { textAt } from '../../lib/texts.js';
import type { Article, Recommendation } from '../site.js';
import type { Head } from './head.js';
import { labels, reasons, type StoryTable, traits } from './table.js';

/** What of a public story's record is kept apart from the columns. */
export interface StoryRecord {
  readonly article: Article;
  /** All its recommendations, where some of them lead elsewhere. */
  readonly recommendations?: readonly Recommendation[] | undefined;
  /** Files under the content folder that it shows or links to, and how (see ../pictures.ts). */
  readonly shows: readonly string[];
  /** As the editor wrote it. */
  readonly translationOf?: string | undefined;
}

/** Reads the record of the public story in a row. */
export type ReadRecord = (row: number) => StoryRecord;

/** A site as it is kept. */
export interface KeptParts {
  readonly head: Head;
  readonly table: StoryTable;
  readonly readRecord: ReadRecord;
}

/** Makes the articles of rows. What the columns tell of one is told by them; for all else its record is read, once. */
export function articleMaker({ head, table, readRecord }: KeptParts): (row: number) => Article {
  const has = (row: number, trait: number) => ((table.traits[row] as number) & trait) !== 0;
  const topicsFrom = head.sections.length;
  const seriesFrom = topicsFrom + head.topics.length;
  const authorsFrom = seriesFrom + head.series.length;

  class KeptArticle implements Article {
    readonly #row: number;
    #record: Article | undefined;
    constructor(row: number) {
      this.#row = row;
    }
    get #rest(): Article {
      this.#record ??= readRecord(this.#row).article;
      return this.#record;
    }
    #termsFrom<Term extends { readonly key: string }>(from: number, terms: readonly Term[]): string[] {
      const keys: string[] = [];
      for (const term of listAt(table.terms, this.#row)) {
        const found = terms[term - from];
        if (found !== undefined) keys.push(found.key);
      }
      return keys;
    }
    get key() {
      return textAt(table.keys, this.#row);
    }
    get file() {
      return textAt(table.files, this.#row);
    }
    get url() {
      return textAt(table.urls, this.#row);
    }
    get digest() {
      return textAt(table.digests, this.#row);
    }
    get date() {
      return table.date[this.#row] as number;
    }
    get modified() {
      return table.modified[this.#row] as number;
    }
    get language() {
      return head.languages[table.language[this.#row] as number] ?? '';
    }
    get label() {
      const its = (table.traits[this.#row] as number) & traits.labels;
      return labels[its / traits.label] ?? 'news';
    }
    get section() {
      return this.#termsFrom(0, head.sections)[0] ?? '';
    }
    get topics() {
      return this.#termsFrom(topicsFrom, head.topics);
    }
    get series() {
      return this.#termsFrom(seriesFrom, head.series)[0];
    }
    get authors() {
      return this.#termsFrom(authorsFrom, head.authors);
    }
    get image() {
      return has(this.#row, traits.image) ? this.#rest.image : undefined;
    }
    get corrections() {
      return has(this.#row, traits.corrections) ? this.#rest.corrections : [];
    }
    get source() {
      return has(this.#row, traits.source) ? this.#rest.source : undefined;
    }
    get translations() {
      return has(this.#row, traits.translations) ? this.#rest.translations : [];
    }
    get title() {
      return this.#rest.title;
    }
    get shortTitle() {
      return this.#rest.shortTitle;
    }
    get seoTitle() {
      return this.#rest.seoTitle;
    }
    get socialTitle() {
      return this.#rest.socialTitle;
    }
    get description() {
      return this.#rest.description;
    }
    get updated() {
      return this.#rest.updated;
    }
    get dayOnly() {
      return this.#rest.dayOnly;
    }
    get kicker() {
      return this.#rest.kicker;
    }
    get dateline() {
      return this.#rest.dateline;
    }
    get body() {
      return this.#rest.body;
    }
    get words() {
      return this.#rest.words;
    }
    get links() {
      return this.#rest.links;
    }
    get bodyPictures() {
      return has(this.#row, traits.bodyPictures) ? this.#rest.bodyPictures : [];
    }
  }
  return (row) => new KeptArticle(row);
}

/** Undefined for a story without the block. */
export function recommendationsAt(
  row: number,
  { head, table, readRecord }: KeptParts,
): readonly Recommendation[] | undefined {
  const its = table.traits[row] as number;
  if (!head.blocks || (its & traits.recommends) === 0) return undefined;
  if ((its & traits.elsewhere) !== 0) return readRecord(row).recommendations;
  return Array.from(
    listAt(table.recommends, row),
    (each): Recommendation => ({
      article: textAt(table.keys, Math.floor(each / reasons.length)),
      reason: reasons[each % reasons.length] ?? 'ranked',
    }),
  );
}
