import type { EmbedKind } from '../../embeds/provider.js';
/** The words in a body that no editor wrote. */
export interface Wording {
    readonly footnotes: string;
    readonly backToText: string;
    readonly embed: Readonly<Record<EmbedKind, (brand: string) => string>>;
}
/** By the primary subtag of a BCP 47 tag; English for other languages. */
export declare function wordingOf(language: string): Wording;
