import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLines } from '../../src/parse/lines.js';

describe('createLines', () => {
  it('finds the place of any offset, asked in any order', () => {
    const text = fc.array(fc.constantFrom('\n', 'a', '😀'), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(60)), (source, asked) => {
        const lines = createLines(source);
        for (const offset of asked.map((n) => Math.min(n, source.length))) {
          const before = source.slice(0, offset).split('\n');
          expect(lines.placeOf(offset)).toEqual({
            line: before.length,
            column: (before.at(-1) ?? '').length + 1,
          });
        }
      }),
    );
  });
});
