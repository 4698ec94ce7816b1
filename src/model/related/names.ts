/**
 * Names of several words, found without a model: runs of words that begin with a capital, with small words of names
 * between them (`Wang Yi`, `University of Haifa`). Scripts without capitals have none.
 */
const run =
  /\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?:(?:(?<=(?<![\p{L}\p{M}\p{N}])\p{Lu})\.)?[ \u00a0](?:(?:of|the|for|de|del|la|du|von|van|der|bin)[ \u00a0]|(?:al|el|d|l)[-'’]){0,2}\p{Lu}[\p{L}\p{M}\p{N}'’-]*){1,5}/gu;

/** Hands on each name of a text, in lower case and without accents or possessive endings; and as it was written. */
export function readNames(text: string, take: (name: string, written: string) => void): void {
  for (const [written] of text.matchAll(run)) {
    take(
      written
        .normalize('NFKD')
        .replace(/[\u0300-\u036f.]/g, '')
        .replace(/['’]s?$/u, '')
        .replace(/[\u00a0 -]+/g, ' ')
        .toLowerCase(),
      written,
    );
  }
}
