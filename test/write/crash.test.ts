import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWriter } from '../../src/write/write.js';
import { contents, temporaryFolder } from '../support/folders.js';
import { openRows } from '../support/rows.js';

/**
 * A child process publishes one generation and is killed before its nth call that changes the file system; whatever n
 * is, every file is then of one generation whole, and the next build brings the second one about.
 */
const child = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const [output, store, generation, killAt] = process.argv.slice(2);
let calls = 0;
for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'rmdirSync', 'fsyncSync', 'openSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (++calls === Number(killAt)) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}
syncBuiltinESMExports();
const { openWriter, openRows } = await import('./write.mjs');
const rows = openRows(store);
const { writer } = openWriter({ outputDir: output, storeDir: store, rows, now: 0 });
if (writer === undefined) process.exit(3);
const files = JSON.parse(generation);
for (const [file] of [...writer.digests()]) if (files[file] === undefined) writer.remove(file);
for (const [file, text] of Object.entries(files)) writer.add(file, text, file.endsWith('.css') ? 'bundle' : 'page');
const done = await writer.commit();
rows.save();
writer.confirm();
process.exit(done.result === undefined ? 4 : 0);
`;

type Generation = Readonly<Record<string, string>>;

const first: Generation = {
  'assets/1.css': 'one',
  'a.html': 'one one',
  'b/c.html': 'one',
  'gone.html': 'one',
};
const second: Generation = {
  'assets/2.css': 'two',
  'a.html': 'two two',
  'b/c.html': 'two',
  'd/e.html': 'two',
};
const third: Generation = { 'assets/2.css': 'two', 'a.html': 'three', b: 'three', 'f/g.html': 'three' };

let program = '';

beforeAll(async () => {
  const dir = fs.mkdtempSync(path.join(process.cwd(), 'node_modules', '.stet-crash-'));
  await build({
    stdin: {
      contents: "export * from './src/write/write.js'; export { openRows } from './test/support/rows.js';",
      resolveDir: process.cwd(),
    },
    outfile: path.join(dir, 'write.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  program = path.join(dir, 'child.mjs');
  fs.writeFileSync(program, child);
  return () => fs.rmSync(dir, { recursive: true, force: true });
});

async function publish(root: string, generation: Generation): Promise<void> {
  const storeDir = path.join(root, '.stet');
  const rows = openRows(storeDir);
  const { writer, messages } = openWriter({ outputDir: path.join(root, 'public'), storeDir, rows, now: 0 });
  if (writer === undefined) throw new Error(JSON.stringify(messages));
  for (const [file] of [...writer.digests()]) if (generation[file] === undefined) writer.remove(file);
  for (const [file, text] of Object.entries(generation))
    writer.add(file, text, file.endsWith('.css') ? 'bundle' : 'page');
  const done = await writer.commit();
  expect(done).toMatchObject({ messages: [], result: {} });
  rows.save();
  writer.confirm();
}

function publishAndDie(root: string, generation: Generation, killAt: number) {
  return spawnSync(process.execPath, [
    program,
    path.join(root, 'public'),
    path.join(root, '.stet'),
    JSON.stringify(generation),
    String(killAt),
  ]);
}

/** Each step is a process of its own, which takes long on a machine that has other things to do. Milliseconds. */
const timeout = 1_200_000;

describe('a build that is killed', { timeout }, () => {
  it('leaves whole files at every step, and the next build is right', async () => {
    let killed = 0;
    for (let step = 1; ; step++) {
      const root = temporaryFolder();
      await publish(root, first);
      const run = publishAndDie(root, second, step);
      if (run.signal !== 'SIGKILL') {
        expect(run.status).toBe(0);
        break;
      }
      killed++;
      expectWhole(root, [first, second], `step ${step}`);
      await publish(root, second);
      expect(contents(path.join(root, 'public')), `the build after step ${step}`).toEqual({
        ...second,
        'assets/1.css': 'one',
      });
    }
    expect(killed).toBeGreaterThan(15);
  });

  it('and the next one that is killed leave nothing that a third takes for another’s, or leaves behind', async () => {
    let killed = 0;
    for (let step = 1; ; step += 5) {
      const root = temporaryFolder();
      await publish(root, first);
      const runs = [second, third].map((each) => publishAndDie(root, each, step));
      if (runs.every(({ signal }) => signal !== 'SIGKILL')) break;
      killed++;
      expectWhole(root, [first, second, third], `step ${step}`);
      await publish(root, first);
      const { 'assets/2.css': _, ...site } = contents(path.join(root, 'public'));
      expect(site, `the build after step ${step}`).toEqual(first);
    }
    expect(killed).toBeGreaterThan(3);
  });
});

/** Every file is of one generation, and a page has the stylesheet of that generation. */
function expectWhole(root: string, generations: readonly Generation[], when: string): void {
  const site = contents(path.join(root, 'public'));
  for (const [file, text] of Object.entries(site))
    expect(
      generations.map((each) => each[file]),
      `${file} after ${when}`,
    ).toContain(text);
  const ofPage = generations.find((each) => each['a.html'] === site['a.html']) ?? {};
  const styles = Object.keys(ofPage).filter((file) => file.endsWith('.css'));
  expect(Object.keys(site), when).toEqual(expect.arrayContaining(styles));
}
