/** The generators that stet is measured against. They keep nothing from one build to the next, and build everything each time. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './measure.mjs';

const here = path.join(path.dirname(fileURLToPath(import.meta.url)), 'peers');

/** A program of Hugo; `related` as it recommends it, or the five newest stories on every page instead. */
function hugo(program, related) {
  return {
    missing: isInstalled(program, 'version')
      ? undefined
      : `${program} is not installed: apt-get install hugo`,
    prepare(site, corpus) {
      fs.cpSync(path.join(here, 'hugo'), site, { recursive: true });
      const mounts = [
        ['layouts', 'layouts'],
        ...yearsOf(corpus).map((year) => [path.join(corpus, year), `content/news/${year}`]),
        ...(hasMedia(corpus) ? [[path.join(corpus, 'media'), 'static/media']] : []),
      ];
      for (const [source, target] of mounts)
        fs.appendFileSync(
          path.join(site, 'config.toml'),
          `\n[[module.mounts]]\nsource = ${JSON.stringify(source)}\ntarget = "${target}"\n`,
        );
      if (related) return;
      const template = path.join(site, 'layouts', '_default', 'single.html');
      const text = fs.readFileSync(template, 'utf8');
      fs.writeFileSync(
        template,
        text.replace('site.RegularPages.Related . | first 5', 'first 5 site.RegularPages'),
      );
    },
    // Hugo 0.111 does not know `pagination.pagerSize`, and newer ones refuse `paginate` in a configuration.
    command: (site, output) => ['env', 'HUGO_PAGINATE=30', program, '-s', site, '-d', output, '--quiet'],
  };
}

const eleventy = {
  missing: undefined,
  prepare(site, corpus) {
    fs.cpSync(path.join(here, 'eleventy'), site, { recursive: true });
    for (const year of yearsOf(corpus))
      fs.symlinkSync(path.join(corpus, year), path.join(site, 'news', year));
    if (hasMedia(corpus)) fs.symlinkSync(path.join(corpus, 'media'), path.join(site, 'media'));
  },
  command: (_site, output) => [
    process.execPath,
    path.join(createRequire(import.meta.url).resolve('@11ty/eleventy'), '..', '..', 'cmd.cjs'),
    '--config=eleventy.config.mjs',
    `--output=${output}`,
    '--quiet',
  ],
};

function astro({ node, packages }) {
  return {
    missing: undefined,
    prepare(site, corpus) {
      fs.cpSync(path.join(here, 'astro'), site, { recursive: true });
      fs.symlinkSync(packages, path.join(site, 'node_modules'));
      fs.mkdirSync(path.join(site, 'news'));
      for (const year of yearsOf(corpus))
        fs.symlinkSync(path.join(corpus, year), path.join(site, 'news', year));
      fs.mkdirSync(path.join(site, 'public'));
      if (hasMedia(corpus)) fs.symlinkSync(path.join(corpus, 'media'), path.join(site, 'public', 'media'));
    },
    // By itself it keeps parsed stories from one build to the next.
    command: (_site, output) => [
      'env',
      'ASTRO_TELEMETRY_DISABLED=1',
      node,
      path.join(packages, 'astro', 'bin', 'astro.mjs'),
      'build',
      '--force',
      '--silent',
      '--outDir',
      output,
    ],
  };
}

function yearsOf(corpus) {
  return fs.readdirSync(corpus).filter((name) => /^\d+$/.test(name));
}

function hasMedia(corpus) {
  return fs.existsSync(path.join(corpus, 'media'));
}

/**
 * By name; `most` is the largest number of stories that a peer is measured with, `often` the largest at which it is measured after
 * every case, and not only before the first and after the last.
 */
export const peers = {
  'Hugo, without related': { ...hugo('hugo', false), most: 100_000, often: 10_000 },
  // 16 GB are not enough for 190,000 stories.
  'Eleventy, related by topics': { ...eleventy, most: 10_000, often: 1_000 },
  'Hugo, with .Related': { ...hugo('hugo', true), most: 10_000, often: 0, asked: true },
};

/** Those that are installed on request (see install.mjs), named by their versions. */
export function installedPeers(programs) {
  const version = /v([\d.]+)/.exec(execFileSync(programs.hugo, ['version'], { encoding: 'utf8' }))[1];
  const { version: astroVersion } = JSON.parse(
    fs.readFileSync(path.join(programs.packages, 'astro', 'package.json'), 'utf8'),
  );
  return {
    [`Hugo ${version}, without related`]: { ...hugo(programs.hugo, false), most: 100_000, often: 0 },
    [`Astro ${astroVersion}, without related`]: { ...astro(programs), most: 100_000, often: 0 },
  };
}
