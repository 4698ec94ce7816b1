/**
 * Replacements for Date, Math and Intl in templates: without the clock, chance, and the language and time zone of the
 * machine. The check of the code (purity.ts) reports plain uses at their place; the replacements throw on all others
 * when they happen.
 */
export class PurityError extends Error {
    rule;
    constructor(rule, what) {
        super(what);
        this.name = 'PurityError';
        this.rule = rule;
    }
}
/** Methods of Date that use the time zone or the language of the machine. */
const zonedMethods = [
    ...['Date', 'Day', 'FullYear', 'Hours', 'Minutes', 'Month', 'Year', 'TimezoneOffset'].map((part) => `get${part}`),
    ...['Date', 'FullYear', 'Hours', 'Minutes', 'Month', 'Year'].map((part) => `set${part}`),
    'toDateString',
    'toString',
    'toTimeString',
];
/** Texts that Date reads without the machine's zone: ISO 8601, a date alone, or a time with its offset. */
const zonedText = /^[+-]?\d{4,6}(-\d\d){0,2}$|^[+-]?\d{4,6}(-\d\d){0,2}T.*(Z|[+-]\d\d:\d\d)$/;
/** Throws for a text that Date would read in the time zone of the machine. */
export function requireZonedText(text) {
    if (!zonedText.test(text))
        throw new PurityError('machine-locale', `The date '${text}' has no time zone, so the machine's would be used.`);
}
function parse(text) {
    requireZonedText(text);
    return Date.parse(text);
}
class TemplateDate extends Date {
    constructor(...args) {
        const [value] = args;
        if (args.length === 0)
            throw new PurityError('clock', 'new Date() reads the clock.');
        if (args.length > 1)
            throw new PurityError('machine-locale', 'new Date(year, month, …) is in the time zone of the machine.');
        super(value instanceof Date ? value.getTime() : typeof value === 'string' ? parse(value) : Number(value));
    }
    static now() {
        throw new PurityError('clock', 'Date.now() reads the clock.');
    }
    static parse(text) {
        return parse(text);
    }
}
for (const name of zonedMethods)
    Object.defineProperty(TemplateDate.prototype, name, {
        value() {
            throw new PurityError('machine-locale', `Date's ${name}() uses the time zone of the machine.`);
        },
    });
for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'])
    Object.defineProperty(TemplateDate.prototype, name, {
        value(locale, options) {
            requireLocale(locale, `Date's ${name}()`);
            requireZone(options, `Date's ${name}()`);
            return new Date(this.getTime())[name](locale, options);
        },
    });
function requireLocale(locale, who) {
    if (locale === undefined || (Array.isArray(locale) && locale.length === 0))
        throw new PurityError('machine-locale', `${who} without a language uses that of the machine.`);
}
function requireZone(options, who) {
    if (options?.timeZone === undefined)
        throw new PurityError('machine-locale', `${who} without a timeZone uses that of the machine.`);
}
/** Date called without `new` gives the present moment as text. */
const templateDate = new Proxy(TemplateDate, {
    apply() {
        throw new PurityError('clock', 'Date() reads the clock.');
    },
});
const templateMath = Object.freeze(Object.defineProperties({}, {
    ...Object.getOwnPropertyDescriptors(Math),
    random: {
        value() {
            throw new PurityError('chance', 'Math.random() gives another number in every build.');
        },
    },
}));
const templateIntl = Object.freeze(Object.defineProperties({}, Object.fromEntries(Object.entries(Object.getOwnPropertyDescriptors(Intl)).map(([name, descriptor]) => {
    const original = descriptor.value;
    const guarded = typeof original === 'function' && /^[A-Z]/.test(name) && name !== 'Locale';
    return [name, guarded ? { value: guard(original, name) } : descriptor];
}))));
function guard(original, name) {
    const check = (args) => {
        requireLocale(args[0], `Intl.${name}`);
        if (name === 'DateTimeFormat')
            requireZone(args[1] ?? undefined, `Intl.${name}`);
    };
    return new Proxy(original, {
        apply(target, self, args) {
            check(args);
            return Reflect.apply(target, self, args);
        },
        construct(target, args) {
            check(args);
            return Reflect.construct(target, args);
        },
    });
}
Object.freeze(TemplateDate.prototype);
Object.freeze(TemplateDate);
/** The names that templates see in place of those of the language. */
export const templateGlobals = { Date: templateDate, Math: templateMath, Intl: templateIntl };
//# sourceMappingURL=globals.js.map