/** The generators that stet is measured against. They keep nothing from one build to the next, and build everything each time. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './measure.mjs';

const here = path.join(path.dirname(fileURLToPath(import.meta.url)), 'peers');

/** Debian's package hugo; `related` as it recommends it, or the five newest stories on every page instead. */
function hugo(related) {
  return {
    missing: isInstalled('hugo', 'version') ? undefined : 'Hugo is not installed: apt-get install hugo',
    prepare(site, corpus) {
      fs.cpSync(path.join(here, 'hugo'), site, { recursive: true });
      fs.mkdirSync(path.join(site, 'content'));
      fs.symlinkSync(corpus, path.join(site, 'content', 'news'));
      if (related) return;
      const template = path.join(site, 'layouts', '_default', 'single.html');
      const text = fs.readFileSync(template, 'utf8');
      fs.writeFileSync(
        template,
        text.replace('site.RegularPages.Related . | first 5', 'first 5 site.RegularPages'),
      );
    },
    command: (site, output) => ['hugo', '-s', site, '-d', output, '--quiet'],
  };
}

const eleventy = {
  missing: undefined,
  prepare(site, corpus) {
    fs.cpSync(path.join(here, 'eleventy'), site, { recursive: true });
    for (const year of fs.readdirSync(corpus))
      fs.symlinkSync(path.join(corpus, year), path.join(site, 'news', year));
  },
  command: (_site, output) => [
    process.execPath,
    path.join(createRequire(import.meta.url).resolve('@11ty/eleventy'), '..', '..', 'cmd.cjs'),
    '--config=eleventy.config.mjs',
    `--output=${output}`,
    '--quiet',
  ],
};

/**
 * By name; `most` is the largest number of stories that a peer is measured with, `often` the largest at which it is measured after
 * every case, and not only before the first and after the last.
 */
export const peers = {
  'Hugo, without related': { ...hugo(false), most: 100_000, often: 10_000 },
  // 16 GB are not enough for 190,000 stories.
  'Eleventy, related by topics': { ...eleventy, most: 10_000, often: 1_000 },
  'Hugo, with .Related': { ...hugo(true), most: 10_000, often: 0, asked: true },
};
