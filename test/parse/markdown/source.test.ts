import { expect, test } from 'vitest';
import type { Message } from '../../../src/lib/message.js';
import { applyEdits, locator, stripForbidden } from '../../../src/parse/markdown/source.js';

const place = { file: 'a.md', line: 10 };

test('characters that may be in no page are taken out, with a message for each line', () => {
  const messages: Message[] = [];
  expect(stripForbidden('a\u0000b\n\tc😀\u{10348}\n\ud800d\ufffee\u200f\r\n', place, messages)).toBe(
    'ab\n\tc😀\u{10348}\nde\u200f\r\n',
  );
  expect(messages).toMatchObject([
    { rule: 'markdown/forbidden-character', file: 'a.md', line: 10, column: 2 },
    { rule: 'markdown/forbidden-character', file: 'a.md', line: 12, column: 1 },
  ]);
});

test('points of an edited text are found in the file', () => {
  const text = 'one\nTWO\nTHREE four\nfive';
  const edits = [
    { start: 4, end: 13, text: '#' },
    { start: 19, end: 19, text: '\n\n' },
  ];
  const edited = applyEdits(text, edits);
  expect(edited).toBe('one\n# four\n\n\nfive'.replace('# four', '# four'));
  const locate = locator(text, edits, place);
  const at = (needle: string) => locate({ line: 1, column: 1, offset: edited.indexOf(needle) });
  expect(at('one')).toEqual({ line: 10, column: 1 });
  expect(at('#')).toEqual({ line: 11, column: 1 });
  expect(at('four')).toEqual({ line: 12, column: 7 });
  expect(at('five')).toEqual({ line: 13, column: 1 });
  expect(locate(undefined)).toEqual({ line: 10, column: 1 });
});
