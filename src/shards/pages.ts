import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { MadePage } from '../build/page-maker.js';
import { openPageMaker } from '../build/page-settings.js';
import { digest } from '../lib/digest.js';
import type { Depot } from './depot.js';
import { Absent, createSegments, openRemoteRows } from './remote-rows.js';
import type { Snapshot } from './snapshot.js';

/** Where the HTML of a page is in what came of a unit. */
interface Place {
  readonly at: number;
  readonly size: number;
  readonly digest: string;
}

/** A page of a unit. `failed` pages are made again by the machine that wants them, which says what is wrong. */
export interface UnitPage {
  readonly page: Omit<MadePage, 'failed' | 'kept'>;
  readonly html: Place | undefined;
  readonly isFailed: boolean;
}

/** Bytes of segments in memory: cards of stories from any year are on each page, and several workers share a machine. */
const mostBytes = Math.max(192 * 1024 * 1024, os.totalmem() / 8);
const lengthSize = 4;

/** Makes units of pages of a snapshot. Segments that pages read are fetched when they are asked for, and stay in `dir`. */
export function createUnitMaker(snapshot: Snapshot, depot: Depot, dir: string) {
  const { family, settings, missing, isElsewhere, index } = snapshot;
  const fileOf = (object: string) => path.join(dir, object.replaceAll('/', '-'));
  const here = new Set<string>();
  const local = createSegments(
    (object) => (here.has(object) ? fs.readFileSync(fileOf(object)) : undefined),
    mostBytes,
  );
  const rows = openRemoteRows(index, local);
  let html: Uint8Array[] = [];
  let size = 0;

  const fetchObject = async (object: string): Promise<void> => {
    if (here.has(object)) return;
    await fs.promises.writeFile(fileOf(object), await depot.need(object));
    here.add(object);
  };
  const make = openPageMaker<Place>({
    family,
    rows,
    settings,
    missing,
    isElsewhere,
    keep(_, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const place = { at: size, size: bytes.length, digest: digest(bytes) };
      html.push(bytes);
      size += bytes.length;
      return place;
    },
    async fetch(error) {
      if (!(error instanceof Absent)) return false;
      await Promise.all(error.objects.map(fetchObject));
      return true;
    },
  });

  /** Makes pages by their names. Returns what `openPages` reads. */
  return async (names: readonly string[]): Promise<Buffer> => {
    html = [];
    size = 0;
    const pages = (await make(names)).map(
      ({ failed, kept, ...page }): UnitPage => ({
        page,
        html: kept,
        isFailed: failed !== undefined,
      }),
    );
    const head = serialize(pages);
    const length = Buffer.alloc(lengthSize);
    length.writeUInt32LE(head.length);
    return Buffer.concat([length, head, ...html]);
  };
}

/** Reads what a unit maker returned. */
export function* openPages(
  bytes: Buffer,
): IterableIterator<UnitPage & { readonly bytes: Uint8Array | undefined }> {
  const start = lengthSize + bytes.readUInt32LE(0);
  for (const each of deserialize(bytes.subarray(lengthSize, start)) as UnitPage[]) {
    const { html } = each;
    yield { ...each, bytes: html && bytes.subarray(start + html.at, start + html.at + html.size) };
  }
}
