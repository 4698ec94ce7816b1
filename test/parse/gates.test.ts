import { describe, expect, it } from 'vitest';
import { digest } from '../../src/lib/digest.js';
import { createParser } from '../../src/parse/parse.js';

const parser = createParser({
  siteUrl: 'https://example.org',
  language: 'en',
  timeZone: 'UTC',
  frontMatter: { expires: ['gone'], draft: ['hold', '!public'] },
  limits: { fileSize: 1 << 20 },
});

const year = Date.UTC(2026, 0, 1);

function gatesOf(text: string) {
  const { gates, document, messages } = parser.parse({ path: 'articles/a.md', text, digest: digest(text) });
  expect(document, text).toBeUndefined();
  expect(
    messages.map(({ level }) => level),
    text,
  ).toContain('error');
  return Object.fromEntries(Object.entries(gates ?? {}).filter(([, value]) => value !== undefined));
}

const front = (lines: string, signs = '---') => `${signs}\n${lines}\n${signs}\n\nText.\n`;

describe('of a file with errors', () => {
  it.each([
    ['a field is missing', front('title: A\ndraft: true'), { draft: true }],
    ['a date is wrong', front('title: A\ndate: 2026-02-30\ndraft: yes'), { draft: true }],
    [
      'another is wrong',
      front('date: 2026-01-01\nlabel: no label\nembargo: 2026-01-01'),
      { date: year, embargo: year },
    ],
    ['a mapped field hides it', front('date: [1]\ntitle: A\npublic: false'), { draft: true }],
    ['a mapped field ends it', front('title: A\ngone: 2026-01-01'), { expires: year }],
    [
      'the withdrawal has no reason',
      front('title: A\ndate: 2026-01-01\nwithdrawn:\n  date: 2026-01-01'),
      { date: year, withdrawn: year },
    ],
    [
      'the withdrawal has no date',
      front('title: A\ndate: 2026-01-01\nwithdrawn: It was wrong'),
      { date: year, withdrawn: -Infinity },
    ],
    ['another word hides it', front('title: A\nStatus: draft'), { draft: true }],
    ['nothing hides it', front('title: A\ndraft: false\nwithdrawn: no'), {}],
    ['the value cannot be told', front('title: A\ndraft: perhaps\nexpires: soon'), {}],
    [
      'a quotation mark is not closed',
      front('title: "A\ndate: 2026-01-01\ndraft: true # later'),
      { date: year, draft: true },
    ],
    [
      'a tab indents a line',
      front('title: A\nwithdrawn:\n\tdate: 2026-01-01\n\treason: "x"'),
      { withdrawn: year },
    ],
    [
      'a brace is not closed',
      front('title: A\nwithdrawn: { date: 2026-01-01, reason: x'),
      { withdrawn: year },
    ],
    [
      'the front matter is not closed',
      '---\ntitle: A\r\n"draft": "true"\r\n\r\nText.\nexpires: 2026-01-01\n',
      { draft: true },
    ],
    [
      'TOML is broken',
      front('title = "A\ndraft = true\n[withdrawn]\ndate = 2026-01-01\nreason = "x"', '+++'),
      { draft: true, withdrawn: year },
    ],
  ])('where %s, what says when readers may see it is read all the same', (_, text, gates) => {
    expect(gatesOf(text)).toEqual(gates);
  });

  it('sound fields are taken as they are where the name of the file is no address', () => {
    const text = front('title: A\ndate: 2026-01-01\nhold: true');
    const { gates } = parser.parse({ path: 'articles/….md', text, digest: digest(text) });
    expect(gates).toMatchObject({ draft: true, date: year });
  });
});
