import { expect, it } from 'vitest';
import {
  correctionsUrl,
  homeUrl,
  latestUrl,
  monthUrl,
  notFoundUrl,
  yearUrl,
} from '../../src/plan/addresses.js';

it('are those that readers and other sites keep: they never change', () => {
  expect([homeUrl, latestUrl, correctionsUrl, notFoundUrl]).toEqual([
    '/',
    '/latest/',
    '/corrections/',
    '/404.html',
  ]);
  expect(yearUrl(2024)).toBe('/archive/2024/');
  expect(monthUrl(2024, 7)).toBe('/archive/2024/07/');
});
