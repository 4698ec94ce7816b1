import { type BundledStyles, type BundledTemplate } from './bundle.js';
import { type TemplateFolders } from './template-files.js';
/** The built-in bundles in which no file of the newsroom's has a part. */
interface ReadyBundles {
    /** By the path of the template. */
    readonly templates: ReadonlyMap<string, BundledTemplate>;
    readonly styles?: BundledStyles | undefined;
}
/** `wanted` is the digest of the built-in folder, for who needs it, too. */
export declare function readyBundles(folders: TemplateFolders, compiled?: string, wanted?: string): Promise<ReadyBundles>;
/** The text of the file that `readyBundles` reads where stet is compiled. */
export declare function compileBuiltIn(folder: string): Promise<string>;
/** Digest of all files of the built-in folder. */
export declare function digestBuiltIn(folders: TemplateFolders): string;
export {};
