import fc from 'fast-check';

/**
 * A grammar of news Markdown: what editors write, in lists and quotations as often as not. A strange document has, beside that,
 * what slips of the hand, other programs and attackers put there: unbalanced marks, odd white space, every kind of line
 * ending, broken entities, HTML and directives, characters beyond the first plane.
 */
function documents(isStrange: boolean): fc.Arbitrary<string> {
  /** One of the usual texts, or, in strange documents, sometimes one of the others. */
  const some = (usual: readonly string[], others: readonly string[]): fc.Arbitrary<string> =>
    isStrange
      ? fc.oneof(
          { arbitrary: fc.constantFrom(...usual), weight: 3 },
          { arbitrary: fc.constantFrom(...others), weight: 1 },
        )
      : fc.constantFrom(...usual);
  const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));
  const lines = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join('\n'));

  const words = some(usualWords, strangeWords);
  const entities = some(
    ['&amp;', '&lt;', '&nbsp;', '&copy;', '&hellip;', '&#35;', '&#x1F600;', '&#42;', '&quot;'],
    strangeEntities,
  );
  const addresses = some(usualAddresses, strangeAddresses);
  const titles = some(
    ['', '', '', ' "title"', " 'it'", ' (par)'],
    [' "a\\"b"', ' "a\nb"', '  "t" ', '\t"t"', ' "unclosed', ' "&amp;"'],
  );
  const html = some(usualHtml, strangeHtml);
  const space = some(
    [' ', ' ', ' ', ' ', ' ', ' ', '\n', '\n', '  \n', '\\\n', ''],
    ['  ', '\t', ' \n', '\n ', '   \n  ', '\n\t', '\n      '],
  );
  const labels = some(['a', 'B', 'a b'], ['ẞ', '', '*x*', 'A\nb']);
  const references = some(
    ['[a]', '[B]', '![a]', '[^1]', '[^note]', '[a][]', '[text][a]'],
    ['[ a  b ]', '[ẞ]', '![^1]', '[^ 1]', '[^1][a]', '[a] [B]', '[a]\n[B]'],
  );
  const inlineDirectives = some(
    [':name', ':embed[x]', 'x:y', 'note:this'],
    [':a{b=c}', '::embed{url=https://example.com/}', ':::factbox', ':a_b_', ':1a'],
  );

  const { inline } = fc.letrec<{ piece: string; inline: string }>((tie) => {
    const around = (before: string, after = before) => ({
      arbitrary: tie('inline').map((text) => before + text + after),
      weight: 1,
    });
    const link = (mark: string) =>
      joined(tie('inline'), fc.constant(']('), addresses, titles).map((text) => `${mark}${text})`);
    return {
      piece: fc.oneof(
        { maxDepth: 2, depthSize: 'small' },
        { arbitrary: words, weight: 16 },
        {
          arbitrary: fc.constantFrom(
            ...(isStrange ? marks : ['-', '–', ':', ';', '(', ')', '!', '/', '"', "'", '&']),
          ),
          weight: 2,
        },
        { arbitrary: entities, weight: 1 },
        { arbitrary: html, weight: 1 },
        { arbitrary: addresses, weight: 1 },
        around('*'),
        around('**'),
        around('_'),
        around('~~'),
        {
          arbitrary: tie('inline').map((text) => `\`${isStrange ? text : text.replace(/[\n`]/g, ' ')}\``),
          weight: 1,
        },
        {
          arbitrary: joined(fc.constant('`` '), tie('inline'), fc.constant(' ``')),
          weight: isStrange ? 1 : 0,
        },
        { arbitrary: link('['), weight: 1 },
        { arbitrary: link('!['), weight: 1 },
        {
          arbitrary: joined(fc.constant('['), tie('inline'), fc.constant(']['), labels, fc.constant(']')),
          weight: 1,
        },
        { arbitrary: references, weight: 1 },
        { arbitrary: inlineDirectives, weight: 1 },
      ),
      inline: fc
        .array(fc.tuple(tie('piece'), space), { minLength: 1, maxLength: 4 })
        .map((pieces) =>
          pieces.map(([piece, gap], at) => piece + (at === pieces.length - 1 ? '' : gap)).join(''),
        ),
    };
  });
  const oneLine = inline.map((text) => text.replace(/\n/g, ' '));

  const attributes = some(
    [
      '',
      '{url="https://example.com/"}',
      '{src="media/a.jpg" alt="A *b*"}',
      '{title="12:30"}',
      '{a="b" c="d"}',
    ],
    strangeAttributes,
  );
  const names = some(
    ['embed', 'figure', 'factbox', 'a', 'pull-quote', 'youtube'],
    ['a-', 'a_', 'é', '1a', '', 'a.b', 'A'],
  );
  const directiveLabel = fc.oneof(
    { arbitrary: fc.constant(''), weight: 3 },
    { arbitrary: oneLine.map((text) => `[${text}]`), weight: 1 },
  );
  const row = fc.array(oneLine, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(' | '));
  const rule = fc
    .array(some(['-', '---', ':-', '-:', ':-:', ' --- '], [':', '', '- -', '–']), {
      minLength: 1,
      maxLength: 4,
    })
    .map((cells) => cells.join('|'));
  const bar = some(['', '|', '| ', ' |'], ['||', '\\|', '  |  ']);
  const codeLine = fc.oneof(
    oneLine,
    some(['', '  code', '> quoted', '- item'], [' ', '\t', '```', '~~~', '    ']),
  );

  const leaf = fc.oneof(
    { arbitrary: inline, weight: 8 },
    {
      arbitrary: joined(
        some(['# ', '## ', '### '], ['####### ', '#\t', ' # ', '    # ', '#', '#x ']),
        oneLine,
        some(['', '', ' #'], [' ##  ', '#', ' \\#', '\t#\t']),
      ),
      weight: 2,
    },
    {
      arbitrary: lines(inline, some(['===', '---', '-'], [' ==', '= =', '--- ', '    ---', '---\t'])),
      weight: 1,
    },
    {
      arbitrary: some(
        ['---', '***', '* * *', '_ _ _'],
        [' ***', '- - -', '+++', '--\t-', '**\u00a0*', '* * * '],
      ),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(
          some(['```', '~~~', '````'], [' ```', '   ~~~', '    ```']),
          some(['', 'js', ' js title="a"'], ['a&amp;b', 'a`b', '\tc\\*', '🔴 x', ' ']),
          fc.array(codeLine, { maxLength: 4 }),
          some(['```', '~~~', '````'], ['``', '', ' ```', '```  ', '``` x', '    ```']),
        )
        .map(([open, info, text, close]) => [open + info, ...text, close].join('\n')),
      weight: 1,
    },
    {
      arbitrary: joined(
        some(['    '], ['\t', '  \t', '     ']),
        oneLine,
        some(['', '\n\n    b', '\n      c'], ['\n\t', '\n     \n    c', '\nlazy']),
      ),
      weight: 1,
    },
    {
      arbitrary: joined(
        some(usualOpenings, strangeOpenings),
        some(['', '\n', '\n\n'], [' ', '\t']),
        inline,
        some(['', '\n', '\n\n'], [' ']),
        some(['', '</div>', '-->', '</script>'], [']]>', '?>', '>', '</pre> x', '</textarea>', '</div> *x*']),
      ),
      weight: 2,
    },
    {
      arbitrary: joined(
        some(
          ['[a]: ', '[B]: ', '[a b]: '],
          ['[ẞ]:\n', ' [a b]:\t', '[*x*]: ', '[a]:  \n  ', '[a\nb]: ', '[]: ', '[ ]: ', '[a]', '[a]:'],
        ),
        addresses,
        titles,
        some(['', '\n[B]: /b'], [' x', '\n"t"', '\n===', '\nx']),
      ),
      weight: 2,
    },
    {
      arbitrary: joined(
        some(
          ['[^1]: ', '[^note]: '],
          [
            '[^note]:',
            '[^1]:\n    ',
            ' [^a b]: ',
            '[^]: ',
            '    [^1]: ',
            '[^1]:\t',
            '[^1]: - ',
            '[^&nbsp;]: ',
          ],
        ),
        inline,
        some(
          ['', '', '\n\n    more', '\nlazy'],
          ['\n    lazy', '\n\n  two', '\n\n\tmore', '\n[^2]: x', '\n\n    ```\n    a\n    ```'],
        ),
      ),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(
          some(['', '', 'x\n'], [' ', '    ', '\n']),
          joined(bar, row, bar),
          some(['\n'], ['\n ', ' \n', '\n\n']),
          joined(bar, rule, bar),
          fc.array(joined(bar, row, bar), { maxLength: 3 }),
        )
        .map(([before, head, ending, line, rows]) => [before + head + ending + line, ...rows].join('\n')),
      weight: 2,
    },
    {
      arbitrary: joined(
        some(['::'], [':', ' ::', '    ::', 'x\n::', ':: ']),
        names,
        directiveLabel,
        attributes,
        some([''], [' ', ' x', '\t', '\nx']),
      ),
      weight: 1,
    },
  );

  const markers = some(
    ['- ', '- ', '* ', '+ ', '1. ', '2. ', '10. ', '- [ ] ', '- [x] '],
    [
      '1) ',
      '007. ',
      '1234567890. ',
      '-\t',
      '-   ',
      '-     ',
      '1.\t',
      ' - ',
      '- [X]\t',
      '1. [ ] ',
      '-',
      '-\n  ',
      '- [ ]',
      '- - ',
      '- > ',
    ],
  );
  const { blocks } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { arbitrary: leaf, weight: 5 },
      {
        arbitrary: fc
          .array(
            fc.tuple(
              markers,
              tie('blocks'),
              some(['  ', '   ', '    '], ['\t', ' ', '']),
              isStrange ? fc.boolean() : fc.constant(false),
              some(['\n', '\n\n'], ['', '\n \n']),
            ),
            { minLength: 1, maxLength: 3 },
          )
          .map((items) =>
            items.map(([mark, text, rest, lazy, gap]) => indented(text, mark, rest, lazy) + gap).join(''),
          ),
        weight: 2,
      },
      {
        arbitrary: fc
          .tuple(
            tie('blocks'),
            some(['> '], ['>', ' > ', '>  ', '>\t', '    > ']),
            some(['> '], ['>', '>\t', '']),
            fc.boolean(),
          )
          .map(([text, first, rest, lazy]) => indented(text, first, rest, lazy && isStrange)),
        weight: 1,
      },
      {
        arbitrary: lines(
          joined(
            some([':::', '::::'], [' :::', ':::\t', '    :::', '::: ']),
            names,
            directiveLabel,
            attributes,
          ),
          tie('blocks'),
          some([':::', '::::'], ['', ' :::', '::: x', '    :::', '::']),
        ),
        weight: 1,
      },
    ),
    blocks: fc
      .array(fc.tuple(tie('block'), some(['\n\n', '\n\n', '\n'], ['\n \n', '\n\t\n', '\n\n\n', ''])), {
        minLength: 1,
        maxLength: 2,
      })
      .map((list) => list.map(([block, gap]) => block + gap).join('')),
  }));
  return fc.array(blocks, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
}

