import { crc32 } from 'node:zlib';
import { filmPatches, isFilm, patched, readableOf } from './film.js';
import { headBytes, kindOf } from './sniff.js';
import { cleanSvg, svgText } from './svg.js';
/**
 * A picture or icon that is published as it is, without the data that cameras and programs hide in it: where and by
 * whom it was taken, thumbnails that show it before it was cropped, films behind it. Pixels, colours and orientation
 * are unchanged, byte for byte. Any other file is returned unchanged. Undefined for a picture that has hidden data and
 * is damaged, or whose format is not supported here.
 *
 * JPEG by ISO/IEC 10918-1, Annex B; PNG by its third edition, section 5; WebP by RFC 9649, section 2.5; GIF by the
 * specification of GIF89a, sections 23 to 26.
 */
export function withoutHidden(file) {
    const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    const kind = kindOf(bytes.subarray(0, headBytes));
    if (kind === undefined) {
        if (isIcon(bytes))
            return attempted(file, bytes, strippedIcon);
        if (!isFilm(bytes))
            return file;
        const patches = filmPatches(readableOf(bytes));
        return patches === undefined ? undefined : patches.length === 0 ? file : patched(bytes, patches);
    }
    // Raw formats of cameras hold metadata everywhere.
    if (kind === 'raw')
        return undefined;
    const strip = strippers[kind];
    if (strip === undefined)
        return mayHide(bytes) ? undefined : file;
    return attempted(file, bytes, strip);
}
function attempted(file, bytes, strip) {
    try {
        const stripped = strip(bytes);
        return stripped.equals(bytes) ? file : stripped;
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        return mayHide(bytes) ? undefined : file;
    }
}
/** Whether a file with these first bytes may need cleaning; films are not included. */
export function isCleanable(head) {
    return kindOf(head) !== undefined || isIcon(Buffer.from(head));
}
/** A cleaned SVG drawing, or what is wrong with one that may not be published. Undefined as for `withoutHidden`. */
export function cleanedDrawing(bytes) {
    const clean = cleanSvg(svgText(bytes));
    if ('problem' in clean)
        return clean;
    const pictures = [];
    for (const each of clean.embedded) {
        const kind = kindOf(each.subarray(0, headBytes));
        const stripped = kind === undefined ? undefined : withoutHidden(each);
        if (stripped === undefined)
            return undefined;
        pictures.push(`data:image/${kind};base64,${Buffer.from(stripped).toString('base64')}`);
    }
    return Buffer.from(clean.text(pictures));
}
const strippers = {
    jpeg: strippedJpeg,
    png: strippedPng,
    webp: strippedWebp,
    gif: strippedGif,
};
/** Signatures of Exif, XMP, IPTC and texts, and the TIFF tags that lead to GPS and Exif data, in either byte order. */
const traces = [
    ...['Exif', 'eXIf', 'EXIF', 'xmpmeta', 'xpacket', 'Photoshop', 'iTXt', 'tEXt', 'zTXt'],
    ...['\x25\x88\x04\0', '\x88\x25\0\x04', '\x69\x87\x04\0', '\x87\x69\0\x04'],
    // Boxes of JPEG 2000 and JPEG XL, and compressed boxes.
    ...['xml ', 'uuid', 'brob', 'mime'],
];
function mayHide(bytes) {
    return traces.some((trace) => bytes.includes(trace, 0, 'latin1'));
}
/** The bytes from `start` up to `end`. Throws a RangeError where a damaged file has no such bytes. */
function part(bytes, start, end) {
    if (start < 0 || end < start || end > bytes.length)
        throw new RangeError('cut off');
    return bytes.subarray(start, end);
}
// JPEG
const SOS = 0xda;
const EOI = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
function strippedJpeg(bytes) {
    const parts = [part(bytes, 0, 2)];
    let turned = 1;
    for (let at = 2;;) {
        if (bytes.readUInt8(at) !== 0xff)
            throw new RangeError('no marker');
        // Any number of fill bytes may stand before a marker (B.1.1.2).
        while (bytes.readUInt8(at + 1) === 0xff)
            at++;
        const marker = bytes.readUInt8(at + 1);
        if (marker === EOI) {
            // Behind the end there may be films, depth maps and larger copies, which no JPEG reader shows.
            parts.push(part(bytes, at, at + 2));
            break;
        }
        const end = at + 2 + bytes.readUInt16BE(at + 2);
        const segment = part(bytes, at, end);
        if (marker === APP1)
            turned = turnedBy(segment, 'Exif\0\0', 4) ?? turned;
        const plain = shownOfSegment(marker, segment);
        if (plain)
            parts.push(plain);
        at = end;
        if (marker === SOS) {
            at = endOfScan(bytes, end);
            parts.push(part(bytes, end, at));
        }
    }
    if (turned !== 1) {
        const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(turned)]);
        const head = Buffer.from([0xff, APP1, 0, exif.length + 2]);
        // The JFIF segment has to be the first, so Exif comes behind it.
        parts.splice(parts[1]?.[1] === APP0 ? 2 : 1, 0, head, exif);
    }
    return Buffer.concat(parts);
}
/** The part of a segment that the picture needs: image data, JFIF without the thumbnail, the colour profile. */
function shownOfSegment(marker, segment) {
    const isApp = marker >= APP0 && marker <= 0xef;
    if (!isApp)
        return marker === 0xfe ? undefined : segment;
    const name = segment.toString('latin1', 4, 16);
    if (marker === APP0 && name.startsWith('JFIF\0') && segment.length >= 18) {
        const plain = Buffer.from(segment.subarray(0, 18));
        plain.writeUInt16BE(16, 2);
        plain.fill(0, 16);
        return plain;
    }
    // Adobe's segment says how colours are encoded. Other segments of these types hold further data of programs.
    const needed = { [APP2]: 'ICC_PROFILE\0', [APP14]: 'Adobe\0' };
    return name.startsWith(needed[marker] ?? 'none') ? segment : undefined;
}
/**
 * The end of the coded data behind the header of a scan: the next marker that is neither a restart marker nor a stuffed
 * byte.
 */
