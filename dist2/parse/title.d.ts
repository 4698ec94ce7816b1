import type { Problem } from './value.js';
interface TitledBody {
    /** Where the fields have no title: the words of the body's first heading of level 1, or of the file's name. */
    readonly title?: string | undefined;
    /** The body without the heading that is the title; empty lines take its place, so that line numbers do not change. */
    readonly body: string;
    readonly problems: readonly Problem[];
}
/**
 * Finds the title of a text whose front matter has none, as Docusaurus and Jekyll do, and removes a heading from the
 * body that only repeats the title. `named` is the title from the file's name, `bodyAt` the body's offset in the file.
 */
export declare function titleOf(title: string | undefined, body: string, named: string, bodyAt: number): TitledBody;
export {};
