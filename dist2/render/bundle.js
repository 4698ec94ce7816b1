import fs from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.js';
import { message } from '../lib/message.js';
import { checkContrast } from './contrast.js';
import { entryName, templateFileOf, templateFiles } from './overrides.js';
import { rules } from './rules.js';
import { positions } from './source-map.js';
import { findIn, shownPath } from './template-files.js';
const stylesEntry = 'styles/main.css';
/** The name of the stylesheet that imports all others. */
const stylesName = 'styles';
/** The newsroom's own styles, which come after all others. */
export const themeEntry = 'styles/theme.css';
const fileEndings = '.woff2 .woff .ttf .otf .png .jpg .jpeg .gif .webp .avif .svg .ico .cur'.split(' ');
/** Options that make the output independent of the machine and of the newsroom's TypeScript settings. */
function common(folders) {
    const root = path.dirname(folders.own);
    return {
        absWorkingDir: fs.existsSync(root) ? root : path.dirname(folders.builtIn),
        bundle: true,
        write: false,
        charset: 'utf8',
        legalComments: 'none',
        logLevel: 'silent',
        logLimit: 0,
        nodePaths: [],
        plugins: [templateFiles(folders)],
        tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact', target: 'ES2022' } },
    };
}
/** Bundles as JSON, in which the bytes of assets are base64. */
export function toJson(bundles) {
    return JSON.stringify(bundles, (_, value) => value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value);
}
/** What `toJson` was given. */
export function fromJson(text) {
    return JSON.parse(text, (_, value) => typeof value?.base64 === 'string' ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value);
}
/** A bundle whose places in source files can be asked for. */
export function toBundle({ file, code, map }, folders) {
    return { file, code, locate: positions(map, folders) };
}
/** Bundles each template by itself. Errors in any of them give messages at their places, and no bundles at all. */
export async function bundleTemplates(folders, entries) {
    const bundles = new Map();
    if (entries.size === 0)
        return { bundles, messages: [] };
    const options = common(folders);
    const built = await attempt(folders, {
        ...options,
        entryPoints: [...entries].map(([key, file]) => ({ in: entryName(file), out: key })),
        outdir: options.absWorkingDir ?? '/',
        banner: { js: '"use strict";' },
        conditions: ['import', 'module', 'default'],
        define: { 'process.env.NODE_ENV': '"production"' },
        format: 'cjs',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        loader: { '.svg': 'text', '.txt': 'text' },
        mainFields: ['module', 'main'],
        metafile: true,
        minifyWhitespace: true,
        platform: 'neutral',
        sourcemap: 'external',
        sourcesContent: false,
        target: 'es2022',
    });
    if (built.outputs === undefined)
        return { bundles, messages: built.messages };
    const text = new Map(built.outputs.map((output) => [path.basename(output.path), output.text]));
    for (const [key, file] of entries) {
        const entry = built.metafile.outputs[`${key}.js`]?.entryPoint ?? '';
        const names = [...reachedFrom(entry, built.metafile)];
        bundles.set(key, {
            file,
            code: text.get(`${key}.js`) ?? '',
            map: text.get(`${key}.js.map`) ?? '',
            inputs: filesOf(folders, names),
            usesPackages: usesPackages(folders, built.metafile, names),
        });
    }
    return { bundles, messages: built.messages };
}
/** The names of all modules that a module imports, directly or not, and of the module itself. */
function reachedFrom(entry, { inputs }) {
    const reached = new Set([entry]);
    for (const name of reached)
        for (const { path: next } of inputs[name]?.imports ?? [])
            reached.add(next);
    return reached;
}
function usesPackages(folders, { inputs }, names) {
    return names.some((name) => inputs[name] !== undefined && templateFileOf(folders, name) === undefined);
}
function filesOf(folders, names) {
    return [...names].flatMap((name) => templateFileOf(folders, name) ?? []);
}
/**
 * Bundles the styles: styles/main.css, the newsroom's in place of the built-in one, and then the newsroom's
 * styles/theme.css, if there is one. Fonts and pictures named in styles become assets too. `tokens` are styles that
 * come first. Text that is too faint to be read gives a message.
 */
