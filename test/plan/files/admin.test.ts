import { describe, expect, it } from 'vitest';
import type { UserConfig } from '../../../src/config/config.js';
import { buildNewsroom, type NewsroomOptions, story } from '../../support/newsroom.js';

const admin = { backend: 'github', repo: 'paper/newsroom' } as const;
const stories = {
  'content/articles/2026/11/a.md': story('A', '2026-11-20', 'section: city\ntopics: [river]'),
  'content/articles/2026/10/b.md': story('B', '2026-10-20', 'authors: [Jane Doe]'),
  'content/articles/2026/12/later.md': story('Later', '2026-12-20'),
};
const build = (config: UserConfig, options: NewsroomOptions = {}, files: Record<string, string> = stories) =>
  buildNewsroom(files, { ...options, config });
const settingsIn = (files: Readonly<Record<string, string>>) =>
  JSON.parse(files['admin/settings.json'] ?? '{}');

describe('the page where editors write', () => {
  it('changes no byte of what readers get', async () => {
    const [without, beside] = [await build({}), await build({ admin })];
    const others = Object.entries(beside.files).filter(([file]) => !/^(?:admin|assets\/editor)\//.test(file));
    const { _headers: _, ...readers } = Object.fromEntries(others);
    const { _headers: __, ...wanted } = without.files;
    expect(readers).toEqual(wanted);
    expect(Object.keys(without.files).filter((file) => file.includes('admin'))).toEqual([]);
  });

  it('names its program by its bytes, keeps search engines away, and may ask the repository’s host and no other', async () => {
    const { files } = await build({ admin, url: 'https://a.example/paper' });
    const page = files['admin/index.html'] ?? '';
    const [, program = ''] = /src="\/paper\/(assets\/editor\/start-[A-Z\d]{8}\.js)"/.exec(page) ?? [];
    expect(Object.keys(files)).toContain(program);
    expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self' blob: data: https://api.github.com",
      ]),
    );
    expect(files._headers).toContain(`
/admin/*
  Cache-Control: public, max-age=0, must-revalidate
  X-Robots-Tag: noindex, nofollow
  Content-Security-Policy: ${policy}; frame-ancestors 'none'
`);
    // Where a host sends both policies, what the page may ask has to stand in both.
    expect(/^\/\*\n(?: .*\n)*/m.exec(files._headers ?? '')?.[0]).toMatch(
      /connect-src [^;]*https:\/\/api\.github\.com/,
    );
    for (const sitemap of Object.keys(files).filter((file) => file.includes('sitemap')))
      expect(files[sitemap]).not.toContain('/admin');
  });

  it('tells the editor where public stories lie and what may be chosen, and nothing of what is not public', async () => {
    const { files } = await build({ admin });
    const { stories: folders, fields } = settingsIn(files);
    expect(folders).toEqual(['articles/2026/11', 'articles/2026/10']);
    const options = (name: string) =>
      fields.article.find((field: { name: string }) => field.name === name).options;
    expect(options('section').map(({ value }: { value: string }) => value)).toEqual(['city', 'news']);
    expect(options('topics')).toEqual([{ value: 'river', label: 'River' }]);
    expect(options('authors')).toEqual([{ value: 'jane-doe', label: 'Jane Doe' }]);
    expect(options('series')).toBeUndefined();
  });

  it('is as after a clean build when it comes, changes with the archive, and goes', async () => {
    const { root } = await build({});
    const steps: [config: UserConfig, files: Record<string, string>][] = [
      [{ admin }, {}],
      [{ admin }, { 'content/articles/2026/09/c.md': story('C', '2026-09-20', 'topics: [dam]') }],
      [{ admin: { ...admin, months: 1 } }, {}],
      [{}, {}],
    ];
    const all: Record<string, string> = { ...stories };
    for (const [config, files] of steps) {
      Object.assign(all, files);
      const { files: made } = await build(config, { root }, files);
      const clean = (await build(config, {}, all)).files;
      // Programs stay for some days, for pages in caches.
      const further = Object.keys(made).filter((file) => clean[file] === undefined);
      expect(further.filter((file) => !file.startsWith('assets/editor/'))).toEqual([]);
      expect({ ...made, ...clean }).toEqual(made);
    }
  });
});
