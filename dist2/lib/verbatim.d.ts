/**
 * The addresses, e-mail addresses, handles and file names in a text, in order, as `[start, end)`: readers copy them, so
 * they are not changed.
 */
export declare function addressesIn(text: string): readonly (readonly [number, number])[];
/** Whether the words of a link are the address that it leads to, in full or without parts such as `https://`. */
export declare function isAddressOf(text: string, href: string): boolean;
