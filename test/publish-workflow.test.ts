import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fill, temporaryFolder } from './support/folders.js';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      'check' | 'preview' | 'publish' | 'deploy' | 'red',
      { readonly if?: string; readonly steps: readonly Step[] }
    >
  >;
}

const files = ['.github/workflows/publish.yml', 'starter/ci/github.yml'];

function read(file: string): Workflow {
  return parse(fs.readFileSync(file, 'utf8'));
}

/** What the step says that decides whether a run has anything to do, with the report of the last publication. */
function due(workflow: Workflow, event: string, report?: Readonly<Record<string, string | null>>): string {
  const script = workflow.jobs.publish.steps.find((step) => step.id === 'due')?.run;
  if (script === undefined) throw new Error('the workflow has no step “due”');
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-due-'));
  try {
    if (report !== undefined) {
      fs.mkdirSync(path.join(cwd, '.stet'));
      fs.writeFileSync(path.join(cwd, '.stet/report.json'), JSON.stringify(report));
    }
    const env = { ...process.env, EVENT: event, GITHUB_OUTPUT: 'output' };
    const { status } = spawnSync('bash', ['-e', '-c', script], { cwd, env });
    expect(status).toBe(0);
    return fs.readFileSync(path.join(cwd, 'output'), 'utf8').trim();
  } finally {
    fs.rmSync(cwd, { recursive: true, force: true });
  }
}

describe.each(files)('%s', (file) => {
  const workflow = read(file);

  it('publishes on a schedule only what is due', () => {
    const past = '2020-01-01T00:00:00+00:00';
    const future = '2099-01-01T00:00:00+00:00';
    expect(due(workflow, 'schedule', { nextGate: null, nextHousekeeping: null })).toBe('now=false');
    expect(due(workflow, 'schedule', { nextGate: future, nextHousekeeping: future })).toBe('now=false');
    expect(due(workflow, 'schedule', { nextGate: past, nextHousekeeping: null })).toBe('now=true');
    expect(due(workflow, 'schedule', { nextGate: future, nextHousekeeping: past })).toBe('now=true');
    expect(due(workflow, 'schedule')).toBe('now=true');
  });

  it('publishes each change', () => {
    expect(due(workflow, 'push', { nextGate: null, nextHousekeeping: null })).toBe('now=true');
    expect(due(workflow, 'workflow_dispatch', { nextGate: null, nextHousekeeping: null })).toBe('now=true');
  });

  it('does nothing more in a run that has nothing to do', () => {
    const { steps } = workflow.jobs.publish;
    const after = steps.slice(steps.findIndex((step) => step.id === 'due') + 1);
    expect(after.length).toBeGreaterThan(3);
    for (const step of after) expect(step.if).toMatch(/^steps\.due\.outputs\.now == 'true'(?: && |$)/);
  });

  it('deploys what was published, also where files have errors, and is red then', () => {
    const { steps } = workflow.jobs.publish;
    const its = steps.find((step) => step.id === 'build')?.run ?? '';
    const cwd = temporaryFolder();
    const build = (code: number, report: object | undefined) => {
      fill(cwd, {
        '.stet/report.json': '{ "published": true }',
        output: '',
        'bin/stet': `#!/bin/sh\n${report === undefined ? '' : `echo '${JSON.stringify(report, null, 1)}' > .stet/report.json`}\nexit ${code}\n`,
      });
      for (const name of ['npx', 'npm']) {
        fs.copyFileSync(path.join(cwd, 'bin/stet'), path.join(cwd, 'bin', name));
        fs.chmodSync(path.join(cwd, 'bin', name), 0o755);
      }
      const env = {
        ...process.env,
        PATH: `${cwd}/bin:${process.env.PATH}`,
        GITHUB_OUTPUT: 'output',
        HOW: '',
      };
      const { status } = spawnSync('bash', ['-e', '-c', its], { cwd, env });
      return [status, fs.readFileSync(path.join(cwd, 'output'), 'utf8').trim()];
    };
    expect(build(0, { published: true })).toEqual([0, 'code=0']);
    expect(build(1, { published: true })).toEqual([0, 'code=1']);
    expect(build(1, { published: false })[0]).not.toBe(0);
    expect(build(1, undefined)[0]).not.toBe(0);
    const { red } = workflow.jobs;
    expect(red).toMatchObject({ needs: ['publish', 'deploy'], if: "needs.publish.outputs.code != '0'" });
    expect(red.steps.map(({ run }) => run)).toEqual(['exit 1']);
  });

  it('may only read, but for the job that publishes', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.check).not.toHaveProperty('permissions');
    expect(workflow.jobs.publish).toHaveProperty('permissions', { contents: 'read', pages: 'read' });
    expect(workflow.jobs.deploy).toHaveProperty('permissions', { pages: 'write', 'id-token': 'write' });
  });

  it('lets no program of a newsroom or a package run where it may deploy', () => {
    const { deploy } = workflow.jobs;
    expect(deploy.steps.filter(({ run }) => run !== undefined)).toEqual([]);
    expect(deploy.if).toBe("needs.publish.outputs.now == 'true'");
  });

  it('hands the whole store on to the next run, and the report alone for a look whether anything is due', () => {
    const paths = (steps: readonly Step[], which: string) =>
      steps.flatMap(({ uses, with: its }) => (uses?.startsWith(`actions/cache/${which}`) ? [its?.path] : []));
    // Without wildcards the cache takes a folder with all that is excluded.
    const store = ['.stet/*\n!.stet/pictures\n', '.stet/pictures'];
    expect(paths(workflow.jobs.publish.steps, 'restore')).toEqual(['.stet/report.json', ...store]);
    expect(paths(workflow.jobs.publish.steps, 'save')).toEqual([...store, '.stet/report.json']);
    expect(paths(workflow.jobs.deploy.steps, 'save')).toEqual(['.stet/report.json']);
  });

  it('compares proposals with what was published, in a checkout with its history', () => {
    for (const { steps } of [workflow.jobs.check, workflow.jobs.preview])
      expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout'))?.with).toMatchObject({
        'fetch-depth': 0,
      });
    const check = workflow.jobs.check.steps.at(-1);
    expect(check).toMatchObject({ env: { BASE: expect.stringContaining('origin/$') } });
    expect(check?.run).toContain('--since "$BASE" --format github');
  });

  it('gives what builds left to no fork, and lets previews do nothing but read', () => {
    const { preview } = workflow.jobs;
    expect(preview).not.toHaveProperty('permissions');
    const [store] = preview.steps.filter(({ uses }) => uses?.startsWith('actions/cache'));
    expect(store?.if).toBe('github.event.pull_request.head.repo.full_name == github.repository');
    expect(preview.steps.filter(({ uses }) => uses?.startsWith('actions/cache/save'))).toEqual([]);
  });

  it('takes actions of a fixed major version', () => {
    for (const { steps } of Object.values(workflow.jobs))
      for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w/-]+@v\d+$/);
  });
});

