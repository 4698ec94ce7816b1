/**
 * Replacements for Date, Math and Intl in templates: without the clock, chance, and the language and time zone of the
 * machine. The check of the code (purity.ts) reports plain uses at their place; the replacements throw on all others
 * when they happen.
 */
export declare class PurityError extends Error {
    readonly rule: 'clock' | 'chance' | 'machine-locale';
    constructor(rule: PurityError['rule'], what: string);
}
/** Throws for a text that Date would read in the time zone of the machine. */
export declare function requireZonedText(text: string): void;
declare class TemplateDate extends Date {
    constructor(...args: readonly unknown[]);
    static now(): number;
    static parse(text: string): number;
}
/** The names that templates see in place of those of the language. */
export declare const templateGlobals: {
    readonly Date: typeof TemplateDate;
    readonly Math: Readonly<{}>;
    readonly Intl: Readonly<{}>;
};
export {};
