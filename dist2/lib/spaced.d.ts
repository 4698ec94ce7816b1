/** Finds the words of scripts with spaces: letters, digits and their marks, with single apostrophes and quotes in them. */
export declare function eachSpaced(units: Uint16Array, take: (from: number, to: number) => void): void;
