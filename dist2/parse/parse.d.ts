import type { Config } from '../config/config.js';
import { type Message } from '../lib/message.js';
import type { SourceFile } from '../read/source.js';
import type { Document } from './document.js';
import { type Gates } from './gates.js';
import type { Kind } from './schema.js';
interface ParseOptions {
    /** Without a slash at the end. */
    readonly siteUrl: string;
    /** BCP 47, for documents that name no language. */
    readonly language: string;
    /** An IANA name, for dates without an offset. */
    readonly timeZone: string;
    readonly frontMatter: Config['frontMatter'];
    readonly limits: Pick<Config['limits'], 'fileSize'>;
}
export interface Parser {
    /** `document` is undefined when one of the messages is an error. Never throws because of the content of a file. */
    parse(source: SourceFile): {
        document?: Document;
        gates?: Gates | undefined;
        messages: Message[];
    };
}
/** Makes a parser. Work that depends only on the configuration is done once. */
export declare function createParser(options: ParseOptions): Parser;
/** The kind of a file, by its top folder, and its key: the path without that folder and without the ending. */
export declare function kindOf(path: string): {
    readonly kind: Kind;
    readonly key: string;
};
export {};
