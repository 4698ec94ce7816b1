import type { ArticleDocument } from '../parse/document.js';
/** Fields of a story that the public record has in another form, or not at all. */
declare const settled: readonly ["kind", "file", "key", "digest", "body", "places", "title", "shortTitle", "seoTitle", "socialTitle", "date", "updated", "dayOnly", "url", "slug", "section", "topics", "series", "authors", "image", "related", "recommend", "corrections", "draft", "embargo", "expires", "withdrawn", "redirectFrom", "language", "languageInName", "translationOf"];
/** The other fields, which the public record has as they are: a field that is new in parse/schema.ts is one of them. */
export type Carried = Omit<ArticleDocument, (typeof settled)[number]>;
export declare function carriedFrom(document: ArticleDocument): Carried;
export {};
