import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { type Ran, runIn } from '../support/terminal.js';

const stet = (cwd: string, ...args: string[]): Promise<Ran> => runIn(cwd, args, '2026-11-23T12:00:00Z');

function newsroom(files: Record<string, string> = {}): string {
  const cwd = temporaryFolder();
  fill(cwd, {
    'stet.config.json': '{"url":"https://news.example"}',
    'content/articles/a.md': story('A', '2026-01-01', 'section: world\nauthors: [Jane Doe]'),
    'content/articles/b.md': story('B', '2026-01-02', 'section: world'),
    'content/pages/about.md': '---\ntitle: About\n---\n\nWho we are.\n',
    ...files,
  });
  return cwd;
}

async function built(files?: Record<string, string>): Promise<string> {
  const cwd = newsroom(files);
  expect((await stet(cwd, 'build')).code).toBe(0);
  return cwd;
}

/** What `stet why` says before it names what the page is made from. */
const changesOf = ({ out }: Ran): string => out.slice(0, out.indexOf('It is made from:'));

describe('stet why', () => {
  it('says that a page stays as it is where nothing changed', async () => {
    const ran = await stet(await built(), 'why', 'content/articles/a.md');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(changesOf(ran)).toBe(
      '/world/2026/01/a.html stays as it is: nothing that it is made from changed since the last build.\n',
    );
  });

  it('says what changed since the last build as an editor would call it', async () => {
    const cwd = await built();
    fill(cwd, {
      'content/articles/a.md': story('Another', '2026-01-01', 'section: world\nauthors: [Jane Doe]', 'New.'),
    });
    const page = await stet(cwd, 'why', 'content/articles/a.md');
    expect(changesOf(page)).toBe(
      '/world/2026/01/a.html will be made again, for these changed since the last build:\n' +
        [
          '  the text',
          '  “What happened next”',
          '  what search engines and shared links show',
          '  the headline',
          '  the links for sharing\n',
        ].join('\n'),
    );
    const front = await stet(cwd, 'why', '/world/');
    expect(changesOf(front)).toContain('  the stories of the list\n');
    const about = await stet(cwd, 'why', '/about.html');
    expect(changesOf(about)).toContain('/about.html stays as it is');
  });

  it('says that the template changed', async () => {
    const cwd = await built();
    const template = fs.readFileSync('templates/page.tsx', 'utf8');
    fill(cwd, { 'templates/page.tsx': `${template}\nexport const more = 1;\n` });
    expect(changesOf(await stet(cwd, 'why', '/about.html'))).toMatch(/last build:\n {2}the template\n$/);
    expect(changesOf(await stet(cwd, 'why', '/world/'))).toContain('stays as it is');
  });

  it('says of a page that was not there at the last build that it is new', async () => {
    const cwd = await built();
    fill(cwd, { 'content/articles/c.md': story('C', '2026-01-03') });
    expect((await stet(cwd, 'why', 'content/articles/c.md')).out).toContain(
      'is new: no build has made it yet.',
    );
    expect((await stet(newsroom(), 'why', '/')).out).toContain('/ is new: no build has made it yet.');
  });

  it('names what a page is made from, whatever other pages changed', async () => {
    const cwd = await built();
    const madeFrom = async (page: string) => {
      const { out } = await stet(cwd, 'why', page);
      return out.slice(out.indexOf('It is made from:')).split('\n').slice(1, -1);
    };
    const before = await madeFrom('/world/');
    expect(before).toContain('  the list of stories of the section “World”');
    expect(before).toContain('  the headline and dates of articles/a.md');
    expect(before).toContain('  the author “Jane Doe”');
    expect(before.filter((each) => each.includes('the text'))).toEqual([]);
    expect(await madeFrom('content/articles/b.md')).toContain('  the text of articles/b.md');
    // Other pages are planned before it, and what they have read is remembered.
    fill(cwd, { 'content/articles/b.md': story('Another', '2026-01-02', 'section: world') });
    expect((await madeFrom('/world/')).sort()).toEqual(before.sort());
  });

  it.each([
    ['/world/2026/01/a.html', '/world/2026/01/a.html'],
    ['world/2026/01/a.html', '/world/2026/01/a.html'],
    ['https://news.example/world/2026/01/a.html', '/world/2026/01/a.html'],
    ['content/articles/a.md', '/world/2026/01/a.html'],
    ['articles/a.md', '/world/2026/01/a.html'],
    ['content/pages/about.md', '/about.html'],
    ['https://news.example', '/'],
    ['/index.html', '/'],
    ['/world/index.html', '/world/'],
  ])('finds a page by %s', async (named, url) => {
    const { out } = await stet(await built(), 'why', named, '--json');
    expect(JSON.parse(out).url).toBe(url);
  });

  it('says for machines what it says for people', async () => {
    const cwd = await built();
    fill(cwd, { 'content/articles/a.md': story('Another', '2026-01-01', 'section: world') });
    const { out } = await stet(cwd, 'why', 'content/articles/a.md', '--json');
    expect(JSON.parse(out)).toEqual({
      url: '/world/2026/01/a.html',
      sources: ['articles/a.md'],
      changed: expect.arrayContaining(['authors', 'head', 'headline']),
      madeFrom: expect.arrayContaining(['the headline and dates of articles/a.md', 'the section “World”']),
    });
    fill(cwd, { 'content/articles/c.md': story('C', '2026-01-03') });
    const { out: fresh } = await stet(cwd, 'why', 'content/articles/c.md', '--json');
    expect(JSON.parse(fresh).changed).toBe(null);
  });

  it('says that there is no such page, and what is wrong with the site', async () => {
    const ran = await stet(newsroom(), 'why', '/nowhere.html');
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('The site has no page “/nowhere.html”.');
    const broken = await stet(
      newsroom({ 'content/articles/a.md': '---\ntitle: A\n---\n' }),
      'why',
      '/world/a.html',
    );
    expect(broken.err).toContain('content/articles/a.md');
    expect(broken.err).toContain('once this is put right');
  });
});

describe('stet build --explain', () => {
  it('counts the pages made again by what changed', async () => {
    const cwd = newsroom();
    expect((await stet(cwd, 'build', '--explain')).out).toMatch(/^ {2}\d+ pages: new\n/m);
    expect((await stet(cwd, 'build', '--explain')).out).toContain('No page was made again');
    fill(cwd, {
      'content/articles/a.md': story('A', '2026-01-01', 'section: world\nauthors: [Jane Doe]', 'New.'),
    });
    const { out } = await stet(cwd, 'build', '--explain');
    expect(out).toContain('Pages made again, and what changed:\n');
    expect(out).toMatch(/^ {2}1 page: .*\bthe text\b/m);
  });

  it('says so of pages whose files were altered', async () => {
    const cwd = await built();
    fs.rmSync(path.join(cwd, 'public/about.html'));
    const { out } = await stet(cwd, 'build', '--explain');
    expect(out).toMatch(/^ {2}1 page: their files had been altered or removed\n/m);
  });
});
