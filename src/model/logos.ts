import type { Config } from '../config/config.js';
import { normalized } from '../lib/normalized.js';

/** The site's own pictures that lie among those of stories. */
export function logosOf({ logo, organization }: Config, media: ReadonlySet<string>): string[] {
  return [logo, organization.logo].flatMap((file) => {
    const path = file && normalized(file).replace(/^(\.?\/)+/, '');
    return path !== undefined && media.has(path) ? [path] : [];
  });
}
