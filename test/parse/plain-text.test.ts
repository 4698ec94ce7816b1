import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/parse/plain-text.js';

const text = (written: string) => plainText(written).text;

describe('character references', () => {
  it.each([
    ['Mayor&#8217;s plan &amp; more', 'Mayor’s plan & more'],
    ['Caf&eacute; &AMP; Bar &#xE9; &#X2014; &#146;', 'Café & Bar é — ’'],
    ['twice &amp;amp; &amp;#8217; &amp;amp;hellip;', 'twice & ’ …'],
    ['the&nbsp;<em>end</em>&nbsp;&#8211; so', 'the end – so'],
    ['Vrai&nbsp;? «&nbsp;Oui&nbsp;» 10&nbsp;%', 'Vrai\u00a0? «\u00a0Oui\u00a0» 10\u00a0%'],
  ])('%s', (written, expected) => {
    expect(text(written)).toBe(expected);
    expect(plainText(written).references).not.toEqual([]);
  });
});

describe('tags', () => {
  it.each([
    ['The <em>Tribune</em> and <a href="https://e.example/?a=1">it</a>', 'The Tribune and it'],
    ['One<br>two<BR /><p>three</p>', 'One two three'],
    ['<b>bold</b> <SPAN class=x>so</SPAN>', 'bold so'],
    ['&lt;i&gt;Escaped&lt;/i&gt;', 'Escaped'],
    ['So <!-- not this --> is it', 'So is it'],
  ])('%s', (written, expected) => {
    expect(text(written)).toBe(expected);
  });
});

describe('Markdown', () => {
  it.each([
    ['**Bold** and *so*, _it_ is `x`', 'Bold and so, it is x'],
    ['[Ann Lee](https://example.org/ann_(b)) & Bo', 'Ann Lee & Bo'],
    ['![A](a.jpg "b") ***both*** __strong__ ~~gone~~', 'A both strong gone'],
    ['“*Titel*”: **[x](y)**', '“Titel”: x'],
    ['他说**你好**了', '他说你好了'],
  ])('%s', (written, expected) => {
    expect(text(written)).toBe(expected);
  });
});

describe('plain text', () => {
  it.each([
    'A & B, AT&T, Q&A; R&D',
    'if x <b then a>c',
    'a <b and c> d',
    'the <b> key',
    '5 * 3 * 2 = 30, M*A*S*H, f**k',
    'snake_case_name and https://example.org/a_b_c',
    '[sic] (so) [1]',
    '~20 or ~30, C# & C++',
    '&unknown; &#99999999;',
    '`',
    '_ _ ** **',
  ])('%s', (written) => {
    expect(plainText(written)).toEqual({ text: written, references: [], marks: [] });
  });
});

it('takes time that grows with the length of what nearly is markup', () => {
  for (const part of ['<a ', '<a b="', '**a ', '_a', '[a', '[a](', '&amp', '`a', '<!--', '* *a'])
    expect(plainText(part.repeat(1_000)).text.length).toBeGreaterThan(0);
});
