import { expect, it } from 'vitest';
import { lastModified } from '../../../src/plan/parts/modified.js';
import { article } from '../../support/site.js';

it('is the newest change of any of the stories', () => {
  const stories = [3, 9, 5].map((day) => article({ key: `k${day}`, date: Date.UTC(2024, 0, day) }));
  const corrected = article({
    key: 'old',
    date: Date.UTC(2020, 0, 1),
    corrections: [{ date: Date.UTC(2024, 0, 20), text: 'x' }],
  });
  expect(lastModified(stories)).toBe(Date.UTC(2024, 0, 9));
  expect(lastModified([...stories, corrected])).toBe(Date.UTC(2024, 0, 20));
  expect(lastModified([])).toBeUndefined();
});
