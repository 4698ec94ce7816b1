import fs from 'node:fs';
import { digest } from './lib/digest.js';
import { isLfsPointer } from './lib/lfs.js';
import { type Message, message } from './lib/message.js';
import { isSystemError, systemReason } from './lib/system-error.js';
import { filmPatches, isFilm, type Readable } from './media/film.js';
import { rules as mediaRules } from './media/rules.js';
import { formatNamed } from './media/sniff.js';
import { cleanedDrawing, isCleanable, withoutHidden } from './media/strip.js';
import type { CopiedFile, Plan } from './plan/page.js';
import { isSettled, stampOf } from './read/stamp.js';
import type { Writer } from './write/write.js';

/** Larger files are copied by the system and not taken into memory, in which Node can have no more than 2 GiB of one. Bytes. */
const large = 64 * 1024 * 1024;
/** Raised when something else is taken out of large files. */
const version = 1;

/** Reads the files that are published as they are, and hands them on: pictures, films and drawings among them without what they hide. */
export function copyAll(
  { copies }: Pick<Plan, 'copies'>,
  writer: Pick<Writer, 'add' | 'addFile' | 'keep'>,
  most = large,
): { messages: readonly Message[] } {
  const messages: Message[] = [];
  for (const each of copies) {
    const place = { file: each.source };
    try {
      const refusal = copyOne(each, writer, most);
      if (refusal !== undefined) messages.push(message(mediaRules[refusal.rule], refusal.what, place));
    } catch (error) {
      // What cannot be written is for whoever writes.
      if (!isSystemError(error) || error.path !== each.from) throw error;
      const what = `The file “${each.source}” can’t be read: ${systemReason(error)}.`;
      messages.push(message(mediaRules.unreadable, what, place));
    }
  }
  return { messages };
}

type Refusal = { readonly rule: keyof typeof mediaRules; readonly what: string };

function copyOne(
  { file, from, source }: CopiedFile,
  { add, addFile, keep }: Pick<Writer, 'add' | 'addFile' | 'keep'>,
  most: number,
): Refusal | undefined {
  const stamp = stampOf(from);
  const hides: Refusal = {
    rule: 'hidden-data',
    what: `The file “${source}” may hide something, and is damaged or of a format that stet cannot clean.`,
  };
  if (stamp !== undefined && stamp.size > most) {
    const inputs = isSettled(stamp, Date.now()) ? digest(JSON.stringify([version, from, stamp])) : undefined;
    if (keep(file, inputs)) return undefined;
    return reading(from, (handle) => {
      const film = readableOf(handle, stamp.size);
      const head = film.read(0, Math.min(128, stamp.size));
      if (!isFilm(head)) {
        if (isCleanable(head)) return hides;
        addFile(file, from, 'asset', { inputs });
        return undefined;
      }
      const patches = filmPatches(film);
      if (patches === undefined) return hides;
      addFile(file, from, 'asset', { inputs }, patches);
      return undefined;
    });
  }
  const original = reading(from, (handle) => fs.readFileSync(handle));
  if (isLfsPointer(original))
    return {
      rule: 'lfs-pointer',
      what: `“${source}” is a Git LFS pointer, and not the file that it stands for.`,
    };
  const cleaned = formatNamed(file) === 'svg' ? cleanedDrawing(original) : withoutHidden(original);
  if (cleaned === undefined) return hides;
  if ('problem' in cleaned)
    return { rule: 'unsafe-svg', what: `The drawing “${source}” can’t be published: ${cleaned.problem}.` };
  add(file, cleaned, 'asset');
  return undefined;
}

/** Opens a file for `work`; an error of the system then names it. A pipe is not waited for. */
function reading<T>(file: string, work: (handle: number) => T): T {
  try {
    const handle = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    try {
      return work(handle);
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    if (isSystemError(error)) error.path ??= file;
    throw error;
  }
}

function readableOf(handle: number, size: number): Readable {
  return {
    size,
    read(at, length) {
      const bytes = Buffer.alloc(length);
      if (at < 0 || fs.readSync(handle, bytes, 0, length, at) < length) throw new RangeError('cut off');
      return bytes;
    },
  };
}
