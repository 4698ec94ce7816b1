import type { Shape } from './picture.js';
/** Raised whenever the files that are made of pictures change. */
export declare const version = 1;
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
export declare const shapeNames: Shape[];
/** The size of the file at the picture's own path. */
export declare function ownSize(original: Size): Size;
/** The files made of a whole picture: first the one at the picture's own path, in the format of its name. */
export declare function wholeVariants(original: Original, own: Format): Variant[];
/** The files made of a picture that is cut to shapes around a point. */
export declare function cutVariants(original: Original, focus: string): Record<Shape, [Variant, ...Variant[]]>;
/** The largest part of a picture that has the shape, with the point as near to the middle as possible. */
export declare function regionOf({ width, height }: Size, shape: Shape, focus: string): Region;
/** The position of the point in the part that is shown. */
export declare function focusIn(region: Region, { width, height }: Size, focus: string): {
    x: number;
    y: number;
};
/** A colour as one of five levels each of red, green and blue, for which the stylesheet has rules: `r0 g4 b2`. */
export declare function toneOf([red, green, blue]: Uint8Array): string;
export {};
