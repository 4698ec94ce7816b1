/**
 * A stylesheet without comments; a comment that is never closed is not removed. One pattern for whole comments would
 * take time that grows with the square of the length.
 */
export declare function withoutComments(css: string): string;
