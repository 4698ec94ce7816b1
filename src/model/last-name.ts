import { normalized } from '../lib/normalized.js';
import { withoutEnding } from '../lib/story-names.js';

/** The last part of a path or name, as things are compared to find whether one may be meant by the other. */
export function lastName(name: string): string {
  const whole = normalized(name)
    .toLowerCase()
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
  const plain = withoutEnding(whole)
    .replace(/\/index$/, '')
    .replace(/\/$/, '');
  return plain.slice(plain.lastIndexOf('/') + 1);
}