function endOfScan(bytes, start) {
    for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
        const next = bytes.readUInt8(at + 1);
        if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7))
            return at;
    }
    throw new RangeError('without an end');
}
// PNG
const shownChunks = new Set([
    ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI'],
    ...['bKGD', 'hIST', 'pHYs', 'acTL', 'fcTL', 'fdAT'],
]);
function strippedPng(bytes) {
    const parts = [part(bytes, 0, 8)];
    let turned = 1;
    for (let at = 8, name = ''; name !== 'IEND';) {
        const end = at + 12 + bytes.readUInt32BE(at);
        const chunk = part(bytes, at, end);
        name = chunk.toString('latin1', 4, 8);
        if (name === 'eXIf')
            turned = turnedBy(chunk, '', 8) ?? turned;
        if (shownChunks.has(name))
            parts.push(chunk);
        at = end;
    }
    // Behind the header, before the pixels.
    if (turned !== 1)
        parts.splice(2, 0, pngChunk('eXIf', exifOf(turned)));
    return Buffer.concat(parts);
}
function pngChunk(name, data) {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
}
// WebP
const webpChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const flagOfExif = 0x08;
const flagOfXmp = 0x04;
function strippedWebp(bytes) {
    const chunks = [];
    let turned = 1;
    const end = 8 + bytes.readUInt32LE(4);
    for (let at = 12; at < end;) {
        const size = bytes.readUInt32LE(at + 4);
        // Chunks begin at even offsets.
        const next = at + 8 + size + (size % 2);
        const chunk = part(bytes, at, Math.min(next, bytes.length));
        if (chunk.length < 8 + size)
            throw new RangeError('cut off');
        const name = chunk.toString('latin1', 0, 4);
        if (name === 'EXIF')
            turned = turnedBy(chunk, 'Exif\0\0', 8) ?? turnedBy(chunk, '', 8) ?? turned;
        if (webpChunks.has(name))
            chunks.push(Buffer.from(chunk));
        at = next;
    }
    const [extended] = chunks.filter((chunk) => chunk.toString('latin1', 0, 4) === 'VP8X');
    if (extended !== undefined) {
        const flags = extended.readUInt8(8) & ~(flagOfExif | flagOfXmp);
        extended.writeUInt8(turned === 1 ? flags : flags | flagOfExif, 8);
        if (turned !== 1) {
            const exif = exifOf(turned);
            const head = Buffer.from('EXIF\0\0\0\0', 'latin1');
            head.writeUInt32LE(exif.length, 4);
            chunks.push(head, exif);
        }
    }
    const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
    const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body]);
}
// GIF
const applications = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);
function strippedGif(bytes) {
    const tableOf = (flags) => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));
    let at = 13 + tableOf(bytes.readUInt8(10));
    const parts = [part(bytes, 0, at)];
    for (;;) {
        const sort = bytes.readUInt8(at);
        if (sort === 0x3b)
            break;
        const isPicture = sort === 0x2c;
        if (!isPicture && sort !== 0x21)
            throw new RangeError('no block');
        const start = at;
        at += isPicture ? 11 + tableOf(bytes.readUInt8(at + 9)) : 2;
        const data = at;
        for (let size = bytes.readUInt8(at++); size !== 0; size = bytes.readUInt8(at++))
            at += size;
        if (isPicture || isShown(bytes, start + 1, data))
            parts.push(part(bytes, start, at));
    }
    parts.push(part(bytes, at, at + 1));
    return Buffer.concat(parts);
}
/**
 * Whether readers see what an extension of GIF says: the duration of a frame, a text over it, the number of
 * repetitions.
 */
