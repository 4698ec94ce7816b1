import type { Article, Site } from '../../model/site.js';
/** Where a story stands in its series. */
interface SeriesPart {
    /** In the story's language: `Part 2 of 4`. */
    readonly name: string;
    /** The parts beside the story: in the story's language where they are translated into it. */
    readonly previous: Article | undefined;
    readonly next: Article | undefined;
}
/** Undefined for a story of no series. */
export type PartOf = (article: Article) => SeriesPart | undefined;
export declare function createParts(site: Site): PartOf;
export {};
