/**
 * What a newsroom itself has in files that stet makes too, by their names: `_redirects`, `_headers`, `robots.txt`. Texts with
 * line feeds only.
 */
export type OwnFiles = ReadonlyMap<string, string>;
/** The text of one of them, with a line feed at its end; '' for none. */
export declare function ownText(files: OwnFiles | undefined, name: string): string;
