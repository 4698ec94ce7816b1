/** Runs in scripts written without spaces: Thai, Lao, Burmese, Khmer, Japanese, Chinese. */
const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]+/gu;

/** Articles and the like that lean on the next word in Romance languages: l’élection, dell’anno. */
const elision = /^(?:[cdjlmnst]|qu|[dns]ell|[ad]all|un)['’ʼ](?=\p{L}{2})/u;
/** The genitive of English, apostrophes, and the geresh and gershayim of Hebrew. */
const apostrophes = /['’ʼ]s$|['’ʼ׳״]/g;
/** Accents; what marks vowels and stretches words in Arabic and Hebrew. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Longer words are compared by their beginnings. */
const longest = 40;

const ligatures: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

/** The one form of a word that is compared, whatever its case and accents. '' for what only stretches or marks. */
export function fold(word: string): string {
  return (
    word
      .normalize('NFKD')
      // ß has no capital, and ı that of i.
      .toUpperCase()
      .toLowerCase()
      .replace(elision, '')
      .replace(apostrophes, '')
      .replace(marks, '')
      .replace(/[æœøłđ]/g, (letter) => ligatures[letter] ?? '')
      // Letters that are written otherwise at the end of a word stand before their other form in Unicode.
      .replace(/[ςךםןףץى]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1))
      .normalize()
      .slice(0, longest)
      .replace(/[\ud800-\udbff]$/, '')
  );
}

/** A word in lower case without what leans on it, as stemmers want it: its accents are left. */
export function lower(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(elision, '').replace(apostrophes, '');
}

const leaning = [
  /^(?:[ושכ]*[הבלמ]|[וש])([א-ת]{3})/,
  /^(?:[وف]?(?:ال|[بك]ال|لل)|و)([ء-ي]{3})/,
  /([א-ת]{3})(?:ימ|ות|ת|ה)$/,
  /([ء-ي]{3})(?:ها|[اي]ن|ات|ون|ي?[ةهي])$/,
];

/**
 * What a word is found by: its form, and behind it, in Hebrew and Arabic, which write articles, conjunctions and
 * prepositions together with it, what is left without them and without the endings of number and gender.
 */
export function keysOf(word: string): string[] {
  const form = fold(word);
  let stem = form;
  for (const each of leaning) stem = stem.replace(each, '$1');
  return [...new Set([form, stem])].filter(Boolean);
}

/** The words of a text in scripts with spaces: letters, digits and their marks, with single apostrophes in them. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(unspaced, ' ')
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’׳״][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu) ?? []
  );
}

/**
 * What texts in scripts without spaces are found by: all that stand there side by side, a syllable or two each, so that
 * whatever a reader asks for is found and no dictionary needed. At the end of a run they are shorter; a question that has
 * whole ones is `asked` without those.
 */
export function gramsOf(text: string, asked: boolean): string[] {
  return (text.match(unspaced) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.flatMap((character, at) => {
      const size = character < '\u2000' ? 3 : 2;
      const gram = characters.slice(at, at + size);
      return asked && at > 0 && gram.length < size ? [] : [gram.join('')];
    });
  });
}

/** The form of a name by which a list of it is kept: of a section, a topic or an author. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(marks, '').toLowerCase();
}
