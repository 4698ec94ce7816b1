import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';

it('begins a newsroom from a package and an empty cache, by the very lines it prints', async () => {
  const cwd = temporaryFolder();
  const env = {
    ...process.env,
    npm_config_cache: path.join(cwd, 'cache'),
    npm_config_update_notifier: 'false',
  };
  const sh = (dir: string, line: string) =>
    execFileSync('sh', ['-c', line], {
      cwd: dir,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  sh('.', `npm pack --silent --pack-destination '${cwd}'`);
  const printed = sh(cwd, 'npx --yes ./stet-*.tgz init town');
  const lines = printed
    .split('\n')
    .flatMap((line) => /^ {2}(?<command>\S.*)/.exec(line)?.groups?.command ?? []);
  expect(lines).toEqual(['cd town', 'npm install', 'npm run build && npm run preview']);

  const child = spawn('sh', ['-c', lines.join(' && ')], { cwd, env, detached: true });
  try {
    let out = '';
    for await (const chunk of child.stdout) {
      out += chunk;
      if (out.includes('Ctrl+C ends this')) break;
    }
    expect(out).toContain('10 stories, ');
    const address = /as readers get it: (\S+)/.exec(out)?.[1] ?? '';
    expect(await (await fetch(address)).text()).toContain('The Morning Example');
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
});
