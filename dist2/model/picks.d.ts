import { type Report } from './place.js';
import type { References } from './references.js';
import type { Recommendation } from './site.js';
import type { Story } from './story.js';
interface PicksOptions {
    readonly references: References;
    /** Keys of the story in other languages. */
    readonly translations: readonly string[];
    /** How many the block shows at most. */
    readonly count: number;
    readonly siteUrl: string;
    readonly report: Report;
}
/** What the editor named, each once, as far as readers may see it; the rest is reported. */
export declare function editorsPicks(story: Story, options: PicksOptions): Recommendation[];
export {};
