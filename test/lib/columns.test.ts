import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Damaged } from '../../src/lib/damaged.js';
import { frame, unframe } from '../../src/lib/frames.js';
import { listAt, ragged } from '../../src/lib/ragged.js';
import { textAt, textsOf } from '../../src/lib/texts.js';

describe('columns', () => {
  it('give back every list of numbers, and an empty one of a row that is not there', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat())), (lists) => {
        const column = ragged(lists.length, (row) => lists[row] ?? []);
        expect(lists.map((_, row) => [...listAt(column, row)])).toEqual(lists);
        expect([...listAt(column, lists.length)]).toEqual([]);
      }),
    );
  });

  it('give back every text, and an empty one of a row that is not there', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const column = textsOf(texts);
        expect(texts.map((_, row) => textAt(column, row))).toEqual(texts);
        expect(textAt(column, texts.length)).toBe('');
      }),
    );
  });

  it('are framed as bytes, each at a place where numbers of eight bytes may begin', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array()), (parts) => {
        const again = unframe(frame(parts));
        expect(again.map((part) => [...part])).toEqual(parts.map((part) => [...part]));
        expect(again.every(({ byteOffset }) => byteOffset % 8 === 0)).toBe(true);
      }),
    );
  });

  it('are damaged when a frame is cut off', () => {
    const bytes = frame([Uint8Array.of(1, 2, 3), Uint8Array.of(4)]);
    for (let size = 1; size < bytes.length; size++)
      if (size !== 16) expect(() => unframe(bytes.subarray(0, size)), String(size)).toThrow(Damaged);
  });
});
