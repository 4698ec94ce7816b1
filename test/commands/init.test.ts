import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { contents, fill, temporaryFolder } from '../support/folders.js';
import { runIn } from '../support/terminal.js';

const now = '2026-11-23T12:00:00Z';

it('makes a newsroom with a program that builds it as it stands, and begins others', async () => {
  const cwd = temporaryFolder();
  const made = await runIn(cwd, ['init', 'site'], now);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('\n  cd site\n  npm install\n  npm run build && npm run preview\n');
  const site = path.join(cwd, 'site');
  const [name = ''] = fs.readdirSync(path.join(site, 'vendor'));
  const manifest = JSON.parse(fs.readFileSync(path.join(site, 'package.json'), 'utf8'));
  expect(manifest.dependencies).toEqual({ stet: `file:vendor/${name}` });
  expect(made.out).toContain(`vendor/${name}`);

  // As npm installs it, but that the packages which stet needs are those of this checkout.
  execFileSync('tar', ['xzf', path.join(site, 'vendor', name)], { cwd });
  fs.symlinkSync(path.resolve('node_modules'), path.join(cwd, 'node_modules'));
  fs.mkdirSync(path.join(site, 'node_modules'));
  fs.symlinkSync('../../package', path.join(site, 'node_modules/stet'));
  const stet = (dir: string, ...args: string[]) =>
    execFileSync(process.execPath, [path.join(cwd, 'package/dist/cli.js'), ...args], {
      cwd: dir,
      encoding: 'utf8',
    });
  expect(stet(site, 'build', '--now', now)).toContain('10 stories, ');
  for (const file of ['.gitignore', '.github/workflows/publish.yml', 'public/index.html'])
    expect(fs.existsSync(path.join(site, file)), file).toBe(true);
  stet(cwd, 'init', 'second');
  const packed = fs.readFileSync(path.join(cwd, 'second/vendor', name));
  expect(packed.equals(fs.readFileSync(path.join(site, 'vendor', name)))).toBe(true);
});

it.each([
  ['site', 'site is not empty'],
  ['site/mine.txt', 'site/mine.txt is a file'],
])('refuses %s, and touches nothing', async (folder, says) => {
  const cwd = temporaryFolder();
  fill(cwd, { 'site/mine.txt': 'mine' });
  const { code, err } = await runIn(cwd, ['init', folder], now);
  expect(code).toBe(1);
  expect(err).toContain(says);
  expect(contents(cwd)).toEqual({ 'site/mine.txt': 'mine' });
});

it.each([
  ['github', '.github/workflows/publish.yml', 'starter/ci/github.yml', '**Settings → Pages**'],
  ['github-deploy', '.github/workflows/publish.yml', 'starter/ci/github-deploy.yml', '`NETLIFY_AUTH_TOKEN`'],
  ['gitlab', '.gitlab-ci.yml', 'starter/ci/gitlab.yml', '**Build → Pipeline schedules**'],
  ['forgejo', '.forgejo/workflows/publish.yml', 'starter/ci/forgejo.yml', 'Forgejo'],
])(
  'puts the workflow for %s where the service looks for it, and says how it is switched on',
  async (ci, file, from, says) => {
    const cwd = temporaryFolder();
    expect(await runIn(cwd, ['init', 'site', '--ci', ci], now)).toMatchObject({ code: 0, err: '' });
    const read = (name: string) => fs.readFileSync(path.join(cwd, 'site', name), 'utf8');
    expect(read(file)).toBe(fs.readFileSync(from, 'utf8'));
    expect(read('README.md')).toContain(says);
    expect(read('README.md')).not.toContain('{how to publish}');
    const workflows = Object.keys(contents(path.join(cwd, 'site'))).filter((name) => name.endsWith('.yml'));
    expect(workflows).toEqual([file]);
    if (ci === 'github') {
      await runIn(cwd, ['init', 'other'], now);
      expect(fs.readFileSync(path.join(cwd, 'other', file), 'utf8')).toBe(read(file));
    }
  },
);

it('knows no other workflows', async () => {
  const cwd = temporaryFolder();
  const { code, err } = await runIn(cwd, ['init', 'site', '--ci', 'gitlabb'], now);
  expect(code).toBe(2);
  expect(err).toContain('There is no workflow for “gitlabb”. Did you mean “gitlab”?');
  expect((await runIn(cwd, ['init', 'site', '--ci', 'x'], now)).err).toContain(
    'There are: github, github-deploy, gitlab, forgejo.',
  );
  expect(contents(cwd)).toEqual({});
});
