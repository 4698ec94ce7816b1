import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../src/parse/markdown/wording.js';
import { blockTitle, stringsFor } from '../../../src/plan/parts/strings.js';

const languages = fs.readdirSync('src/plan/parts/strings').map((file) => file.replace(/\.ts$/, ''));

describe('stringsFor', () => {
  it('falls back by the base language, then to English', () => {
    expect(stringsFor('de-CH').topics).toBe('Themen');
    expect(stringsFor('DE').topics).toBe('Themen');
    expect(stringsFor('iw')).toBe(stringsFor('he'));
    expect(stringsFor('tlh')).toBe(stringsFor('en'));
    expect(stringsFor('')).toBe(stringsFor('en'));
  });

  it.each(languages)('has the texts of a body in %s too', (language) => {
    expect(wordingOf(language) === wordingOf('en')).toBe(language === 'en');
  });

  it.each(languages)('has every text in %s, and in no language but English an English one', (language) => {
    const strings = Object.entries(stringsFor(language));
    expect(strings.map(([name]) => name)).toEqual(Object.keys(stringsFor('en')));
    for (const [, text] of strings) expect(text.trim()).not.toBe('');
    const english = Object.values(stringsFor('en')).filter((text) => text.includes(' '));
    if (language !== 'en') for (const [, text] of strings) expect(english).not.toContain(text);
  });
});

describe('blockTitle', () => {
  const fallback = 'We recommend to read';

  it('is the configured one in the site’s own language', () => {
    expect(blockTitle('recommended', 'en-GB', 'Read on', 'en')).toEqual({ title: 'Read on', language: 'en' });
    expect(blockTitle('recommended', 'en', fallback, 'en')).toEqual({ title: fallback, language: 'en' });
    expect(blockTitle('recommended', 'de', 'Lesen', 'de-AT')).toEqual({ title: 'Lesen', language: 'de-AT' });
  });

  it('is ours in another language, and where nobody chose one', () => {
    expect(blockTitle('recommended', 'he', 'Read on', 'en')).toEqual({
      title: 'אנו ממליצים לקרוא',
      language: 'he',
    });
    expect(blockTitle('recommended', 'de', fallback, 'de')).toEqual({
      title: 'Unsere Leseempfehlungen',
      language: 'de',
    });
    expect(blockTitle('recommended', 'tlh', 'Read on', 'en')).toEqual({ title: 'Read on', language: 'en' });
  });
});
