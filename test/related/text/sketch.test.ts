import { describe, expect, test } from 'vitest';
import { createProfiler } from '../../../src/related/text/profile.js';
import { isNearDuplicate } from '../../../src/related/text/sketch.js';

const profile = createProfiler();
const vocabulary = Array.from({ length: 400 }, (_, n) => `word${n}`);
const sketch = (text: string) => profile({ title: 'T', text, language: 'en' }).sketch;
const text = (from: number, to: number) => vocabulary.slice(from, to).join(' ');

describe('near-duplicates', () => {
  test('are the same text, and an update that adds a paragraph', () => {
    expect(isNearDuplicate(sketch(text(0, 200)), sketch(text(0, 200)))).toBe(true);
    expect(isNearDuplicate(sketch(text(0, 200)), sketch(text(0, 240)))).toBe(true);
  });

  test('are not stories that share a paragraph, or only their words', () => {
    expect(isNearDuplicate(sketch(text(0, 200)), sketch(text(150, 350)))).toBe(false);
    const shuffled = vocabulary.slice(0, 200).reverse().join(' ');
    expect(isNearDuplicate(sketch(text(0, 200)), sketch(shuffled))).toBe(false);
  });

  test('are not two texts of a few words, which tell too little', () => {
    expect(isNearDuplicate(sketch('See below.'), sketch('See below.'))).toBe(false);
    expect(isNearDuplicate(sketch(''), sketch(''))).toBe(false);
  });
});
