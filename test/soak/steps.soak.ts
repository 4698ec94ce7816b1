import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import {
  brokenIn,
  buildTo,
  clean,
  differences,
  type Ended,
  expectSame,
  homeOf,
  start,
  type Ways,
} from '../support/command.js';
import { type Edited, newsroomToEdit } from '../support/edits.js';
import { exactContents, temporaryFolder } from '../support/folders.js';

/** Whole builds of a small site that are killed before each write, rename and removal, the program's own and the database's. */

const seed = Number(process.env.STET_SOAK_SEED ?? 1);
/** Every so many-th call, where there is little time. */
const stride = Number(process.env.STET_SOAK_STRIDE ?? 1);

/** Loaded before the program: dies before the nth of its calls. */
const dying = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let calls = 0;
const names = ['writeSync', 'writeFileSync', 'renameSync', 'rmSync', 'unlinkSync', 'rmdirSync', 'copyFileSync'];
for (const [of, name] of [...names.map((name) => [fs, name]), ...names.map((name) => [fs.promises, name.replace('Sync', '')])]) {
  const real = of[name];
  if (real === undefined) continue;
  of[name] = (...args) => {
    if (++calls === Number(process.env.KILL_AT)) process.kill(process.pid, 'SIGKILL');
    return Reflect.apply(real, of, args);
  };
}
syncBuiltinESMExports();
`;

/** The database writes by itself: strace counts the calls of each of its threads. */
const ofDatabase = 'pwrite64,pwritev,writev,fdatasync,msync,ftruncate';
const straced = (at: number) => [
  ...['strace', '--follow-forks', '--quiet=all', '--output=/dev/null', `--trace=${ofDatabase}`],
  `--inject=${ofDatabase}:signal=SIGKILL:when=${at}`,
];

const ways: Record<string, (at: number, program: string) => Ways> = {
  'call of the program': (at, program) => ({ before: program, env: { KILL_AT: String(at) } }),
  'call of the database': (at) => ({ runner: straced(at) }),
};

/** Puts a newsroom's output and store back as they were, with their times. */
function keeper(newsroom: Edited) {
  const folders = Object.values(homeOf(newsroom));
  const kept = `${newsroom.root}/kept`;
  const copy = (from: string, to: string) => {
    fs.rmSync(to, { recursive: true, force: true });
    if (fs.existsSync(from)) fs.cpSync(from, to, { recursive: true, preserveTimestamps: true });
  };
  return {
    keep: () => {
      for (const dir of folders) copy(dir, path.join(kept, path.basename(dir)));
    },
    restore: () => {
      for (const dir of folders) copy(path.join(kept, path.basename(dir)), dir);
      fs.rmSync(path.join(newsroom.root, '.public.stet-staging'), { recursive: true, force: true });
    },
  };
}

const isKilled = ({ code, signal }: Ended) => signal === 'SIGKILL' || code === 128 + 9;

it.each(Object.keys(ways))(
  'killed before any %s, whatever is read is whole, and the next build is right',
  async (name) => {
    const way = ways[name] as (typeof ways)[string];
    if (name.endsWith('database') && spawnSync('strace', ['-V']).error !== undefined) {
      console.log('strace is not installed: the database was not killed at its own calls');
      return;
    }
    const newsroom = newsroomToEdit(temporaryFolder(), seed + 5, 4);
    const program = path.join(newsroom.root, 'dying.mjs');
    fs.writeFileSync(program, dying);
    const home = homeOf(newsroom);
    const { keep, restore } = keeper(newsroom);
    const told: string[] = [];

    for (const generation of ['the first', 'the next']) {
      keep();
      const before = exactContents(home.output);
      const after = await clean(newsroom);
      let killed = 0;
      for (let at = 1; ; at += stride) {
        const when = `seed ${seed}, ${generation} build, killed before ${name} ${at}`;
        restore();
        const ended = await start(newsroom, home, way(at, pathToFileURL(program).href)).ended;
        const found = exactContents(home.output);
        for (const [file, text] of Object.entries(found)) {
          expect([before[file], after[file]], `${when}: ${file}`).toContain(text);
          if (file.endsWith('.html')) expect(brokenIn(home.output, file, text), when).toEqual([]);
        }
        if (!isKilled(ended)) {
          expect(ended, when).toMatchObject({ code: 0 });
          break;
        }
        killed++;
        await buildTo(newsroom, home, when);
        expectSame(exactContents(home.output), after, when);
      }
      told.push(`${killed} of ${generation} build`);
      expect(differences(exactContents(home.output), after)).toEqual([]);
      for (const edit of ['style changed', 'story added', 'headline edited', 'removed'] as const)
        newsroom.edit(edit);
    }
    console.log(`killed before ${told.join(' and ')}, each a ${name}`);
  },
);
