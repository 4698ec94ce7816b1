import { type Message, message } from '../lib/message.js';
import { rules } from './rules.js';

/** Files by their names in NFC, in which stories name them, with the spelling under which the disk has them. */
export type Names = Map<string, string>;

/** Notes a file. Of two whose names are the same in NFC one is left out, with a message; `shown` is the file for messages. */
export function noteName(path: string, names: Names, messages: Message[], shown = path): void {
  const name = path.normalize('NFC');
  if (!names.has(name)) {
    names.set(name, path);
    return;
  }
  // Whichever is found first, the one that the disk has in NFC counts.
  if (path === name) names.set(name, path);
  const what = `There are two files “${name}”, whose names differ only in how accents are written.`;
  messages.push(message(rules['decomposed-name'], what, { file: shown.normalize('NFC') }));
}

/** Those that the disk does not have under their names in NFC. */
export function spelledOtherwise(names: Names): ReadonlyMap<string, string> {
  return new Map([...names].filter(([name, path]) => name !== path));
}
