import { type Story } from './story.js';
import type { Piece } from './written.js';
/**
 * Reports the words that an editor wrote and that are neither in the HTML nor reported as removed. `source` is the
 * parsed text.
 */
export declare function reportLost(story: Story, written: readonly Piece[], html: string, source: string): void;
