import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/lib/message.js';
import { checkDates, datesAt } from '../../src/model/dates.js';
import { articleDocument } from '../support/documents.js';

const date = Date.UTC(2024, 6, 18, 9);
const hour = 60 * 60 * 1000;
const now = date + 10 * hour;
const correction = (at: number, text = 'Fixed.') => ({ date: date + at * hour, text });

describe('days without a time', () => {
  const dayOnly = (parts: Parameters<typeof articleDocument>[0]) =>
    datesAt(articleDocument({ date, ...parts }), now).dayOnly;

  test('are those that its editor wrote so', () => {
    expect(dayOnly({})).toBeUndefined();
    expect(dayOnly({ dayOnly: ['date'] })).toEqual(['date']);
    expect(dayOnly({ dayOnly: ['date', 'updated'] })).toEqual(['date']);
    expect(dayOnly({ dayOnly: ['updated'], updated: date + hour })).toEqual(['updated']);
  });

  test('are none where an embargo with a time is later', () => {
    expect(dayOnly({ dayOnly: ['date'], embargo: date + hour })).toBeUndefined();
    expect(dayOnly({ dayOnly: ['embargo'], embargo: date + hour })).toEqual(['date']);
    expect(dayOnly({ dayOnly: ['date', 'embargo'], embargo: date - hour })).toEqual(['date']);
  });
});

describe('the dates of a story', () => {
  test.each([
    ['plain', {}, { date, updated: undefined, modified: date }],
    ['embargoed', { embargo: date + hour }, { date: date + hour, modified: date + hour }],
    ['updated', { updated: date + hour }, { updated: date + hour, modified: date + hour }],
    ['updated ahead', { updated: now + 1 }, { updated: undefined, modified: date }],
    ['updated now', { updated: now }, { updated: now, modified: now }],
    ['updated before it appeared', { updated: date + 1, embargo: date + hour }, { updated: undefined }],
    ['corrected', { updated: date + hour, corrections: [correction(2)] }, { modified: date + 2 * hour }],
    [
      'updated after the correction',
      { updated: date + 3 * hour, corrections: [correction(2)] },
      { modified: date + 3 * hour },
    ],
    ['corrected ahead', { corrections: [correction(11)] }, { modified: date, corrections: [] }],
    [
      'corrected twice',
      { corrections: [correction(2, 'b'), correction(1, 'a'), correction(2, 'c')] },
      { corrections: [correction(1, 'a'), correction(2, 'b'), correction(2, 'c')] },
    ],
  ])('%s', (_, parts, expected) => {
    expect(datesAt(articleDocument({ date, ...parts }), now)).toMatchObject(
      Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)),
    );
    if ('updated' in expected && expected.updated === undefined) {
      expect(datesAt(articleDocument({ date, ...parts }), now).updated).toBeUndefined();
    }
  });
});

describe('dates that contradict each other', () => {
  test.each([
    ['none', { updated: date + 1, expires: date + 1, corrections: [correction(1)] }, []],
    ['expires', { expires: date }, ['model/never-public']],
    ['expires under embargo', { expires: date + 1, embargo: date + 2 }, ['model/never-public']],
    ['updated before', { updated: date - 1 }, ['model/updated-before-date']],
    ['updated ahead', { updated: now + 1 }, ['model/updated-in-future']],
    ['withdrawn before', { withdrawn: { date: date - 1, reason: 'x' } }, ['model/withdrawn-before-date']],
    ['corrected before', { corrections: [correction(1), correction(-1)] }, ['model/correction-before-date']],
    ['corrected ahead', { corrections: [correction(11)] }, ['model/correction-in-future']],
  ])('%s', (_, parts, expected) => {
    const messages: Message[] = [];
    checkDates(articleDocument({ date, ...parts }), now, 'UTC', (m) => messages.push(m));
    expect(messages.map((m) => m.rule)).toEqual(expected);
  });

  test('are told in the time zone of the site, at their field', () => {
    const messages: Message[] = [];
    const places = { expires: { line: 5, column: 10 } };
    const document = articleDocument({ date, expires: date, places });
    checkDates(document, now, 'Asia/Shanghai', (m) => messages.push(m));
    expect(messages).toMatchObject([
      {
        line: 5,
        column: 10,
        what: 'The story expires at 2024-07-18T17:00:00+08:00, but is published at 2024-07-18T17:00:00+08:00.',
      },
    ]);
  });
});
