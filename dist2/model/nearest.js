import { distance } from 'fastest-levenshtein';
import { withoutEnding } from '../lib/story-names.js';
/** A near name is looked for only when one was not found; all lookups of a build share this many comparisons. */
const budget = 2_000_000;
const longest = 200;
/**
 * Makes a finder over `names`, which are called for when first needed. It gives up quietly once the budget is spent: in an
 * archive with ten thousand dead links the first few hundred suggestions are help enough.
 */
export function createNearest(names) {
    let left = budget;
    let list;
    return (wrong) => {
        if (wrong.length > longest)
            return undefined;
        list ??= [...new Set(names())].sort();
        if (left < list.length)
            return undefined;
        left -= list.length;
        const last = lastPart(wrong);
        let limit = Math.max(1, Math.min(12, Math.floor(last.length * 0.4)));
        let best;
        for (const name of list) {
            // The right name in a wrong folder is nearer than any misspelling.
            if (lastPart(name) === last)
                return name;
            if (Math.abs(name.length - wrong.length) > limit || name.length > longest)
                continue;
            const far = distance(wrong, name);
            if (far < limit || (far === limit && best === undefined)) {
                limit = far;
                best = name;
            }
        }
        return best;
    };
}
/** Of a path, the name of the file without its ending: what is likely to be misspelt, and what must not be all different. */
function lastPart(path) {
    return withoutEnding(path.slice(path.lastIndexOf('/') + 1));
}
/** ` Did you mean X?` or nothing: for the end of a message. */
export function suggestion(name) {
    return name === undefined ? '' : ` Did you mean “${name}”?`;
}
/**
 * Stands for the name that is nearest to a wrong one, in a message of a story: which that is depends on all names of the site, and is found when messages
 * are told (`fillSuggestions`). No text that an editor writes has U+0000.
 */
export function unfilled(among, wrong) {
    return `\0${among}\0${wrong}\0`;
}
/** What `suggestion` made of an unfilled name. */
const unfilledSuggestion = / Did you mean “\0([a-z]+)\0([^\0]*)\0”\?/g;
/** Finds the names that messages suggest. All of them share what time there is for it, in the order of the messages. */
export function fillSuggestions(messages, names) {
    const nearest = {
        story: createNearest(() => names('story')),
        file: createNearest(() => names('file')),
        picture: createNearest(() => names('picture')),
        address: createNearest(() => names('address')),
    };
    return messages.map((message) => {
        if (!message.what.includes('\0'))
            return message;
        const what = message.what.replace(unfilledSuggestion, (_, among, wrong) => suggestion(nearest[among](wrong)));
        return { ...message, what };
    });
}
//# sourceMappingURL=nearest.js.map