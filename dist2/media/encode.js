import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { toneOf } from './recipe.js';
const require = createRequire(import.meta.url);
/** The version of the encoder: another version may give other bytes for the same picture. */
export const encoder = versionIn('sharp', '../package.json');
/** The version of the reader of drawings: another version may give other bytes for the same drawing. */
export const drawingReader = versionIn('saxes', 'package.json');
/** The version of the fonts of cards. */
export const fonts = versionIn('dejavu-fonts-ttf/package.json', 'package.json');
/**
 * The version of a package. Some packages do not let their package.json be imported, so the file is found from one of
 * their modules.
 */
function versionIn(module, manifest) {
    return JSON.parse(fs.readFileSync(path.join(path.dirname(require.resolve(module)), manifest), 'utf8'))
        .version;
}
let loaded;
function sharp(from, options) {
    if (loaded === undefined) {
        const fresh = require('sharp');
        // Each file is read once and the results are stored by digest, so a cache would only take memory.
        fresh.cache(false);
        // Several pictures are processed at a time: threads within one of them would slow down the others.
        fresh.concurrency(1);
        loaded = fresh;
    }
    return from instanceof Uint8Array ? loaded(from, options) : loaded(from);
}
/** Undefined for a file that is no readable picture. */
export async function readHead(bytes) {
    try {
        // The caller compares the number of pixels with the limit.
        const found = await sharp(bytes, { limitInputPixels: false, animated: true }).metadata();
        const frames = found.pages ?? 1;
        const { width, height } = found.autoOrient;
        const high = found.pageHeight ?? Math.round(height / frames);
        return {
            format: found.format,
            width,
            height: frames > 1 ? high : height,
            frames,
            pixels: width * height,
            palette: found.isPalette === true,
        };
    }
    catch {
        return undefined;
    }
}
/** The most pixels of a decoded picture. A panorama may be long, so that a square can be cut out of it. */
const masterPixels = 16_000_000;
const masterLongest = 2_048;
const masterShortest = 1_200;
/** Throws the decoder's error for a damaged or incomplete file. */
export async function unpack(bytes, head, { picturePixels }) {
    const { width, height, frames, palette } = head;
    const wanted = Math.max(masterLongest / Math.max(width, height), masterShortest / Math.min(width, height));
    const scale = Math.min(1, wanted, Math.sqrt(masterPixels / (width * height)));
    const { data, info } = await sharp(bytes, {
        limitInputPixels: picturePixels,
        failOn: 'error',
        sequentialRead: true,
    })
        .autoOrient()
        .toColourspace('srgb')
        .resize({
        width: Math.max(1, Math.round(width * scale)),
        height: Math.max(1, Math.round(height * scale)),
        fit: 'fill',
        kernel: 'lanczos3',
    })
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true });
    const raw = {
        bytes: data,
        width: info.width,
        height: info.height,
        channels: info.channels,
    };
    const seeThrough = info.channels % 2 === 0 && !(await sharp(data, { raw: info }).stats()).isOpaque;
    const tone = seeThrough ? undefined : await meanOf(raw);
    return {
        ...raw,
        original: { width, height, frames, ...(palette && { palette }), ...(tone !== undefined && { tone }) },
    };
}
async function meanOf(raw) {
    const mean = await from(raw)
        .removeAlpha()
        .resize({ width: 1, height: 1, fit: 'fill', kernel: 'linear' })
        .toColourspace('srgb')
        .raw()
        .toBuffer();
    return toneOf(mean.length < 3 ? new Uint8Array([mean[0] ?? 0, mean[0] ?? 0, mean[0] ?? 0]) : mean);
}
/** Encodes one file. Only pixels are written: no EXIF, XMP, IPTC, thumbnail or profile. */
export async function encode(master, variant, bytes, { picturePixels }) {
    const { width, height, format, region, moves } = variant;
    if (moves && master.original.frames > 1)
        return written(sharp(bytes, { animated: true, limitInputPixels: picturePixels, failOn: 'error' })
            .toColourspace('srgb')
            .resize({ width, height, fit: 'fill' }), format, { moves });
    const whole = from(master);
    const part = region === undefined ? whole : whole.extract(within(master, region));
    return written(part.resize({ width, height, fit: 'fill' }), format, { palette: master.original.palette });
}
/** A picture that is embedded in another file, without hidden data. */
export async function strip(bytes, { picturePixels }) {
    const { data, info } = await sharp(bytes, { limitInputPixels: picturePixels, failOn: 'error' })
        .autoOrient()
        .toColourspace('srgb')
        .toBuffer({ resolveWithObject: true });
    return { type: `image/${info.format}`, bytes: data };
}
/** Draws text on a transparent ground, shaped and ordered by the rules of its scripts (Pango). */
export async function drawText({ text, color, font, file, width }) {
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const { data, info } = await drawn({
        text: `<span foreground="${color}">${escaped}</span>`,
        font,
        fontfile: file,
        width,
        dpi: 72,
        rgba: true,
        wrap: 'word-char',
        spacing: 10,
    });
    return { bytes: data, width: info.width, height: info.height };
}
function drawn(text) {
    return sharp({ text }).png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
}
/** Lays layers on a coloured ground, as PNG: for text, a PNG is a third of a JPEG in size and has no artefacts. */
export function layered({ width, height, color, band, layers }) {
    const plane = (high, background) => ({
        width,
        height: high,
        channels: 3,
        background,
    });
    return sharp({ create: plane(height, color) })
        .composite([
        { input: { create: plane(band.height, band.color) }, left: 0, top: 0 },
        ...layers.map(({ bytes, left, top }) => ({ input: bytes, left, top })),
    ])
        .png({ palette: true, colours: 32, effort: 1, dither: 0 })
        .toBuffer();
}
function from({ bytes, width, height, channels }) {
    return sharp(bytes, { raw: { width, height, channels }, limitInputPixels: false });
}
/** A region of the original, in pixels of the decoded picture. */
function within(master, region) {
    const x = master.width / master.original.width;
    const y = master.height / master.original.height;
    const left = Math.min(master.width - 1, Math.round(region.left * x));
    const top = Math.min(master.height - 1, Math.round(region.top * y));
    return {
        left,
        top,
        width: Math.max(1, Math.min(master.width - left, Math.round(region.width * x))),
        height: Math.max(1, Math.min(master.height - top, Math.round(region.height * y))),
    };
}
function written(picture, format, { moves = false, palette = false }) {
    switch (format) {
        case 'jpeg':
            return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true }).toBuffer();
        case 'png':
            return picture
                .png({ compressionLevel: 9, ...(palette ? { palette } : { adaptiveFiltering: true }) })
                .toBuffer();
        case 'webp':
            return picture.webp({ quality: 78, effort: moves ? 2 : 4 }).toBuffer();
        case 'avif':
            // With less effort the files are larger than those of WebP; with more, encoding takes seconds.
            return picture.avif({ quality: 52, effort: 1 }).toBuffer();
        case 'gif':
            return picture.gif({ effort: 4 }).toBuffer();
    }
}
//# sourceMappingURL=encode.js.map