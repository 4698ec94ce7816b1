import CMS from '@sveltia/cms';
// The package's own declaration leads to files without their endings, which this module resolution does not find.
import type { CmsConfig } from '../../node_modules/@sveltia/cms/types/public.js';
import type { FileFormat } from './format.js';

/** What stet uses of Sveltia CMS. */
interface Cms {
  init(options: { readonly config: CmsConfig }): Promise<void>;
  registerCustomFormat(name: string, extension: string, format: FileFormat): void;
}

export const { init, registerCustomFormat } = CMS as Cms;
