import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotesOf } from '../../src/lib/quotation-marks.js';
import { createTypesetter } from '../../src/lib/typography.js';
import { createMarkdown } from '../../src/parse/markdown.js';

function set(text: string, language = 'en'): string {
  return createTypesetter(quotesOf(language)).set(text);
}

describe('English', () => {
  test.each([
    ['"Yes," he said.', '“Yes,” he said.'],
    [`"She said 'no'," he said.`, '“She said ‘no’,” he said.'],
    ["It's the editors' choice", 'It’s the editors’ choice'],
    ["in the '90s, rock 'n' roll, 'tis", 'in the ’90s, rock ’n’ roll, ’tis'],
    ['("in brackets")', '(“in brackets”)'],
    ['he—"no"—she', 'he—“no”—she'],
    ['"and then—" she stopped', '“and then—” she stopped'],
    ['6\'2" tall', '6′2″ tall'],
    ['wait... one -- two --- three', 'wait… one – two — three'],
    ['2019--2024', '2019–2024'],
    ['run --help ---- now....', 'run --help ---- now....'],
    ['“already” set’s', '“already” set’s'],
  ])('%s', (text, expected) => {
    expect(set(text)).toBe(expected);
  });
});

test.each([
  ['de', '"Ja", sagte er, \'nein\'.', '„Ja“, sagte er, ‚nein‘.'],
  ['de-CH', '"Ja"', '«Ja»'],
  ['fr', '"Oui", dit-il. L\'eau', '«\u00a0Oui\u00a0», dit-il. L’eau'],
  ['es', '"Sí"', '«Sí»'],
  ['ar', '"نعم"', '«نعم»'],
  ['he', 'צה"ל אמר "כן" לג\'ורג\'', 'צה״ל אמר ”כן” לג׳ורג׳'],
  ['sv', '"Ja"', '”Ja”'],
  ['pl', '"Tak"', '„Tak”'],
  ['xx', '"a"', '“a”'],
])('%s: %s', (language, text, expected) => {
  expect(set(text, language)).toBe(expected);
});

describe('text without spaces, and prefixes', () => {
  test.each([
    ['zh-Hans', '他说"你好"，然后走了。', '他说“你好”，然后走了。'],
    ['zh-Hans', '"甲""乙"，"丙，"他说："丁。"', '“甲”“乙”，“丙，”他说：“丁。”'],
    ['zh-Hant', '（"甲"）她說"他說\'好\'嗎"。', '（“甲”）她說“他說‘好’嗎”。'],
    ['zh-Hans', "'你好'吧，他说'OK'，iPhone 15\"很好\"", '‘你好’吧，他说‘OK’，iPhone 15“很好”'],
    ['zh-Hans', '𠮷"好"𠮷，屏幕5"大', '𠮷“好”𠮷，屏幕5″大'],
    ['ja', '彼は"はい"と言った。"いいえ"。', '彼は“はい”と言った。“いいえ”。'],
    ['th', 'เขาพูดว่า"สวัสดี"แล้ว\u200b"ดี"\u200bมาก', 'เขาพูดว่า“สวัสดี”แล้ว\u200b“ดี”\u200bมาก'],
    ['lo', 'ລາວເວົ້າວ່າ"ສະບາຍດີ"', 'ລາວເວົ້າວ່າ“ສະບາຍດີ”'],
    ['km', 'គាត់និយាយថា"សួស្តី"ហើយ', 'គាត់និយាយថា“សួស្តី”ហើយ'],
    ['my', 'သူက"မင်္ဂလာပါ"ဟုပြော', 'သူက“မင်္ဂလာပါ”ဟုပြော'],
    ['ko', '그는 "네"라고 했다. 그는"네"라고', '그는 “네”라고 했다. 그는“네”라고'],
    ['ar', 'قالت و"الحياة" بـ"كذا" ل\'ذا\'.', 'قالت و«الحياة» بـ«كذا» ل“ذا”.'],
    ['fa', 'گفت:"بله"', 'گفت:«بله»'],
    ['fr', 'l\'"eau" et d\'"air"', 'l’«\u00a0eau\u00a0» et d’«\u00a0air\u00a0»'],
    ['en', 'the"word"here', 'the“word”here'],
  ])('%s: %s', (language, text, expected) => {
    expect(set(text, language)).toBe(expected);
  });

  // With marks that differ, so that it shows which is which.
  test.each([
    ['ל"הארץ" ו"שלום" של', 'ל“הארץ” ו“שלום” של'],
    ['צה"ל, ח"כים, מ"מים, ב"כ, יו"רית', 'צה״ל, ח״כים, מ״מים, ב״כ, יו״רית'],
    ['מ"מים "טובים" ושב"כ', 'מ״מים “טובים” ושב״כ'],
    ['"אמר ל"הארץ" היום" ו"מ"מים"', '“אמר ל“הארץ” היום” ו“מ״מים”'],
    ['ה־"הארץ" ב-"הארץ" ג\'ורג\' ל\'הארץ\'', 'ה־“הארץ” ב-“הארץ” ג׳ורג׳ ל‘הארץ’'],
    ['ב"New York" היום', 'ב“New York” היום'],
  ])('Hebrew: %s', (text, expected) => {
    expect(set(text, 'en')).toBe(expected);
  });

  test('across emphasis and links', () => {
    const pieces = (language: string, ...texts: string[]) => {
      const typesetter = createTypesetter(quotesOf(language));
      return texts.map(typesetter.set).join('|');
    };
    expect(pieces('zh', '他说"', '你好', '"，走"', '了', "'", '好', "'")).toBe('他说“|你好|”，走“|了|‘|好|’');
    expect(pieces('ar', 'و"', 'الحياة', '"')).toBe('و«|الحياة|»');
    expect(pieces('en', 'ל"', 'הארץ', '"')).toBe('ל“|הארץ|”');
    expect(pieces('zh', '乙。"')).toBe('乙。”');
  });
});

