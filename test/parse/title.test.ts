import { describe, expect, it } from 'vitest';
import { titleOf } from '../../src/parse/title.js';

const found = (body: string, title?: string) => {
  const its = titleOf(title, body, () => 'Bridge Opens', 100);
  return [
    its.title,
    its.body,
    ...its.problems.map(({ rule, at }) => `${rule.id.replace('parse/', '')}@${at}`),
  ];
};

describe('titleOf', () => {
  it.each([
    ['# The harbour opens\n\nText.', 'The harbour opens', '\n\nText.', 100],
    ['\n\n# The *harbour* [opens](a.md) # \nText.', 'The harbour opens', '\n\n\nText.', 102],
    ['#\tTabs {#tabs}\nText.', 'Tabs', '\nText.', 100],
    ['Set below\n===\n\nText.', 'Set below', '\n\n\nText.', 100],
    ['Text.\n\n# Later\n\nMore.', 'Later', 'Text.\n\n\n\nMore.', 107],
    ['```\n# code\n```\n# Real\n', 'Real', '```\n# code\n```\n\n', 115],
  ])('takes the heading of %j', (body, title, rest, at) => {
    expect(found(body)).toEqual([title, rest, `title-from-heading@${at}`]);
  });

  it.each(['Text.', '## Second\n\nText.', '```\n# code\n```\n', '    # code', '#hashtag', ''])(
    'takes the name of the file for %j',
    (body) => {
      expect(found(body)).toEqual(['Bridge Opens', body, 'title-from-name@0']);
    },
  );

  it('takes a heading that repeats the title out of the text, and no other', () => {
    expect(found('# Twice!\n\nText.', 'Twice')).toEqual([undefined, '\n\nText.']);
    expect(found('# Once\n\nText.', 'Twice')).toEqual([undefined, '# Once\n\nText.']);
    expect(found('Text.\n\n# Twice', 'Twice')).toEqual([undefined, 'Text.\n\n# Twice']);
  });
});
