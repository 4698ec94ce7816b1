/**
 * A shortcode in the source: `{{< name a="b" >}}` of Hugo, or `[name a="b"]`
 * of WordPress.
 */
export interface Tag {
    readonly start: number;
    readonly end: number;
    readonly name: string;
    readonly closing: boolean;
    readonly selfClosing: boolean;
    /** `{{</* … *\/>}}` is shown as typed, without the comment marks. */
    readonly literal: string | undefined;
    readonly attributes: Readonly<Record<string, string>>;
    /** A shortcode of WordPress, which has an address between its two tags. */
    readonly square?: boolean;
}
export declare function mayHaveHugo(text: string): boolean;
/** Finds the shortcodes of Hugo in a text. Syntax: gohugo.io/content-management/shortcodes. */
export declare function scanHugo(text: string): Tag[];
/** Attributes by name in lower case, and by position where they have none. */
export declare function readAttributes(text: string): Record<string, string>;
