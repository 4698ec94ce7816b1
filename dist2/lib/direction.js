/** Scripts written from right to left: ISO 15924 codes of Unicode's strong R and AL scripts that are in living use. */
const rightToLeftScripts = new Set([
    'Adlm',
    'Arab',
    'Aran',
    'Hebr',
    'Mand',
    'Mend',
    'Nkoo',
    'Rohg',
    'Samr',
    'Syrc',
    'Thaa',
    'Yezi',
]);
const scripts = new Map();
/**
 * The direction in which a language is written. The script is the one in the tag, else the likely one of language and
 * region (CLDR's likely subtags, which are the same everywhere; `Intl.Locale`'s `textInfo` is missing in some Node
 * versions that stet supports). A text that is no language tag counts as written from left to right.
 */
export function directionOf(language) {
    return rightToLeftScripts.has(scriptOf(language) ?? '') ? 'rtl' : 'ltr';
}
/** ISO 15924: the script in a language's tag, or the likely one; undefined for what is no tag. */
export function scriptOf(language) {
    if (!scripts.has(language))
        scripts.set(language, likelyScript(language));
    return scripts.get(language);
}
function likelyScript(language) {
    try {
        return new Intl.Locale(language).maximize().script;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=direction.js.map