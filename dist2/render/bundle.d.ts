import { type Message } from '../lib/message.js';
import { type Position } from './source-map.js';
import { type TemplateFile, type TemplateFolders } from './template-files.js';
/** A template with everything that it imports but Preact, as the body of a CommonJS module. */
export interface Bundle {
    readonly file: TemplateFile;
    readonly code: string;
    /** The place in a source file that a place in `code` comes from. */
    readonly locate: (line: number, column: number) => Position | undefined;
}
/** What esbuild makes of a template: a bundle as plain data. */
export interface BundledTemplate {
    readonly file: TemplateFile;
    readonly code: string;
    /** The source map of `code` (ECMA-426). */
    readonly map: string;
    /** Every file of the templates folders that the template imports, itself among them. */
    readonly inputs: readonly TemplateFile[];
    /** Whether anything that lies outside of the templates folders has a part in it, such as a package of the newsroom. */
    readonly usesPackages: boolean;
}
/** What esbuild makes of the stylesheets. */
export interface BundledStyles {
    /** URLs, in the order in which a page links them. */
    readonly stylesheets: readonly string[];
    readonly assets: readonly Asset[];
    readonly inputs: readonly TemplateFile[];
    /** As for templates. */
    readonly usesPackages: boolean;
}
/** A file published beside the pages under a name that contains a digest of the content. */
export interface Asset {
    readonly url: string;
    readonly file: string;
    readonly bytes: Uint8Array;
}
/** The newsroom's own styles, which come after all others. */
export declare const themeEntry = "styles/theme.css";
/** Bundles as JSON, in which the bytes of assets are base64. */
export declare function toJson(bundles: object): string;
/** What `toJson` was given. */
export declare function fromJson(text: string): unknown;
/** A bundle whose places in source files can be asked for. */
export declare function toBundle({ file, code, map }: BundledTemplate, folders: TemplateFolders): Bundle;
/** Bundles each template by itself. Errors in any of them give messages at their places, and no bundles at all. */
export declare function bundleTemplates<Key extends string>(folders: TemplateFolders, entries: ReadonlyMap<Key, TemplateFile>): Promise<{
    bundles: ReadonlyMap<Key, BundledTemplate>;
    messages: Message[];
}>;
/**
 * Bundles the styles: styles/main.css, the newsroom's in place of the built-in one, and then the newsroom's
 * styles/theme.css, if there is one. Fonts and pictures named in styles become assets too. `tokens` are styles that
 * come first. Text that is too faint to be read gives a message.
 */
export declare function bundleStyles(folders: TemplateFolders, tokens?: string): Promise<{
    styles: BundledStyles;
    messages: Message[];
}>;
