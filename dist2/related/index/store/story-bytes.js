import { joinedBytes } from '../../../lib/joined-bytes.js';
import { filedKinds, filedTerms } from '../../query/query.js';
import { encodeProfile, readProfile } from '../../text/profile-bytes.js';
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const headWords = 4;
/**
 * How many terms it is filed under, words of its profile, bytes of its key and of its facts, each 32 bits; terms, and numbers of their
 * kinds; profile; as text the key; as JSON facts, and the rest of the entry.
 */
export function encodeStory(entry) {
    const { key, profile, day, language, series, sponsored, links, linkPassages } = entry;
    const { translations, chosen, places, ...others } = entry;
    const facts = {
        day,
        language,
        series,
        sponsored,
        links,
        linkPassages,
        translations,
        chosen,
        places,
    };
    const { date, month, topics, authors, section, digest } = others;
    const rest = { date, month, topics, authors, section, digest };
    const filed = filedTerms(entry);
    const profileBytes = encodeProfile(profile);
    const keyBytes = encoder.encode(key);
    const factBytes = encoder.encode(JSON.stringify(facts));
    return joinedBytes([
        Uint32Array.of(filed.length, profileBytes.length / 4, keyBytes.length, factBytes.length),
        Uint32Array.from(filed, ({ term }) => term),
        Uint32Array.from(filed, ({ kind }) => filedKinds.indexOf(kind)),
        profileBytes,
        keyBytes,
        factBytes,
        encoder.encode(JSON.stringify(rest)),
    ]);
}
/** The bytes must be all of their buffer; the story is made of it. */
export function decodeStory(bytes) {
    return new DecodedStory(bytes);
}
class DecodedStory {
    #bytes;
    #words;
    #facts;
    #key;
    constructor(bytes) {
        this.#bytes = bytes;
        this.#words = new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
    }
    #word(at) {
        return this.#words[at];
    }
    get #keyAt() {
        return 4 * (headWords + 2 * this.#word(0) + this.#word(1));
    }
    get key() {
        this.#key ??= decoder.decode(this.#bytes.subarray(this.#keyAt, this.#keyAt + this.#word(2)));
        return this.#key;
    }
    get profile() {
        return readProfile(this.#words, headWords + 2 * this.#word(0));
    }
    get filed() {
        return this.#words.subarray(headWords, headWords + this.#word(0));
    }
    get filedTerms() {
        const { filed } = this;
        return Array.from(filed, (term, i) => ({
            term,
            kind: filedKinds[this.#word(headWords + filed.length + i)] ?? 'section',
        }));
    }
    get facts() {
        if (this.#facts === undefined) {
            const from = this.#keyAt + this.#word(2);
            const facts = JSON.parse(decoder.decode(this.#bytes.subarray(from, from + this.#word(3))));
            this.#facts = { ...facts, key: this.key, profile: this.profile };
        }
        return this.#facts;
    }
    get entry() {
        const from = this.#keyAt + this.#word(2) + this.#word(3);
        const rest = JSON.parse(decoder.decode(this.#bytes.subarray(from)));
        return { ...this.facts, ...rest };
    }
}
//# sourceMappingURL=story-bytes.js.map