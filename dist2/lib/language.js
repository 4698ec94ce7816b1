/** `de` of `de-CH`; `iw` is what Hebrew was called until 1989. */
export function baseLanguage(language) {
    const base = (language.split(/[-_]/)[0] ?? '').toLowerCase();
    return base === 'iw' ? 'he' : base;
}
/**
 * Reads a language tag, also one with underscores (`en_US`). The grammar of BCP 47 allows `xx` and `english`; which languages there
 * are is known from CLDR, which names all of two letters (ISO 639-1), and most of three in which newspapers appear.
 */
export function readLanguage(written) {
    let read = readBefore.get(written);
    if (read === undefined) {
        read = parseLanguage(written);
        if (readBefore.size < 1_000)
            readBefore.set(written, read);
    }
    return read;
}
/** A newsroom writes the same few tags in all stories. */
const readBefore = new Map();
function parseLanguage(written) {
    const text = written.trim().replace(/_/g, '-');
    const locale = /^[A-Za-z]{2,3}(?:-|$)/.test(text) ? localeOf(text) : undefined;
    if (locale === undefined)
        return { suggestion: suggestionFor(text) };
    // `Intl.Locale` has no language for `und`.
    const [language = ''] = locale.baseName.split('-');
    if (nameOf(language) === undefined)
        return language.length === 2
            ? { unknown: language, suggestion: suggestionFor(text) }
            : { tag: locale.toString(), unknown: language };
    const tag = locale.toString();
    if (nameOf(locale.baseName) !== undefined)
        return { tag };
    const parts = locale.baseName.split('-');
    const unknown = parts.find((_, index) => index > 0 && nameOf([language, parts[index]].join('-')) === undefined);
    return { tag, unknown: unknown ?? locale.baseName };
}
function localeOf(text) {
    try {
        return new Intl.Locale(text);
    }
    catch {
        return undefined;
    }
}
let english;
/** The English name of a tag; undefined where CLDR has none. */
function nameOf(tag) {
    english ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    try {
        return english.of(tag);
    }
    catch {
        return undefined;
    }
}
/** Codes of countries that are often written for their languages and are no language themselves. */
const countries = {
    cn: 'zh',
    cz: 'cs',
    dk: 'da',
    gr: 'el',
    jp: 'ja',
    sp: 'es',
    ua: 'uk',
    vn: 'vi',
};
function suggestionFor(text) {
    const [bare = ''] = text.toLowerCase().split(/[.@]/, 1);
    const [first = '', ...rest] = bare.split('-');
    const code = countries[first] ?? namedLanguage(first) ?? (/^[a-z]{2,3}$/.test(first) ? first : undefined);
    if (code === undefined || nameOf(code) === undefined)
        return undefined;
    const whole = localeOf([code, ...rest].join('-'))?.toString();
    return whole !== undefined && nameOf(whole) !== undefined ? whole : code;
}
let byName;
/** The code of a language by the name it has in English or in itself: `english`, `deutsch`. */
function namedLanguage(name) {
    if (byName === undefined) {
        byName = new Map();
        const letters = [...'abcdefghijklmnopqrstuvwxyz'];
        for (const code of letters.flatMap((one) => letters.map((two) => one + two))) {
            const inEnglish = nameOf(code);
            if (inEnglish === undefined)
                continue;
            byName.set(inEnglish.toLowerCase(), code);
            const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code);
            if (own !== undefined && !byName.has(own.toLowerCase()))
                byName.set(own.toLowerCase(), code);
        }
    }
    return byName.get(name);
}
//# sourceMappingURL=language.js.map