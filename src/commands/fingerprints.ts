import { digest } from '../lib/digest.js';
import type { Message } from '../lib/message.js';

/**
 * A name for each message that stays the same when the lines of its file move: by rule, file and words, and, where these are the same,
 * by which of them it is. In the order of the messages.
 */
export function fingerprints(messages: readonly Message[]): string[] {
  const seen = new Map<string, number>();
  return messages.map(({ rule, file = '', what }) => {
    const subject = JSON.stringify([rule, file, what.replace(/\blines? \d+/g, 'line')]);
    const nth = seen.get(subject) ?? 0;
    seen.set(subject, nth + 1);
    return digest(`${subject} ${nth}`);
  });
}
