/** A drawing without hidden data. */
interface CleanSvg {
    /** In CSS pixels. */
    readonly width: number;
    readonly height: number;
    /** Raster pictures embedded in the drawing, which may have hidden data of their own. */
    readonly embedded: readonly Uint8Array[];
    /** The text of the drawing, with these `data:` addresses in place of the embedded pictures, in order. */
    text(pictures: readonly string[]): string;
}
/**
 * Parses a drawing and writes it again: elements and attributes of SVG unchanged, without comments, metadata and data
 * of drawing programs (often with folders of the author's computer). A drawing that can run something, or loads
 * anything from outside, is refused with the reason.
 */
export declare function cleanSvg(source: string): CleanSvg | {
    readonly problem: string;
};
/** Decodes a drawing: UTF-8, or UTF-16 with a byte order mark. */
export declare function svgText(bytes: Uint8Array): string;
export {};
