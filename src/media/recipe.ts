import { focusNamed } from '../lib/focus.js';
import type { Shape } from './picture.js';

/** Raised whenever the files that are made of pictures change. */
export const version = 2;

export type Format = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

/** The properties of a picture that decide which files are made of it. */
export interface Original {
  /** The size of the whole picture, after rotation to the right way up. */
  readonly width: number;
  readonly height: number;
  /** More than one for an animated picture. */
  readonly frames: number;
  /** Whether it has few colours, as drawings have. */
  readonly palette?: boolean | undefined;
  /** Whether it is a JPEG: most likely a photograph, without transparent parts. */
  readonly photo?: boolean | undefined;
  /** The mean colour (see `toneOf`); absent where the picture has transparent parts. */
  readonly tone?: string | undefined;
}

/** One file to be made of a picture. */
export interface Variant {
  /** Distinguishes the file from others of the same picture: `960.webp`, `wide-400.webp`. */
  readonly name: string;
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  /** The part of the picture that is shown, in pixels of the original; absent for the whole. */
  readonly region?: Region | undefined;
  /** Whether the file is for browsers without AVIF, and need not be good for anything else. */
  readonly plain?: boolean | undefined;
  /** Whether the file has all frames of an animated picture, instead of the first. */
  readonly moves?: boolean | undefined;
}

export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The longest side of the file at the picture's own path. */
const longest = 2_048;

/**
 * Widths of whole pictures: for a telephone or a column of text, and for either at a high density. Decision 057 has the
 * figures.
 */
const widths: readonly number[] = [960, 1_440];
/** Widths for the few browsers without AVIF, which may use the file at the picture's own path, too. */
const plainWidths: readonly number[] = [960];

/** A shape has no further widths where pages show no picture in it: it is cut for search engines and social networks. */
const shapes: Readonly<Record<Shape, { readonly ratio: number; readonly widths: readonly number[] }>> = {
  wide: { ratio: 16 / 9, widths: [400, 800] },
  standard: { ratio: 4 / 3, widths: [] },
  square: { ratio: 1, widths: [256] },
};

export const shapeNames = Object.keys(shapes) as Shape[];

/** The least width that search engines and social networks ask for; they show wider pictures no larger. */
const cutWidth = 1_200;

/** No variant is made whose width is nearer than this to that of the picture. */
const near = 0.85;

/** The size of the file at the picture's own path. */
export function ownSize(original: Size): Size {
  const scale = Math.min(1, longest / Math.max(original.width, original.height));
  return scaled(original, scale);
}

/** Formats that can be animated. */
const movable: ReadonlySet<Format> = new Set(['gif', 'webp']);

/** The files made of a whole picture: first the one at the picture's own path, in the format of its name. */
export function wholeVariants(original: Original, own: Format): Variant[] {
  const size = ownSize(original);
  const moves = original.frames > 1;
  const at = (format: Format, width: number): Variant => ({
    name: `${width}.${format}`,
    format,
    ...scaled(size, width / size.width),
  });
  // In the other formats the frames would be one below the other.
  const first: Variant = { name: `own.${own}`, format: own, ...size, moves: moves && movable.has(own) };
  if (moves)
    return [first, { ...at('webp', size.width), name: 'moving.webp', moves }, at('webp', size.width)];
  return [
    first,
    ...ladder(widths, size.width).map((width) => at('avif', width)),
    ...ladder(plainWidths, size.width).map((width) => ({ ...at(plainFormat(original), width), plain: true })),
  ];
}

/**
 * The format for browsers without AVIF. JPEG takes a tenth of the time of WebP, but has no transparent parts, and blurs
 * the letters of a chart.
 */
function plainFormat({ photo }: Original): Format {
  return photo ? 'jpeg' : 'webp';
}

/** The files made of a picture that is cut to shapes around a point. */
export function cutVariants(original: Original, focus: string): Record<Shape, [Variant, ...Variant[]]> {
  const cut = (shape: Shape): [Variant, ...Variant[]] => {
    const region = regionOf(original, shape, focus);
    const at = (format: Format, width: number): Variant => ({
      name: `${shape}-${width}.${format}`,
      format,
      width,
      height: Math.max(1, Math.round(width / shapes[shape].ratio)),
      region,
    });
    const first = at('jpeg', Math.min(cutWidth, region.width));
    const further = ladder(shapes[shape].widths, region.width);
    return [
      first,
      ...further.map((width) => at('avif', width)),
      ...further
        .map((width) => ({ ...at(plainFormat(original), width), plain: true }))
        .filter((each) => each.name !== first.name),
    ];
  };
  return { wide: cut('wide'), standard: cut('standard'), square: cut('square') };
}

/** The largest part of a picture that has the shape, with the point as near to the middle as possible. */
export function regionOf({ width, height }: Size, shape: Shape, focus: string): Region {
  const { ratio } = shapes[shape];
  const { x, y } = focusNamed(focus);
  const wide = Math.max(1, Math.min(width, Math.round(height * ratio)));
  const high = Math.max(1, Math.min(height, Math.round(width / ratio)));
  const place = (point: number, part: number, whole: number) =>
    Math.min(whole - part, Math.max(0, Math.round(point * whole - part / 2)));
  return { left: place(x, wide, width), top: place(y, high, height), width: wide, height: high };
}

/** The position of the point in the part that is shown. */
export function focusIn(region: Region, { width, height }: Size, focus: string): { x: number; y: number } {
  const { x, y } = focusNamed(focus);
  const within = (point: number, from: number, part: number) =>
    Math.min(1, Math.max(0, Math.round(((point - from) / part) * 100) / 100));
  return {
    x: within(x * width, region.left, region.width),
    y: within(y * height, region.top, region.height),
  };
}

/** The widths that are clearly smaller than the picture, and the largest possible one of the remaining. */
export function ladder(all: readonly number[], width: number): number[] {
  const smaller = all.filter((each) => each < width * near);
  const next = all[smaller.length];
  return next === undefined ? smaller : [...smaller, Math.min(next, width)];
}

function scaled({ width, height }: Size, scale: number): Size {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** A colour as one of five levels each of red, green and blue, for which the stylesheet has rules: `r0 g4 b2`. */
export function toneOf([red = 0, green = 0, blue = 0]: Uint8Array): string {
  const level = (value: number) => Math.round(value / 63.75);
  return `r${level(red)} g${level(green)} b${level(blue)}`;
}
