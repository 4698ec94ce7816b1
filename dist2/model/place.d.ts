import type { Message, Place } from '../lib/message.js';
import type { DocumentBase } from '../parse/document.js';
/** Takes messages as they are found. */
export type Report = (message: Message) => void;
/** Where a front matter field stands: `related.1`, or the field it is a part of, or the file as a whole. */
export declare function placeOf(document: Pick<DocumentBase, 'file' | 'places'>, field: string): Place;
