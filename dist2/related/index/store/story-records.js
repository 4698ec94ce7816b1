import { Damaged } from '../../../lib/damaged.js';
import { decodeFound, encodeFound } from './found-bytes.js';
import { decodeStory, encodeStory } from './story-bytes.js';
const noFollowUps = { followers: [], followUps: [] };
const encoder = new TextEncoder();
const decoder = new TextDecoder();
export function openRecords(keeper) {
    const stories = new Map();
    const read = (kind, id) => {
        const bytes = keeper.get(nameOf(kind, id));
        // What the keeper gives is good until it is asked again.
        return bytes && new Uint8Array(bytes);
    };
    const need = (kind, id) => {
        const bytes = read(kind, id);
        if (bytes === undefined)
            throw new Damaged(nameOf(kind, id));
        return bytes;
    };
    const put = (kind, id, value) => keeper.put(nameOf(kind, id), encoder.encode(JSON.stringify(value)));
    return {
        story(id) {
            let story = stories.get(id);
            if (story === undefined) {
                story = decodeStory(need('story', id));
                stories.set(id, story);
            }
            return story;
        },
        read: (id) => stories.get(id) ?? decodeStory(need('story', id)),
        found: (id) => decodeFound(need('found', id)),
        picks: (id) => JSON.parse(decoder.decode(need('picks', id))),
        followUps(id) {
            const bytes = read('later', id);
            return bytes === undefined ? noFollowUps : JSON.parse(decoder.decode(bytes));
        },
        putStory(id, entry) {
            stories.delete(id);
            keeper.put(nameOf('story', id), encodeStory(entry));
        },
        putFound: (id, found) => keeper.put(nameOf('found', id), encodeFound(found)),
        putPicks: (id, picks) => put('picks', id, picks),
        putFollowUps(id, its) {
            if (its.followers.length === 0)
                keeper.delete(nameOf('later', id));
            else
                put('later', id, its);
        },
        forget(id) {
            for (const kind of ['found', 'picks', 'later'])
                keeper.delete(nameOf(kind, id));
        },
    };
}
/** Of one length, so that names come in the order of numbers. */
function nameOf(kind, id) {
    return `${kind}/${String(id).padStart(7, '0')}`;
}
//# sourceMappingURL=story-records.js.map