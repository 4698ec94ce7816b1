import { describe, expect, it } from 'vitest';
import { framedTables } from '../../../src/plan/parts/tables.js';

describe('framedTables', () => {
  it('frames each table, and leaves what only reads like one', () => {
    const html =
      '<p title="<table>">&lt;table&gt;</p><table><tr><td>1</td></tr></table><p>and</p><table></table>';
    const frame = '<div class="table" role="group" aria-label="Table" tabindex="0">';
    expect(framedTables(html, 'Table')).toBe(
      `<p title="<table>">&lt;table&gt;</p>${frame}<table><tr><td>1</td></tr></table></div><p>and</p>${frame}<table></table></div>`,
    );
  });

  it('frames a table in a table too', () => {
    const framed = framedTables('<table><tr><td><table></table></td></tr></table>', 'Table');
    expect(framed.match(/<div /g)).toHaveLength(2);
    expect(framed).toMatch(/<\/table><\/div><\/td><\/tr><\/table><\/div>$/);
  });
});
