/**
 * Returns what a configuration exports. The configuration is a program of the newsroom: it is bundled, so that
 * TypeScript needs no build step, and run in a thread, so that an endless loop in it, or a call that ends the program,
 * ends only that thread. Throws an error with a reason that people understand.
 */
export declare function runScript(file: string, most?: number): Promise<unknown>;
