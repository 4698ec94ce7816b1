import { describe, expect, test } from 'vitest';
import { baseLanguage, readLanguage } from '../../src/lib/language.js';

describe('baseLanguage', () => {
  test('is the part before the region and script', () => {
    expect(['zh-Hans-CN', 'pt_BR', 'EN', 'iw-IL'].map(baseLanguage)).toEqual(['zh', 'pt', 'en', 'he']);
  });
});

describe('readLanguage', () => {
  test.each([
    ['zh-CN', 'zh-CN'],
    ['en_US', 'en-US'],
    ['EN_us', 'en-US'],
    ['zh_hans_cn', 'zh-Hans-CN'],
    ['iw', 'he'],
    ['de-DE-1996', 'de-DE-1996'],
    ['es-419', 'es-419'],
    ['yue', 'yue'],
  ])('%s is %s', (written, tag) => {
    expect(readLanguage(written)).toEqual({ tag });
  });

  test.each([
    ['english', 'en'],
    ['Deutsch', 'de'],
    ['jp', 'ja'],
    ['cz-CZ', 'cs-CZ'],
    ['en_US.UTF-8', 'en-US'],
    ['e', undefined],
    ['xx', undefined],
    ['xx-notalang', undefined],
    ['', undefined],
    ['x-foo', undefined],
  ])('%s is none, and %s may be meant', (written, suggestion) => {
    const found = readLanguage(written);
    expect(found.tag).toBeUndefined();
    expect(found.suggestion).toBe(suggestion);
  });

  test.each([
    ['xyz', 'xyz'],
    ['de-DE-1996x', '1996x'],
    ['en-Engl', 'Engl'],
    ['en-XX', 'XX'],
    ['und', 'und'],
  ])('%s has an unknown part, %s', (written, unknown) => {
    expect(readLanguage(written).unknown).toBe(unknown);
    expect(readLanguage(written).tag).toBeDefined();
  });
});
