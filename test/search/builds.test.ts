import { describe, expect, it } from 'vitest';
import { type Built, buildNewsroom, story } from '../support/newsroom.js';

const config = { timeZone: 'Asia/Tokyo' };

const stories = {
  'content/a.md': story('Ferries', '2023-05-01', 'topics: [ships]', 'The ferries stop at Portobello.'),
  'content/b.md': story('Trains', '2024-02-01', 'authors: [Jane Doe]', 'No train ran on Thursday.'),
  // In Tokyo it is 2025 already.
  'content/c.md': story('Midnight', '2024-12-31T15:30:00Z', '', 'Bells were heard.'),
  'content/d.md': story('Spring', '2026-03-01', '', 'The thaw has begun.'),
  'content/e.md': story('Autumn', '2026-10-01', '', 'Leaves fall.'),
  'content/draft.md': story('Quixotic', '2026-03-02', 'draft: true', 'A xylophone.'),
  'content/later.md': story('Zeppelin', '2026-03-03', 'embargo: 2026-12-01T00:00:00Z', 'A wyvern.'),
};

/** Files of the index, by path. */
function indexOf({ files }: Built): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([file]) => file.startsWith('search/')));
}

/** What a build wrote of the index: names of its folders. */
function written({ result }: Built): string[] {
  const all = result.written?.written ?? [];
  return [...new Set(all.flatMap((file) => /^search\/(\S+)\//.exec(file)?.[1] ?? []))].sort();
}

describe('the index of a site', () => {
  it('is cut by the years of the site’s zone, the newest into quarters', async () => {
    const built = await buildNewsroom(stories, { config });
    expect(written(built)).toEqual(['2023', '2024', '2025', '2026-1', '2026-4']);
    expect(built.files['search/index.html']).toContain('2026-4');
    expect(JSON.parse(built.files['search/2024/index.json'] ?? '').n).toBe(1);
    expect(built.files['search/2025/0.txt']).toContain('Midnight');
  });

  it('holds nothing of what is not public, in any file of the site', async () => {
    const built = await buildNewsroom(stories, { config });
    for (const [file, text] of Object.entries(built.files))
      expect(text, file).not.toMatch(/quixot|xyloph|zeppel|wyvern/i);
    const later = await buildNewsroom(stories, { config, now: '2026-12-02T00:00:00Z' });
    expect(later.files['search/2026-4/0.bin']).toContain('zeppelin');
  });

  it('is after each edit what a clean build makes, and only what changed is written', async () => {
    const first = await buildNewsroom(stories, { config });
    const { root } = first;
    let files: Record<string, string> = { ...stories };
    const steps: readonly [what: string, edit: Record<string, string>, parts: string[], now?: string][] = [
      [
        'one edited, one added, one with another topic',
        {
          'content/b.md': story('Trains', '2024-02-01', '', 'No train ran on Friday.'),
          'content/f.md': story('Frost', '2026-11-02', '', 'Ice.'),
          'content/topics/ships.md': '---\ntitle: The port\n---\n',
        },
        ['2023', '2024', '2026-4'],
      ],
      ['an embargo over', {}, ['2026-4'], '2026-12-02T00:00:00Z'],
      [
        'a new year, and a story moved to another',
        { 'content/g.md': story('Snow', '2027-01-01'), 'content/d.md': story('Spring', '2025-03-01') },
        ['2025', '2026', '2027-1'],
        '2027-01-02T00:00:00Z',
      ],
    ];
    for (const [what, edit, parts, now] of steps) {
      files = { ...files, ...edit };
      const when = now === undefined ? {} : { now };
      const built = await buildNewsroom(edit, { config, root, ...when });
      const clean = await buildNewsroom(files, { config, ...when });
      expect(written(built), what).toEqual(parts);
      expect(indexOf(built), what).toEqual(indexOf(clean));
      expect(built.files['search/index.html'], what).toBe(clean.files['search/index.html']);
    }
  });

  it('is not there when the configuration says so, and nothing leads to it', async () => {
    const built = await buildNewsroom(stories, { config: { ...config, search: false } });
    expect(Object.keys(indexOf(built))).toEqual([]);
    expect(Object.keys(built.files).filter((file) => /^assets\/search-/.test(file))).toEqual([]);
    expect(built.files['index.html']).not.toContain('/search/');
  });

  it('has a page without inline scripts, whose script is known by its digest and under 5 KB', async () => {
    const { files } = await buildNewsroom(stories, {
      config: { ...config, url: 'https://news.example/paper' },
    });
    const page = files['search/index.html'] ?? '';
    expect(page).toMatch(
      /<script defer src="\/paper\/assets\/search-[\w-]+\.js" integrity="sha384-[\w+/=]+"><\/script>/,
    );
    expect(page).toContain('<noscript>');
    expect(page).toContain('content="noindex, follow"');
    expect(page).not.toContain('unsafe');
    expect(files['sitemaps/pages.xml']).not.toContain('/search/');
    const script = Object.keys(files).find((file) => file.startsWith('assets/search-')) ?? '';
    expect(Buffer.byteLength(files[script] ?? '')).toBeLessThanOrEqual(5 * 1024);
  });
});
