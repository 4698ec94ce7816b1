import { distance } from 'fastest-levenshtein';
import { guarded, otherWords } from './not-public-words.js';
/** Names found so far; bounded, since an archive may have any number of field names. */
const found = new Map();
/** The guarded name that a name differs from by one letter: wrong, missing, added or swapped with the next. */
export function guardedNameNear(plain) {
    if (plain.length < 4 || plain.length > 16 || otherWords.has(plain))
        return undefined;
    if (!found.has(plain)) {
        if (found.size > 10_000)
            found.clear();
        found.set(plain, guarded.find((name) => isOneOff(plain, name)));
    }
    return found.get(plain);
}
/** Whether a name differs from another by one letter, or by two letters swapped. */
function isOneOff(name, meant) {
    if (Math.abs(name.length - meant.length) > 1 || name === meant)
        return false;
    const far = distance(name, meant);
    if (far === 1)
        return true;
    if (far !== 2 || name.length !== meant.length)
        return false;
    const at = [...name].findIndex((letter, index) => letter !== meant[index]);
    return (name[at] === meant[at + 1] && name[at + 1] === meant[at] && name.slice(at + 2) === meant.slice(at + 2));
}
//# sourceMappingURL=misspelt-names.js.map