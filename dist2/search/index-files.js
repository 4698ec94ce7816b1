import { digest } from '../lib/digest.js';
import { encodeShard } from './encode.js';
import { createInverter } from './inverted.js';
import { foundCard, searchedStory } from './story.js';
import { createEntries } from './words.js';
/** The number of words in a shard: six kilobytes in a large year, so that all years can be searched. */
const shardWords = 6_000;
const cardsInFile = 32;
const generationLength = 8;
/** Indexes stories of a site, some at a time, so that memory is bounded by their texts. */
export function createSearchIndex(options) {
    const layoutOf = (stories) => {
        let words = 0;
        for (const story of stories)
            words += story.words;
        return {
            shards: Math.max(1, Math.ceil(words / shardWords)),
            cards: Math.ceil(stories.length / cardsInFile),
        };
    };
    return {
        layoutOf,
        index(stories) {
            const inverter = createInverter(createEntries(options.stemmerOf));
            const cards = [];
            for (const story of stories) {
                const { text } = options.bodies.get(story.body);
                inverter.add({ ...searchedStory(story, options.site), language: story.language, text });
                cards.push(foundCard(story, text, options.texts, options));
            }
            return assemble([...inverter.listed()], cards, layoutOf(stories));
        },
    };
}
function assemble(listed, cards, layout) {
    const parts = cut(listed, layout.shards);
    const shards = parts.map(({ entries }) => encodeShard(withGroups(entries)));
    const chunks = Array.from({ length: layout.cards }, (_, at) => cards.slice(at * cardsInFile, (at + 1) * cardsInFile));
    const bounds = parts.map(({ from }) => from);
    const identity = JSON.stringify([bounds, chunks, shards.map(digest)]);
    const g = digest(identity).slice(0, generationLength);
    const head = { g, n: cards.length, c: cardsInFile, b: bounds };
    return {
        head: JSON.stringify(head),
        shards: shards.map((bytes) => Buffer.concat([Buffer.from(g), bytes])),
        cards: chunks.map((s) => g + JSON.stringify(s)),
    };
}
/**
 * Forms of one word have this many first letters in common, if the word is long enough: shards are cut between words.
 */
const kin = 4;
/** Used where so many words have a common beginning that the shard would be far too large. */
const closeKin = 6;
/** Cuts an index into this many parts of about the same size; the last may be empty. */
function cut(listed, count) {
    const size = ({ form, postings }) => form.length + postings.length + 4;
    let total = 0;
    for (const each of listed)
        total += size(each);
    const share = total / count;
    const parts = [{ from: '', entries: [] }];
    let last = '';
    let sum = 0;
    for (const each of listed) {
        const before = sum - share * (parts.length - 1);
        const letters = before > 1.5 * share ? closeKin : kin;
        const start = each.form.slice(0, letters);
        if (before >= share && parts.length < count && start !== last.slice(0, letters))
            parts.push({ from: start, entries: [] });
        parts.at(-1)?.entries.push(each);
        sum += size(each);
        last = each.form;
    }
    while (parts.length < count)
        parts.push({ from: '\uffff', entries: [] });
    return parts;
}
function withGroups(entries) {
    const groups = new Map([['', -1]]);
    return entries.map(({ form, word, postings }, at) => {
        const group = groups.get(word) ?? at;
        groups.set(word, group);
        return [form, group, postings];
    });
}
//# sourceMappingURL=index-files.js.map