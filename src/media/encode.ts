import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type sharpPackage from 'sharp';
import type { CreateText, OutputInfo, Sharp, SharpOptions } from 'sharp';
import type { Format, Original, Region, Variant } from './recipe.js';
import { toneOf } from './recipe.js';

const require = createRequire(import.meta.url);

/** The version of the encoder: another version may give other bytes for the same picture. */
export const encoder: string = versionIn('sharp', '../package.json');

/** The version of the reader of drawings: another version may give other bytes for the same drawing. */
export const drawingReader: string = versionIn('saxes', 'package.json');

/** The version of the fonts of cards. */
export const fonts: string = versionIn('dejavu-fonts-ttf/package.json', 'package.json');

/**
 * The version of a package. Some packages do not let their package.json be imported, so the file is found from one of
 * their modules.
 */
function versionIn(module: string, manifest: string): string {
  return JSON.parse(fs.readFileSync(path.join(path.dirname(require.resolve(module)), manifest), 'utf8'))
    .version;
}

let loaded: typeof sharpPackage | undefined;

/** Loads sharp for the first picture: most builds make none, and loading takes a tenth of a second. */
function sharp(bytes: Uint8Array, options: SharpOptions): Sharp;
function sharp(create: SharpOptions): Sharp;
function sharp(from: Uint8Array | SharpOptions, options?: SharpOptions): Sharp {
  if (loaded === undefined) {
    const fresh: typeof sharpPackage = require('sharp');
    // Each file is read once and the results are stored by digest, so a cache would only take memory.
    fresh.cache(false);
    // Several pictures are processed at a time: threads within one of them would slow down the others.
    fresh.concurrency(1);
    loaded = fresh;
  }
  return from instanceof Uint8Array ? loaded(from, options) : loaded(from);
}

interface Limits {
  readonly picturePixels: number;
}

/** The properties of a picture, read without decoding the pixels. */
export interface Head {
  readonly format: string;
  /** After rotation to the right way up. */
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** The sum of all frames. */
  readonly pixels: number;
  readonly palette: boolean;
}

/** Undefined for a file that is no readable picture. */
export async function readHead(bytes: Uint8Array): Promise<Head | undefined> {
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
  } catch {
    return undefined;
  }
}

