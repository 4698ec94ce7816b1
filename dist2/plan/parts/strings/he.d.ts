import type { Wording } from './en.js';
export declare const he: Wording;
