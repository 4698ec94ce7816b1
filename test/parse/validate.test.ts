import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/parse/front-matter.js';
import type { Kind } from '../../src/parse/schema.js';

const options = { siteUrl: 'https://example.org', timeZone: 'UTC', frontMatter: {} };
const needed: Partial<Record<Kind, string>> = {
  article: 'title: T\ndate: 2024-07-18\n',
  author: 'name: N\n',
};

/** The messages for one more field below those that are needed; the first line of it is line 4, or 3 for an author. */
function messages(yaml: string, kind: Kind = 'article') {
  const text = `---\n${needed[kind] ?? 'title: T\n'}${yaml}\n---\n`;
  const found = readFrontMatter({ path: 'a.md', text, digest: '' }, kind, options);
  return found.messages.map((m) => `${m.rule} ${m.line}:${m.column} ${m.what} → ${m.fix}`);
}

describe('issueProblems', () => {
  it.each([
    [
      'draft: maybe',
      'parse/wrong-type 4:8 “draft” is “maybe”, and true or false is wanted. → Write draft: true or draft: false.',
    ],
    [
      'label: fun',
      'parse/not-allowed 4:8 “label” is “fun”; it can be: news, opinion, analysis, sponsored. → Write one of',
    ],
    ['kicker: {a: b}', 'parse/wrong-type 4:1 “kicker” is a group of fields, and a text is wanted.'],
    [
      'topics: {a: b}',
      'parse/wrong-type 4:1 “topics” is a group of fields, and a list is wanted. → Write a list: topics: [one, two].',
    ],
    [
      'authors: [a, {b: c}]',
      'parse/wrong-type 4:14 “authors” is a group of fields, and a text is wanted. → Write a text in quotes: authors: "…".',
    ],
    ['corrections: oops', 'parse/wrong-type 4:14 “corrections” is “oops”, and a group of fields is wanted.'],
    [
      'corrections: [{date: 2024-07-18}]',
      'parse/missing-field 4:15 “corrections” has no text. → Add a line text:',
    ],
    [
      'corrections: [{date: today, text: x}]',
      'parse/bad-date 4:22 “corrections.date”: “today” is not a date',
    ],
    ['withdrawn: {date: 2024-07-18}', 'parse/missing-field 4:1 “withdrawn” has no reason.'],
    ['source: {name: X}', 'parse/missing-field 4:1 “source” has no url.'],
    [
      'source: {name: X, url: example.org/a}',
      'parse/unsafe-address 4:24 “source.url”: “example.org/a” is not the full address of a page. → Write https://example.org/a',
    ],
    ['image: {alt: x}', 'parse/missing-field 4:1 “image” has no src. → Add a line src: media/talks.jpg.'],
    ['image: {src: x.jpg, focus: left}', 'parse/bad-focus 4:28 “image.focus”: “left” is no point'],
    ['related: [{title: X}]', 'parse/missing-field 4:11 “related” has no url.'],
    ['related: [{title: X, url: "javascript:x"}]', 'parse/unsafe-address 4:27 “related.url”'],
    ['language: en_US', 'parse/language-changed 4:11 “language” is “en_US”, and was read as “en-US”.'],
    ['language: english', 'parse/bad-language 4:11 “language”: “english” is no language code. → Write en.'],
    [
      'language: xx-notalang',
      'parse/bad-language 4:11 “language”: “xx-notalang” has no language: there is none called “xx”.',
    ],
    [
      'language: de-DE-1996x',
      'parse/unknown-language 4:11 “language” is “de-DE-1996x”, and nothing is called “1996x” there.',
    ],
    [`kicker: ${'x'.repeat(501)}`, 'parse/too-long 4:9 “kicker” has 501 characters, and the limit is 500.'],
    [
      `topics: [${Array.from({ length: 201 }, (_, i) => `t${i}`)}]`,
      'parse/too-long 4:1 “topics” has 201 entries, and the limit is 200.',
    ],
  ])('says of %j what was found and what is wanted', (yaml, expected) => {
    const found = messages(yaml);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it.each([
    ['order: first', 'section', '“order” is “first”, and a number is wanted. → Write a number: order: 3.'],
    [
      'email: nobody',
      'author',
      '“email” is “nobody”, which is no e-mail address. → Write an address such as desk@example.org.',
    ],
    ['links: [{title: X}]', 'author', '“links” has no url.'],
    ['links: ["javascript:x"]', 'author', '“links”: “javascript:x” is not the full address of a page.'],
  ] as const)('says it of %j in a %s', (yaml, kind, expected) => {
    expect(messages(yaml, kind).join()).toContain(expected);
  });

  it('asks for what is missing, with the misspelt name if there is one', () => {
    const read = (yaml: string) =>
      readFrontMatter({ path: 'a.md', text: `---\n${yaml}\n---\n`, digest: '' }, 'article', options).messages;
    expect(
      read('a: b')
        .filter(({ level }) => level === 'error')
        .map((m) => `${m.what} ${m.fix}`),
    ).toEqual(['The story has no date. Add a line date: 2024-07-18, the day of publication.']);
    expect(read('titel: x\ndate: 2024-07-18').map((m) => m.fix)).toContain('Write title in place of titel.');
  });
});
