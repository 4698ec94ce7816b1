import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Copies the repository for each job, so it has to be there. */
export const hasRsync = spawnSync('rsync', ['--version']).status === 0;

/** Node 22 has them, which the program is written for. */
const setMethods = `
const set = Set.prototype;
set.union ??= function (other) { return new Set([...this, ...other]); };
set.intersection ??= function (other) { return new Set([...this].filter((each) => other.has(each))); };
set.difference ??= function (other) { return new Set([...this].filter((each) => !other.has(each))); };
`;

export interface PipelineRun {
  readonly code: number | null;
  readonly log: string;
}

/**
 * Runs gitlab-ci-local, which checks `.gitlab-ci.yml` against GitLab's own schema and runs jobs by the shell: each in a copy of the repository, with what
 * the cache has.
 */
export function gitlab(
  repository: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): PipelineRun {
  const methods = path.join(repository, '.git/set-methods.mjs');
  fs.writeFileSync(methods, setMethods);
  const given = Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]);
  const program = path.resolve('node_modules/gitlab-ci-local/dist/index.js');
  const how = [
    '--force-shell-executor',
    '--shell-isolation',
    '--no-color',
    '--home',
    path.join(repository, '.git/home'),
  ];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', methods, program, ...how, ...given, ...args],
    { cwd: repository, env, encoding: 'utf8' },
  );
  return { code: status, log: stdout + stderr };
}
