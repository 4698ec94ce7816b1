import type { Instant } from '../lib/time.js';
import type { RecordKeeper } from './records.js';
import type { Article, WithdrawnArticle } from './site.js';
import type { Story } from './story.js';
/** The public record of a story as it is at `now`. */
export declare function articleOf(story: Story, now: Instant, translations: readonly string[], records: RecordKeeper): Article;
/** What is left of a withdrawn story, or undefined for any other. */
export declare function withdrawnOf(story: Story): WithdrawnArticle | undefined;
