import type { ArticleDocument } from '../../parse/document.js';
import type { createProfiler, Profile } from './profile.js';
/** What the related index knows of a story's text. */
export interface Reading {
    readonly profile: Profile;
    /** The passages that each of its links stands in (see passages.ts). */
    readonly passages: readonly number[];
}
/** What of a story its profile is made from. */
export declare function profileSource(document: Pick<ArticleDocument, 'title' | 'description' | 'body'>, { language }: {
    readonly language: string;
}): {
    title: string;
    description: string | undefined;
    text: string;
    language: string;
};
/** Reads a story's text for the index. */
export declare function readingOf(document: ArticleDocument, profiler: ReturnType<typeof createProfiler>, article: {
    readonly language: string;
}): Reading;