/**
 * Puts the first text before the first line, and the second before the others. Empty lines stay as they are, and in a lazy text every second
 * line.
 */
function indented(text: string, first: string, rest: string, lazy: boolean): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first + line : line === '' || (lazy && at % 2 === 1) ? line : rest + line))
    .join('\n');
}

const usualWords = [
  'harbour',
  'The',
  'mayor',
  'said',
  'a',
  'x',
  'two',
  'naïve',
  '12:30',
  '3.5',
  'don’t',
  '“quoted”',
  '$5',
  '5%',
  'well-known',
  'snake_case',
  '2024-01-05',
  'Ω',
  'שלום',
  'مرحبا',
  '新聞',
  'です。',
  '한국어',
  '…',
  'people',
  'of',
  'and',
  '—',
  '€',
  '©',
  'No. 1',
  'C++',
  '1.',
  'A&B',
];
const strangeWords = [
  'cafe\u0301',
  '~5',
  'snake_case_word',
  '2*3*4',
  'ß',
  'İ',
  '（注）',
  '🔴',
  '👩‍👩‍👧',
  '🇩🇪',
  '𝒳',
  '𠮷',
  '\u200b',
  '\u202e',
  '\u2066',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\u0085',
  '\u00ad',
  '\ufeff',
  '\u0000',
  '\u0001',
  '\u000b',
  '\u000c',
  '\u001f',
  '\u007f',
  '\ud800',
  '\udc00',
  '£',
  '№',
  '´',
  '#1',
  '+1',
  '=',
  '-',
];
const marks = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '~',
  '~~',
  '~~~',
  '`',
  '``',
  '```',
  '[',
  ']',
  '(',
  ')',
  '](',
  '][',
  '[]',
  '![',
  '[^',
  '<',
  '>',
  '"',
  "'",
  '|',
  '\\',
  '\\\\',
  '\\|',
  '\\*',
  '\\`',
  '\\[',
  '&',
  ';',
  ':',
  '::',
  ':::',
  '{',
  '}',
  '!',
  '#',
  '##',
  '--',
  '---',
  '===',
  '$',
  '@',
  '/',
  '.',
  ',',
  '?',
  '%',
  '^',
];
const strangeEntities = [
  '&copy',
  '&ngE;',
  '&unknown;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&#99999999;',
  '&#;',
  '&#32;',
  '&#9;',
  '&#10;',
  '&#128;',
  '&Tab;',
  '&NewLine;',
  '&ast;',
  '&vert;',
  '&lowbar;',
  '&#x0;',
  '&#xfffe;',
  '&colon;',
  '&lbrack;',
  '&ZeroWidthSpace;',
];
const usualAddresses = [
  'https://example.com/',
  'https://example.com/',
  'http://example.com/2024/a-b.html?x=1&y=2#z',
  '/relative/path.html',
  'media/a.jpg',
  '#anchor',
  'mailto:a@b.example',
  'www.example.com',
  'a@b.example',
];
const strangeAddresses = [
  'http://example.com/a_b_c',
  'https://example.com/a(b)c',
  'https://example.com/a*b*',
  'https://例え.jp/あ',
  'www.example.com/a).',
  'http://a',
  'https://',
  'www.',
  'first.last+tag@sub.example.org',
  'xmpp:a@b.example/c',
  'ftp://example.com',
  'HTTPS://EXAMPLE.COM',
  'https://example.com/&amp;',
  'https://example.com/&copy;.',
  'https://example.com/a~~b',
  'https://a_b.example_c.org',
  'http://[::1]/',
  'https://example.com/a\\b',
  '',
  '<>',
  '<a b>',
  '<a\\>b>',
  'a%20b',
  'a&copy;b',
  'javascript:alert(1)',
  'tel:+4912',
  'https://example.com:8080/x',
  'a(b(c)',
  'a b',
  'http://.a',
  'a@b',
  'a@b.c_',
  'www.a_b.c',
];
const usualHtml = [
  '<b>',
  '</b>',
  '<br>',
  '<a href="https://example.com">',
  '</a>',
  '<img src="a.jpg" alt="a">',
  '<!-- a comment -->',
  '<sup>2</sup>',
  '<span class="a">',
  '<https://example.com>',
  '<a@b.example>',
];
const strangeHtml = [
  '<br/>',
  "<a href='x' b=c d>",
  '<a  href = "x" >',
  '<!---->',
  '<!-->',
  '<!--->',
  '<!-- a -- b -->',
  '<!-- open',
  '<?php a ?>',
  '<!DOCTYPE html>',
  '<!A b>',
  '<![CDATA[ a ]]>',
  '<![CDATA[',
  '<span\nclass="a">',
  '<a b="unclosed>',
  '<1>',
  '< b>',
  '<b',
  '</b >',
  '</ b>',
  '<b/ >',
  '<ftp://x y>',
  '<x:y>',
  '<m:>',
  '<m:abc>',
  '<custom-tag a:b="c">',
  '<script>',
  '</script>',
  '<img alt="*a* `b`">',
];
const strangeAttributes = [
  '{url=https://example.com/}',
  '{#id .class}',
  '{.a .b}',
  '{a}',
  '{a="b\nc"}',
  '{a="&amp;"}',
  "{a='b'}",
  '{ a = "b" }',
  '{',
  '{}',
  '{a=b',
  '{1a=b}',
  '{a="1" a="2"}',
  '{#a #b}',
  '{a="🔴"}',
  '{a=""}',
  '{a="b"c="d"}',
  '{a="b" }',
  '{a="\\""}',
  '{class="a" .b}',
];
const usualOpenings = [
  '<div>',
  '</div>',
  '<p>',
  '<table><tr><td>',
  '<!-- a',
  '<!-- a -->',
  '<b>',
  '<b> x',
  '<iframe src="https://example.com"></iframe>',
  '<details><summary>',
  '<script>',
];
const strangeOpenings = [
  '<div class="a"',
  '<pre>',
  '<style>',
  '<?a',
  '<!A',
  '<![CDATA[',
  '<custom-tag a="b">',
  '</b>',
  ' <div>',
  '    <div>',
  '<textarea>',
  '<br>',
  '<hr/>',
  '<search>',
  '<a href="x">',
  '<h7>',
  '</script>',
  '<script></textarea>',
];

