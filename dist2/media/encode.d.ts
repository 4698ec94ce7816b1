import type { Original, Variant } from './recipe.js';
/** The version of the encoder: another version may give other bytes for the same picture. */
export declare const encoder: string;
/** The version of the reader of drawings: another version may give other bytes for the same drawing. */
export declare const drawingReader: string;
/** The version of the fonts of cards. */
export declare const fonts: string;
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
export declare function readHead(bytes: Uint8Array): Promise<Head | undefined>;
/** A decoded picture: upright, in sRGB, and no larger than the variants need. */
export interface Master {
    readonly bytes: Buffer;
    readonly width: number;
    readonly height: number;
    readonly channels: 1 | 2 | 3 | 4;
    readonly original: Original;
}
/** Throws the decoder's error for a damaged or incomplete file. */
export declare function unpack(bytes: Uint8Array, head: Head, { picturePixels }: Limits): Promise<Master>;
/** Encodes one file. Only pixels are written: no EXIF, XMP, IPTC, thumbnail or profile. */
export declare function encode(master: Master, variant: Variant, bytes: Uint8Array, { picturePixels }: Limits): Promise<Buffer>;
/** A picture that is embedded in another file, without hidden data. */
export declare function strip(bytes: Uint8Array, { picturePixels }: Limits): Promise<{
    readonly type: string;
    readonly bytes: Buffer;
}>;
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
export declare function drawText({ text, color, font, file, width }: Written): Promise<Layer>;
interface Layered {
    readonly width: number;
    readonly height: number;
    readonly color: string;
    /** A band across the top. */
    readonly band: {
        readonly height: number;
        readonly color: string;
    };
    readonly layers: readonly (Layer & {
        readonly left: number;
        readonly top: number;
    })[];
}
/** Lays layers on a coloured ground, as PNG: for text, a PNG is a third of a JPEG in size and has no artefacts. */
export declare function layered({ width, height, color, band, layers }: Layered): Promise<Buffer>;
export {};
