import type { Embed } from './embed.js';
/**
 * The address of what an element shows that a provider hands out to be pasted into pages; undefined for any other element.
 * `properties` are named as in hast.
 */
export declare function pastedAddress(properties: Readonly<Record<string, unknown>>): unknown;
/** The page for readers, of a script that has it in its own address. */
export declare function scriptPage({ href, provider }: Embed): string | undefined;
