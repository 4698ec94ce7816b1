/** Thai, Lao, Burmese, Khmer, Japanese and Chinese, for use in a character class. */
const scripts = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
/** Runs in scripts written without spaces. */
export const unspaced = new RegExp(`[${scripts}\\u{20000}-\\u{323af}]{1,2000}`, 'gu');
/** Whether a text may contain such a run: the half of a surrogate pair is enough. */
export const anyUnspaced = new RegExp(`[${scripts}\\ud840-\\ud888]`);
const segmenters = new Map();
/**
 * Divides by Unicode's rules (UAX 29) and the dictionaries of a language (BCP 47). For a text that is no language tag,
 * Unicode's rules alone apply.
 */
export function segmenterOf(language, granularity) {
    const name = `${granularity} ${language}`;
    let segmenter = segmenters.get(name);
    if (segmenter === undefined) {
        segmenter = new Intl.Segmenter(isLocale(language) ? language : 'und', { granularity });
        segmenters.set(name, segmenter);
    }
    return segmenter;
}
/**
 * The words of a run without spaces. Must be given runs, not whole texts: its time grows with the square of the length.
 */
export function* wordsOfRun(run, language) {
    for (const part of segmenterOf(language, 'word').segment(run))
        if (part.isWordLike)
            yield part.segment;
}
function isLocale(language) {
    try {
        return Intl.getCanonicalLocales(language).length === 1;
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=segment.js.map