import { withoutEnding } from '../lib/story-names.js';

/** The last part of a path or name, as things are compared to find whether one may be meant by the other. */
export function lastName(name: string): string {
  const whole = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
  const plain = withoutEnding(whole)
    .replace(/\/index$/, '')
    .replace(/\/$/, '');
  return plain.slice(plain.lastIndexOf('/') + 1);
}
