import { describe, expect, it } from 'vitest';
import { formatMessages } from '../../src/commands/print.js';
import { digest } from '../../src/lib/digest.js';
import { createParser } from '../../src/parse/parse.js';

const parser = createParser({
  siteUrl: 'https://news.example',
  language: 'en',
  timeZone: 'UTC',
  frontMatter: {},
  limits: { fileSize: 100_000 },
});

/** Each message in one line, with its remedy. */
function told(text: string): string[] {
  const { messages } = parser.parse({ path: 'front.md', text, digest: digest(text) });
  return messages.map((each) => {
    const [head = '', what = '', , fix = ''] = formatMessages([each], { color: false }).split('\n');
    return [head.split(' ').filter(Boolean).slice(1).join(' '), what.trim(), fix.trim()].join(' | ');
  });
}

describe('a file about a front page', () => {
  it('may be empty, and decides nothing then', () => {
    const { document, messages } = parser.parse({ path: 'front.md', text: '\n', digest: 'x' });
    expect(messages).toEqual([]);
    expect(document).toMatchObject({ kind: 'front', top: [], blocks: [], draft: false });
  });

  it('is told of names that mean nothing, with those that were meant', () => {
    const text =
      '---\ntitle: Front\nlead: {story: a, untl: 2026-12-01}\nblocks:\n  - section: city\n    stories: [{story: b, colour: red}]\n---\n';
    expect(told(text)).toEqual([
      'front.md:3:24 parse/unknown-part | “lead.untl” means nothing here; did you mean “until”? | Do:  Write until in place of untl.',
      'front.md:6:34 parse/unknown-part | “blocks.stories.colour” means nothing here. | Do:  The parts are: story, until, kicker, headline.',
      'front.md:2:8 parse/unknown-field | “title” is no field of a front page. | Do:  Remove it, or write one of these in its place: lead, top, blocks, kicker, draft.',
    ]);
  });

  it('is told what is of another kind than wanted', () => {
    expect(told('---\nlead: {kicker: Live}\nblocks: [{section: a, count: -1}]\n---\n')).toEqual([
      expect.stringContaining('parse/missing-field | “lead” has no story.'),
      expect.stringContaining('parse/wrong-type | “blocks.count”: “-1” is no whole number from 0 to 24.'),
    ]);
  });

  it('takes one story for a list of one, and the name of a section for a block', () => {
    const text = '---\ntop: a\nblocks: [city]\n---\n';
    const { document } = parser.parse({ path: 'front.md', text, digest: 'x' });
    expect(document).toMatchObject({ top: [{ story: 'a' }], blocks: [{ section: 'city', stories: [] }] });
  });

  it('is told where its fields begin, and that a text below them is not shown', () => {
    expect(told('lead: a\n')[0]).toContain(
      'The file has no front matter. | Do:  Begin the file with a line ---, then lead:',
    );
    expect(told('---\nlead: a\n---\nText.\n')).toEqual([expect.stringContaining('parse/text-on-front')]);
  });

  it('has the quotation marks of its language', () => {
    const text = '---\nkicker: \'"So"\'\n---\n';
    const { document } = parser.parse({ path: 'front.de.md', text, digest: 'x' });
    expect(document).toMatchObject({ kicker: '„So“', language: 'de' });
  });
});

describe('the weight of a story', () => {
  const weigh = (written: string) => {
    const text = `---\ntitle: T\ndate: 2026-01-01\nweight: ${written}\n---\nText.\n`;
    const { document, messages } = parser.parse({ path: 'articles/a.md', text, digest: 'x' });
    return [document?.kind === 'article' && document.weight, messages.map(({ rule }) => rule)];
  };

  it.each([
    ['3', 3],
    ['-1', -1],
    ['true', 1],
    ['no', 0],
  ])('%s is %d', (written, expected) => {
    expect(weigh(written)).toEqual([expected, []]);
  });

  it.each(['heavy', '{a: 1}'])('keeps no story back for being %s', (written) => {
    expect(weigh(written)).toEqual([undefined, ['parse/no-number']]);
  });
});