const strange = documents(true);

const pieces = fc.constantFrom(
  ...marks,
  ...strangeWords,
  ...strangeEntities,
  ...usualHtml,
  ...strangeHtml,
  ...[
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\t',
    '    ',
    '  ',
    '> ',
    '- ',
    '1. ',
    '\\',
    'x'.repeat(500),
    '\n# ',
    '\n- ',
    '\n:::',
    '\n> ',
  ],
);

/** What programs and slips of the hand make of a text: a piece put in or taken out, other line endings. */
const slip = fc.oneof(
  fc.tuple(fc.nat(), pieces).map(([at, piece]) => (text: string) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + piece + text.slice(place);
  }),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 })).map(([at, length]) => (text: string) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + text.slice(place + length);
  }),
  fc.constantFrom(
    (text: string) => text.replace(/\n/g, '\r\n'),
    (text: string) => text.replace(/\n/g, '\r'),
    (text: string) => `\ufeff${text}`,
    (text: string) => text.trimEnd(),
    (text: string) => text.replace(/ /g, '\u00a0'),
    (text: string) => text.replace(/ {4}/g, '\t'),
  ),
);
const slips = fc.array(slip, { minLength: 1, maxLength: 3 });
const edited = (texts: fc.Arbitrary<string>) =>
  fc.tuple(texts, slips).map(([text, edits]) => edits.reduce((before, edit) => edit(before), text));

