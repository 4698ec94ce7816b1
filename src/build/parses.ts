import { Damaged } from '../lib/damaged.js';
import type { Message } from '../lib/message.js';
import { createRecent } from '../lib/recent.js';
import type { Body, Document } from '../parse/document.js';
import type { Gates } from '../parse/gates.js';
import type { Profile } from '../related/text/profile.js';
import { decodeProfile, encodeProfile } from '../related/text/profile-bytes.js';
import type { Rows } from '../store/rows.js';
import type { Parsed } from '../workers/parse-thread.js';
import type { Facts, ParsedVersions } from './families/documents.js';
import { decode, encode } from './graph.js';

/**
 * Results of parsing, by file and *version*. A version is a digest of the bytes of the file and of everything else that decides on the
 * result, so the result for a version never changes. The store can have the published version of a file and a newer one.
 */
export interface Parses extends ParsedVersions {
  has(file: string, version: string): boolean;
  put(file: string, version: string, parsed: Parsed): void;
  forget(file: string, version: string): void;
  /** For a file that gave no document: the fields of the front matter that say when readers may see it. */
  gates(file: string, version: string): Gates | undefined;
  /** The passages in which each link is (see related/text/passages.ts). */
  passages(file: string, version: string): readonly number[];
  profile(file: string, version: string): Profile | undefined;
  /** Finds a body by the reference in a record. */
  body(reference: string): Body;
}

interface Stored {
  readonly document?: Facts | undefined;
  readonly messages: readonly Message[];
  readonly gates?: Gates | undefined;
  readonly passages?: readonly number[] | undefined;
}

const [factTable, textTable, profileTable] = ['d:facts', 'd:text', 'd:profile'];
/** In order. */
export const parsedTables: readonly string[] = [factTable, profileTable, textTable];
/** Separates the file from the version in references of bodies and in names of rows. */
export const mark = '\x01';
const mostRemembered = 2_500;
/** Bodies in memory at the same time: the page of a story and that of the lite edition are made in one batch. */
const mostBodies = 500;
/** Characters of a body that is not kept in memory. */
const longBody = 50_000;

export function createParses(rows: Rows): Parses {
  const known = createRecent<string, Stored>(mostRemembered);
  const bodies = createRecent<string, Body>(mostBodies);

  const stored = (file: string, version: string): Stored | undefined => {
    const name = `${file}${mark}${version}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const bytes = rows.get(factTable, name);
    if (bytes === undefined) return undefined;
    const found = decode(bytes) as Stored;
    known.set(name, found);
    return found;
  };
  return {
    has: (file, version) => rows.get(factTable, `${file}${mark}${version}`) !== undefined,
    facts: (file, version) => stored(file, version)?.document,
    messages: (file, version) => stored(file, version)?.messages ?? [],
    gates: (file, version) => stored(file, version)?.gates,
    passages: (file, version) => stored(file, version)?.passages ?? [],
    put(file, version, { document, messages, gates, reading }) {
      const name = `${file}${mark}${version}`;
      const facts: Stored = {
        document: document && factsOf(document),
        messages,
        gates,
        passages: reading?.passages,
      };
      rows.put(factTable, name, encode(facts));
      if (document) {
        const { html, text } = document.body;
        rows.put(textTable, name, encode([html, text]));
      }
      if (reading) rows.put(profileTable, name, encodeProfile(reading.profile));
    },
    forget(file, version) {
      const name = `${file}${mark}${version}`;
      known.delete(name);
      bodies.delete(name);
      for (const table of [factTable, textTable, profileTable]) rows.delete(table, name);
    },
    profile(file, version) {
      const bytes = rows.get(profileTable, `${file}${mark}${version}`);
      return bytes && decodeProfile(shared(bytes).buffer);
    },
    body(reference) {
      const before = bodies.get(reference);
      if (before !== undefined) return before;
      const at = reference.indexOf(mark);
      const [file, version] = [reference.slice(0, at), reference.slice(at + 1)];
      const facts = stored(file, version)?.document;
      const bytes = rows.get(textTable, reference);
      if (facts === undefined || bytes === undefined) throw new Damaged(reference);
      const [html, text] = decode(bytes) as [string, string];
      const body: Body = { ...facts.body, html, text };
      if (html.length + text.length < longBody) bodies.set(reference, body);
      return body;
    },
  };
}

function factsOf(document: Document): Facts {
  const { html, text: _, ...body } = document.body;
  return { ...document, body: { ...body, isBlank: html.trim() === '' } } as Facts;
}

/** Copies bytes into memory that threads share. */
function shared(bytes: Uint8Array): Uint8Array<SharedArrayBuffer> {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
