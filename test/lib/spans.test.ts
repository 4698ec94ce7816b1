import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpans } from '../../src/lib/spans.js';
import { unitsOf } from '../../src/lib/units.js';

/** Words of few letters, so that many begin alike; some of which are too long to be remembered. */
const word = fc.oneof(
  { weight: 9, arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', '\ud83d', 'é'), minLength: 1 }) },
  { weight: 1, arbitrary: fc.integer({ min: 250, max: 260 }).map((length) => 'x'.repeat(length)) },
);

const numberless = (span: string) => span.includes('bb');

/** Its numbers by their order, from both ends of 32 bits; and how often each span was asked for. */
function createNumbers() {
  const asked = new Map<string, number>();
  return {
    asked,
    make(span: string): number | undefined {
      asked.set(span, (asked.get(span) ?? 0) + 1);
      return numberless(span) ? undefined : hash(span) >>> 0;
    },
  };
}

function hash(span: string): number {
  let hash = 7;
  for (let at = 0; at < span.length; at++) hash = Math.imul(hash, 0x9e3779b1) + span.charCodeAt(at);
  return hash | 0;
}

function expectedOf(span: string): number | undefined {
  return numberless(span) ? undefined : hash(span);
}

function ask(spans: ReturnType<typeof createSpans>, words: readonly string[]): (number | undefined)[] {
  const text = words.join(' ');
  const units = unitsOf(text);
  let from = 0;
  return words.map((each) => {
    const number = spans.numberOf(text, units, from, from + each.length);
    from += each.length + 1;
    return number;
  });
}

describe('the numbers of spans', () => {
  test('are those that were made for them, however many are remembered, with a sign', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 60 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 50 }),
        (texts, most) => {
          const spans = createSpans(createNumbers().make, most);
          for (const words of texts) expect(ask(spans, words)).toEqual(words.map(expectedOf));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('are made once for each, also where there is none, while there is room', () => {
    const { make, asked } = createNumbers();
    const spans = createSpans(make);
    const words = Array.from({ length: 20_000 }, (_, n) => (n % 3 === 0 ? `bb${n}` : `word-${n}`));
    for (let time = 0; time < 2; time++) expect(ask(spans, words)).toEqual(words.map(expectedOf));
    expect(asked.size).toBe(words.length);
    expect(new Set(asked.values())).toEqual(new Set([1]));
  });

  test('are made again when too many were remembered', () => {
    const { make, asked } = createNumbers();
    const spans = createSpans(make, 3);
    ask(spans, ['a', 'b', 'a', 'c', 'a']);
    expect(Object.fromEntries(asked)).toEqual({ a: 2, b: 1, c: 1 });
  });

  test('are made each time for spans of more than 255 code units', () => {
    const { make, asked } = createNumbers();
    const [longest, longer] = ['x'.repeat(255), 'x'.repeat(256)];
    ask(createSpans(make), [longest, longer, longest, longer]);
    expect([asked.get(longest), asked.get(longer)]).toEqual([1, 2]);
  });
});
