/**
 * The key or URL segment for a text: NFC, lower case, letters, marks and digits of any script, and one hyphen for any
 * run of other characters. Empty where nothing is left.
 */
export declare function slugify(text: string): string;
