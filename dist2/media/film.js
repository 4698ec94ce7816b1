/** Boxes that hold others (ISO/IEC 14496-12, table 1). */
const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'moof', 'traf', 'mvex', 'dinf']);
/** Boxes with notes on the place, the author and the program; XMP is in `uuid`. Players need none of them. */
const notes = new Set([
    'udta',
    'meta',
    'uuid',
    'cprt',
    'free',
    'skip',
    'XMP_',
    'Exif',
    'ilst',
    'keys',
    'loci',
]);
/** More boxes than any film has. */
const mostBoxes = 100_000;
/** Whether a file is a film or sound of the MP4 family: MP4, M4A, 3GP, QuickTime. */
export function isFilm(head) {
    return /^[\s\S]{4}(?:ftyp|moov|mdat|wide|free|skip|pnot)/.test(Buffer.from(head.subarray(0, 8)).toString('latin1'));
}
/**
 * The parts of a film to overwrite so that nothing tells where and by whom it was made. Boxes with notes become `free`
 * boxes of the same size, filled with zeros, so that no other box moves. Tracks of notes are overwritten with their
 * samples. Undefined where the boxes cannot be followed or are compressed. ISO/IEC 14496-12, section 4.2; QuickTime
 * File Format.
 */
export function filmPatches(film) {
    const patches = [];
    let boxes = 0;
    const walk = (from, to) => {
        for (let at = from; at < to;) {
            // In QuickTime, a list may end with a zero.
            if (to - at < 8)
                return to - at === 4 && film.read(at, 4).readUInt32BE(0) === 0;
            if (++boxes > mostBoxes)
                return false;
            const head = film.read(at, Math.min(16, to - at));
            const short = head.readUInt32BE(0);
            const name = head.toString('latin1', 4, 8);
            const start = at + (short === 1 ? 16 : 8);
            const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short;
            const end = at + size;
            if (end < start || end > to)
                return false;
            if (name === 'cmov')
                return false;
            if (name === 'trak' && isOfNotes(film, start, end)) {
                const samples = samplesOf(film, start, end);
                if (samples === undefined)
                    return false;
                patches.push(...samples, { at: at + 4, length: 4, name: 'free' }, { at: start, length: end - start });
            }
            else if (notes.has(name) || name.startsWith('\xa9'))
                patches.push({ at: at + 4, length: 4, name: 'free' }, { at: start, length: end - start });
            else if (containers.has(name) && !walk(start, end))
                return false;
            at = end;
        }
        return true;
    };
    try {
        return walk(0, film.size) ? patches : undefined;
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        return undefined;
    }
}
/** Finds a box by the names of the boxes around it; undefined where there is none. */
function find(film, from, to, [name, ...inner]) {
    for (let at = from; at + 8 <= to;) {
        const size = film.read(at, 4).readUInt32BE(0);
        if (size < 8 || at + size > to)
            return undefined;
        if (film.read(at + 4, 4).toString('latin1') === name)
            return inner.length === 0 ? [at + 8, at + size] : find(film, at + 8, at + size, inner);
        at += size;
    }
    return undefined;
}
/**
 * Whether a track holds neither pictures, sounds nor subtitles, but data that the camera recorded meanwhile, such as
 * its position.
 */
function isOfNotes(film, from, to) {
    const handler = find(film, from, to, ['mdia', 'hdlr']);
    return (handler !== undefined && /^(?:meta|camm|gpmd|data)/.test(film.read(handler[0] + 8, 4).toString('latin1')));
}
/** The places of a track's samples (ISO/IEC 14496-12, section 8.7); undefined where the lists are incomplete. */
function samplesOf(film, from, to) {
    const list = (name) => {
        const box = find(film, from, to, ['mdia', 'minf', 'stbl', name]);
        return box && film.read(box[0], box[1] - box[0]);
    };
    const [sizes, chunks, short, long] = [list('stsz'), list('stsc'), list('stco'), list('co64')];
    const places = short ?? long;
    if (sizes === undefined || chunks === undefined || places === undefined)
        return undefined;
    const same = sizes.readUInt32BE(4);
    const patches = [];
    let sample = 0;
    let run = 0;
    for (let chunk = 0; chunk < places.readUInt32BE(4); chunk++) {
        // Each entry says from which chunk on, counted from 1, how many samples are in each chunk.
        while (run + 1 < chunks.readUInt32BE(4) && chunks.readUInt32BE(8 + 12 * (run + 1)) <= chunk + 1)
            run++;
        const count = chunks.readUInt32BE(8 + 12 * run + 4);
        let length = 0;
        for (let each = 0; each < count; each++, sample++)
            length += same === 0 ? sizes.readUInt32BE(12 + 4 * sample) : same;
        const at = short ? places.readUInt32BE(8 + 4 * chunk) : Number(places.readBigUInt64BE(8 + 8 * chunk));
        if (at + length > film.size)
            return undefined;
        patches.push({ at, length });
    }
    return patches;
}
/** A file in memory. */
export function readableOf(bytes) {
    return {
        size: bytes.length,
        read(at, length) {
            if (at < 0 || at + length > bytes.length)
                throw new RangeError('cut off');
            return bytes.subarray(at, at + length);
        },
    };
}
/** A copy of the bytes with all patches applied. */
export function patched(bytes, patches) {
    const copy = Buffer.from(bytes);
    for (const { at, length, name } of patches) {
        if (name === undefined)
            copy.fill(0, at, at + length);
        else
            copy.write(name, at, 'latin1');
    }
    return copy;
}
//# sourceMappingURL=film.js.map