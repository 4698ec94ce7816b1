import type { Config } from '../config/config.js';
import { type Message } from '../lib/message.js';
import type { Pictures } from '../media/picture.js';
import { type Shown } from '../media/published.js';
import type { Listing } from './newsroom.js';
/** The pictures of a site, in the sizes that are published. */
interface Pictured {
    readonly pictures: Pictures;
    readonly shown: readonly Shown[];
    readonly messages: readonly Message[];
}
export interface PicturedOptions {
    readonly config: Config;
    readonly listing: Pick<Listing, 'media' | 'staticFiles' | 'spelled'>;
    /** False for a check, which validates pictures without encoding them. */
    readonly keep: boolean;
    /** Reads every picture again, even if size and time of change are the same. */
    readonly verify?: boolean | undefined;
    readonly onProgress: (done: number, total: number) => void;
}
/** The files that a site shows, and the points around which some of them are cropped. */
interface ShownFiles {
    readonly pictures: Iterable<string>;
    readonly cuts: readonly (readonly [file: string, focus: string])[];
}
/**
 * Makes the pictures that a site shows, in the sizes that are published. A file with the same size and time of change is not read
 * again, and a file with the same digest is not encoded again.
 */
export declare function pictureSite(site: ShownFiles, options: PicturedOptions): Promise<Pictured>;
export {};
