import { compareKeys } from '../lib/compare-keys.js';
/** The records of these keys; a key without a record is left out. */
export function recordsOf(keys, records) {
    const found = [];
    for (const key of keys) {
        const record = records.get(key);
        if (record !== undefined)
            found.push(record);
    }
    return found;
}
/** The stories of a list. */
export function articlesOf(stories, site) {
    return [...eachArticle(stories, site)];
}
/** The stories of a list, each read when its turn comes. */
export function* eachArticle(stories, { articleByKey }) {
    for (const { key } of stories) {
        const article = articleByKey.get(key);
        if (article !== undefined)
            yield article;
    }
}
export function firstOf(items) {
    for (const item of items)
        return item;
    return undefined;
}
export function hasStories({ articles }) {
    return articles.first(1).length > 0;
}
/** Several lists, all newest first and without a story in common, as one. */
export function mergeLists(lists) {
    const [first, ...others] = lists;
    if (first !== undefined && others.length === 0)
        return first;
    return {
        [Symbol.iterator]: () => merged(lists),
        first(count) {
            const stories = [];
            for (const story of merged(lists.map((list) => list.first(count)))) {
                if (stories.length === count)
                    break;
                stories.push(story);
            }
            return stories;
        },
        between: (from, until) => ({
            [Symbol.iterator]: () => merged(lists.map((list) => list.between(from, until))),
        }),
        last: () => lists
            .flatMap((list) => list.last() ?? [])
            .sort(newestFirst)
            .at(-1),
        count: () => lists.reduce((sum, list) => sum + list.count(), 0),
    };
}
function* merged(lists) {
    const iterators = lists.map((list) => list[Symbol.iterator]());
    const heads = iterators.map((iterator) => iterator.next());
    try {
        for (;;) {
            let next;
            for (const [at, head] of heads.entries()) {
                if (head.done)
                    continue;
                const best = next === undefined ? undefined : heads[next];
                if (best === undefined || best.done || newestFirst(head.value, best.value) < 0)
                    next = at;
            }
            const head = next === undefined ? undefined : heads[next];
            if (next === undefined || head === undefined || head.done)
                return;
            yield head.value;
            heads[next] = iterators[next].next();
        }
    }
    finally {
        for (const iterator of iterators)
            iterator.return?.();
    }
}
/**
 * The stories that are in both lists, newest first as these are. Each list is searched for the stories of the other, so that the
 * few stories of one are found among the many of the other without a walk through all of them.
 */
export function* inBoth(a, b) {
    let story = firstOf(a);
    while (story !== undefined) {
        const other = firstFrom(story, b);
        if (other === undefined)
            return;
        if (other.key === story.key) {
            yield story;
            story = firstAfter(story, a);
        }
        else
            story = firstFrom(other, a);
    }
}
/** The first one in a list that does not stand before a story. */
function firstFrom(story, list) {
    for (const each of list.between(-Infinity, story.date + 1))
        if (newestFirst(each, story) >= 0)
            return each;
    return undefined;
}
function firstAfter(story, list) {
    for (const each of list.between(-Infinity, story.date + 1))
        if (newestFirst(each, story) > 0)
            return each;
    return undefined;
}
/** The order of lists: stories of one instant stand in the order of their keys. */
function newestFirst(a, b) {
    return b.date - a.date || compareKeys(a.key, b.key);
}
//# sourceMappingURL=lists.js.map