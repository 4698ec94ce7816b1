import { describe, expect, it } from 'vitest';
import { prefetchDigest, prefetchRules } from '../../src/plan/prefetch.js';

describe('prefetchRules', () => {
  it('name pages of the site alone, below its path, and no feeds or pictures', () => {
    expect(prefetchRules('/paper')).toBe(
      '{"prefetch":[{"where":{"href_matches":["/paper/*.html","/paper/*/"]},"eagerness":"moderate"}]}',
    );
  });

  it('are known by their digest', () => {
    expect(prefetchDigest('')).toMatch(/^'sha256-[\w+/]{43}='$/);
    expect(prefetchDigest('')).not.toBe(prefetchDigest('/paper'));
  });
});
