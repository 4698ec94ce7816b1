import type { EmbedKind, Provider } from './provider.js';
export interface Embed {
    readonly brand: string;
    readonly kind: EmbedKind;
    /** The page for readers. */
    readonly href: string;
    /** Undefined on a host that belongs to no provider stet knows. */
    readonly provider?: Provider;
}
/** What an address shows, whether it is meant for readers or for frames; undefined for a text that is no web address. */
export declare function embedOf(address: string): Embed | undefined;
