/**
 * The peer: Astro on the same corpus, in a content collection, with its native Markdown parser. Code is not coloured and quotation
 * marks stay as they are written, as on pages of the other peers.
 */
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://example.org',
  trailingSlash: 'always',
  cacheDir: './cache',
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
});
