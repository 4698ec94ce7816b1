import { expect, it } from 'vitest';
import { directionOf } from '../../src/lib/direction.js';

it.each([
  'ar',
  'he',
  'iw',
  'fa',
  'ur',
  'ps',
  'sd',
  'ug',
  'dv',
  'ckb',
  'yi',
  'syr',
  'nqo',
  'ar-EG',
  'ks',
  'pa-Arab',
  'pa-PK',
  'az-Arab-IR',
  'HE',
])('%s is written from right to left', (language) => expect(directionOf(language)).toBe('rtl'));

it.each([
  'en',
  'de-CH',
  'ru',
  'zh-Hans',
  'ku',
  'pa',
  'az',
  'ar-Latn',
  'he-Latn',
  'tr',
  'hi',
  '',
  'no language',
  'x',
])('%s is written from left to right', (language) => expect(directionOf(language)).toBe('ltr'));
