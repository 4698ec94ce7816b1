import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** Where the program lies in the output folder. All names in it contain a digest. */
export const editorFolder = 'assets/editor';

/** Languages in which the editor speaks: those in which stet's pages do, as far as there are words. Whoever reads another one gets English. */
const languages = ['ar', 'de', 'en-CA', 'en-GB', 'es-CO', 'fr'];
const otherwise = 'en-GB';

/**
 * Modules for fields that no file of a newsroom has (code, maps) and for changing pictures, which stet does itself: without them the program
 * is a fifth of its size. libheif, in one of them, has another licence.
 */
const leftOut =
  /^(?:@shikijs\/(?:langs|themes)\/.*|svgo.*|terra-draw.*|leaflet.*|exifr.*|\.\/chunks\/(?:heic|webp_enc).*)$/;

/** Styles of fonts. Those of the package ask a company for fonts that the program brings along. */
const fontFace = /@font-face\s?\{[^{}]*\}/g;
const foreign = 'https://cdn.jsdelivr.net/';

export interface BundledEditor {
  /** By name. The file that starts the program is `start-DIGEST.js`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The modules that are in it, as paths. */
  readonly modules: readonly string[];
  /** The licences of its fonts. */
  readonly licences: readonly string[];
}

/** Bundles the program of the page where editors write: Sveltia CMS with what stet adds to it. `entry` is an absolute path. */
export async function bundleEditor(entry: string): Promise<BundledEditor> {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: { start: entry },
    outdir: path.resolve('editor'),
    bundle: true,
    splitting: true,
    charset: 'utf8',
    format: 'esm',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    // Of the packages that are in Sveltia CMS.
    legalComments: 'eof',
    logLevel: 'silent',
    metafile: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    tsconfigRaw: {},
    plugins: [leaveOut()],
    write: false,
  });
  const files = outputFiles.map(({ path: file, contents }) => [path.basename(file), contents] as const);
  const assets = path.join(packageFolder(), 'npm', 'assets');
  const names = fs.readdirSync(assets).sort();
  const fonts = names
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => [`assets/${name}`, fs.readFileSync(path.join(assets, name))] as const);
  const licences = names
    .filter((name) => name.endsWith('.LICENSE.txt'))
    .map((name) => fs.readFileSync(path.join(assets, name), 'utf8').trim());
  const sorted = [...files, ...fonts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { files: new Map<string, Uint8Array>(sorted), modules: Object.keys(metafile.inputs), licences };
}

function packageFolder(): string {
  return path.dirname(path.dirname(createRequire(import.meta.url).resolve('@sveltia/cms')));
}

function leaveOut(): Plugin {
  const locale = /^\.\.\/locales\/(?<language>[\w-]+)\.json$/;
  return {
    name: 'leave-out',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: leftOut }, () => ({ path: 'nothing', namespace: 'left-out' }));
      onResolve({ filter: locale }, ({ path: name, resolveDir }) => {
        const language = locale.exec(name)?.groups?.language ?? '';
        const spoken = languages.includes(language) ? language : otherwise;
        return { path: path.resolve(resolveDir, `../locales/${spoken}.json`) };
      });
      onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, ({ path: file }) => {
        const code = fs.readFileSync(file, 'utf8');
        const own = code.replace(fontFace, (face) => (face.includes(foreign) ? '' : face));
        if (own === code || own.includes(foreign))
          throw new Error(`${file} names its fonts in another way now`);
        return { contents: own, loader: 'js' };
      });
      onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
        contents: 'export default {};',
        loader: 'js',
      }));
    },
  };
}
