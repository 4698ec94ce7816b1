import { earlierFirst } from '../../entry.js';
import { filedKinds, filedTerms } from '../../query/query.js';
import { readProfile, wordsOfProfile, writeProfile } from '../../text/profile-bytes.js';
/** At most so many words are in a chunk of profiles, but for a profile that is longer. */
const chunkWords = 2 ** 22;
const firstChunkWords = 2 ** 12;
/** Puts the entries of an archive in order, and their profiles into columns. The entries are read once, one by one. */
export function packStories(unordered) {
    const pack = createPacker();
    const intern = createInterner();
    const stories = [];
    const filedOf = new Map();
    for (const entry of unordered) {
        const { profile } = entry;
        const rest = withoutProfile(entry, intern);
        filedOf.set(rest, filedTerms({ ...rest, profile }));
        stories.push({ rest, place: pack.add(profile) });
    }
    stories.sort((a, b) => earlierFirst(a.rest, b.rest));
    const size = stories.length;
    const languageNames = [...new Set(stories.map(({ rest }) => rest.language))];
    const numberOf = new Map(languageNames.map((name, number) => [name, number]));
    const filedStarts = new Uint32Array(shared(4 * (size + 1)));
    stories.forEach(({ rest }, i) => {
        filedStarts[i + 1] = filedStarts[i] + (filedOf.get(rest)?.length ?? 0);
    });
    const filed = filedStarts[size];
    const packed = {
        size,
        months: new Int32Array(shared(4 * size)),
        days: new Int32Array(shared(4 * size)),
        languages: new Uint16Array(shared(2 * size)),
        languageNames,
        sponsored: new Uint8Array(shared(size)),
        filedStarts,
        filedTerms: new Uint32Array(shared(4 * filed)),
        filedKinds: new Uint8Array(shared(filed)),
        chunks: pack.chunks,
        places: new Float64Array(shared(8 * size)),
    };
    const entries = stories.map(({ rest, place }, i) => {
        packed.months[i] = rest.month;
        packed.days[i] = rest.day;
        packed.languages[i] = numberOf.get(rest.language);
        packed.sponsored[i] = Number(rest.sponsored);
        packed.places[i] = place;
        (filedOf.get(rest) ?? []).forEach(({ term, kind }, n) => {
            packed.filedTerms[filedStarts[i] + n] = term;
            packed.filedKinds[filedStarts[i] + n] = filedKinds.indexOf(kind);
        });
        return new PackedEntry(rest, packed, i);
    });
    return { entries, packed };
}
export function profileAt({ chunks, places }, id) {
    const place = places[id];
    const chunk = Math.floor(place / chunkWords);
    return readProfile(chunks[chunk], place - chunk * chunkWords);
}
/** The terms that a story is filed under. */
export function filedTermsAt({ filedStarts, filedTerms }, id) {
    return filedTerms.subarray(filedStarts[id], filedStarts[id + 1]);
}
export function filedAt({ filedStarts, filedTerms, filedKinds: kinds }, id) {
    const filed = [];
    for (let at = filedStarts[id]; at < filedStarts[id + 1]; at++)
        filed.push({ term: filedTerms[at], kind: filedKinds[kinds[at]] ?? 'section' });
    return filed;
}
export function languageAt({ languages, languageNames }, id) {
    return languageNames[languages[id]] ?? '';
}
/** An entry whose profile lies in the columns. */
class PackedEntry {
    #packed;
    #id;
    constructor(rest, packed, id) {
        Object.assign(this, rest);
        this.#packed = packed;
        this.#id = id;
    }
    get profile() {
        return profileAt(this.#packed, this.#id);
    }
}
/** Gathers profiles in chunks of shared memory. */
function createPacker() {
    const chunks = [];
    let used = 0;
    return {
        chunks,
        /** Returns where the profile begins. */
        add(profile) {
            const words = wordsOfProfile(profile);
            let chunk = chunks.at(-1);
            if (chunk === undefined || used + words > chunk.length) {
                const larger = Math.min(chunkWords, Math.max(firstChunkWords, 2 * (chunk?.length ?? 0)));
                chunk = new Uint32Array(shared(4 * Math.max(words, larger)));
                chunks.push(chunk);
                used = 0;
            }
            writeProfile(profile, chunk, used);
            used += words;
            return (chunks.length - 1) * chunkWords + used - words;
        },
    };
}
function withoutProfile(entry, intern) {
    return {
        key: entry.key,
        date: entry.date,
        month: entry.month,
        day: entry.day,
        language: intern(entry.language),
        topics: entry.topics.map(intern),
        authors: entry.authors.map(intern),
        section: intern(entry.section),
        series: entry.series,
        sponsored: entry.sponsored,
        links: entry.links,
        linkPassages: entry.linkPassages,
        translations: entry.translations,
        chosen: entry.chosen,
        places: entry.places,
        digest: entry.digest,
    };
}
/** Gives the same string for texts that are the same: thousands of stories have one topic. */
function createInterner() {
    const known = new Map();
    return (text) => {
        const same = known.get(text);
        if (same === undefined)
            known.set(text, text);
        return same ?? text;
    };
}
function shared(bytes) {
    return new SharedArrayBuffer(bytes);
}
//# sourceMappingURL=packed-stories.js.map