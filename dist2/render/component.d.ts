import type { PageKind } from '../lib/page-kinds.js';
import type { View } from '../plan/views.js';
/** A template's code, ready to render pages. Throws what the template throws. */
export interface Component {
    /** What is wrong with the default export; undefined where it can render a page. */
    problem(): string | undefined;
    /** The whole page, with its doctype. */
    render(view: View): string;
}
/** Thrown for a template whose pages depend on pages rendered before. */
export declare class MemoryError extends Error {
}
/**
 * Loads a bundle whose free names have been checked (purity.ts).
 *
 * `markup` is for Eleventy's JavaScript language, where a string is the whole page and not text to be escaped.
 */
export declare function loadComponent(code: string, kind: PageKind, markup: boolean): Component;
/** The name of a template's code in the stack of an error. */
export declare function codeName(kind: PageKind): string;
