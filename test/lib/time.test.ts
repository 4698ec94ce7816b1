import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { calendarDay, formatIso, isTimeZone, startOfMonth } from '../../src/lib/time.js';

const zones = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Europe/Dublin',
];
describe('formatIso', () => {
  it.each([
    ['2024-07-18T01:30:00Z', 'Asia/Shanghai', '2024-07-18T09:30:00+08:00'],
    ['2024-07-18T01:30:00.999Z', 'America/New_York', '2024-07-17T21:30:00-04:00'],
    ['2024-01-18T01:30:00Z', 'Asia/Kathmandu', '2024-01-18T07:15:00+05:45'],
    ['2024-01-18T01:30:00Z', 'UTC', '2024-01-18T01:30:00+00:00'],
  ])('%s in %s', (text, zone, expected) => {
    expect(formatIso(Date.parse(text), zone)).toBe(expected);
  });

  it('is the wall clock that Temporal shows, in any year and zone', () => {
    const seconds = fc.integer({ min: Date.UTC(1000, 0, 3) / 1000, max: Date.UTC(2999, 11, 29) / 1000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...zones), (second, zone) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(zone);
        const shown = formatIso(second * 1000, zone);
        expect(shown.slice(0, 19)).toBe(wall.toPlainDateTime().toString({ smallestUnit: 'second' }));
        // An offset of local mean time has seconds, which ISO 8601 has no room for.
        expect(Math.abs(Date.parse(shown) - second * 1000)).toBeLessThanOrEqual(30_000);
        if (second > 0) expect(Date.parse(shown)).toBe(second * 1000);
      }),
    );
  });

  it.each([
    // Paris had +0:09:21 until 1911, New York -4:56:02 until 1883, Amsterdam +0:19:32 until 1937.
    ['1900-01-01', 'Europe/Paris', '1900-01-01T00:00:00+00:09'],
    ['1850-06-01', 'America/New_York', '1850-06-01T00:00:00-04:56'],
    ['1999-01-01', 'Europe/Paris', '1999-01-01T00:00:00+01:00'],
  ])('midnight of %s in %s is of that day', (day, zone, expected) => {
    const instant = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
    expect(formatIso(instant, zone)).toBe(expected);
  });

  it('pads the years of the first millennium', () => {
    expect(formatIso(Date.parse('0001-02-03T04:05:06Z'), 'UTC')).toBe('0001-02-03T04:05:06+00:00');
  });
});

describe('calendarDay', () => {
  it('is the day that Temporal names', () => {
    const seconds = fc.integer({ min: Date.UTC(1000, 0, 3) / 1000, max: Date.UTC(2999, 11, 29) / 1000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...zones), (second, zone) => {
        const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(
          zone,
        );
        expect(calendarDay(second * 1000, zone)).toEqual({ year, month, day });
      }),
    );
  });
});

describe('startOfMonth', () => {
  it('is the instant from which a wall calendar shows the month', () => {
    const zones = [
      'UTC',
      'Asia/Shanghai',
      'America/New_York',
      'Pacific/Apia',
      'Asia/Kathmandu',
      'Europe/Paris',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(...zones),
        (year, month, timeZone) => {
          const start = startOfMonth(year, month, timeZone);
          const { month: shown, day } = calendarDay(start, timeZone);
          expect([shown, day]).toEqual([month, 1]);
          expect(calendarDay(start - 1, timeZone).month).toBe(month === 1 ? 12 : month - 1);
        },
      ),
    );
  });

  it('is the first of two midnights, and what follows a midnight that a clock skips', () => {
    // A minute after midnight the clock was put back by an hour.
    expect(formatIso(startOfMonth(2009, 11, 'America/St_Johns'), 'UTC')).toBe('2009-11-01T02:30:00+00:00');
    // At midnight the clock was put on to one.
    expect(formatIso(startOfMonth(2014, 8, 'Africa/Cairo'), 'Africa/Cairo')).toBe(
      '2014-08-01T01:00:00+03:00',
    );
  });
});

describe('isTimeZone', () => {
  it.each([
    ['UTC', true],
    ['Asia/Shanghai', true],
    ['Mars/Olympus', false],
    ['+08:00', false],
    ['', false],
  ])('%s: %s', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
  });
});
