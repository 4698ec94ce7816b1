import { expect, it } from 'vitest';
import { fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { runIn } from '../support/terminal.js';

const begin = '2026-11-23T12:00:00Z';

function newsroom(files: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  fill(root, {
    'content/articles/a.md': story('A', '2026-11-20'),
    'content/articles/draft.md': story('Draft', '2026-11-21', 'draft: true'),
    ...files,
  });
  return root;
}

it('says where the site is, until it is stopped', async () => {
  const { code, out, err } = await runIn(newsroom(), ['dev', '--port', '0'], begin);
  expect(out).toMatch(
    /^2 stories, with what readers do not see yet: http:\/\/127\.0\.0\.1:\d+\/\nCtrl\+C ends this\.\n$/,
  );
  expect(err).toBe('');
  expect(code).toBe(0);
});

it('shows the site as readers see it at an instant, if asked', async () => {
  const { out } = await runIn(newsroom(), ['dev', '--port', '0', '--now', '2026-11-22'], begin);
  expect(out).toContain('1 story, as readers see it at 2026-11-22T00:00:00+00:00: http://127.0.0.1:');
});

it('begins though there are errors, and names them', async () => {
  const root = newsroom({ 'content/articles/b.md': story('B', 'someday') });
  const { code, err } = await runIn(root, ['dev', '--port', '0'], begin);
  expect(err).toContain('content/articles/b.md:3:7  parse/bad-date');
  expect(code).toBe(0);
});

it('does not begin with a configuration that cannot be read', async () => {
  const { code, err } = await runIn(newsroom({ 'stet.config.json': '{' }), ['dev', '--port', '0'], begin);
  expect(err).toContain('config/unreadable');
  expect(code).toBe(1);
});

it.each(['x', '70000', '-1'])('refuses the port %s', async (port) => {
  const { code, err } = await runIn(newsroom(), ['dev', `--port=${port}`], begin);
  expect(err).toContain(`--port ${port}: write a number from 0 to 65535.`);
  expect(code).toBe(2);
});
