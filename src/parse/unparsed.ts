import { type Message, message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { rules } from './rules.js';

/** The message about a file whose parsing was cut off. */
export function tooLong(file: string, seconds: number): Message {
  const what = `The story was not parsed within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
  return message(rules['takes-too-long'], what, startOf(file));
}

/** The message about a file that crashes the thread that parses it. */
export function unparsable(file: string, why: string): Message {
  return message(rules['cannot-be-parsed'], `The story can’t be parsed: ${why}.`, startOf(file));
}

/** The message about a file that was being parsed when an earlier build ended without a message. */
export function endedThere(file: string): Message {
  const what =
    'An earlier build ended while it was parsing this story, so remark, the slower parser, has parsed the story now.';
  return message(rules['ended-there'], what, startOf(file));
}

function startOf(file: string) {
  return { file: normalized(file), line: 1, column: 1 };
}
