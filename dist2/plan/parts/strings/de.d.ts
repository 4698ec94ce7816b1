import type { Wording } from './en.js';
export declare const de: Wording;