/** Decoded points, one byte for each channel. */
interface Points {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

/** A decoded picture: upright, in sRGB, and no larger than the variants need. */
export interface Master extends Points {
  readonly original: Original;
}

/** The most pixels of a decoded picture. A panorama may be long, so that a square can be cut out of it. */
const masterPixels = 16_000_000;
/** The sides of a decoded picture, in pixels: so that each variant is smaller. */
const masterSides = { longest: 2_048, shortest: 1_200 };
/** Enough to know the colour of a picture and whether it is damaged. JPEG is decoded at such a size in a third of the time. */
export const glance = { longest: 256, shortest: 1 };

/** Throws the decoder's error for a damaged or incomplete file. */
export async function unpack(
  bytes: Uint8Array,
  head: Head,
  { picturePixels }: Limits,
  { longest, shortest } = masterSides,
): Promise<Master> {
  const { width, height, frames, palette, format } = head;
  const wanted = Math.max(longest / Math.max(width, height), shortest / Math.min(width, height));
  const scale = Math.min(1, wanted, Math.sqrt(masterPixels / (width * height)));
  const raw = await points(
    sharp(bytes, { limitInputPixels: picturePixels, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .toColourspace('srgb')
      .resize({
        width: Math.max(1, Math.round(width * scale)),
        height: Math.max(1, Math.round(height * scale)),
        fit: 'fill',
        kernel: 'lanczos3',
      }),
  );
  const seeThrough = raw.channels % 2 === 0 && !(await from(raw).stats()).isOpaque;
  const tone = seeThrough ? undefined : await meanOf(raw);
  return {
    ...raw,
    original: {
      width,
      height,
      frames,
      ...(palette && { palette }),
      ...(format === 'jpeg' && { photo: true }),
      ...(tone !== undefined && { tone }),
    },
  };
}

async function points(picture: Sharp): Promise<Points> {
  const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return {
    bytes: data,
    width: info.width,
    height: info.height,
    channels: info.channels as Points['channels'],
  };
}

async function meanOf(raw: Points): Promise<string> {
  const mean = await from(raw)
    .removeAlpha()
    .resize({ width: 1, height: 1, fit: 'fill', kernel: 'linear' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return toneOf(mean.length < 3 ? new Uint8Array([mean[0] ?? 0, mean[0] ?? 0, mean[0] ?? 0]) : mean);
}

/**
 * Encodes files of a picture, by name. Only pixels are written: no EXIF, XMP, IPTC, thumbnail or profile. Each size is made once for all
 * formats, from the next larger size of the same part of the picture.
 */
export async function encode(
  master: Master,
  variants: readonly Variant[],
  bytes: Uint8Array,
  limits: Limits,
): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  const larger = new Map<string, Points>();
  for (const variant of [...variants].sort((a, b) => b.width - a.width)) {
    const { name, width, height, format, region, moves, plain } = variant;
    if (moves && master.original.frames > 1) {
      made.set(name, await encodeMoving(variant, bytes, limits));
      continue;
    }
    const part = JSON.stringify(region ?? null);
    const before = larger.get(part);
    let size = before ?? master;
    if (size.width !== width || size.height !== height || (before === undefined && region !== undefined)) {
      const whole = from(size);
      const cut =
        before === undefined && region !== undefined ? whole.extract(within(master, region)) : whole;
      size = await points(cut.resize({ width, height, fit: 'fill' }));
      larger.set(part, size);
    }
    made.set(name, await written(from(size), format, { ...master.original, plain }));
  }
  return new Map(variants.map(({ name }) => [name, made.get(name) as Uint8Array]));
}

function encodeMoving(
  { width, height, format }: Variant,
  bytes: Uint8Array,
  { picturePixels }: Limits,
): Promise<Buffer> {
  const frames = sharp(bytes, { animated: true, limitInputPixels: picturePixels, failOn: 'error' })
    .toColourspace('srgb')
    .resize({ width, height, fit: 'fill' });
  return written(frames, format, {});
}

/** A picture that is embedded in another file, without hidden data. */
export async function strip(
  bytes: Uint8Array,
  { picturePixels }: Limits,
): Promise<{ readonly type: string; readonly bytes: Buffer }> {
  const { data, info } = await sharp(bytes, { limitInputPixels: picturePixels, failOn: 'error' })
    .autoOrient()
    .toColourspace('srgb')
    .toBuffer({ resolveWithObject: true });
  return { type: `image/${info.format}`, bytes: data };
}

/** Text drawn on a transparent ground, to be laid over a coloured one. */
export interface Layer {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

interface Written {
  readonly text: string;
  /** As `#rrggbb`. */
  readonly color: string;
  /** The font as Pango names it, with the size in pixels. */
  readonly font: string;
  /** The path of the font. */
  readonly file: string;
  /** In pixels; longer lines are wrapped. */
  readonly width: number;
}

/** Draws text on a transparent ground, shaped and ordered by the rules of its scripts (Pango). */
export async function drawText({ text, color, font, file, width }: Written): Promise<Layer> {
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

function drawn(text: CreateText): Promise<{ data: Buffer; info: OutputInfo }> {
  return sharp({ text }).png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
}

interface Layered {
  readonly width: number;
  readonly height: number;
  readonly color: string;
  /** A band across the top. */
  readonly band: { readonly height: number; readonly color: string };
  readonly layers: readonly (Layer & { readonly left: number; readonly top: number })[];
}

/** Lays layers on a coloured ground, as PNG: for text, a PNG is a third of a JPEG in size and has no artefacts. */
export function layered({ width, height, color, band, layers }: Layered): Promise<Buffer> {
  const plane = (high: number, background: string) => ({
    width,
    height: high,
    channels: 3 as const,
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

function from({ bytes, width, height, channels }: Points): Sharp {
  return sharp(bytes, { raw: { width, height, channels }, limitInputPixels: false });
}

/** A region of the original, in pixels of the decoded picture. */
function within(master: Master, region: Region): Region {
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

type How = Pick<Original, 'palette' | 'photo'> & Pick<Variant, 'plain'>;

/** Decision 057 has the figures from which these settings were chosen. */
function written(picture: Sharp, format: Format, { palette, photo, plain }: How): Promise<Buffer> {
  switch (format) {
    case 'jpeg':
      // Few readers load a JPEG that is not plain, so that it is written in half the time and an eighteenth larger.
      return picture
        .flatten({ background: '#ffffff' })
        .jpeg(plain ? { quality: 68 } : { quality: 80, optimiseCoding: false })
        .toBuffer();
    case 'png':
      return picture
        .png({ compressionLevel: 6, ...(palette ? { palette } : { adaptiveFiltering: true }) })
        .toBuffer();
    case 'webp':
      return picture.webp({ quality: 78, effort: 2 }).toBuffer();
    case 'avif':
      return picture
        .avif({ quality: 55, effort: 0, chromaSubsampling: photo ? '4:2:0' : '4:4:4' })
        .toBuffer();
    case 'gif':
      return picture.gif({ effort: 4 }).toBuffer();
  }
}
