import type { Config } from '../config/config.js';
import { digest as digestOf } from '../lib/digest.js';
import { isLfsPointer } from '../lib/lfs.js';
import {
  drawingReader,
  encode,
  encoder,
  glance,
  type Head,
  type Master,
  readHead,
  strip,
  unpack,
} from './encode.js';
import { cutVariants, type Format, type Original, version, wholeVariants } from './recipe.js';
import type { rules } from './rules.js';
import { formatNamed, kindOf } from './sniff.js';
import { withoutHidden } from './strip.js';
import { cleanSvg, svgText } from './svg.js';

type PictureLimits = Pick<Config['limits'], 'pictureBytes' | 'picturePixels'>;

/** The result of examining a file. */
export type Found =
  | { readonly kind: 'picture'; readonly own: Format; readonly original: Original }
  /** Published as it is, but for what it hides. */
  | { readonly kind: 'original'; readonly own: Format; readonly original: Original }
  | { readonly kind: 'drawing'; readonly width: number; readonly height: number }
  /** `says` what is wrong, as the end of the sentence “The picture … is damaged”. */
  | { readonly kind: 'refused'; readonly rule: keyof typeof rules; readonly says: string };

/** A batch of files that are made at once: of the whole picture, or cut around a point (see lib/focus.ts); or the picture as it is. */
export type Batch = 'whole' | 'original' | { readonly focus: string };

/** What is published of a picture: see the configuration. */
export type How = 'resized' | 'original';

export interface Taken {
  readonly found: Found;
  /** Bytes that are held until the files are made. */
  readonly memory: number;
  /** The files of a batch by name; none for a refused picture. */
  make(batch: Batch): Promise<Map<string, Uint8Array>>;
}

/** The name of a batch: depends on the bytes of the picture, the variants and the encoder. */
export function batchName(digest: string, path: string, batch: Batch): string {
  const how = typeof batch === 'string' ? [batch, formatNamed(path) ?? ''] : ['cut', batch.focus];
  const maker = formatNamed(path) === 'svg' ? `${encoder} ${drawingReader}` : encoder;
  const all = digestOf([version, maker, digest, ...how].join('\n'));
  return Buffer.from(all, 'base64url').toString('hex').slice(0, 16);
}

/** Identifies everything, beside the file, that decides on the result of examining it. */
export function pipelineOf(limits: PictureLimits, how: How): string {
  return [how, version, encoder, drawingReader, limits.pictureBytes, limits.picturePixels].join(' ');
}

/** Whether `take` handles a file: by the first bytes, or by the name. */
export function isPicture(path: string, head: Uint8Array): boolean {
  return formatNamed(path) !== undefined || kindOf(head) !== undefined;
}

/** The result for a picture that is larger than the limit and therefore not read. */
export function tooLarge(bytes: number, { pictureBytes }: PictureLimits): Found {
  const size = (count: number) =>
    count < 100_000
      ? `${Math.round(count / 1_000)} KB`
      : `${(count / 1e6).toFixed(1).replace(/\.0$/, '')} MB`;
  return refused('too-large', `has ${size(bytes)}; ${size(pictureBytes)} are the limit`);
}

/** Examines a picture's bytes, and decodes it unless it exceeds the limits. */
export async function take(
  bytes: Uint8Array,
  path: string,
  limits: PictureLimits,
  how: How = 'resized',
): Promise<Taken> {
  if (isLfsPointer(bytes)) return none(refused('lfs-pointer', 'is a Git LFS pointer and no picture'));
  if (formatNamed(path) === 'svg') return takeDrawing(bytes, limits);
  const kind = kindOf(bytes);
  if (kind === undefined) return none(refused('no-picture', 'is no picture'));
  if (kind === 'raw') return none(refused('not-for-browsers', 'is in the format of a camera'));
  if (
    kind === 'tiff' ||
    kind === 'heic' ||
    kind === 'bmp' ||
    kind === 'psd' ||
    kind === 'jxl' ||
    kind === 'jp2'
  )
    return none(refused('not-for-browsers', `is in the format ${kind.toUpperCase()}`));
  const head = await readHead(bytes);
  if (head === undefined || head.width < 1 || head.height < 1)
    return none(refused('damaged', 'is damaged: its first bytes can’t be read'));
  if (head.pixels > limits.picturePixels) return none(tooManyPixels(head, limits));
  let master: Master;
  const own = formatNamed(path) ?? kind;
  if (own === 'svg') throw new Error('a drawing was taken for a picture');
  try {
    master = await unpack(bytes, head, limits, how === 'original' ? glance : undefined);
  } catch {
    return none(refused('damaged', 'is damaged or cut off: it can’t be unpacked to its end'));
  }
  const { original } = master;
  if (how === 'original') {
    const stripped = withoutHidden(bytes);
    if (stripped === undefined)
      return none(refused('hidden-data', 'may hide something, and is of a format that stet cannot clean'));
    return {
      found: { kind: 'original', own, original },
      memory: 0,
      make: async () => new Map([[originalName, stripped]]),
    };
  }
  return {
    found: { kind: 'picture', own, original },
    memory: bytes.length + master.bytes.length,
    async make(batch) {
      const variants =
        typeof batch === 'string'
          ? wholeVariants(original, own)
          : Object.values(cutVariants(original, batch.focus)).flat();
      return encode(master, variants, bytes, limits);
    },
  };
}

/** The name of the only file of a picture that is published as it is. */
export const originalName = 'own';

/** The name of the only file that is made of a drawing. */
export const drawingName = 'own.svg';

async function takeDrawing(bytes: Uint8Array, limits: PictureLimits): Promise<Taken> {
  const clean = cleanSvg(svgText(bytes));
  if ('problem' in clean) return none(refused('unsafe-svg', `can’t be published: ${clean.problem}`));
  const { width, height } = clean;
  let pictures: string[];
  try {
    const stripped = await Promise.all(clean.embedded.map((each) => strip(each, limits)));
    pictures = stripped.map(
      ({ type, bytes: embedded }) => `data:${type};base64,${embedded.toString('base64')}`,
    );
  } catch {
    return none(refused('damaged', 'is damaged: a picture in it can’t be unpacked'));
  }
  return {
    found: { kind: 'drawing', width, height },
    memory: 2 * bytes.length,
    make: async (batch) =>
      new Map(batch === 'whole' ? [[drawingName, Buffer.from(clean.text(pictures))]] : []),
  };
}

function tooManyPixels({ width, height, frames, pixels }: Head, { picturePixels }: PictureLimits): Found {
  const count = (number: number) => number.toLocaleString('en-US');
  const size = `${count(width)} × ${count(height)}${frames > 1 ? ` × ${count(frames)}` : ''}`;
  return refused(
    'too-many-pixels',
    `has ${size} pixels, ${count(Math.round(pixels / 1e6))} million; ${count(Math.round(picturePixels / 1e6))} million are the limit`,
  );
}

function refused(rule: keyof typeof rules, says: string): Found {
  return { kind: 'refused', rule, says };
}

function none(found: Found): Taken {
  return { found, memory: 0, make: async () => new Map() };
}
