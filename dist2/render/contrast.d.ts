import { type Message } from '../lib/message.js';
/**
 * Finds pairs of tokens in a stylesheet with too little contrast, for pages of each label, light and dark. Colours in
 * notations that only browsers can evaluate are skipped.
 */
export declare function checkContrast(css: string): Message[];
/** The contrast ratio of two colours written `#rrggbb`, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export declare function contrast(one: string, other: string): number;
