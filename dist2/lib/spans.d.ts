/** Numbers of spans of texts: signed 32-bit integers, which V8 passes on without allocating. */
export interface Spans {
    /** The number of the span of a text with these code units, or undefined where it has none. */
    numberOf(text: string, textUnits: Uint16Array, from: number, to: number): number | undefined;
}
/**
 * Remembers the number of each span, so that `make` is called once for each. Spans are looked up by their code units in
 * the text: no string is made for a lookup, and no text is referenced. At `most` spans, all are forgotten.
 */
export declare function createSpans(make: (span: string) => number | undefined, most?: number): Spans;
