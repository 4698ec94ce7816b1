import snowball from 'snowball-stemmers';
/** Languages that have a Snowball stemmer (Porter 2001, https://snowballstem.org), by their BCP 47 code. */
const algorithms = {
    ca: 'catalan',
    cs: 'czech',
    da: 'danish',
    de: 'german',
    en: 'english',
    es: 'spanish',
    eu: 'basque',
    fi: 'finnish',
    fr: 'french',
    ga: 'irish',
    hu: 'hungarian',
    hy: 'armenian',
    it: 'italian',
    nb: 'norwegian',
    nl: 'dutch',
    nn: 'norwegian',
    no: 'norwegian',
    pt: 'portuguese',
    ro: 'romanian',
    ru: 'russian',
    sl: 'slovene',
    sv: 'swedish',
    ta: 'tamil',
    tr: 'turkish',
};
/** The stemmer of a base language (`de` of `de-CH`); a language without one keeps its words as they are. */
export function stemmerOf(language) {
    if (language === 'ar')
        return arabicStem;
    if (language === 'he')
        return hebrewStem;
    return snowballOf(language) ?? ((word) => word);
}
/** The stemmer of a base language that has one of Snowball's. */
export function snowballOf(language) {
    const algorithm = Object.hasOwn(algorithms, language) ? algorithms[language] : undefined;
    if (algorithm === undefined)
        return undefined;
    const stemmer = snowball.newStemmer(algorithm);
    return (word) => stemmer.stem(word);
}
const arabicPrefix = /^(?:[وف]?(?:ال|بال|كال|لل)|و)(?=.{3})/;
const arabicSuffix = /(?<=.{3})(?:ها|ان|ات|ون|ين|يه|ه|ي)$/;
/**
 * Light stemming of Arabic (Larkey, Ballesteros and Connell, “Light Stemming for Arabic Information Retrieval”, 2007):
 * the conjunction and the article go, then endings for as long as there is one. The library's own stemmer takes letters
 * from the roots of names and leaves the article behind a conjunction.
 */
function arabicStem(word) {
    const plain = word
        .replace(/[أإآٱ]/g, 'ا')
        .replace(/ى/g, 'ي')
        .replace(/ة/g, 'ه');
    return withoutAny(plain.replace(arabicPrefix, ''), arabicSuffix);
}
const hebrewFinals = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };
const hebrewPrefix = /^(?:[ושכ]*ה|[ושכ]*[בלמ]|[וש])(?=.{3})/;
const hebrewSuffix = /(?<=.{3})(?:ימ|ות|ת|ה)$/;
/**
 * Light stemming of Hebrew, for which no library is kept: the endings of number and gender go from behind a word, then the
 * letters that are words of their own elsewhere (and, that, as, the, in, to, from) from before it, as long as three letters
 * are left, the length of a root. Final forms of letters become plain ones.
 */
function hebrewStem(word) {
    const plain = word.replace(/[ךםןףץ]/g, (letter) => hebrewFinals[letter] ?? letter);
    return withoutAny(withoutAny(plain, hebrewSuffix), hebrewPrefix);
}
/** A word without what the pattern finds in it, for as long as it finds anything. */
function withoutAny(word, pattern) {
    let stem = word;
    for (let before = ''; before !== stem;) {
        before = stem;
        stem = stem.replace(pattern, '');
    }
    return stem;
}
//# sourceMappingURL=stem.js.map