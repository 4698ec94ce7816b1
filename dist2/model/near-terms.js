import { normalized } from '../lib/normalized.js';
/** A term that no file declares is known when this many stories are filed under it. */
export const often = 5;
/** Longer keys are sentences, and their forms would take much memory. */
const longest = 60;
/**
 * Finds names that are most likely another one, misspelt: those without a file that are one letter, accents, hyphens or a plural
 * away from a declared one, and those used once that are as near to one used often. Gives the key that is meant by the key as
 * written.
 */
export function nearTerms(terms) {
    const known = terms.filter(({ key, declared, stories }) => (declared || stories >= often) && key.length <= longest);
    const found = new Map();
    if (known.length === 0)
        return found;
    const byForm = new Map();
    for (const term of known.sort(compareKnown)) {
        for (const form of formsOf(term.key)) {
            const others = byForm.get(form);
            if (others)
                others.push(term);
            else
                byForm.set(form, [term]);
        }
    }
    for (const { key, declared, stories } of terms) {
        if (declared || key.length > longest)
            continue;
        for (const form of formsOf(key)) {
            const meant = byForm
                .get(form)
                ?.find((term) => term.key !== key && (term.declared || stories === 1) && areNear(key, term.key));
            const before = found.get(key);
            if (meant && (before === undefined || meant.key < before))
                found.set(key, meant.key);
        }
    }
    return found;
}
/** Declared ones first. */
function compareKnown(a, b) {
    return Number(b.declared) - Number(a.declared) || (a.key < b.key ? -1 : 1);
}
/** Two keys that are near share one of these: what is left without accents and hyphens, in the singular, and without any one letter. */
function formsOf(key) {
    const plain = folded(key).replaceAll('-', '');
    const forms = new Set([plain, singular(plain)]);
    for (let i = 0; i < plain.length; i += 1)
        forms.add(plain.slice(0, i) + plain.slice(i + 1));
    return forms;
}
/** In these each letter is a syllable or a word, so that another one makes another name: Chinese, Japanese, Korean. */
const syllables = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
/** Whether two keys are as near as misspellings are. Short names and names that differ in a digit are names of their own. */
export function areNear(a, b) {
    const [left, right] = [folded(a), folded(b)];
    if (left.replace(/\D/g, '') !== right.replace(/\D/g, ''))
        return false;
    const [plain, other] = [left.replaceAll('-', ''), right.replaceAll('-', '')];
    if (Math.min(plain.length, other.length) <= 3)
        return false;
    if (plain === other)
        return true;
    if (syllables.test(plain))
        return false;
    if (singular(plain) === singular(other))
        return true;
    const words = left.split('-');
    const others = right.split('-');
    if (words.length !== others.length)
        return false;
    const different = words.flatMap((word, index) => word === others[index] ? [] : [[word, others[index] ?? '']]);
    const [first = ['', '']] = different;
    return different.length === 1 && isMisspelling(first[0] ?? '', first[1] ?? '');
}
function folded(key) {
    return normalized(normalized(key, 'NFD').replace(/[\u0300-\u036f]/g, ''));
}
function singular(text) {
    return text.replace(/ies$/, 'y').replace(/(?<=[sxz]|[cs]h)es$|(?<=[^s])s$/, '');
}
/**
 * One letter too many or missing, or two that changed places, in words of at least three letters; one letter wrong in words of at
 * least five, but for the first, with which other words begin (health, wealth).
 */
function isMisspelling(a, b) {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    if (short.length < 3 || long.length - short.length > 1)
        return false;
    let start = 0;
    while (start < short.length && short[start] === long[start])
        start += 1;
    if (short.length < long.length)
        return short.slice(start) === long.slice(start + 1);
    if (short.slice(start + 1) === long.slice(start + 1))
        return start > 0 && short.length >= 5;
    return (short[start] === long[start + 1] &&
        short[start + 1] === long[start] &&
        short.slice(start + 2) === long.slice(start + 2));
}
//# sourceMappingURL=near-terms.js.map