export function termsOf({ slots, terms }) {
    return {
        terms: terms.length,
        numberOf: (term) => slots[slotOf(term, slots, terms)],
        termOf: (number) => terms[number],
    };
}
/** The slot of a term, or the empty one where it would be. Terms are hashes already. */
function slotOf(term, slots, terms) {
    const last = slots.length - 1;
    for (let slot = term & last;; slot = (slot + 1) & last) {
        const number = slots[slot];
        if (number < 0 || terms[number] === term)
            return slot;
    }
}
/** Numbers terms as they come. */
export function createTermNumbers(initial) {
    let slots = emptySlots(initial * 2);
    let terms = new Uint32Array(initial);
    let size = 0;
    const grow = () => {
        const larger = new Uint32Array(terms.length * 2);
        larger.set(terms);
        terms = larger;
        slots = emptySlots(terms.length * 2);
        for (let number = 0; number < size; number++)
            slots[slotOf(terms[number], slots, terms)] = number;
    };
    return {
        /** The number of a term, a new one if it has none. */
        add(term) {
            if (size === terms.length)
                grow();
            const slot = slotOf(term, slots, terms);
            const known = slots[slot];
            if (known >= 0)
                return known;
            slots[slot] = size;
            terms[size] = term;
            return size++;
        },
        find: (term) => slots[slotOf(term, slots, terms)],
        size: () => size,
        table() {
            const all = new Uint32Array(new SharedArrayBuffer(4 * size));
            all.set(terms.subarray(0, size));
            return { slots, terms: all };
        },
    };
}
function emptySlots(size) {
    return new Int32Array(new SharedArrayBuffer(4 * size)).fill(-1);
}
//# sourceMappingURL=term-numbers.js.map