function isShown(bytes, label, data) {
    const sort = bytes.readUInt8(label);
    if (sort === 0xf9 || sort === 0x01)
        return true;
    return sort === 0xff && applications.has(part(bytes, data + 1, data + 12).toString('latin1'));
}
// Exif, by CIPA DC-008, sections 4.5 and 4.6
const tagOfOrientation = 0x0112;
/** The orientation, from 2 to 8, in the Exif data at `at` behind `name`; undefined where none is given. */
function turnedBy(bytes, name, at) {
    if (bytes.toString('latin1', at, at + name.length) !== name)
        return undefined;
    const exif = bytes.subarray(at + name.length);
    try {
        const isLittle = exif.toString('latin1', 0, 2) === 'II';
        const short = (place) => (isLittle ? exif.readUInt16LE(place) : exif.readUInt16BE(place));
        const long = (place) => (isLittle ? exif.readUInt32LE(place) : exif.readUInt32BE(place));
        if (short(2) !== 42)
            return undefined;
        const directory = long(4);
        for (let entry = 0; entry < short(directory); entry++) {
            const place = directory + 2 + 12 * entry;
            const value = short(place) === tagOfOrientation ? short(place + 8) : 0;
            if (value > 1 && value <= 8)
                return value;
        }
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
    }
    return undefined;
}
/** Exif data with an orientation and nothing else. */
function exifOf(turned) {
    const exif = Buffer.alloc(26);
    exif.write('MM\0*', 'latin1');
    exif.writeUInt32BE(8, 4);
    exif.writeUInt16BE(1, 8);
    exif.writeUInt16BE(tagOfOrientation, 10);
    // One value of two bytes.
    exif.writeUInt16BE(3, 12);
    exif.writeUInt32BE(1, 14);
    exif.writeUInt16BE(turned, 18);
    return exif;
}
// ICO and CUR: a list of pictures, each of them a PNG or a bitmap without a head
function isIcon(bytes) {
    if (bytes.length < 22 || bytes.readUInt16LE(0) !== 0)
        return false;
    const [sort, count] = [bytes.readUInt16LE(2), bytes.readUInt16LE(4)];
    return (sort === 1 || sort === 2) && count > 0 && count < 256;
}
function strippedIcon(bytes) {
    const count = bytes.readUInt16LE(4);
    const list = Buffer.from(part(bytes, 0, 6 + 16 * count));
    const parts = [list];
    let at = list.length;
    for (let place = 6; place < list.length; place += 16) {
        const start = bytes.readUInt32LE(place + 12);
        const whole = part(bytes, start, start + bytes.readUInt32LE(place + 8));
        const shown = kindOf(whole.subarray(0, headBytes)) === 'png' ? strippedPng(whole) : whole;
        list.writeUInt32LE(shown.length, place + 8);
        list.writeUInt32LE(at, place + 12);
        parts.push(shown);
        at += shown.length;
    }
    return Buffer.concat(parts);
}
//# sourceMappingURL=strip.js.map