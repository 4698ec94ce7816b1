import { createHash, hash } from 'node:crypto';
import fs from 'node:fs';
/** SHA-256 of bytes or of UTF-8 text, as 43 characters of base64url (RFC 4648, section 5). */
export function digest(data) {
    return hash('sha256', data, 'base64url');
}
/** Reused for all files: clearing a new one takes longer than reading a page. Each thread has a buffer of its own. */
let part;
/** The digest of a file, which may be larger than memory. */
export function fileDigest(file) {
    const sum = createHash('sha256');
    const handle = fs.openSync(file, 'r');
    try {
        part ??= Buffer.allocUnsafeSlow(1024 * 1024);
        for (let length = fs.readSync(handle, part); length > 0; length = fs.readSync(handle, part))
            sum.update(part.subarray(0, length));
    }
    finally {
        fs.closeSync(handle);
    }
    return sum.digest('base64url');
}
/**
 * The digest of a script or style as a Content-Security-Policy names it, between quotes (W3C, CSP Level 3, section
 * 2.3.1).
 */
export function policyDigest(text) {
    return `sha256-${hash('sha256', text, 'base64')}`;
}
//# sourceMappingURL=digest.js.map