import { lowerBound } from '../../lib/lower-bound.js';
import { termOf } from '../text/terms.js';
import { constants } from '../tuning.js';
import { frequencyAt, worthOf } from './rarity.js';
/** What a story is filed under: each kind with its key. */
export function filedUnder({ topics, authors, series, section, }) {
    return [
        ...topics.map((key) => ({ kind: 'topic', key })),
        ...authors.map((key) => ({ kind: 'author', key })),
        ...(series === undefined ? [] : [{ kind: 'series', key: series }]),
        { kind: 'section', key: section },
    ];
}
/** The kinds of what stories are filed under. */
export const filedKinds = ['topic', 'author', 'series', 'section'];
/**
 * The terms that a story is filed under, each once. Terms are hashes: one that is a word of the story, too, which happens once in
 * millions of stories, is left out.
 */
export function filedTerms(entry) {
    const filed = new Map();
    for (const { kind, key } of filedUnder(entry)) {
        const term = termOf(kind, key, entry.language);
        if (!hasTerm(entry.profile.terms, term))
            filed.set(term, { kind, term });
    }
    return [...filed.values()];
}
function hasTerm(terms, term) {
    return terms[lowerBound(terms, term)] === term;
}
export function queryOf(profile, meta, statistics, tuning) {
    const { stories } = statistics;
    const { terms: its, counts } = profile;
    const rarities = new Uint8Array(its.length);
    /** Weight, then how early the term is, then its place, in one number that sorts. */
    const order = new Float64Array(its.length);
    let weighty = 0;
    for (let i = 0; i < its.length; i++) {
        const term = its[i];
        const rarity = statistics.rarityOf(term, i);
        rarities[i] = rarity;
        const weight = wordWeight(counts[i], rarity);
        if (weight > 0)
            order[weighty++] = weight * places + (places - 1 - i);
    }
    const sorted = order.subarray(0, weighty).sort();
    const terms = [];
    const lengths = [];
    let whole = 0;
    for (let at = weighty - 1; at >= 0 && terms.length < constants.queryTerms; at--) {
        const weight = Math.floor(sorted[at] / places);
        const i = places - 1 - (sorted[at] % places);
        terms.push({ term: its[i], weight, own: impactOf(counts[i], profile.length) });
        lengths.push(frequencyAt(stories, rarities[i]));
        whole += weight;
    }
    for (const { term, kind } of meta) {
        const rarity = statistics.rarityOf(term);
        const weight = filedWeight(kind, rarity, whole, tuning);
        if (weight === 0)
            continue;
        terms.push({ term, weight, own: 255, kind });
        lengths.push(frequencyAt(stories, rarity));
    }
    return { terms, whole, rarities, ...listsToRead(terms, lengths) };
}
/** More terms than any story has. */
const places = 2 ** 24;
/**
 * Which lists are read: the weightiest first, as long as they are together no longer than a query may read. So what a query
 * costs does not grow with the archive. How long a list is, is told from the term's rarity alone: as long as that is the
 * same, so are the lists.
 */
function listsToRead(terms, lengths) {
    const read = [];
    let left = constants.postings;
    const byWeight = [...terms.keys()].sort((a, b) => terms[b].weight - terms[a].weight || a - b);
    for (const i of byWeight) {
        const length = lengths[i];
        if (length > left)
            continue;
        left -= length;
        read.push(terms[i]);
    }
    const words = read.filter(({ kind }) => kind === undefined);
    return { read, lightest: words.at(-1)?.weight ?? noWord };
}
/** More than any word weighs: the lightest word of a query that reads the list of none. */
const noWord = 0xffffffff;
/** What a word or name is worth that a story has so often, and that is so rare. */
export function wordWeight(count, rarity) {
    return Math.round((repeatedBy[count] * worthOf(rarity)) / 64);
}
export function filedWeight(kind, rarity, whole, { signals }) {
    return Math.round((factorOf(kind, signals) * rarity * whole) / 1024);
}
function factorOf(kind, signals) {
    if (kind === 'topic')
        return constants.topic * signals.topics;
    if (kind === 'series')
        return constants.series * signals.series;
    if (kind === 'author')
        return constants.author * signals.authors;
    return constants.section * signals.section;
}
/** BM25's saturation of repetition in the query (k3), by half occurrences: 16 for one occurrence, 144 at the most. */
const repeatedBy = Float64Array.from({ length: 256 }, (_, count) => (16 * count * (constants.k3 + 1)) / (2 * constants.k3 + count));
/**
 * How much of a story a term is, from 1 to 255: BM25's saturation of repetition, by the story's length. The mean length is
 * a constant: measured, it costs nothing, and it leaves every story's impacts still for ever.
 */
export function impactOf(count, length) {
    return impactAt(count, dampeningOf(length));
}
/** The same where a story's dampening is known. */
export function impactAt(count, dampening) {
    return Math.max(1, Math.floor((255 * count) / (count + dampening)));
}
/** How much the length of a story takes from the impact of each of its terms. */
export function dampeningOf(length) {
    const { k1, b } = constants;
    return 2 * k1 * (1 - b + (b * length) / (2 * constants.length));
}
/** The impact of what a story is filed under: it is the whole weight. */
export const filedImpact = 255;
/** Whether a story is to be found by a term that has such an impact on it. */
export function isAbout(impact) {
    return impact >= constants.about;
}
//# sourceMappingURL=query.js.map