/** Endings of components, in the order in which an import without an ending is resolved. */
export declare const scriptEndings: readonly ['.tsx', '.jsx', '.ts', '.js', '.mjs'];
/** Eleventy's template languages other than JavaScript. */
export declare const foreignLanguages: readonly ['liquid', 'njk', 'html', 'md'];
export type ForeignLanguage = (typeof foreignLanguages)[number];
/** The files of stet's own templates folder and of the newsroom's: paths relative to the folder, with `/`. */
export interface TemplateFolders {
    /** Absolute. */
    readonly builtIn: string;
    /** Absolute; need not exist. */
    readonly own: string;
    readonly builtInFiles: ReadonlySet<string>;
    readonly ownFiles: ReadonlySet<string>;
}
/** A template's folder and path. */
export interface TemplateFile {
    readonly folder: 'builtIn' | 'own';
    /** Relative to the folder, with `/`. */
    readonly path: string;
}
/** Lists both folders. Where both are the same, as in stet's own repository, nothing is replaced. */
export declare function readFolders(builtIn: string, own: string): Promise<TemplateFolders>;
export declare function absolutePath(folders: TemplateFolders, file: TemplateFile): string;
/** The name in messages: `templates/parts/byline.tsx`, `stet/templates/parts/byline.tsx`. */
export declare function shownPath(folders: TemplateFolders, file: TemplateFile): string;
/** Resolves an import of `target` in a folder: the file itself, or the script of that name. */
export declare function findIn(files: ReadonlySet<string>, target: string): string | undefined;
/** Whether the newsroom has a file that is taken in place of one of these built-in files, whatever name an import calls it. */
export declare function replacesAny(ownFiles: ReadonlySet<string>, builtInFiles: readonly string[]): boolean;
