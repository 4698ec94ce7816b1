/** Encodes the format that lib/shards.ts decodes. `entries` are in the order of their forms. */
export function encodeShard(entries) {
    const chunks = [];
    const lastOf = new Map();
    let before = '';
    for (const [at, [form, group, postings]] of entries.entries()) {
        const common = commonStart(before, form);
        const rest = new TextEncoder().encode(form.slice(common));
        const back = group === -1 ? 0 : at - (lastOf.get(group) ?? at);
        const head = [common, rest.length].flatMap(varint);
        const tail = [2 * back + (group === -1 ? 0 : 1), postings.length].flatMap(varint);
        chunks.push(Uint8Array.from(head), rest, Uint8Array.from(tail), postings);
        lastOf.set(group, at);
        before = form;
    }
    return Buffer.concat(chunks);
}
let scratch = new Uint8Array(1 << 16);
/** Encodes stories with levels, each packed as four times the story's number plus the level, in rising order. */
export function encodePostings(packed) {
    if (scratch.length < 5 * packed.length)
        scratch = new Uint8Array(10 * packed.length);
    let end = 0;
    let least = 0;
    for (const each of packed) {
        let rest = each - least;
        for (; rest > 127; rest >>>= 7)
            scratch[end++] = (rest & 127) | 128;
        scratch[end++] = rest;
        least = (each | 3) + 1;
    }
    return scratch.slice(0, end);
}
function varint(number) {
    const bytes = [];
    let rest = number;
    for (; rest > 127; rest >>>= 7)
        bytes.push((rest & 127) | 128);
    bytes.push(rest);
    return bytes;
}
/** How many UTF-16 units the common beginning of two texts has; a surrogate pair counts as one and is not divided. */
function commonStart(a, b) {
    let at = 0;
    while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at))
        at += 1;
    return /[\ud800-\udbff]/.test(a[at - 1] ?? '') ? at - 1 : at;
}
//# sourceMappingURL=encode.js.map