/** An address with a part in it that was found in another address; undefined where the part was not found. */
export declare function filled(part: string | undefined, address: (part: string) => string): string | undefined;
/** The value of a parameter that is a web address itself. */
export declare function webAddress(value: string | null): string | undefined;
/** The page of a post, of an address for frames that is the page's with `/embed` behind it. */
export declare function withoutEmbed(url: URL): string | undefined;
export declare function isWord(text: string): boolean;
export declare function isNumber(text: string): boolean;
