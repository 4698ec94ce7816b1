import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/parse/parse.js';
import { contents, fill, temporaryFolder } from '../support/folders.js';
import { runIn } from '../support/terminal.js';

function newsroom(): string {
  const cwd = temporaryFolder();
  fill(cwd, {
    'stet.config.json': '{"url":"https://news.example","timeZone":"Asia/Tokyo"}',
    'content/sections/local.md': '---\ntitle: Local\n---\n',
    'content/authors/jane-example.md': '---\nname: Jane Example\n---\n',
  });
  return cwd;
}
// In Tokyo it is December already.
const make = (cwd: string, ...args: string[]) => runIn(cwd, ['new', ...args], '2026-11-30T20:15:00Z');
const parser = createParser({
  siteUrl: 'https://news.example',
  language: 'en',
  timeZone: 'Asia/Tokyo',
  frontMatter: {},
  limits: { fileSize: 1 << 20 },
});

describe('stet new', () => {
  it('makes a draft in the folder of the month, by the clock of the newsroom', async () => {
    const cwd = newsroom();
    const args = ['--section', 'Local', '--author', 'Jane Example', '--author', 'Li: Na', '--topic', 'Ports'];
    const { code, out } = await make(cwd, 'The "new" bridge: what’s known', ...args, '--language', 'es');
    expect(code).toBe(0);
    const file = 'content/articles/2026/12/the-new-bridge-whats-known.md';
    expect(out).toContain(`${file}\n`);
    const text = fs.readFileSync(path.join(cwd, file), 'utf8');
    const { document, messages } = parser.parse({ path: file.slice(8), text, digest: '' });
    expect(messages).toEqual([]);
    expect(document).toMatchObject({
      // The quotation marks of Spanish.
      title: 'The «new» bridge: what’s known',
      date: Date.parse('2026-11-30T20:15:00Z'),
      section: 'local',
      authors: ['jane-example', 'Li: Na'],
      topics: ['Ports'],
      language: 'es',
      draft: true,
    });
  });

  it('never overwrites a file', async () => {
    const cwd = newsroom();
    await make(cwd, 'Bridge', '--section', 'local');
    const before = contents(cwd);
    const { code, err } = await make(cwd, 'Bridge!', '--section', 'local', '--topic', 'ports');
    expect(code).toBe(1);
    expect(err).toContain('content/articles/2026/12/bridge.md is there already');
    expect(contents(cwd)).toEqual(before);
  });

  it('makes nothing where a name is misspelt, and suggests the one that is meant', async () => {
    const cwd = newsroom();
    const before = contents(cwd);
    const args = ['--section', 'loacl', '--author', 'Jane Exampel', '--language', 'german'];
    const { code, err } = await make(cwd, 'Bridge', ...args);
    expect(code).toBe(1);
    for (const meant of ['“local”', '“jane-example”', 'de?']) expect(err).toContain(`Did you mean ${meant}`);
    expect(contents(cwd)).toEqual(before);
  });

  it.each([['index'], ['ship '.repeat(100)], ['船'.repeat(100)], ['2026-11-20 talks: "x" \\ # y']])(
    'makes a file that can be read of the headline %s',
    async (headline) => {
      const cwd = newsroom();
      expect((await make(cwd, headline, '--section', 'local')).code).toBe(0);
      const [[file, text] = ['', '']] = Object.entries(contents(path.join(cwd, 'content/articles')));
      const { document, messages } = parser.parse({ path: `articles/${file}`, text, digest: '' });
      expect(messages).toEqual([]);
      const wanted = headline.trim().replaceAll('"x"', '“x”');
      expect(document).toMatchObject({ title: wanted, draft: true });
    },
  );

  it.each([[[]], [['Bridge']], [['The', 'bridge', '--section', 'local']], [['…', '--section', 'local']]])(
    'says what is missing in %j',
    async (args) => {
      const { code, err } = await make(newsroom(), ...args);
      expect(code).toBeGreaterThan(0);
      expect(err).not.toBe('');
    },
  );
});