export async function bundleStyles(folders, tokens = '') {
    const none = { stylesheets: [], assets: [], inputs: [], usesPackages: false };
    const entries = [stylesEntry, themeEntry].filter((file) => findIn(folders.ownFiles, file) ?? findIn(folders.builtInFiles, file));
    const theme = folders.ownFiles.has(themeEntry);
    const wanted = entries.filter((file) => file === stylesEntry || theme);
    if (wanted.length === 0)
        return { styles: none, messages: [] };
    const options = common(folders);
    const built = await attempt(folders, {
        ...options,
        stdin: {
            contents: [...wanted.map((file) => `@import "stet-entry:${file}";`), tokens].join('\n'),
            loader: 'css',
            sourcefile: stylesName,
        },
        plugins: [styleEntries(folders), ...(options.plugins ?? [])],
        assetNames: '[name]-[hash]',
        loader: Object.fromEntries(fileEndings.map((ending) => [ending, 'file'])),
        metafile: true,
        minify: true,
        outfile: path.join(options.absWorkingDir ?? '/', 'main.css'),
        target: ['chrome100', 'safari15', 'firefox100'],
    });
    if (built.outputs === undefined)
        return { styles: none, messages: built.messages };
    const assets = built.outputs.map((output) => asset(output));
    const stylesheets = assets.filter((each) => each.file.endsWith('.css')).map((each) => each.url);
    const names = Object.keys(built.metafile.inputs).filter((name) => name !== stylesName);
    const inputs = filesOf(folders, names);
    const faint = assets
        .filter(({ file }) => file.endsWith('.css'))
        .flatMap(({ bytes }) => checkContrast(Buffer.from(bytes).toString()));
    return {
        styles: { stylesheets, assets, inputs, usesPackages: usesPackages(folders, built.metafile, names) },
        messages: faint,
    };
}
/**
 * The name of the stylesheet contains a digest of the stylesheet; esbuild has named the files that it refers to in the
 * same way.
 */
function asset(output) {
    const name = path.basename(output.path);
    const hashed = name === 'main.css' ? `main-${digest(output.contents).slice(0, 10)}.css` : name;
    return { url: `/assets/${hashed}`, file: `assets/${hashed}`, bytes: output.contents };
}
function styleEntries(folders) {
    return {
        name: 'stet-styles',
        setup(build) {
            build.onResolve({ filter: /^stet-entry:/ }, ({ path: name, kind }) => {
                const file = name.slice('stet-entry:'.length);
                if (kind !== 'import-rule')
                    return undefined;
                return folders.ownFiles.has(file)
                    ? { path: path.join(folders.own, file) }
                    : { path: file, namespace: 'stet' };
            });
        },
    };
}
async function attempt(folders, options) {
    // Loaded when there is something to bundle.
    const { build } = await import('esbuild');
    try {
        const { warnings, outputFiles = [], metafile = { inputs: {}, outputs: {} } } = await build(options);
        const empty = warnings.filter((warning) => warning.id === 'empty-import-meta');
        if (empty.length > 0)
            return { messages: empty.map((each) => explain(folders, each)) };
        return { outputs: outputFiles, metafile, messages: [] };
    }
    catch (error) {
        if (!isBuildFailure(error))
            throw error;
        return { messages: error.errors.map((each) => explain(folders, each)) };
    }
}
function explain(folders, found) {
    const place = placeOf(folders, found);
    if (found.id === 'empty-import-meta')
        return message(rules.machine, 'A template reads import.meta, which tells where it lies.', place);
    const detail = found.detail;
    if (detail !== undefined)
        return message(rules[detail.rule], found.text, place, detail.fix);
    if (/^Could not resolve (import|require)\(/.test(found.text))
        return message(rules['runs-text'], 'A template chooses what it imports while it runs.', place);
    const unresolved = /^Could not resolve "(.*)"/.exec(found.text);
    if (unresolved !== null)
        return message(rules.unresolved, `A template imports ${unresolved[1]}, which is not there.`, place);
    return message(rules.syntax, `The code cannot be read: ${found.text}.`, place);
}
/** esbuild counts columns from 0 and in bytes. */
function placeOf(folders, { location }) {
    if (location === null)
        return undefined;
    const file = templateFileOf(folders, location.file);
    const before = Buffer.from(location.lineText).subarray(0, location.column).toString();
    return {
        file: file === undefined ? location.file : shownPath(folders, file),
        line: location.line,
        column: before.length + 1,
    };
}
function isBuildFailure(error) {
    return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
//# sourceMappingURL=bundle.js.map