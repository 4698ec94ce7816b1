const seeds = {
    word: 0x51ed270b,
    name: 0x2545f491,
    topic: 0x3c6ef372,
    series: 0x1b873593,
    author: 0x27d4eb2f,
    section: 0x165667b1,
};
/**
 * The number a term goes by: 32 bits of its language, kind and text (MurmurHash3, Appleby 2011, over UTF-16 code units). Among a
 * million terms one in four thousand shares its number with another, which moves no pick that anyone could tell. Terms of
 * two languages are never the same: readers follow stories in their own.
 */
export function termOf(kind, text, language) {
    return hash(text, seeds[kind] ^ saltOf(language));
}
const salts = new Map();
function saltOf(language) {
    let salt = salts.get(language);
    if (salt === undefined) {
        salt = hash(language, 0);
        salts.set(language, salt);
    }
    return salt;
}
function hash(text, seed) {
    let h = seed;
    for (let i = 0; i < text.length; i++) {
        let k = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
        k = (k << 15) | (k >>> 17);
        h ^= Math.imul(k, 0x1b873593);
        h = (h << 13) | (h >>> 19);
        h = (Math.imul(h, 5) + 0xe6546b64) | 0;
    }
    return mix(h ^ text.length);
}
/** Spreads the bits of a number over all of it. */
export function mix(number) {
    let h = number;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
}
//# sourceMappingURL=terms.js.map