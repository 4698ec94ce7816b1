import { fold, gramsOf, keysOf, lower } from '../lib/fold.js';
import { baseLanguage } from '../lib/language.js';
import { anyUnspaced } from '../lib/segment.js';
import { eachSpaced } from '../lib/spaced.js';
import { createSpans } from '../lib/spans.js';
import { unitsOf } from '../lib/units.js';
/**
 * Longer words are not stemmed: stemmers take time that grows with the square of the length, and no language has such
 * words.
 */
const longestStemmed = 200;
export function createEntries(stemmerOf) {
    const all = [];
    const numbers = new Map();
    /** The numbers of entries that a span stands for, that of the form first. */
    const lists = [];
    const spansOf = new Map();
    const numberOf = (form, word = '') => {
        const name = `${form}\n${word}`;
        let number = numbers.get(name);
        if (number === undefined) {
            number = all.length;
            all.push({ form, word });
            numbers.set(name, number);
        }
        return number;
    };
    const listOf = (language) => {
        const stem = stemmerOf(language);
        return (written) => {
            const [form, bare] = keysOf(written);
            if (form === undefined)
                return undefined;
            const word = stem === undefined || written.length > longestStemmed
                ? ''
                : `${language}\n${fold(stem(lower(written)))}`;
            const list = [numberOf(form, word), ...(bare === undefined ? [] : [numberOf(bare)])];
            return lists.push(list) - 1;
        };
    };
    const spans = (language) => {
        let found = spansOf.get(language);
        if (found === undefined) {
            found = createSpans(listOf(language));
            spansOf.set(language, found);
        }
        return found;
    };
    return {
        all,
        numberOf,
        read(text, language, take) {
            if (anyUnspaced.test(text))
                for (const gram of gramsOf(text, false))
                    take(numberOf(gram), false);
            const known = spans(baseLanguage(language));
            const units = unitsOf(text);
            eachSpaced(units, (from, to) => {
                const list = known.numberOf(text, units, from, to);
                if (list === undefined)
                    return;
                const [form, bare] = lists[list];
                take(form, false);
                if (bare !== undefined)
                    take(bare, true);
            });
        },
    };
}
//# sourceMappingURL=words.js.map