/** Names of directives for the embeds of one provider; `embed` takes the address of any. */
export declare const embedDirectives: readonly string[];
/** Names of WordPress shortcodes for embeds, with the name of the directive that means the same. */
export declare const wordPressEmbeds: ReadonlyMap<string, string>;
/** Whether a directive or shortcode of this name shows an embed. */
export declare function isEmbedName(name: string): boolean;
/** The address that the attributes of a directive or shortcode give, under whatever name. */
export declare function embedAddress(name: string, attributes: Readonly<Record<string, string>>): string | undefined;