const usual = documents(false);

/** Documents of which about a half are what a newsroom has, and the others have something strange. */
export const newsMarkdown: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: usual, weight: 4 },
  { arbitrary: edited(usual), weight: 2 },
  { arbitrary: strange, weight: 1 },
  { arbitrary: edited(strange), weight: 1 },
);

/** Blocks that may be beside fenced code. */
const beside = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      ...[
        'A line.',
        '*One* and\n**two** lines.',
        '- a\n- b',
        '- a\n\n  b',
        '1. a\n   - b',
        '> quoted',
        '# Heading',
      ],
      ...[
        '| a | b |\n| - | - |\n| c | d |',
        '<div>\n<p>HTML</p>\n</div>',
        'Setext\n===',
        '***',
        '[a]: /b',
        'A[^1].\n\n[^1]: Note.',
      ],
      ...[
        '    indented',
        '- [ ] task',
        '<!-- note -->',
        '<b>bold</b> text',
        '<pre>\nx\n</pre>',
        ':::box\ntext\n:::',
        '::embed{url="x"}',
      ],
      ...[
        '',
        '```\nother\n```',
        '~~~ js\nother\n~~~',
        'A `span` here.',
        '- a\n\n  ```\n  in\n  ```',
        '> ```\n> in\n> ```',
      ],
    ),
  },
  { weight: 1, arbitrary: usual },
);

/** Text with fenced code in between, in which there is anything; the last line of it may look like the end of the code. */
export const fencedMarkdown: fc.Arbitrary<string> = fc
  .record({
    before: beside,
    code: fc.oneof(strange, usual, beside),
    after: beside,
    fence: fc.constantFrom('```', '~~~', '````'),
    info: fc.constantFrom('', 'js', ' c++', 'a b', '{.x}'),
    gap: fc.constantFrom('\n\n', '\n', '\n \n'),
    close: fc.constantFrom('', '', '', ' ', '   ', '    ', '\t', '`', ' x'),
  })
  .map(({ before, code, after, fence, info, gap, close }) => {
    const end = close === '`' || close === ' x' ? `${fence}${close}` : `${close}${fence}`;
    return `${before}${gap}${fence}${info}\n${code}\n${end}\n${after}`;
  });
