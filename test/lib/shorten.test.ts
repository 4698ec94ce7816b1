import { describe, expect, it } from 'vitest';
import { shorten } from '../../src/lib/shorten.js';

const cut = (text: string, language: string, most = 200) => shorten(text, { most, language });

it('is a short text as it is, on one line', () => {
  expect(cut(' Talks\n\nopened  today. ', 'en')).toBe('Talks opened today.');
  expect(cut(' \n ', 'en')).toBeUndefined();
  expect(cut(`${' '.repeat(500)}Talks`, 'en')).toBe('Talks');
});

describe('a long text', () => {
  it('ends with a sentence that ends late enough', () => {
    expect(cut(`${'word '.repeat(30)}enough. Next ${'word '.repeat(30)}`, 'en')).toMatch(/word enough\.$/);
    expect(cut(`First. ${'word '.repeat(90)}`, 'en')).toMatch(/word…$/);
    expect(cut(`${'words '.repeat(28)}by Mr. Lee ${'word '.repeat(30)}`, 'en')).toMatch(/…$/);
  });

  it.each([
    [
      'zh-Hans',
      `本报北京11月20日电（记者 王丽）${'国务院总理在北京主持召开常务会议，部署下一阶段的工作。'.repeat(20)}`,
    ],
    ['ja', `【東京 共同】${'政府は来年度の予算案を閣議で決定し、国会に提出する方針を固めた。'.repeat(20)}`],
    ['th', `กรุงเทพ ${'รัฐบาลประกาศมาตรการใหม่เพื่อช่วยเหลือประชาชน'.repeat(20)}`],
    ['en', 'A sentence that goes on, and on, '.repeat(20)],
  ])('is used up to the limit in %s', (language, text) => {
    const short = cut(text, language) ?? '';
    expect(short.length).toBeGreaterThanOrEqual(140);
    expect(short.length).toBeLessThanOrEqual(201);
    expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
  });

  it('is divided between the words of a script without spaces', () => {
    const segments = [
      ...new Intl.Segmenter('ja', { granularity: 'word' }).segment('東京都の人口は増加している'.repeat(40)),
    ];
    const short = (cut('東京都の人口は増加している'.repeat(40), 'ja') ?? '').replace(/…$/, '');
    expect(segments.some(({ index }) => index === short.length)).toBe(true);
  });

  it.each(['👩‍👩‍👧‍👦', '🏳️‍🌈', 'ë́', 'ก็', '𝐀', '🇪🇸'])('never divides %s', (character) => {
    const short = (cut(`ab${character.repeat(300)}`, 'en') ?? '').replace(/…$/, '');
    expect(short).toMatch(/^ab/);
    expect(short.slice(2).replaceAll(character, '')).toBe('');
    expect(short.length).toBeGreaterThan(150);
  });

  it('is well formed even where one character has hundreds of marks', () => {
    expect(cut(`a${'\u0301'.repeat(5_000)}`, 'en')?.isWellFormed()).toBe(true);
    expect(cut(`${'𝐀'.repeat(300)}`, 'no-such-language-at-all')?.isWellFormed()).toBe(true);
  });
});
