import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Edited } from './edits.js';
import { exactContents } from './folders.js';

/** Builds of the command line as child processes. */

export const cli = path.resolve(process.env.STET_SOAK_CLI ?? 'dist/cli.js');

export interface Folders {
  readonly output: string;
  readonly store: string;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

export interface Ways {
  /** Further arguments. */
  readonly args?: readonly string[];
  /** A module that is loaded before the program. */
  readonly before?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The program of another version of Node. */
  readonly node?: string;
  /** What runs the program, with its arguments. */
  readonly runner?: readonly string[];
}

/** A newsroom's folder, and the instant of its next build. */
export type Room = Pick<Edited, 'root' | 'now'>;

export const homeOf = ({ root }: Room): Folders => ({
  output: path.join(root, 'public'),
  store: path.join(root, '.stet'),
});

export const reportOf = ({ root }: Room) => path.join(root, 'report.json');

/** Starts a build; the report lies elsewhere, so that a full disk fails the site and not the report. */
export function start(room: Room, { output, store }: Folders, ways: Ways = {}) {
  const { args = [], before, env = {}, runner = [], node = process.execPath } = ways;
  const now = new Date(room.now).toISOString();
  const [command = '', ...rest] = [
    ...runner,
    node,
    ...(before === undefined ? [] : ['--import', before]),
    // Another pattern of addresses, or a clock put back, moves or hides most pages.
    ...[cli, 'build', '--quiet', '--allow-deletions', '--now', now, '--output', output, '--store', store],
    ...['--report', reportOf(room), ...args],
  ];
  const child = spawn(command, rest, {
    cwd: room.root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, errors }));
  });
  return { child, ended };
}

export async function buildTo(room: Room, folders: Folders, when: string, ways: Ways = {}): Promise<void> {
  const { code, signal, errors } = await start(room, folders, ways).ended;
  expect({ code, signal, errors }, when).toMatchObject({ code: 0, signal: null });
}

/** What a build makes of which nothing was kept. */
export async function clean(room: Room, ways: Ways = {}): Promise<Record<string, string>> {
  const apart = path.join(room.root, 'apart');
  const folders = { output: path.join(apart, 'public'), store: path.join(apart, '.stet') };
  await buildTo(room, folders, 'clean', ways);
  const files = exactContents(folders.output);
  fs.rmSync(apart, { recursive: true });
  return files;
}

/** Stylesheets stay for a week after the last page asked for them: those are no difference. */
export function differences(found: Record<string, string>, wanted: Record<string, string>): string[] {
  return [...new Set([...Object.keys(found), ...Object.keys(wanted)])].filter(
    (file) => found[file] !== wanted[file] && !(file.startsWith('assets/') && wanted[file] === undefined),
  );
}

export function expectSame(
  found: Record<string, string>,
  wanted: Record<string, string>,
  when: string,
): void {
  const differing = differences(found, wanted);
  const [first = ''] = differing;
  expect(found[first], `${when}: ${differing.join(', ')}`).toBe(wanted[first]);
  expect(differing, when).toEqual([]);
}

export async function expectClean(room: Room, folders: Folders, when: string): Promise<void> {
  expectSame(exactContents(folders.output), await clean(room), when);
}

/** What a reader of one page would miss: its end, or a stylesheet. */
export function brokenIn(output: string, file: string, html: string): string[] {
  const wrong = /<\/html>\s*$/.test(html) ? [] : [`${file} is not whole`];
  for (const [, href = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
    if (!fs.existsSync(path.join(output, href))) wrong.push(`${file} lacks ${href}`);
  return wrong;
}
