import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Puts the program and its threads, as tsc made them, into a few files in place: Node takes a millisecond or so for each of some
 * two hundred modules, before each command. Packages stay outside, so that those who install stet have the versions that
 * their lockfile says and their audits see, but for a few that every command loads and that read nothing foreign: word lists,
 * what checks the shape of settings, and what finds the nearest name. Modules that others import by name (`stet`, `stet/templates`) stay as they are.
 */
const folder = path.resolve('dist');
const entries = ['cli', 'workers/parse-thread', 'workers/page-thread', 'workers/query-thread'].map((name) =>
  path.join(folder, `${name}.js`),
);

const inside = new Set(['zod', 'stopword', 'snowball-stemmers', 'fastest-levenshtein']);
const { dependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const outside = Object.keys(dependencies).filter((name) => !inside.has(name));

for (const name of fs.readdirSync(folder)) if (name.startsWith('part-')) fs.rmSync(path.join(folder, name));

const { outputFiles, metafile } = await build({
  entryPoints: entries,
  outdir: folder,
  bundle: true,
  splitting: true,
  chunkNames: 'part-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: outside,
  // The licences of what is inside are in NOTICES.txt.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  write: false,
  plugins: [{ name: 'keep-places', setup: keepPlaces }],
});
for (const { path: file, contents } of outputFiles) fs.writeFileSync(file, contents);

fs.writeFileSync(path.join(folder, 'NOTICES.txt'), notices(Object.keys(metafile.inputs)));

// What does not depend on a newsroom is bundled once, for those who have their sites built.
const { compileBuiltIn } = await import('../dist/render/built-in.js');
fs.writeFileSync(path.join(folder, 'built-in.json'), await compileBuiltIn(path.resolve('templates')));
const { bundleScript, scriptNames } = await import('../dist/render/scripts.js');
fs.mkdirSync(path.join(folder, 'scripts'), { recursive: true });
for (const name of scriptNames)
  fs.writeFileSync(
    path.join(folder, 'scripts', `${name}.js`),
    await bundleScript(path.join(folder, 'reader', `${name}.js`)),
  );

/** The licences of the packages that modules come from, as these ask of whoever hands them on. */
function notices(modules) {
  const packages = new Set(
    modules.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  const texts = [...packages].sort().map((dir) => {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
    const file = fs.readdirSync(dir).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each));
    const text =
      file === undefined ? `Licence: ${license}.` : fs.readFileSync(path.join(dir, file), 'utf8').trim();
    return `${name} ${version}\n\n${text}\n`;
  });
  return `stet holds parts of these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** What a module finds beside itself it goes on finding: all parts lie in `dist/`, from where its own place is told. */
function keepPlaces({ onLoad }) {
  onLoad({ filter: /\.js$/ }, ({ path: file }) => {
    const code = fs.readFileSync(file, 'utf8');
    const place = JSON.stringify(`./${path.relative(folder, file).split(path.sep).join('/')}`);
    return {
      loader: 'js',
      contents: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`),
    };
  });
}
