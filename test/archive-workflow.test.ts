import fs from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readArguments } from '../src/commands/arguments.js';
import { commands } from '../src/commands/commands.js';

interface Job {
  readonly needs?: unknown;
  readonly 'continue-on-error'?: boolean;
  readonly strategy?: { readonly matrix: { readonly shard: readonly string[] } };
  readonly environment?: string;
  readonly env?: Variables;
  readonly steps: readonly { readonly run?: string; readonly env?: Variables }[];
}

type Variables = Readonly<Record<string, string>>;

interface Workflow<Name extends string> {
  readonly name: string;
  readonly concurrency: { readonly group: string };
  readonly env?: Variables;
  readonly jobs: Readonly<Record<Name, Job>>;
}

const archive: Workflow<'shards' | 'site'> = parse(fs.readFileSync('docs/workflows/archive.yml', 'utf8'));
const { jobs } = archive;

/** Command lines of stet in a job, with values in place of variables. */
const linesOf = (job: Job, shard = '') =>
  job.steps.flatMap(({ run = '' }) =>
    [...run.matchAll(/^npx stet (.*)$/gm)].map(([, line = '']) =>
      line
        .replaceAll(/\$\{\{ matrix\.shard \}\}/g, shard)
        .replaceAll('"$STORE"', 's3://bucket/folder')
        .replaceAll('"$RUN"', '42-1')
        .split(' '),
    ),
  );

it('the workflow for archives has command lines that stet understands', () => {
  const shards = jobs.shards.strategy?.matrix.shard ?? [];
  const lines = [...shards.flatMap((shard) => linesOf(jobs.shards, shard)), ...linesOf(jobs.site)];
  expect(lines.map(([name, step]) => `${name} ${step}`)).toEqual([
    ...shards.flatMap(() => ['shard parse', 'shard picks', 'shard pages']),
    'shard build',
    'deploy undefined',
  ]);
  for (const [name, ...rest] of lines) {
    const command = commands.find((each) => each.name === name);
    expect(command && readArguments(command, rest).problems, rest.join(' ')).toEqual([]);
  }
});

it('the workflow for archives has all shards of one number, and a build that waits for none', () => {
  const shards = jobs.shards.strategy?.matrix.shard ?? [];
  expect(shards).toEqual(shards.map((_, at) => `${at + 1}/${shards.length}`));
  expect(jobs.site.needs).toBeUndefined();
  expect(jobs.shards['continue-on-error']).toBe(true);
});

it.each(['github.yml', 'github-deploy.yml'])(
  'the workflow for archives does not run beside publications of %s',
  (file) => {
    const publishing: Workflow<string> = parse(fs.readFileSync(`starter/ci/${file}`, 'utf8'));
    const group = publishing.concurrency.group
      .replace(/\$\{\{ github\.workflow \}\}/, publishing.name)
      .replace(/\$\{\{ github\.event\.pull_request\.number \|\| 'publish' \}\}/, 'publish');
    expect(archive.concurrency).toEqual({ group });
  },
);

it('the workflow for archives gives keys to the steps of stet that need them, those of the host to the deployment alone', () => {
  const publishing: Workflow<'publish'> = parse(fs.readFileSync('starter/ci/github-deploy.yml', 'utf8'));
  const { EVENT, ...ofHost } = publishing.jobs.publish.steps.find(({ env }) => env?.EVENT)?.env ?? {};
  expect(Object.keys(ofHost)).toContain('NETLIFY_AUTH_TOKEN');
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const withKeys = steps.filter((step) => JSON.stringify(step).includes('secrets.'));
  expect(withKeys.map(({ run = '' }) => run.split(' ').slice(0, 4).join(' ').trim())).toEqual([
    'npx stet shard parse',
    'npx stet shard build',
    'npx stet deploy',
  ]);
  const [parsing, building, deployment] = withKeys;
  expect(building?.env).toEqual(parsing?.env);
  expect(JSON.stringify(building?.env)).not.toMatch(/secrets\.(?!STET_SHARDS_)/);
  expect(deployment?.env).toEqual(ofHost);
  expect(jobs.site.environment).toBe(publishing.jobs.publish.environment);
  expect(JSON.stringify([archive.env, jobs.shards.env, jobs.site.env])).not.toContain('secrets.');
});
