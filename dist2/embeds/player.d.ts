/** Every origin that a provider's frame may come from, in order. */
export declare const playerOrigins: readonly string[];
/**
 * The address for a frame that shows the same as a provider's page; undefined where none is known. `further` lists origins that the
 * newsroom allows in frames too: servers that a provider recognizes by the form of their addresses.
 */
export declare function playerOf(address: string, further?: readonly string[]): string | undefined;
