/**
 * A picture or icon that is published as it is, without the data that cameras and programs hide in it: where and by
 * whom it was taken, thumbnails that show it before it was cropped, films behind it. Pixels, colours and orientation
 * are unchanged, byte for byte. Any other file is returned unchanged. Undefined for a picture that has hidden data and
 * is damaged, or whose format is not supported here.
 *
 * JPEG by ISO/IEC 10918-1, Annex B; PNG by its third edition, section 5; WebP by RFC 9649, section 2.5; GIF by the
 * specification of GIF89a, sections 23 to 26.
 */
export declare function withoutHidden(file: Uint8Array): Uint8Array | undefined;
/** Whether a file with these first bytes may need cleaning; films are not included. */
export declare function isCleanable(head: Uint8Array): boolean;
/** A cleaned SVG drawing, or what is wrong with one that may not be published. Undefined as for `withoutHidden`. */
export declare function cleanedDrawing(bytes: Uint8Array): Uint8Array | {
    readonly problem: string;
} | undefined;
