import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, escapeXml, forbiddenInXml, withoutForbidden, xmlDocument } from '../../src/lib/xml.js';
import { parseXml } from '../support/xml.js';

const anyText = fc.string({ unit: 'binary' });
const half = fc.constantFrom(
  '\ud800',
  '\udfff',
  '\u0000',
  '\u000b',
  '\u001f',
  '\ufffe',
  '\uffff',
  '\r',
  '\n\t',
  ']]>',
);
const hostile = fc.array(fc.oneof(anyText, half)).map((parts) => parts.join(''));

describe('forbiddenInXml', () => {
  it.each([
    ['plain text, tab\t, line\n and \r', []],
    ['bell \u0007 twice \u0007 and null \u0000', ['U+0007', 'U+0000']],
    ['\ufffe\uffff', ['U+FFFE', 'U+FFFF']],
    ['half a pair \ud83d, and another \udc00', ['U+D83D', 'U+DC00']],
    ['a whole one 😀, C1 \u0085 and \u{1fffe}', []],
  ])('finds in %j %j', (text, names) => {
    expect(forbiddenInXml(text)).toEqual(names);
  });

  it('finds nothing in what is left of any text', () => {
    fc.assert(fc.property(hostile, (text) => forbiddenInXml(withoutForbidden(text)).length === 0));
  });
});

describe('escapeXml', () => {
  it('writes markup as entities', () => {
    expect(escapeXml(`<script>"a" & 'b'</script> ]]>`)).toBe(
      `&lt;script&gt;&quot;a&quot; &amp; 'b'&lt;/script&gt; ]]&gt;`,
    );
  });
});

describe('element', () => {
  it('holds any text and any attribute, as a strict parser reads them', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = parseXml(xmlDocument(element('a', { b: text }, text)));
        expect(read.text).toBe(withoutForbidden(text));
        expect(read.attributes.b).toBe(withoutForbidden(text));
      }),
    );
  });

  it('leaves out children that are undefined, and closes an element without any', () => {
    expect(element('a', {}, [element('b', {}, ''), undefined]).xml).toBe('<a>\n<b></b>\n</a>');
    expect(element('a', { c: '"' }, [undefined]).xml).toBe('<a c="&quot;"/>');
  });
});
