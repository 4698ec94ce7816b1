/**
 * Compares texts in the order of their UTF-8, which is that of their code points. Strings compare by UTF-16 code units, in which all characters above U+FFFF
 * come before U+E000.
 */
export declare function compareUtf8(a: string, b: string): number;
