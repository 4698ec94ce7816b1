import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWriter } from '../../src/write/write.js';
import { contents, temporaryFolder } from '../support/folders.js';

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
const { openWriter } = await import('./write.mjs');
const { writer } = await openWriter({ outputDir: output, storeDir: store, now: 0 });
if (writer === undefined) process.exit(3);
for (const [file, text] of Object.entries(JSON.parse(generation))) writer.add(file, text, file.endsWith('.css') ? 'bundle' : 'page');
const done = await writer.commit();
process.exit(done.result === undefined ? 4 : 0);
`;

const first = { 'assets/1.css': 'one', 'a.html': 'one one', 'b/c.html': 'one', 'gone.html': 'one' };
const second = { 'assets/2.css': 'two', 'a.html': 'two two', 'b/c.html': 'two', 'd/e.html': 'two' };

let program = '';

beforeAll(async () => {
  const dir = fs.mkdtempSync(path.join(process.cwd(), 'node_modules', '.stet-crash-'));
  await build({
    entryPoints: ['src/write/write.ts'],
    outfile: path.join(dir, 'write.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  program = path.join(dir, 'child.mjs');
  fs.writeFileSync(program, child);
  return () => fs.rmSync(dir, { recursive: true, force: true });
});

async function publish(root: string, generation: Record<string, string>): Promise<void> {
  const { writer } = await openWriter({
    outputDir: path.join(root, 'public'),
    storeDir: path.join(root, '.stet'),
    now: 0,
  });
  for (const [file, text] of Object.entries(generation))
    writer?.add(file, text, file.endsWith('.css') ? 'bundle' : 'page');
  expect((await writer?.commit())?.result).toBeDefined();
}

function publishAndDie(root: string, generation: Record<string, string>, killAt: number) {
  return spawnSync(process.execPath, [
    program,
    path.join(root, 'public'),
    path.join(root, '.stet'),
    JSON.stringify(generation),
    String(killAt),
  ]);
}

describe('a build that is killed', () => {
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
      const output = path.join(root, 'public');
      for (const [file, text] of Object.entries(contents(output))) {
        const versions = [first, second].map((g) => (g as Record<string, string>)[file]);
        expect(versions, `${file} after step ${step}`).toContain(text);
      }
      const html = contents(output)['a.html'] ?? '';
      expect(fs.existsSync(path.join(output, html === 'one one' ? 'assets/1.css' : 'assets/2.css'))).toBe(
        true,
      );
      await publish(root, second);
      expect(contents(output), `the build after step ${step}`).toEqual({ ...second, 'assets/1.css': 'one' });
    }
    expect(killed).toBeGreaterThan(15);
  });
});
