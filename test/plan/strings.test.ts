import { describe, expect, it } from 'vitest';
import { baseLanguage, recommendedTitle, stringsFor } from '../../src/plan/strings.js';

const languages = ['ar', 'de', 'en', 'es', 'fr', 'he'];

describe('stringsFor', () => {
  it('falls back by the base language, then to English', () => {
    expect(stringsFor('de-CH').topics).toBe('Themen');
    expect(stringsFor('DE').topics).toBe('Themen');
    expect(stringsFor('iw')).toBe(stringsFor('he'));
    expect(stringsFor('tlh')).toBe(stringsFor('en'));
    expect(stringsFor('')).toBe(stringsFor('en'));
  });

  it.each(languages)('has every text in %s, and in no language but English an English one', (language) => {
    const strings = Object.entries(stringsFor(language));
    expect(strings.map(([name]) => name)).toEqual(Object.keys(stringsFor('en')));
    for (const [, text] of strings) expect(text.trim()).not.toBe('');
    const english = Object.values(stringsFor('en')).filter((text) => text.includes(' '));
    if (language !== 'en') for (const [, text] of strings) expect(english).not.toContain(text);
  });
});

describe('recommendedTitle', () => {
  const fallback = 'We recommend to read';

  it('is the configured one in the site’s own language', () => {
    expect(recommendedTitle('en-GB', 'Read on', 'en')).toBe('Read on');
    expect(recommendedTitle('en', fallback, 'en')).toBe(fallback);
    expect(recommendedTitle('de', 'Lesen', 'de-AT')).toBe('Lesen');
  });

  it('is ours in another language, and where nobody chose one', () => {
    expect(recommendedTitle('he', 'Read on', 'en')).toBe('אנו ממליצים לקרוא');
    expect(recommendedTitle('de', fallback, 'de')).toBe('Unsere Leseempfehlungen');
    expect(recommendedTitle('tlh', 'Read on', 'en')).toBe('Read on');
  });
});

describe('baseLanguage', () => {
  it('is the part before the region and script', () => {
    expect(['zh-Hans-CN', 'pt_BR', 'EN', 'iw-IL'].map(baseLanguage)).toEqual(['zh', 'pt', 'en', 'he']);
  });
});
