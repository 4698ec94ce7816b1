import { describe, expect, it } from 'vitest';
import { budgetDefaults } from '../../src/config/budgets.js';
import { openScales, weightsOf } from '../../src/render/budget.js';
import { page } from '../support/templates.js';

const css = { url: '/assets/main.css', file: 'assets/main.css', bytes: new Uint8Array(20 * 1024) };
const script = { url: '/assets/a.js', file: 'assets/a.js', bytes: new Uint8Array(5 * 1024) };
const budgets = { ...budgetDefaults, article: { kilobytes: 30, requests: 4, scripts: 0 } };

function told(pages: Readonly<Record<string, string>>): string[] {
  const scales = openScales(budgets, weightsOf([css, script]));
  for (const [url, html] of Object.entries(pages)) scales.weigh(page(url), html, true);
  return scales.messages().map(({ what, file }) => `${what} ${file}`);
}

describe('budgets', () => {
  it('are broken by what a page weighs with its styles, told once with the worst', () => {
    const styled = '<link rel="stylesheet" href="/paper/assets/main.css">';
    expect(told({ '/a.html': styled + 'x'.repeat(9_000) })).toEqual([]);
    expect(told({ '/a.html': 'x'.repeat(29_000) })).toEqual([]);
    expect(
      told({
        '/a.html': styled + 'x'.repeat(11_000),
        '/b.html': styled + 'é'.repeat(8_000),
        '/c.html': styled,
      }),
    ).toEqual([
      'The page /b.html weighs 36 KB with its styles and scripts; 30 KB are its budget. Of its kind, article, 2 pages are over it. articles/b.md',
    ]);
  });

  it('weigh the scripts that a page loads', () => {
    const html = `<script defer src="/assets/a.js"></script>${'x'.repeat(26_000)}`;
    expect(told({ '/a.html': html }).join()).toContain('weighs 31 KB with its styles and scripts');
    expect(told({ '/a.html': 'x'.repeat(26_000) })).toEqual([]);
  });

  it('are broken by files that are asked for at once, and not by pictures that wait', () => {
    const head = '<link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.svg">';
    const none = '<link rel="icon" href="data:,">'.repeat(9);
    expect(told({ '/a.html': none })).toEqual([]);
    const lazy = '<img src="a.jpg" alt="" loading="lazy">'.repeat(9);
    expect(told({ '/a.html': `${head}<img src="lead.jpg" alt="">${lazy}` })).toEqual([]);
    expect(told({ '/a.html': `${head}${'<img src="lead.jpg" alt="">'.repeat(2)}` }).join()).toContain(
      'asks for 5 files before it can be seen whole; 4 are its budget',
    );
  });

  it('are broken by scripts, of which data is none', () => {
    const data = '<script type="application/ld+json">{}</script><script type="speculationrules">{}</script>';
    expect(told({ '/a.html': data })).toEqual([]);
    expect(told({ '/a.html': `${data}<script src="/menu.js" defer></script>` }).join()).toContain(
      'runs a script; 0 are its budget',
    );
  });
});
