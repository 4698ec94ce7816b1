import { describe, expect, test } from 'vitest';
import { conflictMessages, findConflicts } from '../../src/parse/conflicts.js';

const conflict = '<<<<<<< HEAD\nThe mayor said no.\n=======\nThe mayor said yes.\n>>>>>>> desk/fix-quote\n';
const lines = (text: string) => findConflicts(text).map(({ line }) => line);

describe('an unresolved merge conflict is found', () => {
  test('wherever it stands, at its first line', () => {
    expect(findConflicts(`---\ntitle: A\n---\n\nBefore.\n\n${conflict}\nAfter.`)).toEqual([
      { line: 7, marker: '<<<<<<< HEAD' },
    ]);
    expect(lines(`---\n${conflict}---\n`)).toEqual([2]);
    expect(lines(conflict.replace(/\n/g, '\r\n'))).toEqual([1]);
    expect(lines(conflict.replace('=======', '||||||| 0a1b2c\nThe mayor.\n======='))).toEqual([1]);
    expect(lines(conflict.replace(/^/gm, '  '))).toEqual([1]);
    expect(lines(`- one\n- <<<<<<< HEAD\n- two\n=======\n- three\n>>>>>>> x`)).toEqual([2]);
    expect(lines(`> quoted\n> ${conflict.replace(/\n/g, '\n> ')}`)).toEqual([2]);
    expect(lines(`${conflict}\n${conflict}`)).toEqual([1, 7]);
    expect(lines('<<<<<<<\na\n=======\nb\n>>>>>>>\n')).toEqual([1]);
  });

  test('where an editor removed a part of its marks', () => {
    expect(lines('One.\n\n<<<<<<< HEAD\nTwo.\n')).toEqual([3]);
    expect(lines('One.\n=======\nTwo.\n>>>>>>> 0a1b2c3 (Correct the quote)\n')).toEqual([4]);
    expect(lines('One.\n>>>>>>> main\n')).toEqual([2]);
  });
});

test('quotations of quotations, headings and drawn lines are none', () => {
  expect(lines('Title\n=======\n\ntext\n\n|||||||\n')).toEqual([]);
  expect(lines('> one\n>> two\n>>>>>>> seven\n> one again')).toEqual([]);
  expect(lines('a <<<<<<< b >>>>>>> c\n<<<<<<<\n>>>>>>>\n')).toEqual([]);
});

test('a whole one inside fenced code is an example, a part of one is not', () => {
  expect(lines(`\`\`\`\n${conflict}\`\`\`\n`)).toEqual([]);
  expect(lines(`~~~diff\n${conflict}~~~\n\n${conflict}`)).toEqual([9]);
  expect(lines('```\n<<<<<<< HEAD\na\n```\n')).toEqual([2]);
  expect(lines(`<<<<<<< HEAD\n\`\`\`\na\n\`\`\`\n=======\nb\n>>>>>>> x\n`)).toEqual([1]);
});

test('of very many, some are told, and how many more there are', () => {
  const messages = conflictMessages({ path: 'a.md', text: conflict.repeat(50) });
  expect(messages).toHaveLength(20);
  expect(messages[0]).toMatchObject({ rule: 'parse/merge-conflict', level: 'error', file: 'a.md', line: 1 });
  expect(messages.at(-1)?.what).toContain('There are 30 more.');
});
