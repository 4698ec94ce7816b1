import { impactOf } from '../query/query.js';
import { fullRecency } from '../rank/rank.js';
import { readNames } from '../text/names.js';
import { termOf } from '../text/terms.js';
import { createWordReader } from '../text/words.js';
/** What the query has in common with another story, what says most first. */
export function explain(query, { profile, filed }, textOf) {
    const impacts = new Map();
    const { terms, counts, length } = profile;
    terms.forEach((term, i) => {
        impacts.set(term, impactOf(counts[i], length));
    });
    for (const term of filed)
        impacts.set(term, 255);
    const shared = [];
    for (const { term, weight } of query) {
        const impact = impacts.get(term);
        const known = textOf(term);
        if (impact !== undefined && known !== undefined)
            shared.push({ ...known, points: weight * impact * fullRecency });
    }
    return shared.sort((a, b) => b.points - a.points);
}
/** The texts of a story's terms: the words as they were first written, and the keys that it is filed under. */
export function termTexts(source, filed) {
    const { language } = source;
    const texts = new Map();
    const note = (kind, form, text) => {
        const term = termOf(kind, form, language);
        if (!texts.has(term))
            texts.set(term, { kind, text });
    };
    const reader = createWordReader(language);
    for (const text of [source.text, source.description ?? '', source.title]) {
        reader.read(text, (word, written) => note('word', word, written));
        readNames(text, (name, written) => note('name', name, written));
    }
    for (const { kind, key } of filed)
        note(kind, key, key);
    return (term) => texts.get(term);
}
//# sourceMappingURL=explain.js.map