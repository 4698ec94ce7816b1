/** SHA-256 of bytes or of UTF-8 text, as 43 characters of base64url (RFC 4648, section 5). */
export declare function digest(data: string | Uint8Array): string;
/** The digest of a file, which may be larger than memory. */
export declare function fileDigest(file: string): string;
/**
 * The digest of a script or style as a Content-Security-Policy names it, between quotes (W3C, CSP Level 3, section
 * 2.3.1).
 */
export declare function policyDigest(text: string): string;
