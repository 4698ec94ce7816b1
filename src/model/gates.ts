import type { Instant } from '../lib/time.js';
import type { ArticleDocument } from '../parse/document.js';

/** What decides whether readers may see a story. */
export type Gated = Pick<ArticleDocument, 'draft' | 'date' | 'embargo' | 'expires' | 'withdrawn'>;

/** `withdrawn`: only a notice stands at its URL. */
export type Standing = 'hidden' | 'public' | 'withdrawn';

/** How long a story is in the News sitemap: while `now - date` is less than this. Milliseconds. */
export const newsWindow = 48 * 60 * 60 * 1000;

const day = 24 * 60 * 60 * 1000;

/** When a story was or will be published: the later of its date and the end of its embargo. */
export function publication(story: Gated): Instant {
  return Math.max(story.date, story.embargo ?? story.date);
}

/**
 * A story is public from its publication on, that instant included, until it expires, that instant excluded. From the
 * date of its withdrawal on a notice stands in its place, until it expires. A draft is never seen.
 */
export function standingAt(story: Gated, now: Instant): Standing {
  if (story.draft || now < publication(story)) return 'hidden';
  if (story.expires !== undefined && now >= story.expires) return 'hidden';
  return story.withdrawn && now >= story.withdrawn.date ? 'withdrawn' : 'public';
}

/** The first instant after `now` at which the story's standing is another one, or null. */
export function nextChange(story: Gated, now: Instant): Instant | null {
  if (story.draft) return null;
  if (story.expires === undefined && story.withdrawn === undefined) return ahead(publication(story), now);
  const standing = standingAt(story, now);
  const gates = [publication(story)];
  if (story.expires !== undefined) gates.push(story.expires);
  if (story.withdrawn) gates.push(story.withdrawn.date);
  const later = gates.filter((gate) => gate > now).sort((a, b) => a - b);
  return later.find((gate) => standingAt(story, gate) !== standing) ?? null;
}

/** The first instant after `now` at which any story appears, goes or is withdrawn, or null. */
export function nextGate(stories: Iterable<Gated>, now: Instant): Instant | null {
  let next: Instant | null = null;
  for (const story of stories) next = earlier(next, nextChange(story, now));
  return next;
}

/** What a story changes by, while it is public. */
export type Aging = Gated & Pick<ArticleDocument, 'updated' | 'corrections'>;

/**
 * The instant at which a public story becomes old, as things stand at `now`: at the midnight (UTC) that follows so many
 * days after its publication or last update. At midnights, so that the stories of a day become old at once.
 */
export function oldFrom(
  story: Gated & Pick<ArticleDocument, 'updated'>,
  oldAfter: number,
  now: Instant,
): Instant {
  const { updated } = story;
  const told = Math.max(publication(story), updated !== undefined && updated <= now ? updated : -Infinity);
  return oldAfter === 0 ? Infinity : Math.ceil(told / day + oldAfter) * day;
}

/**
 * The first instant after `now` at which a public story changes without any story appearing or going: it leaves the
 * News sitemap, becomes old (after so many days; never with 0), or its update or a correction, dated ahead, comes into
 * force. Null when there is none.
 */
export function nextHousekeeping(stories: Iterable<Aging>, now: Instant, oldAfter: number): Instant | null {
  let next: Instant | null = null;
  for (const story of stories) {
    if (standingAt(story, now) !== 'public') continue;
    next = earlier(next, ahead(publication(story) + newsWindow, now));
    const old = oldFrom(story, oldAfter, now);
    if (old !== Infinity) next = earlier(next, ahead(old, now));
    if (story.updated !== undefined) next = earlier(next, ahead(story.updated, now));
    for (const correction of story.corrections) next = earlier(next, ahead(correction.date, now));
  }
  return next;
}

function ahead(instant: Instant, now: Instant): Instant | null {
  return instant > now ? instant : null;
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}
