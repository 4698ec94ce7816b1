import type { Element } from 'hast';
import { directionOf } from '../../lib/direction.js';
import type { Story } from './story.js';

/** Code reads from left to right: in a text that does not, signs would change places, and feeds have no styles to keep them. */
export function codeProperties(
  properties: Element['properties'],
  { language }: Story,
): Element['properties'] {
  return properties.dir === undefined && directionOf(language) === 'rtl'
    ? { ...properties, dir: 'ltr' }
    : properties;
}
