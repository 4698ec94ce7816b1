import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { digest } from '../lib/digest.js';
import type { Asset } from './bundle.js';

/** A script that runs in readers' browsers. */
export interface Script extends Asset {
  /** For `<script integrity>` (W3C, "Subresource Integrity"). */
  readonly integrity: string;
}

/** Bundles and minifies a script of src/reader. */
export async function bundleScript(name: string): Promise<Script> {
  // Published, stet is JavaScript; tests run the TypeScript sources.
  const entry = ['js', 'ts']
    .map((ending) => fileURLToPath(new URL(`../reader/${name}.${ending}`, import.meta.url)))
    .find(existsSync);
  if (entry === undefined) throw new Error(`there is no script ${name}`);
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
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const file = `assets/${name}-${digest(bytes).slice(0, 10)}.js`;
  return { url: `/${file}`, file, bytes, integrity: `sha384-${hash('sha384', bytes, 'base64')}` };
}
