/** A fixed sequence of numbers from 0 to 1, by its seed. */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Choices that are the same for the same seed. */
export interface Draw {
  /** A whole number from 0, less than `limit`. */
  below(limit: number): number;
  pick<Each>(from: readonly Each[]): Each;
  /** True in so large a share of the cases. */
  chance(share: number): boolean;
  maybe<Value>(share: number, value: () => Value): Value | undefined;
  /** Each of them with this chance. */
  some<Each>(share: number, from: readonly Each[]): Each[];
  sentence(): string;
  paragraphs(): string;
}

const words =
  'harbour bridge council storm budget school ferry museum election river market hospital strike railway tax garden police court water energy film coach border treaty vaccine satellite'.split(
    ' ',
  );

export function createDraw(seed: number): Draw {
  const random = randomOf(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <Each>(from: readonly Each[]): Each => {
    if (from.length === 0) throw new Error('there is nothing to pick from');
    return from[below(from.length)] as Each;
  };
  const chance = (share: number) => random() < share;
  const sentence = () => {
    const text = Array.from({ length: 6 + below(8) }, () => pick(words)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return {
    below,
    pick,
    chance,
    maybe: (share, value) => (chance(share) ? value() : undefined),
    some: (share, from) => from.filter(() => chance(share)),
    sentence,
    paragraphs: () => Array.from({ length: 1 + below(3) }, () => `${sentence()} ${sentence()}`).join('\n\n'),
  };
}
