import { expect, test } from 'vitest';
import { capital, half, kindAt, letter, mark, unspaced } from '../../src/lib/letters.js';
import { unspaced as runs } from '../../src/lib/segment.js';
import { unitsOf } from '../../src/lib/units.js';

/** Behind the last plane that has letters, and the first points of the next ones. */
const end = 0x33_000;

function plainKind(point: number): number {
  const character = String.fromCodePoint(point);
  if (/\p{Cs}/u.test(character)) return 0;
  return (
    (/[\p{L}\p{N}]/u.test(character) ? letter : 0) |
    (/\p{M}/u.test(character) ? mark : 0) |
    (/\p{Lu}/u.test(character) ? capital : 0) |
    (character.search(runs) === 0 ? unspaced : 0) |
    (point > 0xffff ? half : 0)
  );
}

test('every character is what Unicode and the scripts without spaces say', () => {
  const wrong: string[] = [];
  for (let point = 0; point < end; point++)
    if (kindAt(unitsOf(String.fromCodePoint(point)), 0) !== plainKind(point)) wrong.push(point.toString(16));
  expect(wrong).toEqual([]);
});

test('nothing begins in the middle of a pair of surrogates, at half a pair, or behind the end', () => {
  const units = unitsOf('𐐀\ud801a');
  expect([0, 1, 2, 3, 4].map((at) => kindAt(units, at))).toEqual([letter | capital | half, 0, 0, letter, 0]);
});
