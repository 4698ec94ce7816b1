import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToml } from '../../src/parse/toml.js';
import type { FieldValue } from '../../src/parse/value.js';

function plain(value: FieldValue | undefined): unknown {
  if (value === undefined || value.kind === 'text') return value?.text;
  if (value.kind === 'list') return value.items.map(plain);
  return Object.fromEntries([...value.entries].map(([name, child]) => [name, plain(child)]));
}
const read = (text: string) => plain(readToml(text, 0).value);
const problem = (text: string) => {
  const { value, problems } = readToml(text, 0);
  expect(value).toBeUndefined();
  return problems.map((p) => `${p.rule.id}@${p.at} ${p.what}`).join('\n');
};

describe('readToml', () => {
  it.each([
    ['a = 1e3', '1e3'],
    ['a = 1_000', '1_000'],
    ['a = 0x1F', '0x1F'],
    ['a = -1.50', '-1.50'],
    ['a = 2024-02-30', '2024-02-30'],
    ['a = 2024-07-18T09:30:00.123456-04:00', '2024-07-18T09:30:00.123456-04:00'],
    ['a = 2024-07-18 09:30:00Z', '2024-07-18 09:30:00Z'],
    ['a = 12:30:00', '12:30:00'],
    ['a = true', 'true'],
    ['a = "2024-07-18 = 1"', '2024-07-18 = 1'],
    ["a = 'it # 1'", 'it # 1'],
    ['a = "q \\" 1 # 2"', 'q " 1 # 2'],
    ['a = """\nl 1 "2" """ # 3', 'l 1 "2" '],
    ["a = '''1 '2' '''", "1 '2' "],
    ['a = """x"""""', 'x""'],
    ['a = [1, 2024-07-18, "3", true]', ['1', '2024-07-18', '3', 'true']],
    ['a = [\n  1, # 2\n  3,\n]', ['1', '3']],
    ['a = {b = 1, c = "2"}', { b: '1', c: '2' }],
    ['a.b = 1', { b: '1' }],
    ['[a]\nb = 1', { b: '1' }],
    ['[[a]]\nb = 1\n[[a]]\nb = 2', [{ b: '1' }, { b: '2' }]],
  ])('keeps %j as written', (text, expected) => {
    expect(read(text)).toEqual({ a: expected });
  });

  it('keeps names that are numbers', () => {
    expect(read('2024 = 1\n"1.5" = 2')).toEqual({ '2024': '1', '1.5': '2' });
  });

  it('reads basic strings as they are, whatever is in them', () => {
    const string = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(string, string, fc.integer(), (one, two, number) => {
        const quoted = (text: string) => JSON.stringify(text).replace(/\u007f/g, '\\u007f');
        const text = `a = ${quoted(one)} # ${number} "\nb = [${number}, ${quoted(two)}]\nc = ${number}\n`;
        expect(read(text)).toEqual({ a: one, b: [String(number), two], c: String(number) });
      }),
    );
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      ...'ab=[]{}"\'#,. \n\t1-:T\\'.split(''),
      '"""',
      "'''",
      'a = ',
      '[[a]]',
      '2024-07-18',
      '\u0000',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { value, problems } = readToml(pieces.join(''), 0);
        expect(value !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('says where the fields on lines of their own stand', () => {
    const text =
      'title = "T"\nempty = ""\ntopics = ["x"]\n\n[image]\nsrc = "y"\n[[corrections]]\ntext = "one"\n[[corrections]]\ntext = "two"\n';
    const { value } = readToml(text, 100);
    const at = (...path: (string | number)[]) => {
      let found = value;
      for (const part of path) {
        if (found?.kind === 'map') found = found.entries.get(String(part));
        else if (found?.kind === 'list') found = found.items[Number(part)];
      }
      return found?.at;
    };
    expect(at('title')).toBe(100 + text.indexOf('"T"'));
    expect(at('empty')).toBe(100 + text.indexOf('empty'));
    expect(at('topics')).toBe(100 + text.indexOf('topics'));
    expect(at('image')).toBe(100 + text.indexOf('image'));
    expect(at('image', 'src')).toBe(100 + text.indexOf('"y"'));
    expect(at('corrections', 0, 'text')).toBe(100 + text.indexOf('"one"'));
    expect(at('corrections', 1, 'text')).toBe(100 + text.indexOf('"two"'));
  });

  it.each([
    ['a = "x"\na = "y"', 'parse/duplicate-field@8'],
    ['a = 1\nb = "x" "y"', 'parse/bad-toml@14 There is something behind the value'],
    ['a = 18/07/2024', 'parse/bad-toml@6 There is something'],
    ['a =', 'parse/bad-toml@3 There is no value'],
    ['a = words', 'parse/bad-toml@4 There is no value'],
    ['a = "\\q"', 'parse/bad-toml@6 There is a backslash'],
    ['a = "open', 'parse/bad-toml@4 A quotation mark'],
    ['title: x', 'parse/bad-toml'],
    [`a = ${'['.repeat(30_000)}`, 'parse/too-deep'],
    [`a = ${'{a='.repeat(9000)}`, 'parse/too-deep'],
    [`${'x.'.repeat(20_000)}y = 1`, 'parse/too-deep'],
    [`a = [${'1,'.repeat(20_000)}]`, 'parse/too-many-values'],
  ])('refuses %j', (text, expected) => {
    expect(problem(text)).toContain(expected);
  });

  it('looks at no place twice: in a time that grows with its square these would take minutes', () => {
    const many = 500_000;
    for (const text of [`x = """${'\\"'.repeat(many)}`, `x = "${'\\'.repeat(many)}`, "'''".repeat(many)]) {
      expect(problem(text)).toContain('parse/bad-toml');
    }
  });
});
