import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/lib/parse-instant.js';

const iso = (text: string, zone = 'UTC') => {
  const { instant, problem } = parseInstant(text, zone);
  return instant === undefined ? problem : new Date(instant).toISOString();
};

describe('parseInstant', () => {
  it.each([
    ['2024-07-18', 'Asia/Shanghai', '2024-07-17T16:00:00.000Z'],
    ['2024-07-18 09:30', 'Asia/Shanghai', '2024-07-18T01:30:00.000Z'],
    ['2024-07-18T09:30:05', 'UTC', '2024-07-18T09:30:05.000Z'],
    ['2024-07-18T09:30:00.5+08:00', 'UTC', '2024-07-18T01:30:00.500Z'],
    ['2024-07-18T09:30:00,123456Z', 'UTC', '2024-07-18T09:30:00.123Z'],
    ['2024-07-18T09:30:00.00Z', 'UTC', '2024-07-18T09:30:00.000Z'],
    ['2024-07-18T09:30:00+0800', 'UTC', '2024-07-18T01:30:00.000Z'],
    ['2024-07-18 09:30:00 -0700', 'UTC', '2024-07-18T16:30:00.000Z'],
    ['2024-07-18t09:30z', 'UTC', '2024-07-18T09:30:00.000Z'],
    ['2024-07-18T09:30-05', 'UTC', '2024-07-18T14:30:00.000Z'],
    [' 2024-02-29 ', 'UTC', '2024-02-29T00:00:00.000Z'],
    ['1000-01-01', 'UTC', '1000-01-01T00:00:00.000Z'],
    ['2999-12-31T23:59:59Z', 'UTC', '2999-12-31T23:59:59.000Z'],
    // New York skips 02:00 to 03:00 on 10 March 2024, and has 01:00 to 02:00 twice on 3 November.
    ['2024-03-10T02:30', 'America/New_York', '2024-03-10T07:30:00.000Z'],
    ['2024-11-03T01:30', 'America/New_York', '2024-11-03T05:30:00.000Z'],
  ])('reads %s in %s', (text, zone, expected) => {
    expect(iso(text, zone)).toBe(expected);
  });

  it.each([
    ['2024-7-8', '2024-07-08T00:00:00.000Z'],
    ['2024/07/18', '2024-07-18T00:00:00.000Z'],
    ['2024-07-18 9:30', '2024-07-18T09:30:00.000Z'],
    ['2024-07-18  09:30', '2024-07-18T09:30:00.000Z'],
    ['2024-07-18T9:30', '2024-07-18T09:30:00.000Z'],
    ['2024-07-18 9:30:00 +0200', '2024-07-18T07:30:00.000Z'],
    ['2024-07-18 09:30 UTC', '2024-07-18T09:30:00.000Z'],
    ['2024-07-18 09:30 GMT+2', '2024-07-18T07:30:00.000Z'],
    ['2024-07-18T09:30+02:00[Europe/Paris]', '2024-07-18T07:30:00.000Z'],
    ['2024-07-18 09:30 Europe/Paris', '2024-07-18T07:30:00.000Z'],
    ['2024-07-18 8:30 PM', '2024-07-18T20:30:00.000Z'],
    ['2024-07-18 8.30pm', '2024-07-18T20:30:00.000Z'],
    ['2024-07-18 8 p.m.', '2024-07-18T20:00:00.000Z'],
    ['2024-07-18 12:00 AM', '2024-07-18T00:00:00.000Z'],
    ['2024-07-18 12:30 PM', '2024-07-18T12:30:00.000Z'],
    ['2024-07-18 noon', '2024-07-18T12:00:00.000Z'],
    ['2024-07-18 20h30', '2024-07-18T20:30:00.000Z'],
    ['2024-07-18 20:30 Uhr', '2024-07-18T20:30:00.000Z'],
    ['July 18, 2024', '2024-07-18T00:00:00.000Z'],
    ['Jul. 18th, 2024 at 9:30 a.m.', '2024-07-18T09:30:00.000Z'],
    ['18 July 2024', '2024-07-18T00:00:00.000Z'],
    ['18-Jul-2024', '2024-07-18T00:00:00.000Z'],
    ['Thu, 18 Jul 2024 09:30:00 +0800', '2024-07-18T01:30:00.000Z'],
    ['Thu Jul 18 2024 09:30:00 GMT+0000 (Coordinated Universal Time)', '2024-07-18T09:30:00.000Z'],
    ['2024年7月18日', '2024-07-18T00:00:00.000Z'],
    ['“2024-07-18”', '2024-07-18T00:00:00.000Z'],
    ['2024–07–18', '2024-07-18T00:00:00.000Z'],
  ])('reads %s, which has one meaning', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it('says whether there was a time', () => {
    const times = ['2024-07-18', 'July 18, 2024', '2024-07-18 00:00', '2024-07-18 12 AM'].map((text) => {
      const parsed = parseInstant(text, 'UTC');
      return parsed.instant !== undefined && parsed.hasTime;
    });
    expect(times).toEqual([false, false, true, true]);
  });

  it.each([
    ['2024-02-30', 'there is no day 30 in February 2024', '2024-02-29'],
    ['2023-02-29', 'there is no day 29 in February 2023', '2023-02-28'],
    ['1900-02-29', 'there is no day 29 in February 1900', '1900-02-28'],
    ['2024-04-31T10:00Z', 'there is no day 31 in April 2024', '2024-04-30'],
    ['2024-13-01', 'there is no month 13', '2024-01-13'],
    ['2024-00-10', 'there is no month 00', 'from 01 to 12'],
    ['2024-01-00', 'there is no day 00', '2024-01-01'],
    ['2024-07-18T25:00', 'there is no hour 25', 'from 00 to 23'],
    ['2024-07-18T24:00', 'there is no hour 24', 'day after'],
    ['2024-07-18T10:60', 'there is no minute 60', 'from 00 to 59'],
    ['2024-07-18T10:00:60Z', 'there is no second 60', 'from 00 to 59'],
    ['2024-07-18T10:00+19:00', 'no place with the offset +19:00', '+08:00'],
    ['0999-01-01', 'the year 0999', undefined],
    ['3000-01-01', 'the year 3000', undefined],
    ['yesterday', '“yesterday” is not a date', '2024-07-18'],
    ['', '“” is not a date', '2024-07-18'],
    ['18/07/2024', '“18/07/2024”', 'Write 2024-07-18.'],
    ['07/18/2024', '“07/18/2024”', 'Write 2024-07-18.'],
    ['05/06/2024', '“05/06/2024”', 'Write 2024-06-05 for 5 June, or 2024-05-06 for 6 May.'],
    ['18.7.2024', '“18.7.2024”', 'Write 2024-07-18.'],
    ['20240718', '“20240718”', 'Write 2024-07-18.'],
    ['2024-07-18 09:30 EST', 'EST”', 'the offset from UTC that is meant'],
    ['2024-07', '“2024-07”', '2024-07-01'],
    ['2024-07-18Z', '“2024-07-18Z”', '2024-07-18'],
    ['1721232000', '“1721232000”', '2024-07-18'],
    [
      '05/06/2024 8:30 PM',
      '“05/06/2024',
      'Write 2024-06-05T20:30:00 for 5 June, or 2024-05-06T20:30:00 for 6 May.',
    ],
    ['13/05/2024 8 p.m. UTC', '“13/05/2024', 'Write 2024-05-13T20:00:00Z.'],
    ['2024-13-01T20:30', 'there is no month 13', 'Write year, month, day: 2024-01-13T20:30:00, if'],
    ['12. März 2024', '“12. März 2024”', 'Write 2024-03-12.'],
    ['05.01.24', '“05.01.24”', 'Write the date as'],
    ['2024-07-18 13:30 PM', 'more than one way', 'from 00:00 to 23:59'],
    ['2024-07-18 midnight', '“midnight”', '00:00 of the next'],
    ['2024-07-18 20.30', '“2024-07-18 20.30”', 'Write the date as'],
    ['Mon, 05 Jan 2024 10:00:00 GMT', '2024-01-05 is a Friday', 'leave out the day of the week'],
    ['2024-07-18 10:00 Mars/Olympus', 'there is no time zone', 'offset'],
    ['0001-01-01T00:00:00Z', 'the year 0001', 'for no date'],
    ['git Created', 'asks Eleventy', 'Write the day of publication'],
    ['Last Modified', 'asks Eleventy', 'Write the day of publication'],
    ['{{ date }}', 'a placeholder', 'Write the day itself'],
  ])('refuses %s', (text, problem, fix) => {
    const parsed = parseInstant(text, 'UTC');
    expect(parsed.problem).toContain(problem);
    if (fix !== undefined) expect('fix' in parsed ? parsed.fix : undefined).toContain(fix);
  });

  it('takes real days and no others', () => {
    const number = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), number(14), number(33), (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        let real = true;
        try {
          Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
        } catch {
          real = false;
        }
        expect(parseInstant(text, 'UTC').instant !== undefined).toBe(real);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dTZ:+\-. ]{0,30}$/)), (text) => {
        const parsed = parseInstant(text, 'America/New_York');
        expect(parsed.instant === undefined).toBe(typeof parsed.problem === 'string');
      }),
    );
  });
});
