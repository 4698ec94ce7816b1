import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Asset } from './bundle.js';
import { bundleEditor, editorFolder } from './editor-bundle.js';

/** The program of the page where editors write. */
export interface Editor {
  /** The address of the script that starts the program. */
  readonly script: string;
  readonly assets: readonly Asset[];
}

let made: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** Loads the program. It is bundled when stet is compiled, or else once per process. */
export async function loadEditor(): Promise<Editor> {
  const compiled = fileURLToPath(new URL('../editor/', import.meta.url));
  made ??= fs.existsSync(compiled)
    ? Promise.resolve(filesIn(compiled))
    : bundleEditor(fileURLToPath(new URL('../admin/start.ts', import.meta.url))).then(({ files }) => files);
  const assets = Array.from(await made, ([name, bytes]): Asset => {
    const file = `${editorFolder}/${name}`;
    return { url: `/${file}`, file, bytes };
  });
  const script = assets.find(({ file }) => /\/start-[\w-]+\.js$/.test(file));
  if (script === undefined) throw new Error(`${compiled} has no script that starts the editor`);
  return { script: script.url, assets };
}

function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => fs.statSync(path.join(folder, name)).isFile());
  return new Map(
    files.map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(folder, name))]),
  );
}
