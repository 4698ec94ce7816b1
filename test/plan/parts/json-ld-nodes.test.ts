import { describe, expect, it } from 'vitest';
import { isStaff, policies, publisher, scriptJson } from '../../../src/plan/parts/json-ld-nodes.js';
import { testConfig } from '../../support/documents.js';
import { siteOf, standingPage } from '../../support/site.js';

describe('scriptJson', () => {
  it('escapes what could end a script, and what HTML forbids', () => {
    expect(scriptJson({ a: '</script><!-- \u2028\u0085\ufdd0\uffff' })).toBe(
      '{"a":"\\u003c/script>\\u003c!-- \\u2028\\u0085\\ufdd0\\uffff"}',
    );
  });
});

describe('isStaff', () => {
  const config = testConfig({ title: 'Morning Star' });
  it.each([
    ['The Morning Star staff', true],
    ['Reuters Staff', true],
    ['The Investigations Desk', true],
    ['Editorial Board', true],
    ['morning star', true],
    ['The Example', true],
    ['Wang Li', false],
    ['Jane Stafford', false],
    ['Ed Desk', false],
    ['Theo Team', false],
  ])('%s: %s', (name, expected) => {
    expect(isStaff(name, config)).toBe(expected);
  });
});

describe('policies', () => {
  it('lets no word pass for an address', () => {
    const config = testConfig({ url: 'https://x.example/paper' });
    const { site } = siteOf({ pages: [standingPage({ key: 'ethics' })] });
    const organization = {
      ...config.organization,
      policies: { ethicsPolicy: 'ethics', masthead: 'javascript:alert(1)', diversityPolicy: 'toString' },
    };
    expect(policies(site, { ...config, organization })).toEqual({
      ethicsPolicy: 'https://x.example/paper/ethics.html',
    });
  });
});

describe('publisher', () => {
  it.each([
    ['logo.svg', 'https://news.example/logo.svg'],
    ['/media/lögo.png', 'https://news.example/media/l%C3%B6go.png'],
    ['https://cdn.example/logo.png', 'https://cdn.example/logo.png'],
  ])('has the logo %s at %s', (logo, url) => {
    const config = testConfig();
    expect(publisher({ ...config, organization: { ...config.organization, logo } }).logo).toEqual({
      '@type': 'ImageObject',
      url,
    });
  });
});
