import { expect, it } from 'vitest';
import { createParser } from '../../src/parse/parse.js';

const { parse } = createParser({
  siteUrl: 'https://www.example.org',
  language: 'en',
  timeZone: 'UTC',
  frontMatter: { authors: ['author'], section: ['categories'] },
  limits: { fileSize: 1_000_000 },
});
const read = (path: string, ...lines: string[]) =>
  parse({ path, text: ['---', ...lines, '---', 'Text.'].join('\n'), digest: '' } as Parameters<
    typeof parse
  >[0]);
const story = (...lines: string[]) => read('articles/a.md', 'date: 2024-01-02', ...lines);

it('sets all that readers read, and nothing else', () => {
  const { document, messages } = story(
    'title: It\'s "here" -- now... at example.org/a--b',
    `shortTitle: '"Here"'`,
    'description: "She said \\"no\\" -- it\'s over..."',
    `image: { src: "media/it's--a.jpg", caption: 'The "end"', alt: "It's", credit: "O'Neil" }`,
    `corrections: [{ date: 2024-01-02, text: 'Not "so".' }]`,
    `related: [{ title: '"There"', url: "https://e.example/it's--so" }]`,
    `slug: its--so`,
    `topics: ["Rock 'n' roll"]`,
    `author: "O'Neil"`,
  );
  expect(messages).toEqual([]);
  expect(document).toMatchObject({
    title: 'It’s “here” – now… at example.org/a--b',
    shortTitle: '“Here”',
    description: 'She said “no” – it’s over…',
    image: { src: "media/it's--a.jpg", caption: 'The “end”', alt: 'It’s', credit: 'O’Neil' },
    corrections: [{ text: 'Not “so”.' }],
    related: [{ title: '“There”', url: "https://e.example/it's--so" }],
    slug: 'its--so',
    topics: ["Rock 'n' roll"],
    authors: ["O'Neil"],
  });
});

it.each([
  ['de', '„Ja“'],
  ['fr', '«\u00a0Ja\u00a0»'],
  ['he', '”Ja”'],
])('takes the marks of the story’s language, %s', (language, title) => {
  expect(story(`title: '"Ja"'`, `language: ${language}`).document).toMatchObject({ title });
});

it('leaves names for the model, and sets what is said of them', () => {
  const { document } = read('authors/a.md', `name: "Ann O'Neil"`, `note: "It's me."`);
  expect(document).toMatchObject({ name: "Ann O'Neil", note: 'It’s me.' });
});

it('is plain text in which archives have HTML and Markdown, and says so at each field', () => {
  const { document, messages } = story(
    'title: Mayor&#8217;s plan &amp; the <em>Tribune</em>&nbsp;&#8211; what *really* happened with `x`',
    'description: "The <strong>dek</strong> &amp; [its link](https://example.org)<br><br>second line"',
    'author: "[Ann Lee](https://example.org/ann) & Bo&#039;s"',
    'topics: ["Arts &amp; Life"]',
    'categories: "Caf&eacute; &amp; Bar"',
  );
  expect(document).toMatchObject({
    title: 'Mayor’s plan & the Tribune – what really happened with x',
    description: 'The dek & its link second line',
    authors: ["Ann Lee & Bo's"],
    topics: ['Arts & Life'],
    section: 'Café & Bar',
  });
  expect(messages.map(({ rule, line }) => `${rule} ${line}`).sort()).toEqual([
    'parse/markup-in-text 3',
    'parse/markup-in-text 4',
    'parse/markup-in-text 5',
    'parse/references-in-text 3',
    'parse/references-in-text 4',
    'parse/references-in-text 5',
    'parse/references-in-text 6',
    'parse/references-in-text 7',
  ]);
});
