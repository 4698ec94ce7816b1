import { type RecordKeeper } from '../../model/records.js';
import type { Article, ResolvedLink, WithdrawnArticle } from '../../model/site.js';
import type { AnyFamily, FamilyName, NodeName, Read, Row } from '../graph.js';
import { type NameOptions } from './names.js';
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
}
export interface Spelled {
    readonly kind: 'section' | 'topic' | 'series' | 'author';
    readonly key: string;
    readonly field: string;
    readonly name: string;
}
export declare const storyFamily: FamilyName<StoryParts>;
/** Where a body is found (see parsed.ts): a file and its version. */
export declare const bodyReference: (file: string, version: string) => string;
/** What records keep of texts and pictures, for one record. */
export declare function recordKeeperFor(version: string, file: string, read: Read): RecordKeeper;
export interface StoryOptions extends NameOptions {
    version(file: string, read: Read): string;
}
export declare function storyFamilies(options: StoryOptions): AnyFamily[];
/** Addresses of stories for sitemaps, the newest first. */
export declare const locatedList = "located";
/** The stories of a term: of a series oldest first, of any other newest first. */
export declare function termList(kind: Spelled['kind'], key: string): string;
/** What a record shows of files, each with the point around which it is cut; see `takeApart`. */
export declare function shownRows(member: string, shown: readonly string[]): Iterable<Row>;
/** Links of a record to addresses of the site that no record has: only who knows all addresses can tell whether there is anything. */
export declare function ownLinkRows(file: string, links: readonly ResolvedLink[]): Iterable<Row>;
export declare function pictureNodes(shown: readonly string[]): Iterable<NodeName>;
