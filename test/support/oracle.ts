import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { BuildOptions, BuildResult } from '../../src/build/build.js';
import { digest } from '../../src/lib/digest.js';
import { hasErrors, type Message } from '../../src/lib/message.js';
import type { WriteResult } from '../../src/write/write.js';
import { configOf, type Edited } from './edits.js';
import { contents, exactContents } from './folders.js';

/** What builds a site from a newsroom's folder and from what earlier builds of it left. */
export interface Engine {
  readonly name: string;
  readonly build: (options: BuildOptions) => Promise<BuildResult>;
}

/** What a build came to: either a site that was published, or errors and the site of the last build. */
export interface Outcome {
  readonly published: boolean;
  readonly messages: readonly Message[];
}

/**
 * When a step also checks the site without writing it: before the build, when the store knows nothing of the edit, or after it. Then the
 * site is built once more, too, with nothing changed.
 */
export type CheckWhen = 'before' | 'after';

/** A newsroom's folder with an output folder and a store for each engine. */
export interface Oracle {
  /** Builds with each engine from what the last step left, and compares with what each makes of nothing. */
  step(when: string, check?: CheckWhen): Promise<Outcome>;
}

/** The folders of one engine. */
interface Home {
  readonly output: string;
  readonly store: string;
}

export function homeIn(folder: string): Home {
  return { output: `${folder}/public`, store: `${folder}/.stet` };
}

/**
 * Whatever editors did, a build from what earlier builds left must come to what a build from nothing makes: the same files byte for
 * byte, the same messages, the same gates; and it writes and deletes nothing else. A build with errors leaves the site alone.
 */
export function createOracle(newsroom: Edited, engines: readonly Engine[]): Oracle {
  const outputOf = ({ output }: Home) => path.join(newsroom.root, output);
  const buildIn = (engine: Engine, home: Home, write: boolean) =>
    engine.build({
      config: configOf(newsroom, home),
      now: newsroom.now,
      write,
      // A permalink of another pattern, or a clock put back, moves or hides most pages.
      allowDeletions: true,
    });

  /** What an engine makes of which nothing is there. */
  async function clean(engine: Engine): Promise<{ result: BuildResult; files: Record<string, string> }> {
    const home = homeIn('apart');
    const apart = path.join(newsroom.root, 'apart');
    fs.rmSync(apart, { recursive: true, force: true });
    const result = await buildIn(engine, home, true);
    const files = exactContents(outputOf(home));
    fs.rmSync(apart, { recursive: true, force: true });
    return { result, files };
  }

  async function check(engine: Engine, home: Home, wanted: BuildResult, when: string): Promise<void> {
    const lying = () => [stampsIn(outputOf(home)), digestsIn(path.join(newsroom.root, home.store))];
    const before = lying();
    const { messages, written } = await buildIn(engine, home, false);
    expect(written, when).toBeUndefined();
    expectMessages(messages, wanted.messages, `${when}, check`);
    expect(lying(), `${when}, after a check`).toEqual(before);
  }

  function compare(found: BuildResult, wanted: BuildResult, when: string): void {
    expectMessages(found.messages, wanted.messages, when);
    expect(found.standing, when).toEqual(wanted.standing);
  }

  async function stepOf(engine: Engine, when: string, checkWhen: CheckWhen | undefined) {
    const home = homeIn(engine.name);
    const output = outputOf(home);
    const wanted = await clean(engine);
    if (checkWhen === 'before') await check(engine, home, wanted.result, when);
    const before = exactContents(output);
    const stamps = stampsIn(output);
    const found = await buildIn(engine, home, true);
    const after = exactContents(output);
    compare(found, wanted.result, when);
    if (hasErrors(wanted.result.messages)) {
      expect(found.written, when).toBeUndefined();
      expectSame(after, before, `${when}, with errors`);
      expect(wanted.files, when).toEqual({});
    } else {
      const { written } = found;
      if (written === undefined) throw new Error(`${when}: nothing was written`);
      expectSame(current(after, wanted.files), wanted.files, when);
      expectReported(written, before, after, when);
    }
    const stampsNow = stampsIn(output);
    const rewritten = Object.keys(after).filter(
      (file) => before[file] === after[file] && stamps[file] !== stampsNow[file],
    );
    expect(rewritten, when).toEqual([]);
    if (checkWhen === 'after') {
      await check(engine, home, wanted.result, when);
      const again = await buildIn(engine, home, true);
      compare(again, wanted.result, `${when}, built again`);
      if (again.written) expect([...again.written.written, ...again.written.deleted], when).toEqual([]);
      expect(stampsIn(output), `${when}, built again`).toEqual(stampsNow);
    }
    return wanted;
  }

  return {
    async step(when, checkWhen) {
      const [first, ...others] = engines;
      if (first === undefined) throw new Error('there is no engine');
      const reference = await stepOf(first, `${when}, ${first.name}`, checkWhen);
      for (const engine of others) {
        const wanted = await stepOf(engine, `${when}, ${engine.name}`, checkWhen);
        const between = `${when}, ${engine.name} beside ${first.name}`;
        expectMessages(wanted.result.messages, reference.result.messages, between);
        expectSame(wanted.files, reference.files, between);
      }
      const { messages } = reference.result;
      return { published: !hasErrors(messages), messages };
    },
  };
}

