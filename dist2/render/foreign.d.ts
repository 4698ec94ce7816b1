/** The texts of the newsroom's templates folder by path: templates in foreign languages may include them. */
export type ForeignFiles = ReadonlyMap<string, string>;
/** Whether a file is text and may be included. */
export declare function isForeignFile(file: string): boolean;
/**
 * Liquid prints text without escaping by default. With these options `{{ … }}` is escaped, and `| raw` gives the HTML
 * of a field whose name ends in Html. Files are read from memory: `{% include 'parts/byline' %}`.
 */
export declare function liquidOptions(files: ForeignFiles): object;
/** Removes the clock and chance from Liquid, and lets each text be parsed once instead of once a page. */
export declare function guardLiquid(library: object): void;
/** With `dev`, Nunjucks' error has the error that a filter threw as its cause. */
export declare const nunjucksOptions: {
    autoescape: boolean;
    dev: boolean;
    throwOnUndefined: boolean;
};
/** Lets Nunjucks read the newsroom's files and nothing else, and removes chance and the access to Function. */
export declare function guardNunjucks(engine: {
    nunjucks: object;
    environment: object;
}, files: ForeignFiles): void;
/** What went wrong in a template of a foreign language, and where, by the error of the engine. */
export declare function explainForeign(error: unknown): {
    text: string;
    file?: string;
    line?: number;
    column?: number;
};
