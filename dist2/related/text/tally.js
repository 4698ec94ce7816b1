import { sketchSize } from './sketch.js';
export function createTally() {
    // Open addressing, at most half full; a place whose count is 0 is free.
    let terms = new Int32Array(1_024);
    let counts = new Uint32Array(1_024);
    let places = new Int32Array(1_024);
    let distinct = 0;
    const placeOf = (term) => {
        const last = terms.length - 1;
        let place = term & last;
        while (counts[place] !== 0 && terms[place] !== term)
            place = (place + 1) & last;
        return place;
    };
    const grow = () => {
        const [before, times, where] = [terms, counts, places];
        terms = new Int32Array(2 * before.length);
        counts = new Uint32Array(2 * before.length);
        places = new Int32Array(2 * before.length);
        before.forEach((term, i) => {
            if (times[i] === 0)
                return;
            const place = placeOf(term);
            terms[place] = term;
            counts[place] = times[i];
            places[place] = where[i];
        });
    };
    return {
        add(term, times, bit) {
            if (times === 0)
                return;
            const place = placeOf(term);
            if (counts[place] === 0) {
                terms[place] = term;
                places[place] = 0;
                distinct += 1;
            }
            places[place] = places[place] | bit;
            counts[place] = counts[place] + times;
            if (2 * distinct > terms.length)
                grow();
        },
        take(sketch) {
            const found = new Uint32Array(distinct);
            let at = 0;
            let inHead = 0;
            for (let place = 0; place < terms.length; place++) {
                if (counts[place] === 0)
                    continue;
                found[at++] = terms[place];
                inHead += places[place] >>> 31;
            }
            found.sort();
            const taken = shared(distinct, inHead);
            taken.terms.set(found);
            taken.sketch.set(sketch);
            for (let i = 0, head = 0; i < distinct; i++) {
                const place = placeOf(found[i] | 0);
                taken.counts[i] = Math.min(255, counts[place]);
                taken.places[i] = places[place];
                if (places[place] < 0)
                    taken.heads[head++] = i;
            }
            counts.fill(0);
            distinct = 0;
            return taken;
        },
    };
}
/** A profile in one piece of memory, which threads share; what every comparison reads is together. */
function shared(size, heads) {
    const buffer = new SharedArrayBuffer(9 * size + 4 * heads + sketchSize);
    return {
        places: new Uint32Array(buffer, 0, size),
        terms: new Uint32Array(buffer, 4 * size, size),
        heads: new Uint32Array(buffer, 8 * size, heads),
        counts: new Uint8Array(buffer, 8 * size + 4 * heads, size),
        sketch: new Uint8Array(buffer, 9 * size + 4 * heads, sketchSize),
    };
}
//# sourceMappingURL=tally.js.map