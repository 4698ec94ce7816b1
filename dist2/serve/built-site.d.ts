import type { Message } from '../lib/message.js';
import type { Site } from './respond.js';
/**
 * The site that was built into a folder. Call the function that it returns for each request: it reads the rules again when their file has changed.
 * `tell` gets the messages about rules, in which the folder is called `shown`.
 */
export declare function openBuiltSite(folder: string, shown: string, base: string, tell: (messages: readonly Message[]) => void): () => Site;
