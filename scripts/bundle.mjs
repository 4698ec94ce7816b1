import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Puts the program and its threads, as tsc made them, into a few files in place, with the packages that they load: to find and
 * read two thousand modules takes longer than to build a small newsroom again. The versions are those of stet's lockfile, with
 * which stet was tested (decision 043). Modules that others import by name (`stet`, `stet/templates`) stay as they are.
 */
const folder = path.resolve('dist');
const entries = [
  'cli',
  'workers/parse-thread',
  'workers/page-thread',
  'workers/query-thread',
  'workers/search-thread',
].map((name) => path.join(folder, `${name}.js`));

/** Packages with programs or files of their own, and what Eleventy loads to watch and serve, which it never does here. */
const outside = ['dejavu-fonts-ttf', 'esbuild', 'lmdb', 'sharp', '@11ty/eleventy-dev-server'];

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
  // What CommonJS modules of packages ask for.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  // The licences of what is inside are in NOTICES.txt.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // In gray-matter, for front matter in JavaScript, which stet refuses (parse/front-matter.ts).
  logOverride: { 'direct-eval': 'silent' },
  write: false,
  plugins: [
    { name: 'keep-places', setup: keepPlaces },
    { name: 'place-of-eleventy', setup: placeEleventy },
    { name: 'place-of-satteri', setup: placeSatteri },
  ],
});
for (const { path: file, contents } of outputFiles) fs.writeFileSync(file, contents);
const digest = createHash('sha256');
for (const { contents } of outputFiles) digest.update(contents);
fs.writeFileSync(path.join(folder, 'program-digest.txt'), digest.digest('base64url'));

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

fs.writeFileSync(
  path.join(folder, 'scripts', 'strip.js'),
  await bundleScript(path.join(folder, 'dev', 'browser', 'strip.js')),
);

const { bundleEditor } = await import('../dist/render/editor-bundle.js');
const editor = await bundleEditor(path.join(folder, 'admin', 'start.js'));
fs.rmSync(path.join(folder, 'editor'), { recursive: true, force: true });
for (const [name, bytes] of editor.files) {
  const file = path.join(folder, 'editor', name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes);
}

fs.writeFileSync(
  path.join(folder, 'NOTICES.txt'),
  notices([...Object.keys(metafile.inputs), ...editor.modules], editor.licences),
);

/** The licences of the packages that modules come from, as these ask of whoever hands them on. */
function notices(modules, others) {
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
  return `stet holds parts of these packages.\n\n${[...texts, ...others].join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** What a module of stet's finds beside itself it goes on finding: all parts lie in `dist/`, from where its own place is told. */
function keepPlaces({ onLoad }) {
  onLoad({ filter: /\.js$/ }, ({ path: file }) => {
    if (!file.startsWith(folder)) return undefined;
    const code = fs.readFileSync(file, 'utf8');
    const place = JSON.stringify(`./${path.relative(folder, file).split(path.sep).join('/')}`);
    return {
      loader: 'js',
      contents: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`),
    };
  });
}

/** satteri loads its binary, which is a package of its own, from where satteri itself is installed. */
function placeSatteri({ onLoad }) {
  onLoad({ filter: /satteri[\\/]index\.js$/ }, ({ path: file }) => {
    const code = fs.readFileSync(file, 'utf8');
    const asked = 'createRequire(import.meta.url)';
    if (!code.includes(asked)) throw new Error(`${file} finds its binary in another way now`);
    return {
      loader: 'js',
      contents: code.replace(asked, "createRequire(createRequire(import.meta.url).resolve('satteri'))"),
    };
  });
}

/** Eleventy reads its own package.json by a path from the module that asks. */
function placeEleventy({ onLoad }) {
  onLoad({ filter: /@11ty[\\/]eleventy[\\/]src[\\/]Util[\\/]ImportJsonSync\.js$/ }, ({ path: file }) => {
    const code = fs.readFileSync(file, 'utf8');
    const asked = 'importJsonSync(filePath);\n}\n\nfunction getModulePackageJson';
    if (!code.includes(asked)) throw new Error(`${file} reads package.json in another way now`);
    const manifest = fs.readFileSync(path.join(path.dirname(file), '../../package.json'), 'utf8');
    return {
      loader: 'js',
      contents: code.replace(
        asked,
        asked.replace('importJsonSync(filePath)', () => manifest),
      ),
    };
  });
}
