import { describe, expect, test } from 'vitest';
import { baseLanguage } from '../../src/lib/language.js';

describe('baseLanguage', () => {
  test('is the part before the region and script', () => {
    expect(['zh-Hans-CN', 'pt_BR', 'EN', 'iw-IL'].map(baseLanguage)).toEqual(['zh', 'pt', 'en', 'he']);
  });
});
