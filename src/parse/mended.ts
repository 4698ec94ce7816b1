import { applyEdits } from '../lib/edit.js';
import type { Message } from '../lib/message.js';
import { isFolderData } from '../lib/story-names.js';
import type { SourceFile } from '../read/source.js';
import {
  createFrontMatterReader,
  type FrontMatter,
  type FrontMatterOptions,
  normalise,
} from './front-matter.js';
import { type Gates, gatesOf } from './gates.js';
import { kindOf } from './kinds.js';
import type { Fields, Kind } from './schema.js';

/** A source file in which everything is mended that has exactly one right answer. */
export interface Mended {
  /** With line feeds and without a byte order mark. */
  readonly text: string;
  /** What was mended, in this order; each stands at its place at that moment. */
  readonly mended: readonly Message[];
  /** What is said of the front matter as it was, and as it is. */
  readonly before: readonly Message[];
  readonly after: readonly Message[];
}

type Front = FrontMatter<Kind>;

/** More than any front matter has fields with faults. */
const most = 500;

/**
 * Makes the function that mends front matter: it makes the edits that messages carry, one message after the other, for one mend may
 * show the next fault. It leaves out those that would make a text public earlier or longer than it is, give a page another address,
 * or leave an error at the same place. A mended text, mended again, stays as it is.
 */
export function createMender(options: FrontMatterOptions): (source: SourceFile) => Mended {
  const read = createFrontMatterReader(options);
  return (source) => {
    let text = normalise(source.text);
    const mended: Message[] = [];
    if (isFolderData(source.path)) return { text, mended, before: [], after: [] };
    const { kind } = kindOf(source.path);
    const frontOf = (its: string): Front => read({ ...source, text: its }, kind);
    const first = frontOf(text);
    let front = first;
    let address = addressOf(front);
    while (mended.length < most) {
      const next = firstMend(text, front, address, frontOf);
      if (next === undefined) break;
      mended.push(next.message);
      ({ text, front } = next);
      address ??= addressOf(front);
    }
    return { text, mended, before: first.messages, after: front.messages };
  };
}

/** The first of the messages whose edits may be made, with what comes of it. */
function firstMend(
  text: string,
  front: Front,
  address: string | undefined,
  frontOf: (text: string) => Front,
): { readonly message: Message; readonly text: string; readonly front: Front } | undefined {
  for (const message of front.messages) {
    if (message.edits === undefined) continue;
    const edited = applyEdits(text, message.edits);
    if (edited === text) continue;
    const after = frontOf(edited);
    // With an error there is no address; the last one that there was must come back.
    if (address !== undefined && (addressOf(after) ?? address) !== address) continue;
    if (isBetter(message, front, after)) return { message, text: edited, front: after };
  }
  return undefined;
}

function isBetter(message: Message, before: Front, after: Front): boolean {
  const same = (other: Message) => other.rule === message.rule && other.what === message.what;
  if (after.messages.filter(same).length >= before.messages.filter(same).length) return false;
  if (isOpener(gatesIn(before), gatesIn(after))) return false;
  const lines = new Set(message.edits?.map(({ line }) => line));
  const known = new Set(before.messages.map(({ rule, what }) => `${rule} ${what}`));
  return !after.messages.some(
    ({ level, line, rule, what, edits }) =>
      // An error that has a right answer itself is mended next.
      level === 'error' &&
      edits === undefined &&
      line !== undefined &&
      lines.has(line) &&
      !known.has(`${rule} ${what}`),
  );
}

function gatesIn({ fields, gates = {} }: Front): Gates {
  if (fields === undefined) return gates;
  return 'embargo' in fields || 'date' in fields
    ? gatesOf(fields as Fields<'article'>)
    : { draft: fields.draft || undefined };
}

/** Whether readers may see a text earlier or longer than before. What could not be read before does not count. */
function isOpener(before: Gates, after: Gates): boolean {
  const from = (time: number | undefined) => time ?? -Infinity;
  const until = (time: number | undefined) => time ?? Infinity;
  return (
    (before.draft === true && after.draft !== true) ||
    (before.date !== undefined && from(after.date) !== before.date) ||
    from(after.embargo) < from(before.embargo) ||
    until(after.expires) > until(before.expires) ||
    until(after.withdrawn) > until(before.withdrawn)
  );
}

/** What the address of a page is made from, besides the name of its file; undefined where there is an error. */
function addressOf({ fields }: Front): string | undefined {
  if (fields === undefined) return undefined;
  const { url, slug, section, language, date } = fields as Partial<Fields<'article'>>;
  return JSON.stringify([url, slug, section, language, date]);
}
