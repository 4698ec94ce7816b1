/**
 * The code units of a text, in one array that the next call overwrites. Reading the array is faster than reading a
 * string.
 */
export declare function unitsOf(text: string): Uint16Array;
