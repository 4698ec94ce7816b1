import { gramsOf, keysOf, listForm, wordsOf } from '../lib/fold.js';
import { decodeShard, postingsOf } from '../lib/shards.js';
/** The score of a story that has a word, by level. */
const weights = [0.45, 0.65, 0.8, 1.5];
/**
 * The stories that are on all lists and have all words, or with `any` one of them, with their scores, newest first.
 * `lists` are named by kind and name, such as `section/World`.
 */
export async function findIn(part, text, lists, any) {
    const words = [...wordsOf(text).map(keysOf), ...gramsOf(text, true).map((gram) => [gram])];
    const asked = [...lists.map((list) => [listForm(list)]), ...words];
    const found = await Promise.all(asked.map((keys) => storiesWith(part, keys)));
    const hits = [];
    const { n } = part.head;
    for (let story = n; story--;) {
        let score = 0;
        const has = found.map((stories) => {
            const weight = stories.get(story) ?? 0;
            score += weight * Math.log(1 + (n - stories.size + 0.5) / (stories.size + 0.5));
            return weight;
        });
        if ((!any || has.splice(lists.length).some(Boolean)) && has.every(Boolean))
            hits.push([score, story]);
    }
    return hits;
}
/** The stories that have a word, by any of its keys, with the score of each. */
async function storiesWith(part, keys) {
    const stories = new Map();
    /** The shard that a form is in: the last one that begins with the form or before it. */
    const placeOf = (form) => part.head.b.filter((from) => from <= form).length - 1;
    for (const [rank, key] of keys.entries()) {
        const take = (postings, share) => {
            for (const [story, level] of postingsOf(postings))
                stories.set(story, Math.max(stories.get(story) ?? 0, (share * weights[level]) / (rank + 1)));
        };
        const shard = async (at) => decodeShard(await part.read(`${at}.bin`));
        let at = placeOf(key);
        const entries = await shard(at);
        const groups = entries.filter(([form]) => form === key).map(([, group]) => group);
        for (const [form, group, postings] of entries)
            if (form === key)
                take(postings, 1);
            else if (group < 0
                ? key.length > (key > '\u1100' ? 1 : 3) && form.startsWith(key) && form.length < key.length + 4
                : groups.includes(group))
                take(postings, 0.7);
        if (groups.length || rank)
            continue;
        // Many words with the same beginning may fill several shards; at most three more are read.
        const end = Math.min(placeOf(`${key}\uffff`), at + 3);
        for (; at <= end; at++)
            for (const [form, , postings] of await shard(at))
                if (form.startsWith(key))
                    take(postings, 0.5);
    }
    return stories;
}
//# sourceMappingURL=find.js.map