import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isSameStamp, type Stamp, stampOf } from '../../src/read/stamp.js';
import { temporaryFolder } from '../support/folders.js';

const long = new Date('2020-01-01T00:00:00Z');

function file(): string {
  const its = path.join(temporaryFolder(), 'a.md');
  fs.writeFileSync(its, 'embargo: 2026-01-15');
  fs.utimesSync(its, long, long);
  return its;
}

/** After a moment, for the file system's clock goes in steps of a few milliseconds. */
async function after(its: string, edit: () => void): Promise<[Stamp, Stamp]> {
  const before = stampOf(its) as Stamp;
  await new Promise((resolve) => setTimeout(resolve, 30));
  edit();
  fs.utimesSync(its, long, long);
  const now = stampOf(its) as Stamp;
  expect(now).toMatchObject({ size: before.size, changed: before.changed });
  return [before, now];
}

it('is the same for a file that nobody touched', () => {
  const its = file();
  expect(isSameStamp(stampOf(its) as Stamp, stampOf(its) as Stamp)).toBe(true);
});

it.each<[string, (its: string) => void]>([
  ['in place', (its) => fs.writeFileSync(its, 'embargo: 2026-02-15')],
  [
    'by putting another file there',
    (its) => {
      fs.writeFileSync(`${its}.new`, 'embargo: 2026-02-15');
      fs.renameSync(`${its}.new`, its);
    },
  ],
  [
    'by bringing back an older copy',
    (its) => {
      fs.renameSync(its, `${its}.old`);
      fs.copyFileSync(`${its}.old`, its);
    },
  ],
])(
  'is another one when the file was edited %s, with the same size and the old time of change',
  async (_, edit) => {
    const its = file();
    const [before, now] = await after(its, () => edit(its));
    expect(isSameStamp(before, now)).toBe(false);
  },
);

it('is none for what is no file any more', () => {
  expect(stampOf(path.join(temporaryFolder(), 'gone.md'))).toBeUndefined();
});
