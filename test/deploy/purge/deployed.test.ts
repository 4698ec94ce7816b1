import { expect, it } from 'vitest';
import { addressesOf } from '../../../src/deploy/purge/addresses.js';
import { exactContents, fill, temporaryFolder } from '../../support/folders.js';
import { runIn } from '../../support/terminal.js';
import { openApi } from './api.js';

const now = '2026-11-23T12:00:00Z';
const story = (title: string) =>
  `---\ntitle: ${title}\ndate: 2026-11-20\nsection: local\n---\n\nAbout ${title}.\n`;

const config = {
  url: 'https://news.example/paper',
  title: 'The Test',
  deploy: { live: { to: 'file:www', purge: { cloudfront: 'E1' } } },
};

/** Names of files that differ between two folders. */
function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name],
  );
}

it('purges the addresses of exactly the files that a deploy changed and deleted', async () => {
  const { endpoint, asked } = await openApi(() => ({ status: 201 }));
  const env = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_ENDPOINT_URL_CLOUDFRONT: endpoint };
  const cwd = temporaryFolder();
  fill(cwd, {
    'stet.config.json': JSON.stringify(config),
    'content/a.md': story('Bridges'),
    'content/b.md': story('Schools'),
  });
  const deploy = async () => {
    expect((await runIn(cwd, ['build', '--now', now, '--allow-deletions', '--quiet'], now)).err).toBe('');
    const { code, err } = await runIn(cwd, ['deploy', '--allow-deletions'], now, undefined, env);
    expect([code, err]).toEqual([0, '']);
    return exactContents(`${cwd}/www`);
  };
  const first = await deploy();
  const before = asked.length;
  fill(cwd, { 'content/a.md': story('Bridges').replace('---\n\n', 'draft: true\n---\n\n') });
  const second = await deploy();
  const files = changed(first, second);
  expect(files.length).toBeGreaterThan(3);
  const paths = asked
    .slice(before)
    .flatMap(({ body }) => [...body.matchAll(/<Path>(.*)<\/Path>/g)].map(([, path]) => path));
  expect(new Set(paths)).toEqual(new Set(addressesOf(files, '/paper')));
});

it('says before anything is sent that a key is missing', async () => {
  const cwd = temporaryFolder();
  fill(cwd, { 'stet.config.json': JSON.stringify(config), 'content/a.md': story('Bridges') });
  await runIn(cwd, ['build', '--now', now, '--quiet'], now);
  const { code, err } = await runIn(cwd, ['deploy'], now);
  expect(code).toBe(1);
  expect(err).toContain(
    'CloudFront is to be purged, and AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set.',
  );
  expect(exactContents(`${cwd}/www`)).toEqual({});
});
