import type { Message } from '../../lib/message.js';

/** Takes what changed out of the caches of a CDN. */
export interface Purger {
  /** How messages name the CDN: `CloudFront`. */
  readonly name: string;
  /**
   * `addresses` are paths as readers ask for them, percent-encoded and with the site's base: `/city/`. Never rejects for what the CDN answers: messages say what
   * was not purged, and whether more was purged than asked for.
   */
  purge(addresses: readonly string[]): Promise<readonly Message[]>;
}
