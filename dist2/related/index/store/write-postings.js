import { lowerBound } from '../../../lib/lower-bound.js';
import { filedImpact, impactOf, isAbout } from '../../query/query.js';
import { filedTermsAt, profileAt } from '../memory/packed-stories.js';
import { layout } from './layout.js';
import { encodeList, encodePartition, encodeTerm, noPostings, } from './partition.js';
import { chunkName, chunkOf, cut, partitionName, partitionOf } from './postings.js';
/** Postings that are gathered at a time: memory does not grow with the archive. */
const mostPostings = 2 ** 23;
/** Writes the postings of a whole archive, story `i` of which is the i-th; returns by how many bits terms are divided. */
export function writePostings(index, keeper) {
    const { stories, terms: size, termOf } = index;
    const terms = Uint32Array.from({ length: size }, (_, number) => termOf(number)).sort();
    const sizes = sizesOf(terms, index);
    const bits = bitsFor(sizes);
    for (let from = 0; from < size;) {
        let to = from;
        // Partitions are written whole.
        for (let postings = 0; to < size && postings < mostPostings;) {
            const partition = partitionOf(terms[to], bits);
            for (; to < size && partitionOf(terms[to], bits) === partition; to++)
                postings += sizes[to];
        }
        writeTerms(terms.subarray(from, to), sizes.subarray(from, to), stories, keeper, bits);
        from = to;
    }
    return bits;
}
/** How many stories have each term. */
function sizesOf(terms, { stories, numberOf }) {
    const places = new Uint32Array(terms.length);
    terms.forEach((term, place) => {
        places[numberOf(term)] = place;
    });
    const sizes = new Uint32Array(terms.length);
    const count = (term) => {
        const place = places[numberOf(term)];
        sizes[place] = sizes[place] + 1;
    };
    for (let id = 0; id < stories.size; id++) {
        const { terms: its } = profileAt(stories, id);
        for (let i = 0; i < its.length; i++)
            count(its[i]);
        filedTermsAt(stories, id).forEach(count);
    }
    return sizes;
}
function bitsFor(sizes) {
    let bytes = 0;
    for (const size of sizes)
        bytes += 40 + 6 * Math.min(size, layout.postingsInPartition);
    return Math.max(layout.partitionBits, Math.min(20, Math.ceil(Math.log2(bytes / layout.partitionBytes))));
}
/** Gathers the postings of ascending terms next to each other, and writes these in partitions. */
function writeTerms(terms, sizes, stories, keeper, bits) {
    const starts = new Uint32Array(terms.length + 1);
    for (let i = 0; i < terms.length; i++)
        starts[i + 1] = starts[i] + sizes[i];
    const next = starts.slice();
    const all = {
        ids: new Uint32Array(starts[terms.length]),
        counts: new Uint8Array(starts[terms.length]),
        impacts: new Uint8Array(starts[terms.length]),
    };
    const put = (place, id, count, impact) => {
        const at = next[place];
        next[place] = at + 1;
        all.ids[at] = id;
        all.counts[at] = count;
        all.impacts[at] = impact;
    };
    const [first = 0] = terms;
    const last = terms.at(-1) ?? 0;
    for (let id = 0; id < stories.size; id++) {
        const { terms: its, counts, length } = profileAt(stories, id);
        // Both ascend: the place of a term is not before that of the last one.
        let place = 0;
        for (let i = lowerBound(its, first); i < its.length && its[i] <= last; i++) {
            place = placeFrom(place, its[i]);
            put(place, id, counts[i], impactOf(counts[i], length));
        }
        for (const term of filedTermsAt(stories, id))
            if (term >= first && term <= last)
                put(lowerBound(terms, term), id, 0, filedImpact);
    }
    let partition;
    const flush = () => {
        if (partition === undefined)
            return;
        const { number, terms: its, bodies } = partition;
        keeper.put(partitionName(number), encodePartition(Uint32Array.from(its), bodies));
    };
    terms.forEach((term, place) => {
        const number = partitionOf(term, bits);
        if (partition?.number !== number) {
            flush();
            partition = { number, terms: [], bodies: [] };
        }
        const [from, to] = [starts[place], starts[place + 1]];
        const list = {
            ids: all.ids.subarray(from, to),
            counts: all.counts.subarray(from, to),
            impacts: all.impacts.subarray(from, to),
        };
        partition.terms.push(term);
        partition.bodies.push(encodeTerm(postingsOf(term, list, stories, keeper)));
    });
    flush();
    /** The place of a term, found from one before it on in steps that double. */
    function placeFrom(place, term) {
        let step = 1;
        while (place + step < terms.length && terms[place + step] <= term)
            step *= 2;
        const from = place + (step >>> 1);
        return from + lowerBound(terms.subarray(from, Math.min(terms.length, place + step)), term);
    }
}
/** What is stored of a term in its partition; chunks of postings, if there are many, are written. */
function postingsOf(term, list, stories, keeper) {
    const { about, rest } = parted(list, stories);
    const its = monthsOf(list, stories);
    if (list.ids.length <= layout.postingsInPartition)
        return { ...its, lists: { about, rest } };
    const chunks = Uint32Array.from(new Set(Array.from(list.ids, chunkOf)));
    const sizes = { about: new Uint32Array(chunks.length), rest: new Uint32Array(chunks.length) };
    chunks.forEach((chunk, i) => {
        for (const [kind, whole] of [
            ['about', about],
            ['rest', rest],
        ]) {
            const part = cut(whole, chunk);
            sizes[kind][i] = part.ids.length;
            if (part.ids.length > 0)
                keeper.put(chunkName(kind, term, chunk), encodeList(part));
        }
    });
    return { ...its, lists: { chunks, aboutSizes: sizes.about, restSizes: sizes.rest } };
}
/** How many stories of each month there are in a list; sponsored ones do not count. */
function monthsOf({ ids }, { months, sponsored }) {
    const found = [];
    const counts = [];
    for (let i = 0; i < ids.length; i++) {
        const id = ids[i];
        if (sponsored[id] === 1)
            continue;
        const month = months[id];
        if (month !== found.at(-1)) {
            found.push(month);
            counts.push(0);
        }
        counts[counts.length - 1] = counts.at(-1) + 1;
    }
    return { months: Int32Array.from(found), counts: Uint32Array.from(counts) };
}
/** The stories that are about a term, and the others that have it. */
function parted({ ids, counts, impacts }, { sponsored }) {
    const isIn = (i) => isAbout(impacts[i]) && sponsored[ids[i]] === 0;
    let size = 0;
    for (let i = 0; i < ids.length; i++)
        if (isIn(i))
            size++;
    const about = { ids: new Uint32Array(size), counts: new Uint8Array(size), impacts: new Uint8Array(size) };
    const rest = {
        ids: new Uint32Array(ids.length - size),
        counts: new Uint8Array(ids.length - size),
        impacts: noPostings.impacts,
    };
    let at = 0;
    for (let i = 0; i < ids.length; i++) {
        const part = isIn(i) ? about : rest;
        const to = part === about ? at : i - at;
        part.ids[to] = ids[i];
        part.counts[to] = counts[i];
        if (part !== about)
            continue;
        about.impacts[to] = impacts[i];
        at++;
    }
    return { about, rest };
}
//# sourceMappingURL=write-postings.js.map