import { type Tag } from './hugo.js';
export declare function mayHaveWordPress(text: string): boolean;
/**
 * Finds the shortcodes of WordPress in a text. Square brackets have other uses too, so a shortcode needs a known name,
 * or quoted attributes, an address or a closing tag. Syntax: developer.wordpress.org/plugins/shortcodes.
 */
export declare function scanWordPress(text: string): Tag[];
