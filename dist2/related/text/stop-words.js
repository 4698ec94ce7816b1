import * as lists from 'stopword';
import { termOf } from './terms.js';
import { createWordReader } from './words.js';
/** The lists of the most common words of languages, by their BCP 47 code; the library has them by ISO 639-3. */
const listOf = {
    af: lists.afr,
    ar: lists.ara,
    bg: lists.bul,
    bn: lists.ben,
    ca: lists.cat,
    cs: lists.ces,
    da: lists.dan,
    de: lists.deu,
    el: lists.ell,
    en: lists.eng,
    es: lists.spa,
    et: lists.est,
    eu: lists.eus,
    fa: lists.fas,
    fi: lists.fin,
    fr: lists.fra,
    ga: lists.gle,
    he: lists.heb,
    hi: lists.hin,
    hr: lists.hrv,
    hu: lists.hun,
    hy: lists.hye,
    id: lists.ind,
    it: lists.ita,
    ja: lists.jpn,
    ko: lists.kor,
    lt: lists.lit,
    lv: lists.lav,
    nb: lists.nob,
    nl: lists.nld,
    nn: lists.nob,
    no: lists.nob,
    pl: lists.pol,
    pt: lists.por,
    ro: lists.ron,
    ru: lists.rus,
    sk: lists.slk,
    sl: lists.slv,
    sv: lists.swe,
    sw: lists.swa,
    th: lists.tha,
    tr: lists.tur,
    uk: lists.ukr,
    ur: lists.urd,
    vi: lists.vie,
    zh: lists.zho,
};
const known = new Map();
/** The terms of the most common words of a base language; none where there is no list. */
export function commonTerms(language) {
    let terms = known.get(language);
    if (terms === undefined) {
        const found = new Set();
        const words = Object.hasOwn(listOf, language) ? (listOf[language] ?? []) : [];
        createWordReader(language).read(words.join(' '), (word) => found.add(termOf('word', word, language)));
        terms = found;
        known.set(language, terms);
    }
    return terms;
}
//# sourceMappingURL=stop-words.js.map