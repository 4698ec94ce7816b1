import { filedImpact, impactOf, isAbout } from '../../query/query.js';
import { filedTermsAt, packStories, profileAt } from './packed-stories.js';
import { createTermNumbers, termsOf } from './term-numbers.js';
export function sendable({ stories, table, start, ids, impacts }) {
    return { stories, table, start, ids, impacts };
}
export function openSent(sent) {
    return { ...sent, ...termsOf(sent.table) };
}
/** Indexes an archive. The entries are read once, one by one. */
export function indexArchive(unordered) {
    const { entries, packed } = packStories(unordered);
    return { entries, index: invert(packed) };
}
function invert(stories) {
    // Sponsored stories are never recommended.
    const isPosted = (id, impact) => isAbout(impact) && stories.sponsored[id] === 0;
    const numbers = createTermNumbers(1 << 10);
    let counts = new Uint32Array(1 << 10);
    let total = 0;
    eachTerm(stories, (term, id, impact) => {
        const number = numbers.add(term);
        if (number >= counts.length) {
            const larger = new Uint32Array(counts.length * 2);
            larger.set(counts);
            counts = larger;
        }
        if (!isPosted(id, impact))
            return;
        counts[number] = counts[number] + 1;
        total += 1;
    });
    const size = numbers.size();
    const start = new Uint32Array(new SharedArrayBuffer(4 * (size + 1)));
    for (let t = 0; t < size; t++)
        start[t + 1] = start[t] + counts[t];
    const next = start.slice(0, size);
    const ids = new Uint32Array(new SharedArrayBuffer(4 * total));
    const impacts = new Uint8Array(new SharedArrayBuffer(total));
    eachTerm(stories, (term, id, impact) => {
        if (!isPosted(id, impact))
            return;
        const number = numbers.find(term);
        const at = next[number];
        next[number] = at + 1;
        ids[at] = id;
        impacts[at] = impact;
    });
    const table = numbers.table();
    return { stories, table, ...termsOf(table), start, ids, impacts };
}
/** Visits each term of each story, story by story. */
function eachTerm(stories, visit) {
    for (let id = 0; id < stories.size; id++) {
        const { terms, counts, length } = profileAt(stories, id);
        for (let i = 0; i < terms.length; i++)
            visit(terms[i], id, impactOf(counts[i], length), counts[i]);
        for (const term of filedTermsAt(stories, id))
            visit(term, id, filedImpact, 0);
    }
}
//# sourceMappingURL=inverted-index.js.map