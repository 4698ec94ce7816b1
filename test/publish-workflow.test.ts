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
    Record<'check' | 'publish' | 'deploy' | 'red', { readonly if?: string; readonly steps: readonly Step[] }>
  >;
}

const files = ['.github/workflows/publish.yml', 'starter/github/workflows/publish.yml'];

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
    for (const step of after) expect(step.if).toBe("steps.due.outputs.now == 'true'");
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
    expect(paths(workflow.jobs.publish.steps, 'restore')).toEqual(['.stet/report.json', '.stet']);
    expect(paths(workflow.jobs.publish.steps, 'save')).toEqual(['.stet', '.stet/report.json']);
    expect(paths(workflow.jobs.deploy.steps, 'save')).toEqual(['.stet/report.json']);
  });

  it('takes actions of a fixed major version', () => {
    for (const { steps } of Object.values(workflow.jobs))
      for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w/-]+@v\d+$/);
  });
});

it('checks and publishes here as in a new newsroom, but for how stet is installed and called', () => {
  const [here = '', there = ''] = files.map((file) => fs.readFileSync(file, 'utf8'));
  const alike = there
    .replaceAll(
      'if [ -f package-lock.json ]; then npm ci --no-audit --no-fund; else npm install --no-audit --no-fund; fi',
      'npm ci --no-audit --no-fund',
    )
    .replace('npx stet check', 'node dist/cli.js check')
    .replace('npx stet build', 'npm run build --');
  expect(here).toBe(alike);
});
