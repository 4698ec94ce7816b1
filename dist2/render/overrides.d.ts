import type { Plugin } from 'esbuild';
import { type TemplateFile, type TemplateFolders } from './template-files.js';
/** The modules of Preact that templates may import: those that make markup, not those that run in a browser. */
export declare const preactModules: readonly ['preact', 'preact/hooks', 'preact/jsx-runtime'];
/** A refused import, passed through esbuild in the `detail` of an error. */
export interface ImportProblem {
    readonly rule: 'node-module' | 'unresolved' | 'runs-text';
    readonly fix?: string;
}
/**
 * Finds the files that templates import. A relative import is looked for in the newsroom's folder first, then in the
 * built-in folder at the same place; so a newsroom's file replaces the built-in file of the same name wherever it is
 * used. A file that imports itself, and `stet/templates/…` anywhere, mean the built-in original.
 *
 * Built-in files get names without the folder in which stet is installed: bundles, and so digests, depend on contents
 * alone.
 */
export declare function templateFiles(folders: TemplateFolders): Plugin;
/** The name by which the plugin knows an entry point. */
export declare function entryName(file: TemplateFile): string;
/** The file of the templates folders that is meant by a name in esbuild's messages and source maps, if any. */
export declare function templateFileOf(folders: TemplateFolders, name: string): TemplateFile | undefined;
