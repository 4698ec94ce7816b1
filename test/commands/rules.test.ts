import { expect, it } from 'vitest';
import { contents, fill, temporaryFolder } from '../support/folders.js';
import { runIn } from '../support/terminal.js';

function newsroom(files: Record<string, string>): string {
  const cwd = temporaryFolder();
  fill(cwd, { 'stet.config.json': '{"url":"https://news.example/paper"}', 'content/a.md': '', ...files });
  return cwd;
}

const site = {
  'public/_headers': '/*\n  X-A: b\n',
  'public/_redirects': '/old /paper/new 301\n/a.html /paper/b 301\n',
  'public/a.html': 'forwards',
};
const rules = (cwd: string, ...args: string[]) => runIn(cwd, ['rules', ...args], '1970-01-01T00:00:00Z');

it('prints the rules of the site, below the path of the address', async () => {
  const { code, out, err } = await rules(newsroom(site), 'caddy');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('"/old" "/paper/new{stet_query}" 301');
});

it('has a headline for each of several files', async () => {
  const { out } = await rules(newsroom(site), 'nginx');
  expect(out).toMatch(/^==> stet-http\.conf <==\n# [\s\S]*\n==> stet-server\.conf <==\n# /);
});

it('writes them into a folder, and knows which pages the site has', async () => {
  const cwd = newsroom(site);
  const { code, out, err } = await rules(cwd, 's3', '--to', 'host');
  expect({ code, out, err }).toEqual({
    code: 0,
    out: 'host/stet-website.json\nhost/stet-redirects.sh\n',
    err: '',
  });
  const script = contents(`${cwd}/host`)['stet-redirects.sh'];
  expect(script).toContain("--key 'paper/old' --website-redirect-location '/paper/new'");
  expect(script).not.toContain('a.html');
});

it('writes nothing that would be published, and nothing that the host refuses', async () => {
  const cwd = newsroom(site);
  expect(await rules(cwd, 's3', '--to', 'public/host')).toMatchObject({ code: 2, out: '' });
  const many = Array.from({ length: 51 }, (_, index) => `/${index}/* /paper/:splat 301\n`).join('');
  fill(cwd, { 'public/_redirects': many });
  const refused = await rules(cwd, 's3', '--to', 'host');
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('hosting/too-large');
  expect(contents(`${cwd}/host`)).toEqual({});
});

it('says which lines are not followed at all, and asks for a site and for a form', async () => {
  const cwd = newsroom({ ...site, 'public/_redirects': 'nonsense\n' });
  expect((await rules(cwd, 'nginx')).err).toContain('serve/not-followed');
  expect(await rules(newsroom({}), 'nginx')).toMatchObject({ code: 1, out: '' });
  expect(await rules(cwd)).toMatchObject({ code: 2 });
  expect((await rules(cwd, 'ngnix')).err).toContain('Did you mean “nginx”?');
});
