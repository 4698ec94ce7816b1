import { hash } from 'node:crypto';

/** SHA-256 of bytes or of UTF-8 text, as 43 characters of base64url (RFC 4648, section 5). */
export function digest(data: string | Uint8Array): string {
  return hash('sha256', data, 'base64url');
}

/** As a Content-Security-Policy names a script or style, between quotes (W3C, CSP Level 3, section 2.3.1). */
export function policyDigest(text: string): string {
  return `sha256-${hash('sha256', text, 'base64')}`;
}
