import { describe, expect, it } from 'vitest';
import { cleanSvg } from '../../src/media/svg.js';

const svg = (inner: string, attributes = 'viewBox="0 0 40 30"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;

function text(source: string): string {
  const clean = cleanSvg(source);
  return 'problem' in clean
    ? `refused: ${clean.problem}`
    : clean.text(clean.embedded.map((_, at) => `data:${at}`));
}

/** A drawing of so many groups in one another. */
const nested = (depth: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(depth)}<path d="M0 0"/>${'</g>'.repeat(depth)}</svg>`;

it('takes a drawing as deep as drawing programs nest them, and refuses one that is deeper', () => {
  expect(cleanSvg(nested(254))).toHaveProperty('width');
  for (const depth of [255, 100_000])
    expect(cleanSvg(nested(depth))).toEqual({
      problem: 'it has elements in one another, more than 256 deep',
    });
});

it('leaves a comment of styles that is never closed to the check of styles', () => {
  const style = `<svg xmlns="http://www.w3.org/2000/svg"><style>${'/*'.repeat(1_000)} @import "a.css"</style></svg>`;
  expect(cleanSvg(style)).toEqual({ problem: 'its styles import others' });
});

describe('a drawing', () => {
  it.each([
    ['<script>alert(1)</script>', 'an element “script”'],
    ['<script xlink:href="#a"/>', 'an element “script”'],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>', 'an element “script”'],
    ['<script xmlns="http://www.w3.org/1999/xhtml">1</script>', 'an element “script”'],
    ['<g onload="a()"/>', 'a handler “onload”'],
    ['<g ONCLICK="a()"/>', 'a handler “ONCLICK”'],
    ['<metadata><g onload="a()"/></metadata>', 'a handler “onload”'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', '“foreignObject”'],
    ['<image href="https://spy.example/a.png"/>', 'asks for “https://spy.example/a.png”'],
    ['<image href="//spy.example/a.png"/>', 'asks for'],
    ['<image xlink:href="../secret.png"/>', 'asks for'],
    ['<use href="other.svg#a"/>', 'asks for'],
    ['<use href="data:image/svg+xml;base64,PHN2Zy8+"/>', 'asks for'],
    ['<a href="javascript:alert(1)"><text>x</text></a>', 'asks for'],
    ['<a href="java\tscript:alert(1)"><text>x</text></a>', 'asks for'],
    ['<a href="data:text/html,x"><text>x</text></a>', 'asks for'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', 'changes an address'],
    ['<animate attributeName="xlink:href" values="a;b"/>', 'changes an address'],
    ['<style>@import "https://spy.example/a.css";</style>', 'import others'],
    ['<style>@\\69mport "a.css";</style>', 'import others'],
    [
      '<style><![CDATA[g { fill: url(https://spy.example/#a) }]]></style>',
      'asks for “https://spy.example/#a”',
    ],
    ['<style>g { fill: u\\72l("https://spy.example") }</style>', 'asks for'],
    ['<style>g { background: image-set("https://spy.example/a.png" 1x) }</style>', 'ask for a picture'],
    ['<style>@import url(https://spy.example/a.css);<g/></style>', '“g” among its styles'],
    ['<style>a{b:"/*"}g{fill:url(https://spy.example/a)}c{d:"*/"}</style>', 'asks for'],
    ['<style>g{fill:u/**/rl(https://spy.example/a)}</style>', 'asks for'],
    ['<g style="fill: url(//spy.example/a)"/>', 'asks for'],
    ['<rect fill="url(https://spy.example/a#b)"/>', 'asks for'],
    ['<g xml:base="https://spy.example/"/>', 'a base address'],
  ])('that runs something or asks for anything outside is refused: %s', (inner, problem) => {
    expect(text(svg(inner))).toContain(problem);
    expect(text(svg(inner))).toMatch(/^refused: /);
  });

  it.each([
    ['', 'can’t be read'],
    ['<svg', 'can’t be read'],
    ['<html xmlns="http://www.w3.org/1999/xhtml"/>', 'no SVG'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', 'can’t be read'],
    [`<?xml-stylesheet href="a.css"?>${svg('')}`, 'names a stylesheet'],
  ])('that is none is refused: %s', (source, problem) => {
    expect(text(source)).toContain(problem);
  });

  it('keeps what is drawn, with what it refers to in itself', () => {
    const inner =
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#f00"></stop></linearGradient></defs>' +
      '<style>.a { fill: url(#g) }</style><g class="a" style="fill: url(&quot;#g&quot;)"><use xlink:href="#b"></use></g>' +
      '<a href="https://example.org/?a=1&amp;b=2"><text xml:space="preserve">A &lt; B</text></a>';
    expect(text(svg(inner, 'viewBox="0 0 4 3"'))).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 4 3">${inner}</svg>\n`,
    );
  });

  it('loses what drawing programs note for themselves', () => {
    const source =
      '<?xml version="1.0"?><!-- by Secret --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' +
      svg(
        '<metadata>Secret</metadata><inkscape:page inkscape:label="Secret"><g/></inkscape:page><g inkscape:export-filename="/home/secret/a.png"/>',
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="Secret"',
      );
    expect(text(source)).not.toMatch(/secret|inkscape|DOCTYPE/i);
    expect(text(source)).toContain('<g></g></svg>');
  });

  it('hands on the pictures in it, for they may hold hidden data', () => {
    const clean = cleanSvg(
      svg('<image href="data:image/jpeg;base64,AAEC"/><image href="data:image/png;base64,AwQ="/>'),
    );
    if ('problem' in clean) throw new Error(clean.problem);
    expect(clean.embedded.map((each) => [...each])).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(clean.text(['x:1', 'x:2'])).toContain('<image href="x:1"></image><image href="x:2"></image>');
  });

  it.each([
    ['width="300" height="200"', 300, 200],
    ['width="10cm" height="5cm"', 378, 189],
    ['width="100%" height="100%" viewBox="0 0 640 480"', 640, 480],
    ['width="320" viewBox="0 0 640 480"', 320, 240],
    ['viewBox="0,0,20,10"', 20, 10],
    ['', 300, 150],
    ['width="0" height="-5" viewBox="0 0 0 0"', 300, 150],
  ])('says how large it is: %s', (attributes, width, height) => {
    expect(cleanSvg(svg('', attributes))).toMatchObject({ width, height });
  });
});
