/** Reads parts of a file on demand: films may be larger than memory. */
export interface Readable {
    readonly size: number;
    /** Throws a RangeError for bytes past the end. */
    read(at: number, length: number): Buffer;
}
/** A part of a file to overwrite: with zeros, or with the name of a box. */
export interface Patch {
    readonly at: number;
    readonly length: number;
    readonly name?: string;
}
/** Whether a file is a film or sound of the MP4 family: MP4, M4A, 3GP, QuickTime. */
export declare function isFilm(head: Uint8Array): boolean;
/**
 * The parts of a film to overwrite so that nothing tells where and by whom it was made. Boxes with notes become `free`
 * boxes of the same size, filled with zeros, so that no other box moves. Tracks of notes are overwritten with their
 * samples. Undefined where the boxes cannot be followed or are compressed. ISO/IEC 14496-12, section 4.2; QuickTime
 * File Format.
 */
export declare function filmPatches(film: Readable): Patch[] | undefined;
/** A file in memory. */
export declare function readableOf(bytes: Buffer): Readable;
/** A copy of the bytes with all patches applied. */
export declare function patched(bytes: Buffer, patches: readonly Patch[]): Buffer;
