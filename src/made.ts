import { crc32 } from 'node:zlib';
import { environment } from './environment.js';
import { digest } from './lib/digest.js';
import type { Page } from './plan/page.js';
import type { View } from './plan/views.js';
import type { Templates } from './render/templates.js';
import type { Database } from './store/database.js';
import { type Keeper, nameOf } from './store/keeper.js';

/**
 * Checksums of what a page is made from, part by part: `template`, `address`, and each field of its view. Enough to explain by;
 * whether a page is made again is decided by the whole fingerprint.
 */
export type Parts = Readonly<Record<string, string>>;

/** What a page is made from, written once for all that is to be known of it. */
export interface Made {
  /** Covers all that a page's bytes depend on: its whole view, its place, and its template with all that makes pages of it. */
  fingerprint(): string;
  parts(): Parts;
}

export function madeFrom({ kind, url, file }: Page, view: View, templates: Templates): Made {
  const written: [name: string, json: string][] = [
    ['template', templates.digests.get(kind) ?? ''],
    ['address', JSON.stringify([url, file])],
  ];
  for (const [name, value] of Object.entries(view))
    if (value !== undefined) written.push([name, JSON.stringify(value)]);
  return {
    // JSON has no line breaks of its own.
    fingerprint: () => withEnvironment(written.map(([name, json]) => `${name} ${json}`).join('\n')),
    parts: () => Object.fromEntries(written.map(([name, json]) => [name, crc32(json).toString(36)])),
  };
}

/** A page's inputs (see Page), with all else that its bytes depend on. */
export function withTemplate({ kind, url, file }: Page, inputs: string, templates: Templates): string {
  return withEnvironment([templates.digests.get(kind), url, file, inputs].join('\n'));
}

/** Inputs, with what makes files of them. */
export function withEnvironment(inputs: string): string {
  return digest(`${environment}\n${inputs}`);
}

/** The parts that differ, those that only one of them has among them; undefined when nothing is known of before. */
export function changedParts(before: Parts | undefined, now: Parts): string[] | undefined {
  if (before === undefined) return undefined;
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]).sort();
}

const decoder = new TextDecoder();

/** What the last build made a page from; undefined when it made none, or nobody knows. */
export function partsBefore(file: string, pages: Database): Parts | undefined {
  return pages.transact((keeper) => read(file, keeper));
}

/**
 * Notes what pages were made from and forgets those that are no more. Returns which parts of each had changed; undefined for
 * those that are new.
 */
export function noteParts(
  made: ReadonlyMap<string, Uint8Array>,
  gone: readonly string[],
  pages: Database,
): Map<string, readonly string[] | undefined> {
  return pages.transact((keeper) => {
    const causes = new Map<string, readonly string[] | undefined>();
    for (const [file, bytes] of made) {
      causes.set(file, changedParts(read(file, keeper), decoded(bytes)));
      keeper.put(nameOf(file), bytes);
    }
    for (const file of gone) keeper.delete(nameOf(file));
    return causes;
  });
}

function read(file: string, keeper: Keeper): Parts | undefined {
  const bytes = keeper.get(nameOf(file));
  return bytes && decoded(bytes);
}

/** Parts as they are kept: of a large site's pages all together they are much smaller so. */
export function encoded(parts: Parts): Uint8Array {
  return Buffer.from(JSON.stringify(parts));
}

function decoded(bytes: Uint8Array): Parts {
  return JSON.parse(decoder.decode(bytes)) as Parts;
}
