import type { Message, Place } from '../lib/message.js';
import type { DocumentBase } from '../parse/document.js';

/** Takes messages as they are found. */
export type Report = (message: Message) => void;

/** Where a front matter field stands: `related.1`, or the field it is a part of, or the file as a whole. */
export function placeOf(document: Pick<DocumentBase, 'file' | 'places'>, field: string): Place {
  for (let name = field; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const place = document.places[name];
    if (place) return { file: document.file, line: place.line, column: place.column };
  }
  return { file: document.file };
}
