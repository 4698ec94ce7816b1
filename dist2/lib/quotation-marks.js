const curly = { double: ['“', '”'], single: ['‘', '’'] };
const lowHigh = { double: ['„', '“'], single: ['‚', '‘'] };
const lowRight = { double: ['„', '”'], single: ['‚', '’'] };
const angleCurly = { double: ['«', '»'], single: ['“', '”'] };
const right = { double: ['”', '”'], single: ['’', '’'] };
const angleLow = { double: ['«', '»'], single: ['„', '“'] };
/** Source: CLDR's delimiters for each locale; `fr` with no-break spaces, `he` and `es` as their newspapers print them. */
const byLanguage = {
    en: curly,
    ar: angleCurly,
    bg: lowHigh,
    ca: angleCurly,
    cs: lowHigh,
    da: right,
    de: lowHigh,
    'de-ch': { double: ['«', '»'], single: ['‹', '›'] },
    el: angleCurly,
    es: angleCurly,
    et: lowHigh,
    fa: angleCurly,
    fi: right,
    fr: { double: ['«\u00a0', '\u00a0»'], single: ['“', '”'] },
    'fr-ch': { double: ['«', '»'], single: ['‹', '›'] },
    he: right,
    hr: lowRight,
    hu: { double: ['„', '”'], single: ['»', '«'] },
    it: angleCurly,
    lt: lowHigh,
    lv: angleCurly,
    nb: { double: ['«', '»'], single: ['‘', '’'] },
    no: { double: ['«', '»'], single: ['‘', '’'] },
    nn: { double: ['«', '»'], single: ['‘', '’'] },
    pl: { double: ['„', '”'], single: ['«', '»'] },
    'pt-pt': angleCurly,
    ro: { double: ['„', '”'], single: ['«', '»'] },
    ru: angleLow,
    sk: lowHigh,
    sl: lowHigh,
    sr: lowHigh,
    sv: right,
    uk: angleLow,
};
export function quotesOf(language) {
    const tag = language.toLowerCase();
    return byLanguage[tag] ?? byLanguage[tag.split('-', 1)[0] ?? ''] ?? curly;
}
//# sourceMappingURL=quotation-marks.js.map