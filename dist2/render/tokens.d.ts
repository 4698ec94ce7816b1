/**
 * The custom properties that a stylesheet sets for all pages of a label: those of `:root`, then those of the label,
 * later rules taking precedence. Rules with a condition (`@media`, `@supports`) are left out.
 */
export declare function tokensOf(css: string, label: string): Map<string, string>;
