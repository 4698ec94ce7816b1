import { hash } from 'node:crypto';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digest } from '../lib/digest.js';
/** The modules of src/reader that are scripts by themselves. */
export const scriptNames = ['search', 'embed', 'page'];
/** By name, the bundles that this process has made. */
const made = new Map();
/** A script as readers' browsers load it. It is bundled when stet is compiled, or else once per process. */
export async function loadScript(name) {
    const compiled = fileURLToPath(new URL(`../scripts/${name}.js`, import.meta.url));
    const bytes = fs.existsSync(compiled) ? fs.readFileSync(compiled) : await bundleOnce(name);
    const file = `assets/${name}-${digest(bytes).slice(0, 10)}.js`;
    return { url: `/${file}`, file, bytes, integrity: `sha384-${hash('sha384', bytes, 'base64')}` };
}
function bundleOnce(name) {
    const bundle = made.get(name) ?? bundleScript(fileURLToPath(new URL(`../reader/${name}.ts`, import.meta.url)));
    made.set(name, bundle);
    return bundle;
}
/** Bundles and minifies a script. */
export async function bundleScript(entry) {
    const { build } = await import('esbuild');
    const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        charset: 'utf8',
        format: 'iife',
        legalComments: 'none',
        logLevel: 'silent',
        minify: true,
        platform: 'browser',
        target: 'es2021',
        tsconfigRaw: {},
        write: false,
    });
    return outputFiles[0]?.contents ?? new Uint8Array();
}
//# sourceMappingURL=scripts.js.map