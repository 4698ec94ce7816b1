export type Direction = 'ltr' | 'rtl';
/**
 * The direction in which a language is written. The script is the one in the tag, else the likely one of language and
 * region (CLDR's likely subtags, which are the same everywhere; `Intl.Locale`'s `textInfo` is missing in some Node
 * versions that stet supports). A text that is no language tag counts as written from left to right.
 */
export declare function directionOf(language: string): Direction;
/** ISO 15924: the script in a language's tag, or the likely one; undefined for what is no tag. */
export declare function scriptOf(language: string): string | undefined;
