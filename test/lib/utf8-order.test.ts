import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareUtf8 } from '../../src/lib/utf8-order.js';

it('compares texts as their bytes in UTF-8 compare', () => {
  const part = fc.constantFrom(
    'a',
    'b',
    '\x7f',
    'é',
    '\ud7ff',
    '\ue000',
    'ﻼ',
    '\uffff',
    '\u{10000}',
    '\u{10001}',
    '\u{10ffff}',
  );
  const text = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareUtf8(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
    { numRuns: 2_000 },
  );
});
