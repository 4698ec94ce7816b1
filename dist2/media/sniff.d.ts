import type { Format } from './recipe.js';
/** The type of a file by its first bytes, whatever its name; undefined where it is no raster picture. */
export declare function kindOf(head: Uint8Array): Format | 'tiff' | 'heic' | 'bmp' | 'psd' | 'jxl' | 'jp2' | 'raw' | undefined;
/** How many bytes `kindOf` reads. */
export declare const headBytes = 128;
/** The format that servers and browsers assume by the ending of the name. */
export declare function formatNamed(path: string): Format | 'svg' | undefined;
