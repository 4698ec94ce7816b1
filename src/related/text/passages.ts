/**
 * A body is divided into passages: its paragraphs, or, where there are more of them than bits, groups of paragraphs. Where a
 * term stands is a mask of 32 bits: bit `i` for passage `i`, the last for the headline and the dek.
 */
export const headBit = 0x80000000 | 0;
const most = 31;

/** The bits of passages alone. */
export function passagesOf(places: number): number {
  return places & ~headBit;
}

/** The bit of a paragraph of so many. */
export function passageBit(paragraph: number, paragraphs: number): number {
  return 1 << (paragraphs > most ? Math.floor((paragraph * most) / paragraphs) : paragraph);
}

/** Makes the function that gives the bit of the passage at an offset of a text, or where a word ends; offsets must ascend. */
export function createPassages(text: string): (at: number) => number {
  const { length: paragraphs } = text.split('\n\n');
  let paragraph = -1;
  let end = -2;
  let bit = 0;
  return (at) => {
    while (at > end && paragraph < paragraphs - 1) {
      paragraph += 1;
      const next = text.indexOf('\n\n', end + 2);
      end = next < 0 ? text.length : next;
      bit = passageBit(paragraph, paragraphs);
    }
    return bit;
  };
}

/** The bits of the passages in which links stand, by the words that they stand on, in their order; 0 of what is not found. */
export function passagesOfLinks(text: string, linked: readonly string[]): number[] {
  const passageAt = createPassages(text);
  return spotsOf(text, linked).map(({ at }) => (at < 0 ? 0 : passageAt(at)));
}

/** A text without the words that its links stand on: for when the links are to be guessed. */
export function withoutLinked(text: string, linked: readonly string[]): string {
  let rest = '';
  let from = 0;
  for (const { at, length } of spotsOf(text, linked)) {
    if (at < 0) continue;
    rest += `${text.slice(from, at)} `;
    from = at + length;
  }
  return rest + text.slice(from);
}

/** Where in a text the words of its links are, in the order in which they stand; `at` is -1 where they are not. */
function spotsOf(
  text: string,
  linked: readonly string[],
): { readonly at: number; readonly length: number }[] {
  let from = 0;
  return linked.map((words) => {
    const plain = words.replace(/\s+/g, ' ').trim();
    const at = plain === '' ? -1 : text.indexOf(plain, from);
    if (at >= 0) from = at + plain.length;
    return { at, length: plain.length };
  });
}
