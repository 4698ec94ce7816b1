import { layout } from './layout.js';
import { areInChunks, decodeList, decodePartition, decodeTerm, encodeList, encodeTerm, noPostings, noTermPostings, rewritten, wordsOfTerm, } from './partition.js';
const kinds = ['about', 'rest'];
/** The partition of a term, where terms are divided by their first bits. */
export function partitionOf(term, bits) {
    return term >>> (32 - bits);
}
export function partitionName(partition) {
    return `terms/${String(partition).padStart(6, '0')}`;
}
export function chunkName(kind, term, chunk) {
    return `${kind}/${term.toString(36)}/${chunk}`;
}
/** The chunk in which a story's postings are, of terms with many. */
export function chunkOf(id) {
    return Math.floor(id / layout.postingsSpan);
}
export function openPostings(keeper, bits) {
    const open = new Map();
    const changedTerms = new Set();
    const changedChunks = new Map();
    const read = (name) => {
        const bytes = keeper.get(name);
        // What the keeper gives is good until it is asked again.
        return bytes && new Uint8Array(bytes);
    };
    const partition = (number) => {
        const bytes = read(partitionName(number));
        return bytes && decodePartition(bytes);
    };
    const termOf = (term) => {
        let its = open.get(term);
        if (its === undefined) {
            const bytes = keeper.get(partitionName(partitionOf(term, bits)));
            // A copy: other terms of the partition are not held in memory.
            const words = bytes && wordsOfTerm(bytes, term);
            its = { postings: words === undefined ? noTermPostings : decodeTerm(words), chunks: new Map() };
            open.set(term, its);
        }
        return its;
    };
    const chunkIn = (kind, term, { chunks }, chunk) => {
        const name = chunkName(kind, term, chunk);
        let list = chunks.get(name);
        if (list === undefined) {
            const bytes = read(name);
            list = bytes === undefined ? noPostings : decodeList(bytes);
            chunks.set(name, list);
        }
        return list;
    };
    return {
        frequencies: (term) => termOf(term).postings,
        lists(kind, term, ranges) {
            const its = termOf(term);
            const { lists } = its.postings;
            if (!areInChunks(lists))
                return [lists[kind]];
            const sizes = kind === 'about' ? lists.aboutSizes : lists.restSizes;
            const found = [];
            lists.chunks.forEach((chunk, i) => {
                const first = chunk * layout.postingsSpan;
                const isWanted = ranges.some(([from, to]) => first < to && first + layout.postingsSpan > from);
                if (sizes[i] !== 0 && isWanted)
                    found.push(chunkIn(kind, term, its, chunk));
            });
            return found;
        },
        sizeOf(term) {
            const { lists } = termOf(term).postings;
            if (!areInChunks(lists))
                return lists.about.ids.length + lists.rest.ids.length;
            return sum(lists.aboutSizes) + sum(lists.restSizes);
        },
        change(changes) {
            for (const [term, its] of byTerm(changes)) {
                const before = termOf(term);
                const { months, counts } = monthsWith(before.postings, its);
                const { lists, chunks } = listsWith(term, before, its);
                open.set(term, { postings: { months, counts, lists }, chunks });
                changedTerms.add(term);
            }
        },
        save() {
            const byPartition = new Map();
            for (const term of changedTerms) {
                const { postings } = termOf(term);
                const number = partitionOf(term, bits);
                const its = byPartition.get(number) ?? new Map();
                byPartition.set(number, its.set(term, isEmpty(postings) ? undefined : encodeTerm(postings)));
            }
            for (const [number, its] of byPartition)
                keeper.put(partitionName(number), rewritten(partition(number), its));
            for (const [name, list] of changedChunks) {
                if (list.ids.length === 0)
                    keeper.delete(name);
                else
                    keeper.put(name, encodeList(list));
            }
            changedTerms.clear();
            changedChunks.clear();
        },
    };
    /** The lists of a term with changes, and its chunks; those that differ are put away by `save`. */
    function listsWith(term, before, changes) {
        const { lists } = before.postings;
        if (!areInChunks(lists)) {
            const about = merged(lists.about, changes, 'about');
            const rest = merged(lists.rest, changes, 'rest');
            if (about.ids.length + rest.ids.length <= layout.postingsInPartition)
                return { lists: { about, rest }, chunks: before.chunks };
            const numbers = new Set([...about.ids, ...rest.ids].map(chunkOf));
            return inChunks(term, before, numbers, (kind, chunk) => cut(kind === 'about' ? about : rest, chunk));
        }
        const byChunk = new Map();
        for (const change of changes) {
            const its = byChunk.get(chunkOf(change.id)) ?? [];
            byChunk.set(chunkOf(change.id), its);
            its.push(change);
        }
        return inChunks(term, before, byChunk.keys(), (kind, chunk) => merged(chunkIn(kind, term, before, chunk), byChunk.get(chunk) ?? [], kind), lists);
    }
    /** A term with other lists in some chunks. */
    function inChunks(term, { chunks: known }, numbers, listIn, before) {
        const sizes = new Map();
        before?.chunks.forEach((chunk, i) => {
            sizes.set(chunk, { about: before.aboutSizes[i], rest: before.restSizes[i] });
        });
        const chunks = new Map(known);
        for (const chunk of numbers) {
            const its = { about: listIn('about', chunk), rest: listIn('rest', chunk) };
            for (const kind of kinds) {
                chunks.set(chunkName(kind, term, chunk), its[kind]);
                changedChunks.set(chunkName(kind, term, chunk), its[kind]);
            }
            sizes.set(chunk, { about: its.about.ids.length, rest: its.rest.ids.length });
        }
        const all = [...sizes].sort(([a], [b]) => a - b).filter(([, { about, rest }]) => about + rest > 0);
        const lists = {
            chunks: Uint32Array.from(all, ([chunk]) => chunk),
            aboutSizes: Uint32Array.from(all, ([, { about }]) => about),
            restSizes: Uint32Array.from(all, ([, { rest }]) => rest),
        };
        return { lists: all.length === 0 ? noTermPostings.lists : lists, chunks };
    }
}
function byTerm(changes) {
    const terms = new Map();
    for (const change of changes) {
        const known = terms.get(change.term);
        if (known)
            known.push(change);
        else
            terms.set(change.term, [change]);
    }
    return terms;
}
function monthsWith({ months, counts }, changes) {
    const by = changes.filter(({ before, after }) => Boolean(before?.isCounted) !== Boolean(after?.isCounted));
    if (by.length === 0)
        return { months, counts };
    const all = new Map(Array.from(months, (month, i) => [month, counts[i]]));
    for (const { month, after } of by)
        all.set(month, (all.get(month) ?? 0) + (after?.isCounted ? 1 : -1));
    const some = [...all].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
    return {
        months: Int32Array.from(some, ([month]) => month),
        counts: Uint32Array.from(some, ([, count]) => count),
    };
}
/** A list with changes: it has those that belong to it after them. */
function merged(list, changes, kind) {
    const belongs = (posting) => posting !== undefined && posting.isAbout === (kind === 'about');
    const its = changes
        .filter(({ before, after }) => belongs(before) || belongs(after))
        .sort((a, b) => a.id - b.id);
    if (its.length === 0)
        return list;
    const most = list.ids.length + its.length;
    const hasImpacts = kind === 'about';
    const all = {
        ids: new Uint32Array(most),
        counts: new Uint8Array(most),
        impacts: new Uint8Array(hasImpacts ? most : 0),
    };
    let size = 0;
    let at = 0;
    const copyBefore = (id) => {
        const from = at;
        while (at < list.ids.length && list.ids[at] < id)
            at++;
        all.ids.set(list.ids.subarray(from, at), size);
        all.counts.set(list.counts.subarray(from, at), size);
        if (hasImpacts)
            all.impacts.set(list.impacts.subarray(from, at), size);
        size += at - from;
    };
    for (const { id, after } of its) {
        copyBefore(id);
        if (list.ids[at] === id)
            at++;
        if (after === undefined || !belongs(after))
            continue;
        all.ids[size] = id;
        all.counts[size] = after.count;
        if (hasImpacts)
            all.impacts[size] = after.impact;
        size++;
    }
    copyBefore(Number.POSITIVE_INFINITY);
    return {
        ids: all.ids.slice(0, size),
        counts: all.counts.slice(0, size),
        impacts: hasImpacts ? all.impacts.slice(0, size) : noPostings.impacts,
    };
}
/** The part of a list that is in a chunk. */
export function cut({ ids, counts, impacts }, chunk) {
    let from = 0;
    while (from < ids.length && chunkOf(ids[from]) < chunk)
        from++;
    let to = from;
    while (to < ids.length && chunkOf(ids[to]) === chunk)
        to++;
    return {
        ids: ids.subarray(from, to),
        counts: counts.subarray(from, to),
        impacts: impacts.subarray(from, to),
    };
}
function isEmpty({ months, lists }) {
    if (months.length > 0)
        return false;
    return areInChunks(lists)
        ? lists.chunks.length === 0
        : lists.about.ids.length + lists.rest.ids.length === 0;
}
function sum(numbers) {
    let all = 0;
    for (const number of numbers)
        all += number;
    return all;
}
//# sourceMappingURL=postings.js.map