import { describe, expect, test } from 'vitest';
import { fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { runIn } from '../support/terminal.js';

const stet = (cwd: string, ...args: string[]) => runIn(cwd, ['related', ...args], '2026-11-25T00:00:00Z');

const words = 'harbour ferry bridge council museum storm vote tide budget school'.split(' ');

/** Forty stories: each tells of one matter, and links to the one before on the same matter. */
function newsroom(linked: boolean): string {
  const root = temporaryFolder();
  const files: Record<string, string> = {};
  for (let n = 0; n < 40; n++) {
    const matter = words[n % 10] ?? '';
    const link = linked && n >= 10 ? ` As [reported before](s${n - 10}.md).` : '';
    const own = Array.from({ length: 12 }, (_, i) => `word${n * 12 + i}`).join(' ');
    const text = `The ${matter} of Aldermouth, ${own}, and the ${matter} plan of Mayor Anna Holm.${link}`;
    files[`content/articles/s${n}.md`] = story(
      `Number ${n}`,
      new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
      `topics: [${matter}]`,
      text,
    );
  }
  files['stet.config.json'] = JSON.stringify({ url: 'https://news.example' });
  fill(root, files);
  return root;
}

describe('stet related', () => {
  test('tells what is recommended below a story, why, and what was passed over', async () => {
    const { code, out } = await stet(newsroom(true), 's38');
    expect(code).toBe(0);
    expect(out).toContain('Number 38');
    expect(out).toMatch(/We recommend to read\n {2}1\. /);
    expect(out).toMatch(/Score \d+\.\d; shares .*topic budget/);
    expect(out).toMatch(/the story links to it itself/);
  });

  test.each([
    'articles/s38.md',
    'content/articles/s38.md',
    'https://news.example/news/2026/02/s38.html',
    's38',
  ])('finds a story by %s', async (named) => {
    expect((await stet(newsroom(true), named)).code).toBe(0);
  });

  test('says for machines what it says for people', async () => {
    const { out } = await stet(newsroom(true), 's38', '--json');
    const told = JSON.parse(out);
    expect(told.story).toMatchObject({ title: 'Number 38', url: '/news/2026/02/s38.html' });
    expect(told.background[0]).toMatchObject({ reason: 'ranked', shared: expect.any(Array) });
    expect(told.passedOver.length).toBeGreaterThan(0);
  });

  test('suggests a name where there is no such story', async () => {
    const { code, err } = await stet(newsroom(true), 's388');
    expect(code).toBe(2);
    expect(err).toMatch(/No public story is named “s388”\. Did you mean/);
  });

  test('writes one line a story for all of them, as many picks deep as is asked', async () => {
    const { out } = await stet(newsroom(true), '--all', '--json', '--no-links', '--count', '10');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.length).toBe(40);
    expect(lines.every(({ url, background, followUps }) => url && background && followUps)).toBe(true);
    expect(lines.at(-1).background.length).toBe(10);
    // What it links to is to be guessed, so it is not left out.
    const last = lines.find(({ url }) => url.endsWith('/s38.html'));
    expect(last.background.some((url: string) => url.endsWith('/s28.html'))).toBe(true);
  });

  test('measures itself by editors’ links, beside simpler ways', async () => {
    const { out } = await stet(newsroom(true), '--evaluate', '--json');
    const { links, queries, results } = JSON.parse(out);
    expect(links).toBeGreaterThanOrEqual(20);
    expect(queries).toBeGreaterThanOrEqual(20);
    expect(results.stet.ndcg5).toBeGreaterThan(results.newest.ndcg5);
    expect(results.stet.ci95.length).toBe(2);
    expect((await stet(newsroom(true), '--evaluate')).out).toMatch(/^stet +0\.\d{3} /m);
  });

  test('refuses to measure by fewer than thirty links', async () => {
    const { code, err } = await stet(newsroom(false), '--evaluate');
    expect(code).toBe(1);
    expect(err).toContain('at least 30 links are needed');
  });

  test.each([[[]], [['a', '--all']], [['a', 'b']], [['--all', '--count', '0']], [['--all', '--count', 'x']]])(
    'refuses %j',
    async (args) => {
      expect((await stet(newsroom(true), ...args)).code).toBe(2);
    },
  );
});
