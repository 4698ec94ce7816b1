import { describe, expect, it } from 'vitest';
import { createDates, isoDate } from '../../../src/plan/parts/dates.js';

const shanghai = createDates('Asia/Shanghai');
/** 1 August 2024, 01:30 in Shanghai; still July elsewhere. */
const instant = Date.UTC(2024, 6, 31, 17, 30);
const day = 86_400_000;

describe('dates', () => {
  it('are told in the site’s zone and the page’s language', () => {
    expect(shanghai.day(instant, 'en')).toEqual({ iso: '2024-08-01T01:30:00+08:00', text: 'August 1, 2024' });
    expect(shanghai.moment(instant, 'en').text).toBe('August 1, 2024 at 1:30 AM');
    expect(shanghai.moment(instant, 'en-GB').text).toBe('1 August 2024 at 01:30');
    expect(shanghai.day(instant, 'de').text).toBe('1. August 2024');
    expect(shanghai.day(instant, 'he').text).toBe('1 באוגוסט 2024');
    expect(shanghai.date(instant, 'en')).toEqual({ iso: '2024-08-01', text: 'August 1, 2024' });
  });

  it('are those of the calendar in the URLs, where a language has another', () => {
    expect(shanghai.day(instant, 'fa').text).toContain('۲۰۲۴');
    expect(shanghai.year(2024, 'th')).toContain('2024');
    expect(shanghai.day(instant, 'ar-SA').text).toContain('٢٠٢٤');
  });

  it('are in English for what is no language, never in that of the machine', () => {
    for (const language of ['xx', 'no language', ''])
      expect(shanghai.day(instant, language).text).toBe('August 1, 2024');
  });

  it('name months and years', () => {
    expect(shanghai.month({ year: 2024, month: 7 }, 'en')).toBe('July 2024');
    expect(shanghai.month({ year: 2024, month: 1 }, 'fr')).toBe('janvier 2024');
    expect(shanghai.year(2024, 'en')).toBe('2024');
  });

  it('name spans by months, and short ones by days', () => {
    expect(shanghai.span(instant, instant + 120 * day, 'en')).toBe('August – November 2024');
    expect(shanghai.span(instant, instant + 500 * day, 'en')).toBe('August 2024 – December 2025');
    expect(shanghai.span(instant, instant + 8 * day, 'en')).toBe('August 1 – 9, 2024');
    expect(shanghai.span(instant, instant + 3_600_000, 'en')).toBe('August 1, 2024');
  });

  it('hold no space that differs between versions of CLDR', () => {
    for (const language of ['en', 'fr', 'es', 'de', 'ar', 'he']) {
      const texts = [
        shanghai.moment(instant, language).text,
        shanghai.span(instant, instant + 9 * day, language),
      ];
      expect(texts.join()).not.toMatch(/[\u2009\u202f\u00a0]/);
    }
  });
});

describe('isoDate', () => {
  it('is the day in the zone', () => {
    expect(isoDate(instant, 'Asia/Shanghai')).toBe('2024-08-01');
    expect(isoDate(instant, 'UTC')).toBe('2024-07-31');
  });
});

describe('of a story whose editor wrote a day', () => {
  const date = Date.parse('2024-07-31T16:00:00Z');
  const updated = date + 86_400_000;
  const story = { date, updated, modified: updated };

  it('shows no time', () => {
    expect(shanghai.of({ ...story, dayOnly: ['date'] }, 'date', 'en')).toEqual({
      iso: '2024-08-01',
      text: 'August 1, 2024',
    });
    expect(shanghai.of({ ...story, dayOnly: ['date'] }, 'updated', 'en').text).toBe(
      'August 2, 2024 at 12:00 AM',
    );
    expect(shanghai.of(story, 'date', 'en').iso).toBe('2024-08-01T00:00:00+08:00');
  });

  it('tells machines the date alone', () => {
    const both = { ...story, dayOnly: ['date', 'updated'] as const };
    expect(shanghai.machineDate(both, 'date')).toBe('2024-08-01');
    expect(shanghai.machineDate(both, 'modified')).toBe('2024-08-02');
    expect(shanghai.machineDate({ ...both, modified: updated + 1 }, 'modified')).toBe(
      '2024-08-02T00:00:00+08:00',
    );
    expect(shanghai.machineDate({ date, modified: date, dayOnly: ['date'] }, 'modified')).toBe('2024-08-01');
  });
});
