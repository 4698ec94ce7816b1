import { joinedBytes } from '../../../lib/joined-bytes.js';
import { lowerBound } from '../../../lib/lower-bound.js';
export const noPostings = {
    ids: new Uint32Array(0),
    counts: new Uint8Array(0),
    impacts: new Uint8Array(0),
};
export const noTermPostings = {
    months: new Int32Array(0),
    counts: new Uint32Array(0),
    lists: { about: noPostings, rest: noPostings },
};
export function areInChunks(lists) {
    return 'chunks' in lists;
}
/**
 * As 32-bit words: number of months, chunks, and postings of either list; months, their counts; of each chunk its number and its
 * sizes; or the numbers of stories, and then as bytes impacts and counts, filled up to whole words.
 */
export function encodeTerm({ months, counts, lists }) {
    const parts = areInChunks(lists)
        ? [Uint32Array.of(months.length, lists.chunks.length, 0, 0), months, counts]
        : [Uint32Array.of(months.length, 0, lists.about.ids.length, lists.rest.ids.length), months, counts];
    if (areInChunks(lists))
        parts.push(lists.chunks, lists.aboutSizes, lists.restSizes);
    else {
        const { about, rest } = lists;
        parts.push(about.ids, rest.ids, about.impacts, about.counts, rest.counts);
        const bytes = 2 * about.ids.length + rest.ids.length;
        parts.push(new Uint8Array((4 - (bytes % 4)) % 4));
    }
    return new Uint32Array(joinedBytes(parts).buffer);
}
/** What the words say: views of them, made when they are asked for. */
export function decodeTerm(words) {
    return new DecodedTerm(words);
}
const headWords = 4;
class DecodedTerm {
    #words;
    #lists;
    constructor(words) {
        this.#words = words;
    }
    get months() {
        const [months = 0] = this.#words;
        return new Int32Array(this.#words.buffer, this.#words.byteOffset + 4 * headWords, months);
    }
    get counts() {
        const [months = 0] = this.#words;
        return this.#words.subarray(headWords + months, headWords + 2 * months);
    }
    get lists() {
        this.#lists ??= this.#decodeLists();
        return this.#lists;
    }
    #decodeLists() {
        const words = this.#words;
        const [months = 0, chunks = 0, about = 0, rest = 0] = words;
        const at = headWords + 2 * months;
        if (chunks > 0)
            return {
                chunks: words.subarray(at, at + chunks),
                aboutSizes: words.subarray(at + chunks, at + 2 * chunks),
                restSizes: words.subarray(at + 2 * chunks, at + 3 * chunks),
            };
        const bytes = new Uint8Array(words.buffer, words.byteOffset + 4 * (at + about + rest));
        return {
            about: about === 0
                ? noPostings
                : {
                    ids: words.subarray(at, at + about),
                    impacts: bytes.subarray(0, about),
                    counts: bytes.subarray(about, 2 * about),
                },
            rest: rest === 0
                ? noPostings
                : {
                    ids: words.subarray(at + about, at + about + rest),
                    impacts: noPostings.impacts,
                    counts: bytes.subarray(2 * about, 2 * about + rest),
                },
        };
    }
}
/** A chunk of a list: number of postings, numbers of stories, impacts if the list has any, counts. */
export function encodeList({ ids, impacts, counts }) {
    return joinedBytes([Uint32Array.of(ids.length), ids, impacts, counts]);
}
/** The bytes must be all of their buffer; the list is made of it. */
export function decodeList({ buffer }) {
    const [size = 0] = new Uint32Array(buffer, 0, 1);
    const bytes = new Uint8Array(buffer, 4 + 4 * size);
    return {
        ids: new Uint32Array(buffer, 4, size),
        impacts: bytes.subarray(0, bytes.length - size),
        counts: bytes.subarray(bytes.length - size),
    };
}
/** The terms whose hashes begin alike, each with its words: number of terms; terms, ascending; where the words of each begin. */
export function encodePartition(terms, bodies) {
    const starts = new Uint32Array(terms.length + 1);
    starts[0] = 1 + terms.length + starts.length;
    bodies.forEach((body, i) => {
        starts[i + 1] = starts[i] + body.length;
    });
    return joinedBytes([Uint32Array.of(terms.length), terms, starts, ...bodies]);
}
/** The bytes must be all of their buffer; what is returned are views of it. */
export function decodePartition({ buffer }) {
    const words = new Uint32Array(buffer);
    const [size = 0] = words;
    const starts = words.subarray(1 + size, 2 + 2 * size);
    return {
        terms: words.subarray(1, 1 + size),
        body: (place) => words.subarray(starts[place], starts[place + 1]),
    };
}
/** The words of a term in a partition. */
function bodyOf({ terms, body }, term) {
    const place = lowerBound(terms, term);
    return terms[place] === term ? body(place) : undefined;
}
/** A copy of the words of a term in a partition, whose bytes may lie anywhere in a buffer. */
export function wordsOfTerm(bytes, term) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const wordAt = (at) => view.getUint32(4 * at, isLittleEndian);
    const size = wordAt(0);
    let low = 0;
    let high = size;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (wordAt(1 + middle) < term)
            low = middle + 1;
        else
            high = middle;
    }
    if (low === size || wordAt(1 + low) !== term)
        return undefined;
    const [from, to] = [wordAt(1 + size + low), wordAt(2 + size + low)];
    const words = new Uint32Array(to - from);
    new Uint8Array(words.buffer).set(bytes.subarray(4 * from, 4 * to));
    return words;
}
/** Words are written in the order of bytes of the machine. */
const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
/** The bytes of a partition with other words for some terms; those of undefined are left out. */
export function rewritten(partition, changed) {
    const terms = Uint32Array.from(new Set([...(partition?.terms ?? []), ...changed.keys()])).sort();
    const bodies = new Map();
    for (const term of terms) {
        const body = changed.has(term) ? changed.get(term) : partition && bodyOf(partition, term);
        if (body !== undefined)
            bodies.set(term, body);
    }
    return encodePartition(Uint32Array.from(bodies.keys()), [...bodies.values()]);
}
//# sourceMappingURL=partition.js.map