import { capital, half, kindAt, kindsOfUnits, letter, mark, unspaced } from './letters.js';

/** Finds the words of scripts with spaces: letters, digits and their marks, with single apostrophes and quotes in them. */
export function eachSpaced(units: Uint16Array, take: (from: number, to: number) => void): void {
  const kinds = kindsOfUnits();
  const { length } = units;
  for (let from = 0; from < length; ) {
    const kind = kinds[units[from] as number] as number;
    if ((kind & letter) === 0 ? (kind & half) === 0 || !beginsWord(units, from) : (kind & unspaced) !== 0) {
      from += 1;
      continue;
    }
    let to = endOfPart(units, from);
    while (joins(units[to]) && beginsWord(units, to + 1)) to = endOfPart(units, to + 1);
    take(from, to);
    from = to;
  }
}

/**
 * Apostrophes, and the geresh and gershayim of Hebrew. The apostrophe that counts as a letter (ʼ) is not among them.
 */
function joins(unit: number | undefined): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x5f3 || unit === 0x5f4;
}

function beginsWord(units: Uint16Array, at: number): boolean {
  return (kindAt(units, at) & (letter | unspaced)) === letter;
}

function endOfPart(units: Uint16Array, from: number): number {
  const kinds = kindsOfUnits();
  const { length } = units;
  let at = from;
  for (; at < length; at++) {
    let kind = kinds[units[at] as number] as number;
    if (kind === letter || kind === (letter | capital)) continue;
    if (kind === half) kind = kindAt(units, at);
    if ((kind & (letter | mark)) === 0 || (kind & unspaced) !== 0) break;
    if ((kind & half) !== 0) at += 1;
  }
  return at;
}
