import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { writeFileAtomic } from '../lib/atomic.js';
import { type FileRow, leadsOut } from './ledger.js';
import { readManifests, removeManifests } from './manifests.js';

/** What the next build must know of a file whose row is lost: `s` is the page of a story, `b` a bundle that may stay for a while, `+` any other. */
export type OwnedKind = 's' | 'b' | '+';

/**
 * Names every file of an output folder that is stet's own, beside the store's database: where that is lost or damaged, the next build still knows which
 * files it may replace and delete. It trusts none of them without reading it.
 *
 * A log: a line for each file that came or went, each with a checksum, and after those of one build a line with the generation of its ledger. A file of
 * somebody else must never be taken for stet's own. So where a line is damaged, what the lines before it say is forgotten, for it may have said that one
 * of those files went; and a log that does not end as a build leaves it says nothing.
 */
export interface OwnedFiles {
  /** Undefined where nothing is known. */
  read(): ReadonlyMap<string, OwnedKind> | undefined;
  /** Whether the log has been brought to a later generation than this one, which it had. */
  isAhead(generation: string): boolean;
  /** `all` is called where the log is written anew. */
  note(
    generation: string,
    came: Iterable<OwnedFile>,
    went: Iterable<string>,
    all: () => Iterable<OwnedFile>,
  ): void;
}

export type OwnedFile = readonly [file: string, kind: OwnedKind];

/** The log is written anew when so much longer than it was then. */
const longest = 3;
const shortest = 1 << 16;

/** `id` is that of the ledger (see ledger.ts), `output` the real path of the output folder. */
export function openOwned(storeDir: string, id: string, output: string): OwnedFiles {
  const log = path.join(storeDir, 'owned', `${id}.log`);
  return {
    read() {
      const lines = linesIn(log);
      if (lines === undefined) {
        const manifested = readManifests(storeDir, id, output);
        return manifested && new Map(manifested.map(([file, about]) => [file, kindOf(about)]));
      }
      const files = new Map<string, OwnedKind>();
      for (const line of lines) {
        if (line === undefined) files.clear();
        else if (line.sign === '-') files.delete(line.text);
        else if (line.sign !== '=') files.set(line.text, line.sign);
      }
      return files.size === 0 && lines.includes(undefined) ? undefined : files;
    },
    isAhead(generation) {
      const last = lastLine(log);
      if (last === undefined || last.text === generation) return false;
      return linesIn(log)?.some((line) => line?.sign === '=' && line.text === generation) === true;
    },
    note(...its) {
      try {
        write(...its);
      } catch {
        // Where the log cannot be written, nothing is known beside the database.
        fs.rmSync(log, { force: true });
      }
      removeManifests(storeDir, id);
    },
  };

  function write(
    generation: string,
    came: Iterable<OwnedFile>,
    went: Iterable<string>,
    all: () => Iterable<OwnedFile>,
  ): void {
    const gone = Array.from(went, (file) => [file, '-'] as const);
    const end: [string, Sign] = [generation, '='];
    const lines = sealed([...came, ...gone, end]);
    const size = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const last = lastLine(log);
    const header = last && headerOf(log);
    if (header === undefined || size + lines.length > Math.max(shortest, longest * header)) {
      const whole = sealed([...all(), end]);
      writeFileAtomic(log, `${whole.length}\n${whole}`);
    } else if (last?.text !== generation) fs.appendFileSync(log, lines);
  }
}

export function kindOf({ isStory, isLasting }: Pick<FileRow, 'isStory' | 'isLasting'>): OwnedKind {
  return isLasting ? 'b' : isStory ? 's' : '+';
}

type Sign = OwnedKind | '-' | '=';

interface Line {
  readonly sign: Sign;
  /** A file, or a generation. */
  readonly text: string;
}

/** The lines of a log but its header, undefined for each that is damaged; no lines where the log does not end as a build leaves it. */
function linesIn(log: string): readonly (Line | undefined)[] | undefined {
  let text: string;
  try {
    text = fs.readFileSync(log, 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n').slice(1, -1).map(unsealed);
  return text.endsWith('\n') && lines.at(-1)?.sign === '=' ? lines : undefined;
}

/** Longer than a line with a generation is. Bytes. */
const tailSize = 256;

/** The last line of a log, if it has a generation. */
function lastLine(log: string): Line | undefined {
  try {
    const handle = fs.openSync(log, 'r');
    try {
      const { size } = fs.fstatSync(handle);
      const bytes = Buffer.alloc(Math.min(size, tailSize));
      fs.readSync(handle, bytes, 0, bytes.length, size - bytes.length);
      const lines = bytes.toString().split('\n');
      const last = lines.at(-1) === '' ? unsealed(lines.at(-2) ?? '') : undefined;
      return last?.sign === '=' ? last : undefined;
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

/** How long the log was when it was written anew. */
function headerOf(log: string): number | undefined {
  try {
    const handle = fs.openSync(log, 'r');
    try {
      const bytes = Buffer.alloc(20);
      const line = bytes
        .subarray(0, fs.readSync(handle, bytes, 0, bytes.length, 0))
        .toString()
        .split('\n')[0];
      return line !== undefined && /^\d+$/.test(line) ? Number(line) : undefined;
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

function sealed(lines: Iterable<readonly [text: string, sign: Sign]>): string {
  return Array.from(lines, ([text, sign]) => {
    const line = `${sign}${JSON.stringify(text)}`;
    return `${sealOf(line)} ${line}\n`;
  }).join('');
}

function unsealed(line: string): Line | undefined {
  const at = line.indexOf(' ');
  const its = line.slice(at + 1);
  if (at === -1 || line.slice(0, at) !== sealOf(its)) return undefined;
  const text = JSON.parse(its.slice(1)) as string;
  return leadsOut(text) ? undefined : { sign: its.slice(0, 1) as Sign, text };
}

function sealOf(text: string): string {
  return crc32(text).toString(36);
}
