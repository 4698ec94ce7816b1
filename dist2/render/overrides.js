import fs from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { findIn } from './template-files.js';
/** The modules of Preact that templates may import: those that make markup, not those that run in a browser. */
export const preactModules = ['preact', 'preact/hooks', 'preact/jsx-runtime'];
const builtInNamespace = 'stet';
/**
 * Finds the files that templates import. A relative import is looked for in the newsroom's folder first, then in the
 * built-in folder at the same place; so a newsroom's file replaces the built-in file of the same name wherever it is
 * used. A file that imports itself, and `stet/templates/…` anywhere, mean the built-in original.
 *
 * Built-in files get names without the folder in which stet is installed: bundles, and so digests, depend on contents
 * alone.
 */
export function templateFiles(folders) {
    return {
        name: 'stet-templates',
        setup(build) {
            build.onResolve({ filter: /.*/ }, (args) => resolve(folders, args));
            build.onLoad({ filter: /.*/, namespace: builtInNamespace }, async ({ path: file }) => {
                const real = path.join(folders.builtIn, file);
                return {
                    contents: await fs.readFile(real),
                    loader: loaderOf(file),
                    resolveDir: path.dirname(real),
                };
            });
            build.onLoad({ filter: /.*/, namespace: 'stet-empty' }, () => ({
                contents: 'export {};',
                loader: 'js',
            }));
        },
    };
}
/** The name by which the plugin knows an entry point. */
export function entryName(file) {
    return `stet-entry:${file.folder}:${file.path}`;
}
/** The file of the templates folders that is meant by a name in esbuild's messages and source maps, if any. */
export function templateFileOf(folders, name) {
    if (name.startsWith(`${builtInNamespace}:`))
        return { folder: 'builtIn', path: name.slice(builtInNamespace.length + 1) };
    const own = `${path.basename(folders.own)}/`;
    return name.startsWith(own) ? { folder: 'own', path: name.slice(own.length) } : undefined;
}
function resolve(folders, args) {
    const { path: wanted, kind } = args;
    if (kind === 'entry-point') {
        const [, folder, file] = /^stet-entry:(builtIn|own):(.*)$/.exec(wanted) ?? [];
        if (file === undefined)
            return undefined;
        return located(folders, { folder: folder === 'own' ? 'own' : 'builtIn', path: file });
    }
    if (isStyle(kind)) {
        if (/^(data:|https?:|\/|#)/.test(wanted))
            return { path: wanted, external: true };
    }
    else {
        if (wanted === 'stet/templates')
            return { path: wanted, namespace: 'stet-empty' };
        if (isBuiltin(wanted))
            return problem(`A template imports ${wanted}, a part of Node.`, 'node-module');
        if (kind === 'dynamic-import')
            return problem(`A template imports ${wanted} while it runs.`, 'runs-text', 'Import it at the top of the file.');
        if (preactModules.includes(wanted))
            return { path: wanted, external: true };
        if (/^[a-z][a-z0-9+.-]+:/i.test(wanted))
            return problem(`A template imports ${wanted} from elsewhere.`, 'unresolved');
        if (wanted.endsWith('.css'))
            return problem(`A template imports the stylesheet ${wanted}.`, 'unresolved', 'Import it in styles/main.css or styles/theme.css of the templates folder.');
        if (/^preact(\/|$)/.test(wanted))
            return problem(`A template imports ${wanted}.`, 'unresolved', `Of Preact, templates can import ${preactModules.slice(0, 2).join(' and ')}.`);
    }
    if (wanted.startsWith('stet/templates/')) {
        const original = findIn(folders.builtInFiles, wanted.slice('stet/templates/'.length));
        if (original === undefined)
            return problem(`stet has no template ${wanted}.`, 'unresolved');
        return located(folders, { folder: 'builtIn', path: original });
    }
    const importer = importerOf(folders, args);
    const relative = isStyle(kind) ? !wanted.includes(':') : /^\.\.?\//.test(wanted);
    if (importer === undefined || !relative)
        return undefined;
    const target = path.posix.join(path.posix.dirname(importer.path), wanted.replace(/[?#].*$/s, ''));
    if (target.startsWith('../'))
        return undefined;
    const own = findIn(folders.ownFiles, target);
    if (own !== undefined && !(importer.folder === 'own' && importer.path === own))
        return located(folders, { folder: 'own', path: own });
    const original = findIn(folders.builtInFiles, target);
    return original === undefined ? undefined : located(folders, { folder: 'builtIn', path: original });
}
function importerOf(folders, args) {
    if (args.namespace === builtInNamespace)
        return { folder: 'builtIn', path: args.importer };
    if (args.namespace !== 'file')
        return undefined;
    const relative = path.relative(folders.own, args.importer).split(path.sep).join('/');
    return folders.ownFiles.has(relative) ? { folder: 'own', path: relative } : undefined;
}
function located(folders, file) {
    return file.folder === 'builtIn'
        ? { path: file.path, namespace: builtInNamespace }
        : { path: path.join(folders.own, file.path) };
}
function problem(text, rule, fix) {
    const detail = { rule, ...(fix !== undefined && { fix }) };
    return { errors: [{ text, detail }] };
}
function isStyle(kind) {
    return kind === 'import-rule' || kind === 'url-token' || kind === 'composes-from';
}
function loaderOf(file) {
    const ending = path.posix.extname(file);
    if (ending === '.tsx' || ending === '.ts' || ending === '.jsx' || ending === '.json' || ending === '.css')
        return ending.slice(1);
    if (ending === '.js' || ending === '.mjs')
        return 'js';
    return 'default';
}
//# sourceMappingURL=overrides.js.map