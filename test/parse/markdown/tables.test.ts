import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });

function rendered(source: string) {
  const { body, messages } = render(source, { file: 'articles/a.md', line: 1, language: 'en' });
  return {
    rows: [...body.html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<(t[hd])[^>]*>(.*?)<\/t[hd]>/g)].map(([, cell, text]) => `${cell} ${text}`),
    ),
    said: messages.map(({ level, rule, line, what }) => `${level} ${rule}:${line} ${what}`),
  };
}

test('cells beyond the headings are shown in columns without a heading, with a message at the first row', () => {
  const { rows, said } = rendered(
    '| Candidate | Votes |\n| --- | ---: |\n| Oyelaran | 1,392 |\n| Quint | 1,604 | *withdrew* | late |\n| Roe | 7 | also |',
  );
  expect(rows).toEqual([
    ['th Candidate', 'th Votes', 'td ', 'td '],
    ['td Oyelaran', 'td 1,392', 'td ', 'td '],
    ['td Quint', 'td 1,604', 'td <em>withdrew</em>', 'td late'],
    ['td Roe', 'td 7', 'td also', 'td '],
  ]);
  expect(said).toEqual([
    'warning markdown/cells-without-heading:4 The row has more cells than the table has headings (2): “withdrew | late” is shown in a column without one; the table has 2 such rows.',
  ]);
});

test('so it is in quotations, in lists and without lines at the edges', () => {
  for (const source of [
    '> | a | b |\n> | - | - |\n> | 1 | 2 | gone |',
    '1. item\n\n   a | b\n   --- | ---\n   1 | 2 | gone',
  ]) {
    const { rows, said } = rendered(source);
    expect(rows.at(-1)).toEqual(['td 1', 'td 2', 'td gone']);
    expect(said[0]).toContain('“gone” is shown');
  }
});

test('empty cells beyond the headings are nothing, and an escaped line is no border', () => {
  const { rows, said } = rendered(
    '| a | b |\n| - | - |\n| 1 | 2 | |\n| 3 | `4 \\| 5` |\n| 6 | 7 \\| 8 | | |',
  );
  expect(rows).toEqual([
    ['th a', 'th b'],
    ['td 1', 'td 2'],
    ['td 3', 'td <code>4 | 5</code>'],
    ['td 6', 'td 7 | 8'],
  ]);
  expect(said).toEqual([]);
});
