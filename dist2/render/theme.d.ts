import type { Config } from '../config/config.js';
/**
 * The colours, fonts and measure of the configuration as tokens, in the stylesheet's layer of tokens: a newsroom's own
 * styles take precedence.
 */
export declare function themeStyles({ colors, fonts, measure }: Config['theme']): string;
