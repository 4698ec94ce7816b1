import { describe, expect, it } from 'vitest';
import { themeStyles } from '../../src/render/theme.js';
import { buildNewsroom, story } from '../support/newsroom.js';

describe('themeStyles', () => {
  it('are tokens, in the layer of tokens', () => {
    expect(
      themeStyles({
        colors: { accent: { light: '#005599', dark: '#88ccff' } },
        fonts: { headlines: '"Newsreader", serif', interface: 'Verdana, sans-serif' },
        measure: '36rem',
      }),
    ).toBe(
      '@layer tokens { :root { --accent: light-dark(#005599, #88ccff); --display: "Newsreader", serif; --sans: Verdana, sans-serif; --measure: 36rem; } }',
    );
    expect(themeStyles({ colors: {}, fonts: {} })).toBe('');
  });

  it('are published with the stylesheet, and what is too faint is told', async () => {
    const files = { 'content/a.md': story('A', '2026-01-01') };
    const plain = await buildNewsroom(files);
    const styled = await buildNewsroom(files, {
      config: { theme: { colors: { accent: '#ffdd00' }, measure: '36rem' } },
    });
    const styles = (built: typeof plain) => Object.keys(built.files).filter((file) => file.endsWith('.css'));
    expect(styles(styled)).not.toEqual(styles(plain));
    const css = styled.files[styles(styled)[0] ?? ''] ?? '';
    expect(css).toMatch(/--accent: ?light-dark\(#ffdd00, ?#ffdd00\)/);
    expect(plain.rules).toEqual([]);
    expect(new Set(styled.rules)).toEqual(new Set(['render/low-contrast']));
    expect(styled.result.written).toBeDefined();
  });
});
