import { textOf } from '../lib/shards.js';

/** A part of the index, with what a browser has loaded of it. */
export interface IndexPart {
  /** See IndexHead. */
  readonly head: { readonly n: number; readonly c: number; readonly b: readonly string[] };
  /** What stands in one of its files behind the name of its generation. */
  read(file: string): Promise<Uint8Array>;
}

/**
 * Opens a part of the index: its files are loaded as they are asked for, none twice. Fails where they are of two generations:
 * then the site was published anew in the meantime, and all has to be loaded anew.
 */
export async function openPart(folder: string): Promise<IndexPart> {
  const load = async (file: string) =>
    new Uint8Array(await (await fetch(`${folder}/${file}`, { cache: 'no-cache' })).arrayBuffer());
  const head = JSON.parse(textOf(await load('index.json')));
  const { length } = head.g;
  const files: Record<string, Promise<Uint8Array>> = {};
  return {
    head,
    read(file) {
      files[file] ??= load(file).then((bytes) => {
        if (textOf(bytes.subarray(0, length)) !== head.g) throw file;
        return bytes.subarray(length);
      });
      return files[file];
    },
  };
}
