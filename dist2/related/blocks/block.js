import { isNearDuplicate } from '../text/sketch.js';
/** At most so many of a block's ranked stories are of one day. */
const mostOfOneDay = 2;
/** How many earlier parts a series may have of which all come first. */
const longestSeries = 5;
/**
 * Fills the places that the editor left: with the earlier parts of the story's series where these are few, newest first, then
 * with what ranks highest, then with the newest. `fallbacks` tells whether it came to the last.
 */
export function fillBlock(id, candidates, stories, onPassed) {
    const story = stories.story(id);
    const { places } = story;
    const picks = [];
    const shown = shownBy(id, story, stories);
    const judge = (other) => {
        if (picks.length >= places)
            return { why: 'full' };
        return shown.judge(other);
    };
    const take = (other, reason, score) => {
        picks.push({ id: other, reason, score });
        shown.add(other);
    };
    if (story.series !== undefined && places > 0) {
        const parts = stories.partsOf(story.series, story.language).filter((part) => stories.isLater(id, part));
        // With more parts than that it is a column, of which most are about other things: they are ranked like anything else.
        if (parts.length <= longestSeries)
            for (let i = parts.length - 1; i >= 0 && picks.length < places; i--) {
                const part = parts[i];
                if (judge(part) === undefined)
                    take(part, 'series', 0);
            }
    }
    const days = new Map();
    for (const candidate of candidates) {
        if (picks.length >= places && onPassed === undefined)
            break;
        if (picks.some((pick) => pick.id === candidate.id))
            continue;
        const { day } = stories.story(candidate.id);
        const ofDay = days.get(day) ?? 0;
        const passed = judge(candidate.id) ?? (ofDay >= mostOfOneDay ? { why: 'same-day' } : undefined);
        if (passed !== undefined) {
            onPassed?.(candidate, passed);
            continue;
        }
        days.set(day, ofDay + 1);
        take(candidate.id, 'ranked', candidate.score);
    }
    const fallbacks = picks.length < places;
    for (const language of [story.language, undefined]) {
        if (picks.length >= places)
            break;
        for (const other of stories.before(id, language)) {
            if (picks.length >= places)
                break;
            if (!stories.story(other).sponsored && judge(other) === undefined)
                take(other, 'newest', 0);
        }
    }
    return { picks, fallbacks };
}
/** How many follow-ups a story shows at the most. */
const mostFollowUps = 3;
/** The block "What happened next": the later stories nearest to one, oldest first. */
export function fillFollowUps(id, followers, stories) {
    const story = stories.story(id);
    const shown = shownBy(id, story, stories);
    const picks = [];
    const sorted = [...followers].sort((a, b) => b.strength - a.strength || (stories.isLater(a.id, b.id) ? 1 : -1));
    for (const { id: later } of sorted) {
        if (picks.length === mostFollowUps)
            break;
        if (shown.judge(later) !== undefined)
            continue;
        picks.push(later);
        shown.add(later);
    }
    return picks.sort((a, b) => (stories.isLater(a, b) ? 1 : -1));
}
/** What readers of a story are shown already: itself, its translations, what it links to and what the editor named. */
function shownBy(id, story, stories) {
    const chosen = new Set(story.chosen);
    const translations = new Set([story.key, ...story.translations]);
    const linked = new Set(story.links);
    const sketches = [
        { id, sketch: story.profile.sketch },
    ];
    const taken = new Set([id]);
    const add = (other) => {
        const { key, translations: others, profile } = stories.story(other);
        taken.add(other);
        translations.add(key);
        for (const twin of others)
            translations.add(twin);
        sketches.push({ id: other, sketch: profile.sketch });
    };
    for (const key of story.chosen) {
        const other = stories.numberOf(key);
        if (other !== undefined)
            add(other);
    }
    return {
        add,
        judge(other) {
            const { key, profile } = stories.story(other);
            if (chosen.has(key))
                return { why: 'chosen' };
            if (taken.has(other) || translations.has(key))
                return { why: 'translation' };
            if (linked.has(key))
                return { why: 'linked' };
            const twin = sketches.find((shown) => isNearDuplicate(shown.sketch, profile.sketch));
            return twin && { why: 'near-duplicate', of: twin.id };
        },
    };
}
//# sourceMappingURL=block.js.map