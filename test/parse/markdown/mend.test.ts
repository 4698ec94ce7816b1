import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });

function rendered(source: string) {
  const { body, messages } = render(source, { file: 'articles/a.md', line: 5, language: 'en' });
  return {
    text: body.text,
    said: messages.map(({ level, rule, line }) => `${level} ${rule}:${line}`),
    what: messages.map(({ what }) => what),
  };
}

test.each(['->', '–>', '—>', '-- >', '- ->', '--&gt;', '--!>', '--'])(
  'a comment that ends with %s ends there',
  (end) => {
    const { text, said } = rendered(
      `On Monday.\n\n<!-- check with legal ${end}\n\nNine years.\n\n<!-- an ordinary one -->`,
    );
    expect(text).toBe('On Monday.\n\nNine years.');
    expect(said[0]).toBe('warning markdown/unclosed-comment:7');
  },
);

test('so it does in a sentence, in lists and quotations, and where its beginning is mistyped', () => {
  expect(rendered('She <!-- since when? –> resigned.').text).toBe('She resigned.');
  expect(rendered('She <!– since when? –> resigned.').text).toBe('She resigned.');
  expect(rendered('> She\n>\n> <!-- when? ->\n>\n> resigned.\n\n- <!-- why? —>\n\n  Today.').text).toBe(
    'She\n\nresigned.\n\nToday.',
  );
});

test('a comment without an end hides what follows, and says down to which line', () => {
  const { text, said, what } = rendered('On Monday.\n\n<!-- check\n\nNine years.\n\nHer deputy.');
  expect(text).toBe('On Monday.');
  expect(said).toEqual(['warning markdown/unclosed-comment:7']);
  expect(what[0]).toContain('down to line 11');
});

test('a comment in which another begins is told, and an ordinary one is a note', () => {
  expect(rendered('<!-- a\n\nlost\n\n<!-- b -->\n\nShown.').said).toEqual([
    'warning markdown/unclosed-comment:5',
    'note markdown/comment:5',
  ]);
  expect(rendered('<!-- a -> b -->\n\nShown.').said).toEqual(['note markdown/comment:5']);
  expect(rendered('```\n<!-- code ->\n```\n\n`<!-- code –>`').said).toEqual([]);
});

test.each([
  ['<![CDATA[ Text\n\n**bold**', 'Text\n\nbold', 'note markdown/dropped-tag:5'],
  ['A <![CDATA[text]]> more', 'A text more', 'note markdown/dropped-tag:5'],
  ['<?php echo 1\n\nText', '<?php echo 1\n\nText', 'warning markdown/unclosed-html:5'],
  ['<!DOCTYPE html\n\nText', '<!DOCTYPE html\n\nText', 'warning markdown/unclosed-html:5'],
  ['<!Note this>\nText', '<!Note this> Text', 'note markdown/unknown-element:5'],
  ['<div class\nText\n\nMore', '<div class Text\n\nMore', 'warning markdown/unclosed-html:5'],
  ['<?php echo 1 > 2 ?>\n\nText', 'Text', 'warning markdown/dropped-element:5'],
])('%j leaves its text', (source, text, said) => {
  expect(rendered(source)).toMatchObject({ text, said: [said] });
});

test('words in angle brackets are shown as they were typed, and elements are not', () => {
  expect(rendered('He <inaudible> and <long pause> <John Smith> <audio cuts out> </laughs>.').text).toBe(
    'He <inaudible> and <long pause> <John Smith> <audio cuts out> </laughs>.',
  );
  expect(rendered('<applause>\nThank you **all**.').text).toBe('<applause> Thank you all.');
  expect(
    rendered('<b>one</b> <font color="a">two</font> <Box id="a">three</Box> <Box/> <my-box>four</my-box>')
      .text,
  ).toBe('one two three four');
  expect(rendered('<svg><desc>gone</desc><g></g></svg> <desc>').text).toBe('<desc>');
  expect(rendered('`<inaudible>` [a](<b c.md>)').said).toEqual([]);
});

test('lines of an interview are no addresses', () => {
  const { text, said } = rendered('[Q]: Why?\n\n[A]: Because.\n\n[A]: It was so.\n\n[A]: Never "in my life"');
  expect(text).toBe('[Q]: Why?\n\n[A]: Because.\n\n[A]: It was so.\n\n[A]: Never “in my life”');
  expect(said).toEqual([5, 7, 11].map((line) => `note markdown/words-as-address:${line}`));
});

test('addresses that no link uses are told, and those that are used are not', () => {
  const { said } = rendered(
    '[a] [b][c] ![d]\n\n[a]: a.md\n[c]: c.md "title"\n[d]: media/d.jpg\n[A]: other.md\n[e]: https://example.org/',
  );
  expect(said.filter((each) => each.includes('address'))).toEqual([
    'warning markdown/unused-address:10',
    'warning markdown/unused-address:11',
  ]);
});

test('places are right where shortcodes of several lines have been taken out', () => {
  const { said } = rendered(
    '{{< comment >}}\na\nb\n{{< /comment >}}\n\n<inaudible> <!-- x ->\n\n<picture>lost<img src="a.jpg" alt=""></picture>\n\n| a |\n| - |\n| 1 | 2 |',
  );
  expect(said.filter((each) => !each.includes('credit')).sort()).toEqual([
    'note markdown/comment:10',
    'note markdown/comment:5',
    'note markdown/unknown-element:10',
    'warning markdown/cells-without-heading:16',
    'warning markdown/lost-text:12',
    'warning markdown/unclosed-comment:10',
  ]);
});

test('of more that is unclosed than is put right, the rest is told as a range', () => {
  const { what } = rendered('<![CDATA[ a\n\n'.repeat(20));
  expect(what.at(-1)).toMatch(/down to line 43 text may be left out/);
  expect(rendered('[A]: Yes.\n\n'.repeat(20)).text).toBe(Array(20).fill('[A]: Yes.').join('\n\n'));
});