it('previews a proposal: the whole site, and a list of the pages that it changes', () => {
  const { steps } = read('starter/ci/github.yml').jobs.preview;
  const cwd = temporaryFolder();
  const site = path.join(cwd, 'site');
  const story = (title: string) => `---\ntitle: ${title}\ndate: 2024-03-01\n---\n\nText.\n`;
  fill(cwd, {
    'bin/npx': `#!/bin/sh\nshift\nexec node ${path.resolve('dist/cli.js')} "$@"\n`,
    'node_modules/x': '',
  });
  fs.chmodSync(path.join(cwd, 'bin/npx'), 0o755);
  const one = Object.fromEntries(['a', 'b', 'c'].map((name) => [`content/articles/${name}.md`, story(name)]));
  fill(site, {
    ...one,
    'stet.config.json': '{ "url": "https://news.example", "related": { "count": 0, "followUps": false } }',
    '.gitignore': 'public\n.stet\n',
  });
  const env = {
    ...process.env,
    PATH: `${cwd}/bin:${process.env.PATH}`,
    RUNNER_TEMP: cwd,
    GITHUB_STEP_SUMMARY: path.join(cwd, 'summary.md'),
    BASE: 'main',
  };
  const bash = (script: string) =>
    expect(spawnSync('bash', ['-e', '-c', script], { cwd: site, env, encoding: 'utf8' })).toMatchObject({
      status: 0,
    });
  const git = 'git -c user.name=a -c user.email=a@example.org';
  bash(`git init -q -b main && git add -A && ${git} commit -qm Begin && git checkout -qb branch`);
  fill(site, { 'content/articles/a.md': story('Another headline'), 'content/articles/d.md': story('d') });
  bash(`git rm -q content/articles/c.md && git add -A && ${git} commit -qm Propose`);
  for (const id of ['build', 'summary']) bash(steps.find((step) => step.id === id)?.run ?? 'false');
  const summary = fs.readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8');
  expect(summary).toMatch(/^### Pages that are new or differ: \d+\n\n {4}\/\n/);
  expect(summary).toContain('    /news/2024/03/a.html\n');
  expect(summary).toContain('    /news/2024/03/d.html\n');
  expect(summary).not.toContain('/b.html');
  expect(summary).toContain('### Pages that go: 1\n\n    /news/2024/03/c.html\n');
  expect(fs.existsSync(path.join(site, 'public/news/2024/03/b.html'))).toBe(true);
});

it('checks and publishes here as in a new newsroom, but for how stet is installed and called', () => {
  const [here = '', there = ''] = files.map((file) => fs.readFileSync(file, 'utf8'));
  const alike = there
    .replaceAll(
      'if [ -f package-lock.json ]; then npm ci --no-audit --no-fund; else npm install --no-audit --no-fund; fi',
      'npm ci --no-audit --no-fund',
    )
    .replace('npx stet check', 'node dist/cli.js check')
    .replaceAll('npx stet build', 'npm run build --');
  expect(here).toBe(alike);
});
