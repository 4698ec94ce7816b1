import { expect, it } from 'vitest';
import { opening } from '../../../src/plan/parts/opening.js';

it('is a short text as it is, on one line', () => {
  expect(opening(' Talks\n\nopened  today. ', 'en')).toBe('Talks opened today.');
  expect(opening(' \n ', 'en')).toBeUndefined();
});

it('is cut between words, without what divides them', () => {
  const text = opening(`${'word, '.repeat(100)}`, 'en') ?? '';
  expect(text).toMatch(/word…$/);
  expect(text.length).toBeLessThanOrEqual(201);
});

it('never leaves half a character', () => {
  expect(opening('𝐀'.repeat(300), 'en')?.isWellFormed()).toBe(true);
  expect(opening(`a${'𝐀'.repeat(300)}`, 'en')?.isWellFormed()).toBe(true);
});
