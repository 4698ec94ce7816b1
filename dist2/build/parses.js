import { Damaged } from '../lib/damaged.js';
import { decodeProfile, encodeProfile } from '../related/text/profile-bytes.js';
import { decode, encode } from './graph.js';
const [factTable, textTable, profileTable] = ['d:facts', 'd:text', 'd:profile'];
/** Separates the file from the version in references of bodies and in names of rows. */
const mark = '\x01';
const mostRemembered = 5_000;
export function createParses(rows) {
    const known = new Map();
    const stored = (file, version) => {
        const name = `${file}${mark}${version}`;
        const before = known.get(name);
        if (before !== undefined)
            return before;
        const bytes = rows.get(factTable, name);
        if (bytes === undefined)
            return undefined;
        const found = decode(bytes);
        if (known.size >= mostRemembered)
            known.clear();
        known.set(name, found);
        return found;
    };
    return {
        has: (file, version) => stored(file, version) !== undefined,
        facts: (file, version) => stored(file, version)?.document,
        messages: (file, version) => stored(file, version)?.messages ?? [],
        gates: (file, version) => stored(file, version)?.gates,
        passages: (file, version) => stored(file, version)?.passages ?? [],
        put(file, version, { document, messages, gates, reading }) {
            const name = `${file}${mark}${version}`;
            const facts = {
                document: document && factsOf(document),
                messages,
                gates,
                passages: reading?.passages,
            };
            rows.put(factTable, name, encode(facts));
            if (document) {
                const { html, text } = document.body;
                rows.put(textTable, name, encode([html, text]));
            }
            if (reading)
                rows.put(profileTable, name, encodeProfile(reading.profile));
        },
        forget(file, version) {
            const name = `${file}${mark}${version}`;
            known.delete(name);
            for (const table of [factTable, textTable, profileTable])
                rows.delete(table, name);
        },
        profile(file, version) {
            const bytes = rows.get(profileTable, `${file}${mark}${version}`);
            return bytes && decodeProfile(shared(bytes).buffer);
        },
        body(reference) {
            const at = reference.indexOf(mark);
            const [file, version] = [reference.slice(0, at), reference.slice(at + 1)];
            const facts = stored(file, version)?.document;
            const bytes = rows.get(textTable, reference);
            if (facts === undefined || bytes === undefined)
                throw new Damaged(reference);
            const [html, text] = decode(bytes);
            return { ...facts.body, html, text };
        },
    };
}
function factsOf(document) {
    const { html, text: _, ...body } = document.body;
    return { ...document, body: { ...body, isBlank: html.trim() === '' } };
}
/** Copies bytes into memory that threads share. */
function shared(bytes) {
    const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
    copy.set(bytes);
    return copy;
}
//# sourceMappingURL=parses.js.map