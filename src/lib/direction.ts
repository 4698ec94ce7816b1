export type Direction = 'ltr' | 'rtl';

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

const scripts = new Map<string, string | undefined>();

/**
 * The direction of a language's script: that in its tag, else the likely one of the language and region (CLDR's likely
 * subtags, the same everywhere, whereas `Intl.Locale`'s `textInfo` is missing on some Node versions we support).
 * What is no language tag is written from left to right.
 */
export function directionOf(language: string): Direction {
  return rightToLeftScripts.has(scriptOf(language) ?? '') ? 'rtl' : 'ltr';
}

/** ISO 15924: the script in a language's tag, or the likely one; undefined for what is no tag. */
export function scriptOf(language: string): string | undefined {
  if (!scripts.has(language)) scripts.set(language, likelyScript(language));
  return scripts.get(language);
}

function likelyScript(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}
