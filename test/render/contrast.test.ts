import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { checkContrast, contrast } from '../../src/render/contrast.js';
import { themeStyles } from '../../src/render/theme.js';

const told = (css: string) => checkContrast(css).map(({ what }) => what);

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ffffff', '#777777', 4.48],
    ['#123456', '#123456', 1],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });
});

describe('checkContrast', () => {
  it('finds nothing in stet’s own styles', async () => {
    const { outputFiles } = await build({
      entryPoints: ['templates/styles/main.css'],
      bundle: true,
      minify: true,
      write: false,
    });
    const css = outputFiles[0]?.text ?? '';
    expect(told(css)).toEqual([]);
    // It has been looked at.
    const faint = themeStyles({ colors: { ink: { light: '#aaaaaa', dark: '#eeeeee' } }, fonts: {} });
    expect(told(css + faint).length).toBeGreaterThan(3);
  });

  it('names the colours, the page and the ratio, and says what holds everywhere once', () => {
    expect(told(':root{--paper:#fff;--ink:light-dark(#888, #000)}')).toEqual([
      'On light pages “ink” (#888888) on “paper” (#ffffff) has a contrast of 3.54; 4.5 is the least.',
    ]);
  });

  it('knows the grounds of labels, layers, and tokens that stand for others', () => {
    const css =
      '@layer tokens{:root{--paper:#fff;--argued:#fff;--opined:#000;--accent:#000}' +
      '[data-label="opinion"]{--accent:var(--opined)}body[data-label=opinion]{--paper:#333}}';
    expect(told(css)).toEqual([
      'On light pages of the label opinion “accent” (#000000) on “paper” (#333333) has a contrast of 1.66; 4.5 is the least.',
      'On dark pages of the label opinion “accent” (#000000) on “paper” (#333333) has a contrast of 1.66; 4.5 is the least.',
    ]);
  });

  it.each([
    ':root{--paper:#fff;--ink:#000}@media print{:root{--ink:#fff}}',
    '.card{--ink:#fff;--paper:#fff}',
    ':root{--paper:#fff;--ink:oklch(90% 0 0)}',
    '/* :root{--paper:#fff;--ink:#fff} */',
  ])('leaves alone what it cannot tell or what holds only sometimes: %s', (css) => {
    expect(told(css)).toEqual([]);
  });
});
