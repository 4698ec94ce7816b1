import { hash } from 'node:crypto';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digest } from '../lib/digest.js';
import type { Asset } from './bundle.js';

/** A script that runs in readers' browsers. */
export interface Script extends Asset {
  /** For `<script integrity>` (W3C, "Subresource Integrity"). */
  readonly integrity: string;
}

/** The modules of src/reader that are scripts by themselves. */
export const scriptNames = ['search', 'embed', 'page'] as const;
export type ScriptName = (typeof scriptNames)[number];

/** By name, the bundles that this process has made. */
const made = new Map<ScriptName, Promise<Uint8Array>>();

/** A script as readers' browsers load it. It is bundled when stet is compiled, or else once per process. */
export async function loadScript(name: ScriptName): Promise<Script> {
  const compiled = fileURLToPath(new URL(`../scripts/${name}.js`, import.meta.url));
  const bytes = fs.existsSync(compiled) ? fs.readFileSync(compiled) : await bundleOnce(name);
  const file = `assets/${name}-${digest(bytes).slice(0, 10)}.js`;
  return { url: `/${file}`, file, bytes, integrity: `sha384-${hash('sha384', bytes, 'base64')}` };
}

function bundleOnce(name: ScriptName): Promise<Uint8Array> {
  const bundle =
    made.get(name) ?? bundleScript(fileURLToPath(new URL(`../reader/${name}.ts`, import.meta.url)));
  made.set(name, bundle);
  return bundle;
}

/** Bundles and minifies a script. */
export async function bundleScript(entry: string): Promise<Uint8Array> {
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
