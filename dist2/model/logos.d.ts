import type { Config } from '../config/config.js';
/** The site's own pictures that lie among those of stories. */
export declare function logosOf({ logo, organization }: Config, media: ReadonlySet<string>): string[];
