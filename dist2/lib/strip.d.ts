/** A text without any of these characters at the beginning and the end, in time linear in the length. */
export declare function stripSigns(text: string, signs: string): string;
