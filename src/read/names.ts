import { type Message, message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { rules } from './rules.js';

/** Files by their names in NFC, in which stories name them, with the spelling under which the disk has them. */
export type Names = Map<string, string>;

/** Lists of files, and the hosts that read them, have one name a line. */
const controls = /[\p{Cc}\u2028\u2029]/u;

/** Notes a file. One that no list of files could hold is left out, with a message. Of two whose names are the same in NFC one is left out, with a message; `shown` is the file for messages. */
export function noteName(path: string, names: Names, messages: Message[], shown = path): void {
  const name = normalized(path);
  if (controls.test(name)) {
    const what = `The name of the file ${JSON.stringify(shown)} has a line break or another invisible character in it.`;
    messages.push(message(rules['control-in-name'], what));
    return;
  }
  if (!names.has(name)) {
    names.set(name, path);
    return;
  }
  // Whichever is found first, the one that the disk has in NFC counts.
  if (path === name) names.set(name, path);
  const what = `There are two files “${name}”, whose names differ only in how accents are written.`;
  messages.push(message(rules['decomposed-name'], what, { file: normalized(shown) }));
}

/** Those that the disk does not have under their names in NFC. */
export function spelledOtherwise(names: Names): ReadonlyMap<string, string> {
  return new Map([...names].filter(([name, path]) => name !== path));
}
