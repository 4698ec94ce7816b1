import fs from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readArguments } from '../src/commands/arguments.js';
import { commands } from '../src/commands/commands.js';

interface Job {
  readonly needs?: unknown;
  readonly 'continue-on-error'?: boolean;
  readonly strategy?: { readonly matrix: { readonly shard: readonly string[] } };
  readonly steps: readonly { readonly run?: string }[];
}

const { jobs }: { jobs: Readonly<Record<'shards' | 'site', Job>> } = parse(
  fs.readFileSync('docs/workflows/archive.yml', 'utf8'),
);

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
