import fs from 'node:fs';
import type { FolderStamp } from './ledger.js';
/** What has a name in a folder, a link itself and not what it leads to; undefined where there is nothing. */
export declare function statEntry(file: string): fs.Stats | undefined;
/** The same for files alone: undefined for what is no file. */
export declare function statFile(file: string): fs.Stats | undefined;
/** The state of a folder, or of the folder that a link leads to; undefined for what is no folder. */
export declare function stampOfFolder(dir: string): FolderStamp | undefined;
/** A stamp that is unknown is the same as no other. */
export declare function isSameFolder(one: FolderStamp | undefined, other: FolderStamp | undefined): boolean;
