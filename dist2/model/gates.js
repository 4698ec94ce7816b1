/** How long a story is in the News sitemap, which is for stories of the last two days (Google, "News sitemaps"). Milliseconds. */
export const newsWindow = 48 * 60 * 60 * 1000;
/** Stories that were published after this instant are in the News sitemap at `now`. */
export function newsAfter(now) {
    return now - newsWindow;
}
/** When a story was or will be published: the later of its date and the end of its embargo. */
export function publication(story) {
    return Math.max(story.date, story.embargo ?? story.date);
}
/**
 * A story is public from its publication on, that instant included, until it expires, that instant excluded. From the
 * date of its withdrawal on a notice stands in its place, until it expires. A draft is never seen.
 */
export function standingAt(story, now) {
    if (story.draft || now < publication(story))
        return 'hidden';
    if (story.expires !== undefined && now >= story.expires)
        return 'hidden';
    return story.withdrawn && now >= story.withdrawn.date ? 'withdrawn' : 'public';
}
/** The standing of a story for those who make the site: they see drafts and what is still to be published. */
export function standingAtDesk({ expires, withdrawn }, now) {
    if (expires !== undefined && now >= expires)
        return 'hidden';
    return withdrawn && now >= withdrawn.date ? 'withdrawn' : 'public';
}
/** The first instant after `now` at which the story's standing is another one, or null. */
export function nextChange(story, now) {
    const standing = standingAt(story, now);
    const gates = [publication(story), story.expires ?? now, story.withdrawn?.date ?? now];
    const later = gates.filter((gate) => gate > now).sort((a, b) => a - b);
    return later.find((gate) => standingAt(story, gate) !== standing) ?? null;
}
const day = 24 * 60 * 60 * 1000;
/**
 * Stories that were last changed then or before are old at `now`: so many days before its last midnight (UTC), so that all
 * that were changed on one day become old at once. Never, with 0.
 */
export function oldBefore(now, oldAfter) {
    return oldAfter === 0 ? -Infinity : (Math.floor(now / day) - oldAfter) * day;
}
/** The earlier of two instants; null stands for never. */
export function earlier(a, b) {
    return a === null ? b : b === null ? a : Math.min(a, b);
}
//# sourceMappingURL=gates.js.map