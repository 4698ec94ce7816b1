import { describe, expect, it } from 'vitest';
import { findFence } from '../../src/parse/fence.js';

const told = (text: string) =>
  findFence(text).problems.map(({ rule, what, at }) => `${rule.id}@${at} ${what}`);

describe('fields without lines around them', () => {
  it.each([
    ['Title: A\nDate: 2024-01-02\nStatus: draft\n\nText.', 'Pelican'],
    ['title: A\ndate: 2024-01-02\n---\nText.', 'Hexo'],
    ['Title:   A\n         goes on\nAuthor: B\n\nText.', 'MultiMarkdown'],
    ['title = "A"\ndate = 2024-01-02\n\nText.', 'line +++'],
    ['Status: draft\n\nSecret.', 'Pelican'],
  ])('names the form of %j', (text, form) => {
    expect(told(text)).toEqual([
      expect.stringMatching(new RegExp(`^parse/no-front-matter@0 .*${form.replace('+++', '\\+\\+\\+')}`)),
    ]);
    expect(findFence(text).fence).toBeUndefined();
  });

  it.each(['Note: this is a text.\n\nMore.', 'Text.\ntitle: x\n', '# Title\n'])(
    'does not see fields in %j',
    (text) => {
      expect(told(text)[0]).toContain('has no front matter');
    },
  );
});

describe('a second block', () => {
  it.each([
    '---\ntitle: A\n---\n---\ndraft: true\n---\nText.',
    '---\ntitle: A\n---\n\n\n---\ndraft: true\nembargo: 2026-12-01\n---\nText.',
    '---\ntitle: A\n---\n+++\ndraft = true\n+++\nText.',
    '+++\ntitle = "A"\n+++\n---\nDraft: yes\n---\n',
  ])('is an error in %j', (text) => {
    expect(told(text)).toEqual([expect.stringContaining('parse/second-front-matter')]);
  });

  it.each([
    '---\ntitle: A\n---\n---\n\nText between rules.\n\n---\n',
    '---\ntitle: A\n---\n\nText.\n\n---\ndraft: true\n---\n',
    '---\ntitle: A\n---\n---\nMore: this is a heading.\n---\n',
  ])('is none in %j', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('dashes in place of hyphens', () => {
  it.each(['—', '—-', '–--', '−−−', '-—', '———', '－－－', '‐‐‐'])(
    'are named where “%s” begins the file',
    (line) => {
      const [what] = told(`${line}\ntitle: A\n${line}\n\nText.`);
      expect(what).toMatch(/^parse\/bad-fence@0 .*begins with the line .* which has the dash/);
    },
  );

  it.each(['—', '—-', '–--', '−−−', '-—'])('are named where “%s” should close', (line) => {
    const [what] = told(`---\ntitle: A\n${line}\n\nText.\n\n---\n\nMore.`);
    expect(what).toMatch(/^parse\/bad-fence@13 .*should be closed with the line .* which has the dash/);
  });
});

it('YAML may be closed by three dots', () => {
  const text = '---\ntitle: Dots\n...\nText.\n\n---\n';
  expect(text.slice(findFence(text).fence?.body)).toBe('Text.\n\n---\n');
  expect(told(text)).toEqual([]);
  expect(told('+++\na = 1\n...\n')[0]).toContain('unclosed');
});
