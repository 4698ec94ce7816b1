import type { Config } from '../config/config.js';
import { type Format, type Original } from './recipe.js';
import type { rules } from './rules.js';
type PictureLimits = Pick<Config['limits'], 'pictureBytes' | 'picturePixels'>;
/** The result of examining a file. */
export type Found = {
    readonly kind: 'picture';
    readonly own: Format;
    readonly original: Original;
} | {
    readonly kind: 'drawing';
    readonly width: number;
    readonly height: number;
}
/** `says` what is wrong, as the end of the sentence “The picture … is damaged”. */
 | {
    readonly kind: 'refused';
    readonly rule: keyof typeof rules;
    readonly says: string;
};
/** A batch of files that are made at once: of the whole picture, or cut around a point (see lib/focus.ts). */
export type Batch = 'whole' | {
    readonly focus: string;
};
export interface Taken {
    readonly found: Found;
    /** The files of a batch by name; none for a refused picture. */
    make(batch: Batch): Promise<Map<string, Uint8Array>>;
}
/** The name of a batch: depends on the bytes of the picture, the variants and the encoder. */
export declare function batchName(digest: string, path: string, batch: Batch): string;
/** Identifies everything, beside the file, that decides on the result of examining it. */
export declare function pipelineOf(limits: PictureLimits): string;
/** Whether `take` handles a file: by the first bytes, or by the name. */
export declare function isPicture(path: string, head: Uint8Array): boolean;
/** The result for a picture that is larger than the limit and therefore not read. */
export declare function tooLarge(bytes: number, { pictureBytes }: PictureLimits): Found;
/** Examines a picture's bytes, and decodes it unless it exceeds the limits. */
export declare function take(bytes: Uint8Array, path: string, limits: PictureLimits): Promise<Taken>;
/** The name of the only file that is made of a drawing. */
export declare const drawingName = "own.svg";
export {};
