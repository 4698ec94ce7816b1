import { mix } from './terms.js';
/** Bytes of a sketch. */
export const sketchSize = 64;
/** Words in a row that are compared as one. */
const shingle = 3;
/** A sketch with fewer places filled tells too little. */
const fewest = 8;
/** Of the places filled in two sketches, the share that is the same where two stories are one. */
const same = 0.5;
/** Stands for a place that nothing fell into: what is kept of a hash beside its place has 26 bits. */
const nothing = 0x7fffffff;
export function createSketcher() {
    const least = new Int32Array(sketchSize);
    let [first, second] = [0, 0];
    let seen = 0;
    return {
        begin() {
            least.fill(nothing);
            seen = 0;
        },
        add(term) {
            seen += 1;
            if (seen >= shingle) {
                const hash = mix(Math.imul(Math.imul(first, 31) + second, 31) + term);
                const place = hash & (sketchSize - 1);
                const rest = hash >>> 6;
                if (rest < least[place])
                    least[place] = rest;
            }
            first = second;
            second = term;
        },
        /** 0 stands for a place that nothing fell into. */
        end() {
            const sketch = new Uint8Array(sketchSize);
            for (let place = 0; place < sketchSize; place++) {
                const rest = least[place];
                if (rest !== nothing)
                    sketch[place] = 1 + (rest % 255);
            }
            return sketch;
        },
    };
}
/** Whether two texts are the same but for small changes: a story sent twice, or an update of it. */
export function isNearDuplicate(a, b) {
    let filled = 0;
    let equal = 0;
    for (let i = 0; i < sketchSize; i++) {
        const x = a[i];
        const y = b[i];
        if (x === 0 && y === 0)
            continue;
        filled += 1;
        if (x === y)
            equal += 1;
    }
    return filled >= fewest && equal >= same * filled;
}
//# sourceMappingURL=sketch.js.map