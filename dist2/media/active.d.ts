/** How many bytes of a file `activeKind` needs: more than hosts and browsers read to recognize a type. */
export declare const activeBytes = 65536;
/**
 * In words, what makes a file a page or a script of the site, by the ending of the name and the first bytes; undefined
 * for a file that browsers only show or save. Hosts go by the ending, and by the bytes where they do not know the
 * ending (WHATWG MIME Sniffing, section 7.1). Apache obeys each ending of `a.php.jpg`.
 */
export declare function activeKind(path: string, head: Uint8Array): string | undefined;
