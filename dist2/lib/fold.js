import { normalizedWord } from './normalized.js';
/** Runs in scripts written without spaces: Thai, Lao, Burmese, Khmer; Japanese, Chinese. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+|[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]+/gu;
/**
 * Articles and similar words that are written together with the next word in Romance languages: l’élection, dell’anno.
 */
const elision = /^(?:[cdjlmnst]|qu|[dns]ell|[ad]all|un)['’ʼ](?=\p{L}.)/u;
/** The genitive of English, apostrophes, and the geresh and gershayim of Hebrew. */
const apostrophes = /['’ʼ]s$|['’ʼ׳״"]/g;
/**
 * Accents, and the marks of vowels and of stretching in Arabic and Hebrew. In other scripts such marks are vowels that
 * tell words apart, so they are not removed.
 */
const marks = /(?=[\u0300-\u06ed])\p{M}|ـ/gu;
const ligatures = { æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };
/** The form of a word that is compared with other words: without case and accents. Empty for a word of marks alone. */
export function fold(word) {
    return normalizedWord(normalizedWord(word, 'NFKD')
        // ß has no capital, and ı that of i.
        .toUpperCase()
        .toLowerCase()
        .replace(elision, '')
        .replace(apostrophes, '')
        .replace(marks, '')
        .replace(/[æœøłđ]/g, (letter) => ligatures[letter])
        // In Unicode, the form of a letter for the end of a word comes directly before the usual form.
        .replace(/[ςךםןףץى]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1)), 'NFC');
}
/** A word in lower case without an article written together with it, and with accents, as stemmers expect words. */
export function lower(word) {
    return normalizedWord(word, 'NFKC').toLowerCase().replace(elision, '').replace(apostrophes, '');
}
const leaning = [
    /([א-ת]{4})(?:ימ|ות|ת|ה)$/,
    /^[ושכהבלמ]+([א-ת]{3})/,
    /^(?:[وف]?[بك]?ال|لل|و)([ء-ي]{3})/,
    /([ء-ي]{3})(?:ها|[اي]ن|ات|ون|ي?[ةهي])$/,
];
/**
 * The forms under which a word is indexed: the folded word, and for Hebrew and Arabic also the word without articles,
 * conjunctions and prepositions written together with it and without the endings of number and gender.
 */
export function keysOf(word) {
    const form = fold(word);
    let stem = form;
    for (const each of leaning)
        stem = stem.replace(each, '$1');
    return form === '' ? [] : stem === form ? [form] : [form, stem];
}
/** The words of a text in scripts with spaces: letters, digits and their marks, with single apostrophes in them. */
export function wordsOf(text) {
    return (text
        .replace(unspaced, ' ')
        .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’׳״"][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu) ?? []);
}
/**
 * What texts in scripts without spaces are indexed by: every two neighbouring characters, in Thai, Lao, Burmese and Khmer
 * every three. So every query finds its text, and no dictionary is needed. At the end of a run of characters there are
 * shorter pieces too, but not in a query (`asked`), unless the whole run is shorter.
 */
export function gramsOf(text, asked) {
    return (text.match(unspaced) ?? []).flatMap((run) => {
        const all = [...run];
        const size = run < '\u2000' ? 3 : 2;
        return all
            .slice(0, asked ? Math.max(1, all.length - size + 1) : all.length)
            .map((_, at) => all.slice(at, at + size).join(''));
    });
}
/** The form under which an index holds a list of stories, such as `section/World`. No word has such a form. */
export function listForm(list) {
    return `@${normalizedWord(list, 'NFKD').replace(marks, '').toLowerCase()}@`;
}
//# sourceMappingURL=fold.js.map