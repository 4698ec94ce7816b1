import type { Message } from '../../lib/message.js';
import type { Body, Document } from '../../parse/document.js';
import type { Family, FamilyName, Read } from '../graph.js';
type WithoutTexts<Each> = Each extends Document ? Omit<Each, 'body'> & {
    readonly body: Omit<Body, 'html' | 'text'> & {
        readonly isBlank: boolean;
    };
} : never;
/** A source file that was parsed, without its texts, which lie apart. */
export type Facts = WithoutTexts<Document>;
export type StoryFacts = Extract<Facts, {
    kind: 'article';
}>;
/** Facts as the document they are of: the model asks for no texts. */
export declare function documentOf<Kind extends Document['kind']>(facts: Extract<Facts, {
    kind: Kind;
}>): Extract<Document, {
    kind: Kind;
}>;
/** What a source file gives. It is named by the version of the file, of which everything else about it follows. */
export interface DocumentParts {
    /** Names what was parsed (see parsed.ts). */
    readonly version: string;
}
/** What was parsed of files, by file and version. */
export interface ParsedVersions {
    /** Undefined of a file that could not be parsed. */
    facts(file: string, version: string): Facts | undefined;
    messages(file: string, version: string): readonly Message[];
}
export declare const documentName: FamilyName<DocumentParts>;
/** The key by which a document is known among those of its kind; undefined where its name makes none. */
export declare function documentKey(document: Pick<Document, 'kind' | 'key'>): string | undefined;
/** Families of rank 1: one node for each source file, put by the build when the file is another one. */
export declare function documentFamily(parsed: ParsedVersions): Family<DocumentParts>;
/** What is to be said of a file: what the parser said, and that its name makes no key. */
export declare function documentMessages(document: Facts | undefined, told: readonly Message[]): readonly Message[];
/** Files that are drafts, or under an embargo that may be over. */
export declare const heldList = "held";
/** Files of one kind and key: the first one counts. */
export declare function keyList(kind: Document['kind'], key: string): string;
/** Instants at which a story may be another one, though its file is the same. */
export declare const gateList = "gates";
/** For whom a site is made: for readers, or for those who make it, who see drafts and what is still to be published, too. */
export type Audience = 'readers' | 'desk';
/** Reads documents for rules. */
export interface Documents {
    facts(file: string, read: Read): Facts | undefined;
    /** The file that has a key: of several the first. */
    holder(kind: Document['kind'], key: string, read: Read): string | undefined;
}
export declare function createDocuments(parsed: ParsedVersions, audience?: Audience): Documents;
export {};
