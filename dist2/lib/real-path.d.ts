/**
 * The real path of a file that may not exist yet: the path under which it would be created. `links` bounds the number
 * of links that are followed, so that links in a circle end.
 */
export declare function realPath(file: string, links?: number): string;
/** Whether a file is a folder or inside it; both are real paths. */
export declare function isInside(dir: string, file: string): boolean;
