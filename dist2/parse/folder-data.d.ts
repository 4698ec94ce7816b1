import { type Message } from '../lib/message.js';
import type { SourceFile } from '../read/source.js';
import { type FrontMatterOptions } from './front-matter.js';
/**
 * Makes the function that reads files with data for all files of their folder: `_index.md` of Hugo and Zola,
 * `posts.json` of Eleventy. It looks only for fields that make those files not public. stet does not pass fields down
 * to files, so such a field is an error. Undefined for any other file.
 */
export declare function createFolderData(options: FrontMatterOptions): (source: SourceFile) => Message[] | undefined;
