/** The first words of a plain text in a language (BCP 47), as a description for want of one; undefined when it has none. */
export declare function opening(text: string, language: string): string | undefined;
