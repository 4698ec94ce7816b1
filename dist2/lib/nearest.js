import { distance } from 'fastest-levenshtein';
/** The candidate that a misspelt word most likely means; undefined where none is near. */
export function nearest(word, candidates) {
    let best;
    let least = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
    for (const candidate of candidates) {
        const d = distance(word.toLowerCase(), candidate.toLowerCase());
        if (d < least)
            [best, least] = [candidate, d];
    }
    return best;
}
//# sourceMappingURL=nearest.js.map