import { type Message } from '../../lib/message.js';
import type { BodyPlace } from './source.js';
export declare function isMdxName(path: string): boolean;
/**
 * A text without MDX's additions to Markdown: programs, comments in braces and components, each with a message. Line
 * numbers do not change.
 */
export declare function withoutMdx(text: string, place: BodyPlace, messages: Message[]): string;
