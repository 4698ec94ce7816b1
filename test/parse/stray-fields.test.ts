import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/parse/front-matter.js';

function told(...lines: string[]): string[] {
  const text = ['---', 'title: T', 'date: 2026-11-01', ...lines, '---', 'Text.', ''].join('\n');
  const { messages } = readFrontMatter({ path: 'a.md', text, digest: '' }, 'article', {
    siteUrl: 'https://example.org',
    timeZone: 'UTC',
    frontMatter: {},
  });
  return messages
    .filter(({ level }) => level !== 'note')
    .map(({ level, rule, line, column }) => `${level} ${rule.replace('parse/', '')} ${line}:${column}`);
}

describe('the story among the fields', () => {
  it.each([
    [['', 'Q: Why now?', '', 'A: Because the council promised.', ''], 5],
    [['Q: Why now?', 'A: Because.'], 4],
    [['', 'Mayor Lee: We promised it last year.', ''], 5],
    [['', 'Frage: Warum jetzt?'], 5],
    [['section: local', '', 'AP: The river rose by two metres in one night.'], 6],
  ])('is an error: %j', (lines, line) => {
    expect(told(...lines)).toEqual([`error unclosed-front-matter ${line}:1`]);
  });

  it.each([
    [['', 'excerpt: The water came at night.']],
    [['layout: post', '', 'menu: main', 'subtitle: A long line of words that goes on.']],
    [['Rating: 5']],
  ])('is not seen in %j', (lines) => {
    expect(told(...lines)).toEqual([]);
  });

  it('is seen in a line without a colon, and in headings', () => {
    expect(told('', 'The bridge opened on Friday.', '')).toEqual(['error bad-yaml 5:1']);
    expect(told('', '## What happened', '')).toEqual(['warning text-after-hash 5:1']);
    expect(told('', '# What happened', '')).toEqual(['warning text-after-hash 5:1']);
    expect(told('', '# SEO', 'seoTitle: x')).toEqual([]);
  });
});

describe('what YAML takes for comments', () => {
  it.each([
    [['topics:', '  - #MeToo', '  - rivers'], 'warning text-after-hash 5:5'],
    [['topics: #MeToo'], 'warning text-after-hash 4:9'],
    [['kicker: #1'], 'warning text-after-hash 4:9'],
    [['topics: [a, #MeToo]'], 'error bad-yaml 5:1'],
  ])('is told: %j', (lines, expected) => {
    expect(told(...lines)[0]).toMatch(new RegExp(`^${expected.replace(/\d+:\d+$/, '')}`));
  });

  it('may be a comment', () => {
    expect(told('topics:', '  - rivers # and lakes', '  - ports', '# section: x')).toEqual([]);
  });
});

describe('parts of a group at the start of their lines', () => {
  it('are named', () => {
    expect(told('image:', 'src: a.jpg', 'alt: A')).toEqual([
      'warning lost-indentation 5:6',
      'warning lost-indentation 6:6',
    ]);
    expect(told('source:', 'name: The Paper', 'url: https://example.com/')).toContain(
      'warning lost-indentation 5:7',
    );
    expect(told('image:', '  src: a.jpg', '  alt: A')).toEqual([]);
    expect(told("image: ''", 'caption: x')).toEqual([]);
  });
});

describe('groups that nobody filled in', () => {
  it('are absent', () => {
    expect(
      told(
        "description: ''",
        'withdrawn:',
        "  date: ''",
        "  reason: ''",
        "source: {name: '', url: ''}",
        "image: {src: '', alt: '', focus: {x: '', y: ''}}",
        'corrections:',
        "  - date: ''",
        "    text: ''",
        "authors: ['']",
        "related: [{title: '', url: ''}, '']",
        'translationOf: null',
      ),
    ).toEqual([]);
  });
});
