import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Gated, nextChange, oldBefore, publication, standingAt } from '../../src/model/gates.js';

const story = (parts: Partial<Gated> = {}): Gated => ({ draft: false, date: 100, ...parts });
const withdrawn = (date: number) => ({ date, reason: 'wrong' });

describe('standing', () => {
  test.each([
    ['before its date', story(), 99, 'hidden'],
    ['at its date', story(), 100, 'public'],
    ['a draft', story({ draft: true }), 100, 'hidden'],
    ['a draft that is withdrawn', story({ draft: true, withdrawn: withdrawn(100) }), 200, 'hidden'],
    ['an instant before the embargo ends', story({ embargo: 150 }), 149, 'hidden'],
    ['when the embargo ends', story({ embargo: 150 }), 150, 'public'],
    ['an embargo before the date opens nothing', story({ embargo: 50 }), 99, 'hidden'],
    ['an instant before it expires', story({ expires: 200 }), 199, 'public'],
    ['when it expires', story({ expires: 200 }), 200, 'hidden'],
    ['expired before it is published', story({ expires: 50 }), 100, 'hidden'],
    ['an instant before it is withdrawn', story({ withdrawn: withdrawn(200) }), 199, 'public'],
    ['when it is withdrawn', story({ withdrawn: withdrawn(200) }), 200, 'withdrawn'],
    ['withdrawn, still embargoed', story({ embargo: 300, withdrawn: withdrawn(200) }), 250, 'hidden'],
    ['withdrawn, then expired', story({ expires: 300, withdrawn: withdrawn(200) }), 300, 'hidden'],
  ] as const)('%s', (_, gated, now, expected) => {
    expect(standingAt(gated, now)).toBe(expected);
  });

  test('publication is the later of date and embargo', () => {
    expect([
      publication(story()),
      publication(story({ embargo: 150 })),
      publication(story({ embargo: 50 })),
    ]).toEqual([100, 150, 100]);
  });
});

describe('next gate', () => {
  test.each([
    ['a story to come', story(), 99, 100],
    ['none after it has come', story(), 100, null],
    ['an embargo', story({ embargo: 150 }), 100, 150],
    ['expiry', story({ expires: 200 }), 100, 200],
    ['none after expiry', story({ expires: 200 }), 200, null],
    ['withdrawal', story({ withdrawn: withdrawn(180), expires: 200 }), 100, 180],
    ['the notice goes too', story({ withdrawn: withdrawn(180), expires: 200 }), 180, 200],
    ['never public: no gate', story({ expires: 50 }), 10, null],
    ['a withdrawal before publication is no gate', story({ withdrawn: withdrawn(50) }), 10, 100],
    ['a draft has none', story({ draft: true, expires: 200 }), 100, null],
  ] as const)('%s', (_, gated, now, expected) => {
    expect(nextChange(gated, now)).toBe(expected);
  });

  test('no standing changes before it, and one does at it', () => {
    const instant = fc.integer({ min: 0, max: 30 });
    const optional = fc.option(instant, { nil: undefined });
    const gated = fc.record({ draft: fc.boolean(), date: instant, embargo: optional, expires: optional });
    const maybeWithdrawn = fc
      .tuple(gated, optional)
      .map(([gate, date]): Gated => (date === undefined ? gate : { ...gate, withdrawn: withdrawn(date) }));
    fc.assert(
      fc.property(maybeWithdrawn, instant, (gate, now) => {
        const next = nextChange(gate, now);
        for (let at = now; at < (next ?? 40); at++) expect(standingAt(gate, at)).toBe(standingAt(gate, now));
        if (next !== null) expect(standingAt(gate, next)).not.toBe(standingAt(gate, now));
      }),
    );
  });
});

describe('old stories', () => {
  const day = 86_400_000;

  test.each([
    ['noon', Date.UTC(2025, 0, 1, 12), Date.UTC(2025, 0, 12)],
    ['the very midnight', Date.UTC(2025, 0, 1), Date.UTC(2025, 0, 11)],
  ])('that were changed at %s become old at the midnight after so many days', (_, modified, then) => {
    expect(modified <= oldBefore(then - 1, 10)).toBe(false);
    expect(modified <= oldBefore(then, 10)).toBe(true);
    expect(oldBefore(then + day - 1, 10)).toBe(oldBefore(then, 10));
  });

  test('are there for no newsroom that wants none', () => {
    expect(oldBefore(Date.UTC(2025, 0, 1), 0)).toBe(-Infinity);
  });
});
