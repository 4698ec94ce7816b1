import { dampeningOf, impactAt } from '../query/query.js';
import { worthOf } from '../query/rarity.js';
import { passagesOf } from '../text/passages.js';
import { emptyProfile } from '../text/profile.js';
import { constants } from '../tuning.js';
export const whole = 1024;
/** Bits of a mask. */
const most = 32;
/** At most a quarter of the table is full, so that a term that is not in it nearly always finds an empty slot at once. */
const slots = 1 << 12;
export function createMatcher() {
    // Open addressing, from the last bits of a term, which is a hash, to one more than its place in the profile.
    let table = new Uint16Array(slots);
    let asking = emptyProfile;
    let worths = new Int32Array(0);
    let weights = new Int32Array(0);
    const filedWeights = new Map();
    /** What a term is worth that the asking story does not have, by its count; 0 where it is none that the other is about. */
    const unsharedBy = Float64Array.from({ length: 256 }, (_, count) => count < constants.key ? 0 : repeated(constants.unshared, count));
    const shared = { theirs: new Uint32Array(0xffff), ours: new Uint32Array(0xffff) };
    const head = new Float64Array(most);
    const rest = new Float64Array(most);
    const pairs = new Float64Array(most * most);
    const totals = new Float64Array(most);
    return {
        begin(profile, rarities, query = []) {
            const { terms, places } = profile;
            asking = { terms, places };
            const size = Math.min(terms.length, 0xfffe);
            if (size * 4 > table.length)
                table = new Uint16Array(2 ** Math.ceil(Math.log2(size * 4)));
            else
                table.fill(0);
            if (worths.length < size) {
                worths = new Int32Array(size * 2);
                weights = new Int32Array(size * 2);
            }
            weights.fill(0, 0, size);
            const last = table.length - 1;
            for (let i = 0; i < size; i++) {
                worths[i] = worthOf(rarities[i]);
                let slot = terms[i] & last;
                while (table[slot] !== 0)
                    slot = (slot + 1) & last;
                table[slot] = i + 1;
            }
            filedWeights.clear();
            for (const { term, weight, kind } of query) {
                if (kind !== undefined)
                    filedWeights.set(term, weight);
                else
                    weights[find(table, terms, term)] = weight;
            }
        },
        compare({ terms, counts, heads, length }, filed) {
            const { terms: ownTerms, places: ownPlaces } = asking;
            const hits = lookUp(terms, table, ownTerms, shared);
            const dampening = dampeningOf(length);
            head.fill(0);
            rest.fill(0);
            let sum = 0;
            let restTotal = constants.aboutPrior;
            for (let j = 0; j < counts.length; j++)
                restTotal += unsharedBy[counts[j]];
            for (let hit = 0; hit < hits; hit++) {
                const i = shared.ours[hit];
                const count = counts[shared.theirs[hit]];
                const weight = weights[i];
                if (weight !== 0)
                    sum += weight * impactAt(count, dampening);
                if (count < constants.key)
                    continue;
                const its = repeated(worths[i], count);
                restTotal += its - unsharedBy[count];
                addTo(rest, passagesOf(ownPlaces[i]), its);
            }
            let headTotal = constants.headPrior;
            for (let k = 0; k < heads.length; k++) {
                const i = find(table, ownTerms, terms[heads[k]]);
                headTotal += i < 0 ? constants.unshared : worths[i];
                if (i >= 0)
                    addTo(head, passagesOf(ownPlaces[i]), worths[i]);
            }
            for (const term of filed)
                sum += (filedWeights.get(term) ?? 0) * 255;
            const parts = 1 + greatest(head, 0) / headTotal + greatest(rest, 0) / restTotal;
            return { sum, closeness: Math.round((whole * parts) / 3) };
        },
        passagesNear({ terms, places }, mask) {
            const { terms: ownTerms, places: ownPlaces } = asking;
            pairs.fill(0);
            totals.fill(0);
            for (let j = 0; j < terms.length; j++) {
                const theirs = places[j] & mask;
                if (theirs === 0)
                    continue;
                const i = find(table, ownTerms, terms[j]);
                const worth = i < 0 ? constants.unshared : worths[i];
                const ours = i < 0 ? 0 : passagesOf(ownPlaces[i]);
                addTo(totals, theirs, worth);
                for (let left = theirs; ours !== 0 && left !== 0; left &= left - 1)
                    addTo(pairs, ours, worth, lowest(left) * most);
            }
            return Array.from(totals, (total, their) => Math.round((whole * greatest(pairs, their * most)) / (total + constants.headPrior)));
        },
    };
}
/** Looks up all terms of another story; returns how many are shared. Apart, and short, since it is where the time goes. */
function lookUp(terms, table, own, { theirs, ours }) {
    const last = table.length - 1;
    let hits = 0;
    for (let j = 0; j < terms.length; j++) {
        const term = terms[j];
        for (let slot = term & last; table[slot] !== 0; slot = (slot + 1) & last) {
            const place = table[slot] - 1;
            if (own[place] !== term)
                continue;
            theirs[hits] = j;
            ours[hits++] = place;
            break;
        }
    }
    return hits;
}
/** The place of a term in a profile, or -1. */
function find(table, terms, term) {
    const last = table.length - 1;
    for (let slot = term & last;; slot = (slot + 1) & last) {
        const place = table[slot] - 1;
        if (place < 0 || terms[place] === term)
            return place;
    }
}
/** The weight of a term that a story is about, by how often it has it. */
function repeated(worth, count) {
    return Math.round((worth * count) / (count + 2 * constants.aboutHalf));
}
/** Adds to the sum of each passage in a mask; the sums begin at `from`. */
function addTo(sums, mask, worth, from = 0) {
    for (let left = mask; left !== 0; left &= left - 1) {
        const at = from + lowest(left);
        sums[at] = sums[at] + worth;
    }
}
/** The number of the lowest bit that is set. */
function lowest(mask) {
    return 31 - Math.clz32(mask & -mask);
}
/** Of the sums of all passages, which begin at `from`. */
function greatest(sums, from) {
    let best = 0;
    for (let i = from; i < from + most; i++)
        if (sums[i] > best)
            best = sums[i];
    return best;
}
//# sourceMappingURL=matcher.js.map