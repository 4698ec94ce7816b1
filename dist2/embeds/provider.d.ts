/** What readers do with an embed: watch, listen, read. Decides on the words of the card. */
export type EmbedKind = 'video' | 'audio' | 'post' | 'chart' | 'map' | 'document' | 'page';
/** A service whose films, posts or maps editors embed. All that stet knows of a service is in one such entry. */
export interface Provider {
    readonly brand: string;
    readonly kind: EmbedKind;
    /** Hosts of the addresses that editors write, each with all hosts below it. */
    readonly hosts: readonly string[];
    /** Whether an address on a host that no provider lists belongs to this provider: national domains, servers anyone may run. */
    readonly owns?: (url: URL) => boolean;
    /** The page for readers, of an address that is meant for frames; undefined where the address itself is for readers. */
    readonly page?: (url: URL) => string | undefined;
    /** The directive that takes an identifier instead of an address. */
    readonly directive?: Directive;
    /** Names of Hugo shortcodes that mean the directive. */
    readonly shortcodes?: readonly string[];
    /** Names of WordPress shortcodes, which take what the directive takes; without a directive, an address. */
    readonly wordPress?: readonly string[];
    /** The page for readers, at the beginning of the address of a script that the provider hands out. */
    readonly scriptPage?: RegExp;
    readonly pasted?: PastedElement;
    readonly player?: Player;
}
export interface Directive {
    readonly name: string;
    /** The page for readers; undefined where the text cannot be an identifier. `second` is the second word after the name. */
    page(id: string, second: string | undefined): string | undefined;
}
/** An element that the provider hands out to be pasted into pages. */
interface PastedElement {
    readonly className: string;
    /** The address of what the element shows, from properties as hast names them. */
    address(properties: Readonly<Record<string, unknown>>): unknown;
}
/** How readers see an embed without leaving the story: in a frame. No address is looked up on the network. */
export interface Player {
    /** Hosts of pages that a frame can show, without `www.`; hosts below them are not included. */
    readonly hosts: readonly string[];
    /** Whether a host, without `www.`, that `hosts` does not list has the same pages. */
    readonly ownsHost?: (host: string) => boolean;
    /** Where frames come from: the Content-Security-Policy allows these origins. */
    readonly origins: readonly string[];
    /** The address for a frame; undefined for a page that no frame can show, such as a channel. */
    frame(url: URL): string | undefined;
}
export {};