test('addresses stay as they were typed', () => {
  expect(set('"https://example.org/a--b\'s" -- press--office@example.org...')).toBe(
    "“https://example.org/a--b's” – press--office@example.org…",
  );
});

test('quotations go on across links and emphasis, and begin anew with each block', () => {
  const typesetter = createTypesetter(quotesOf('en'));
  expect(['"', 'word', '" and "', 'x', '"'].map(typesetter.set)).toEqual(['“', 'word', '” and “', 'x', '”']);
  typesetter.reset();
  expect(typesetter.set('"new"')).toBe('“new”');
  typesetter.skip();
  expect(typesetter.set('"')).toBe('”');
});

test('nothing but quotes, dashes and points ever changes', () => {
  const bare = (text: string) => text.replace(/["'“”‘’′″׳״.…\-–—]/g, '');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', "'", '-', '.', ' ', 'a', '1', 'ל') }), (text) => {
      expect(bare(set(text))).toBe(bare(text));
      expect(set(text)).not.toContain('"');
    }),
  );
});

describe('in bodies', () => {
  const { render } = createMarkdown({ siteUrl: 'https://www.example.org', language: 'en' });
  const body = (markdown: string, language = 'en') =>
    render(markdown, { file: 'articles/a.md', line: 1, language }).body;

  test('quotation marks in text without spaces go around links and emphasis, in lists and quotations too', () => {
    expect(body('他说"*你好*"，"[走](https://e.example)"了。', 'zh').text).toBe('他说“你好”，“走”了。');
    expect(body('> - "好"\n> - 说"好"', 'zh').text).toBe('“好”\n\n说“好”');
    expect(body('וב"**הארץ**" כתב', 'he').text).toBe('וב”הארץ” כתב');
  });

  test.each([
    'press--office@example.com',
    'https://youtu.be/ab--cd12345',
    '<https://example.com/x--y>',
    '<mailto:a--b@example.com>',
    'www.example.com/a--b',
    'example.com/a--b',
    '@desk--one',
    'report--final.pdf',
    '<a href="https://example.com/x--y">example.com/x--y</a>',
    '<a href="https://example.com/it\'s">https://example.com/it\'s</a>',
    '[a--b](a--b)',
    '`a--b`',
    '<kbd>a--b "c"</kbd>',
    '<samp>a...b</samp>',
  ])('%s is shown as it was typed', (typed) => {
    const bare = typed.replace(/^<(?!a |kbd|samp)(.*)>$/, '$1').replace(/<[^>]*>|`|\]\(.*|\[/g, '');
    expect(body(`See ${typed}, "it's".`).text).toBe(`See ${bare}, “it’s”.`);
    expect(body(`## ${typed}`).text).toBe(bare);
  });
});
