import { expect, it } from 'vitest';
import { prefetchRules } from '../../../src/plan/parts/prefetch.js';

it('names pages of the site alone, below its path, and no feeds or pictures', () => {
  expect(prefetchRules('/paper')).toBe(
    '{"prefetch":[{"where":{"href_matches":["/paper/*.html","/paper/*/"]},"eagerness":"moderate"}]}',
  );
});