/** What a build reports of the files it wrote is what happened to them. */
function expectReported(
  { written, deleted }: WriteResult,
  before: Record<string, string>,
  after: Record<string, string>,
  when: string,
): void {
  expect(written, when).toEqual(Object.keys(after).filter((file) => before[file] !== after[file]));
  expect(deleted, when).toEqual(Object.keys(before).filter((file) => after[file] === undefined));
}

/** Not `toEqual` of the whole: what differs of many messages must be named shortly. */
export function expectMessages(found: readonly Message[], wanted: readonly Message[], when: string): void {
  const differing = [
    ...without(wanted, found).map((each) => `missing: ${each}`),
    ...without(found, wanted).map((each) => `not in a clean build: ${each}`),
  ];
  expect(differing.join('\n'), `messages, ${when}`).toBe('');
  expect(found.map(plain), `order of messages, ${when}`).toEqual(wanted.map(plain));
}

function plain(message: Message): string {
  return JSON.stringify(message);
}

function without(messages: readonly Message[], others: readonly Message[]): string[] {
  const left = others.map(plain);
  return messages.map(plain).filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A site without the stylesheets and scripts that stay for pages in caches; a clean build has none. */
export function current(
  files: Record<string, string>,
  clean: Record<string, string>,
): Record<string, string> {
  const stays = (file: string) => /^assets\/[^/]+\.(?:css|js)$/.test(file) && clean[file] === undefined;
  return Object.fromEntries(Object.entries(files).filter(([file]) => !stays(file)));
}

/** Not `toEqual`: what differs of a large site must be named shortly. */
export function expectSame(
  found: Record<string, string>,
  wanted: Record<string, string>,
  when: string,
): void {
  const differing = [...new Set([...Object.keys(found), ...Object.keys(wanted)])].filter(
    (file) => found[file] !== wanted[file],
  );
  const [first] = differing;
  if (first !== undefined) expect(found[first], `${when}: ${differing.join(', ')}`).toBe(wanted[first]);
  expect(differing, when).toEqual([]);
}

/** Which bytes lie where on the disk, and when they were written, of each file of a folder. */
export function stampsIn(dir: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(contents(dir)).map((file) => {
      const { ino, mtimeNs } = fs.statSync(path.join(dir, file), { bigint: true });
      return [file, `${ino} ${mtimeNs}`];
    }),
  );
}

/** The digest of each file of a store, but of those in which a database notes who reads it. */
function digestsIn(dir: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(exactContents(dir))
      .filter(([file]) => !/lock/.test(file))
      .map(([file, bytes]) => [file, digest(Buffer.from(bytes, 'latin1'))]),
  );
}
