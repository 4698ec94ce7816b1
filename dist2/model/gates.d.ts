import type { Instant } from '../lib/time.js';
import type { ArticleDocument } from '../parse/document.js';
/** What decides whether readers may see a story. */
export type Gated = Pick<ArticleDocument, 'draft' | 'date' | 'embargo' | 'expires' | 'withdrawn'>;
/** `withdrawn`: only a notice stands at its URL. */
export type Standing = 'hidden' | 'public' | 'withdrawn';
/** How long a story is in the News sitemap, which is for stories of the last two days (Google, "News sitemaps"). Milliseconds. */
export declare const newsWindow: number;
/** Stories that were published after this instant are in the News sitemap at `now`. */
export declare function newsAfter(now: Instant): Instant;
/** When a story was or will be published: the later of its date and the end of its embargo. */
export declare function publication(story: Gated): Instant;
/**
 * A story is public from its publication on, that instant included, until it expires, that instant excluded. From the
 * date of its withdrawal on a notice stands in its place, until it expires. A draft is never seen.
 */
export declare function standingAt(story: Gated, now: Instant): Standing;
/** The standing of a story for those who make the site: they see drafts and what is still to be published. */
export declare function standingAtDesk({ expires, withdrawn }: Gated, now: Instant): Standing;
/** The first instant after `now` at which the story's standing is another one, or null. */
export declare function nextChange(story: Gated, now: Instant): Instant | null;
/**
 * Stories that were last changed then or before are old at `now`: so many days before its last midnight (UTC), so that all
 * that were changed on one day become old at once. Never, with 0.
 */
export declare function oldBefore(now: Instant, oldAfter: number): Instant;
/** The earlier of two instants; null stands for never. */
export declare function earlier(a: Instant | null, b: Instant | null): Instant | null;
