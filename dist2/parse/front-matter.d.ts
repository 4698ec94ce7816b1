import type { Config } from '../config/config.js';
import type { Message } from '../lib/message.js';
import type { SourceFile } from '../read/source.js';
import type { ArticleDocument, FieldPlace } from './document.js';
import { type Gates } from './gates.js';
import { type Fields, type Kind } from './schema.js';
import { type Parsed } from './value.js';
export interface FrontMatterOptions {
    /** Without a slash at the end. */
    readonly siteUrl: string;
    /** An IANA name, for dates without an offset. */
    readonly timeZone: string;
    /** BCP 47, for documents that name no language; English if left out. */
    readonly language?: string;
    readonly frontMatter: Config['frontMatter'];
}
export interface FrontMatter<K extends Kind> {
    /** Undefined when a message is an error. */
    readonly fields?: Fields<K> | undefined;
    /** The text below the front matter, with line feeds only and without characters that cannot be shown. */
    readonly body: string;
    /** The line of the file at which the body begins, counted from 1. */
    readonly bodyLine: number;
    readonly places: Readonly<Record<string, FieldPlace>>;
    /** The dates that were written as a day, without a time. */
    readonly dayOnly?: ArticleDocument['dayOnly'];
    /**
     * Where there are no fields: those among them that say when readers may see the story, as far as they can be read.
     */
    readonly gates?: Gates | undefined;
    readonly messages: readonly Message[];
}
type FrontMatterReader = <K extends Kind>(source: SourceFile, kind: K) => FrontMatter<K>;
/** Makes the reader for one configuration: schemas, field maps and outlines are computed once. */
export declare function createFrontMatterReader(options: FrontMatterOptions): FrontMatterReader;
/** Reads one file's front matter. For many files, make a reader. */
export declare function readFrontMatter<K extends Kind>(source: SourceFile, kind: K, options: FrontMatterOptions): FrontMatter<K>;
/** A text without a byte order mark and with line feeds only: CR LF and CR alone are line ends too. */
export declare function normalise(text: string): string;
/**
 * Passes the block alone to gray-matter, with stet's engines for every language that gray-matter knows. The options are
 * always given: without them gray-matter caches results in objects that callers share.
 */
export declare function parseBlock(block: string, language: 'yaml' | 'toml', base: number): Parsed;
export {};
