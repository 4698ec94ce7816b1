/** The program that opens an address in the browser that a person chose, and what it is called with, by `process.platform`. */
export declare function opener(platform: string, url: string): readonly [program: string, ...args: string[]];
/** Opens an address of stet's own in the browser. `onFailure` is called where there is no program for that. */
export declare function openBrowser(url: string, onFailure: () => void): void;
