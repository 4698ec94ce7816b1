import { expect, it } from 'vitest';
import {
  archiveUrlOf,
  correctionsUrl,
  homeUrl,
  latestUrlOf,
  monthUrl,
  notFoundUrl,
  yearUrl,
} from '../../src/plan/addresses.js';

it('are those that readers and other sites keep: they never change', () => {
  expect([homeUrl, latestUrlOf(homeUrl), correctionsUrl, notFoundUrl]).toEqual([
    '/',
    '/latest/',
    '/corrections/',
    '/404.html',
  ]);
  expect(archiveUrlOf(homeUrl)).toBe('/archive/');
  expect(yearUrl(2024, homeUrl)).toBe('/archive/2024/');
  expect(monthUrl(2024, 7, '/he/')).toBe('/he/archive/2024/07/');
});
