import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildTo, clean, expectSame, homeOf, reportOf } from '../support/command.js';
import { newsroomToEdit } from '../support/edits.js';
import { exactContents, temporaryFolder } from '../support/folders.js';

/** What a pipeline does that keeps the store alone: for each commit a fresh clone, the store put back, a build of what changed. */

const stories = Number(process.env.STET_SOAK_STORIES ?? 300);
const seed = Number(process.env.STET_SOAK_SEED ?? 1);
const commits = Number(process.env.STET_SOAK_COMMITS ?? 10);

interface Delta {
  readonly deleted: readonly string[];
  readonly manifest: Readonly<Record<string, string>>;
}

/** The file of an address that the report lists as deleted. */
const fileAt = (url: string) => url.slice(1).replace(/(^|\/)$/, '$1index.html');

it(`what ${commits} commits changed, each built in a fresh clone with the store put back, comes to a clean build of the last`, async () => {
  const desk = newsroomToEdit(temporaryFolder(), seed + 4, stories);
  const runner = temporaryFolder();
  const work = path.join(runner, 'work');
  const host = path.join(runner, 'host');
  const cache = path.join(runner, 'store.tar.gz');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@news.example', ...args], {
      cwd: desk.root,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  fs.writeFileSync(path.join(desk.root, '.gitignore'), 'public/\n.stet/\nreport.json\n');
  let largest = 0;
  for (let n = 0; n <= commits; n++) {
    const edits = n === 0 ? ['nothing yet'] : [desk.edit(), desk.edit(), desk.edit('body edited')];
    const when = `seed ${seed}, commit ${n}: ${edits.join(' / ')}`;
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', `Commit ${n}`);

    fs.rmSync(work, { recursive: true, force: true });
    execFileSync('git', ['clone', '--quiet', desk.root, work]);
    // As pipelines keep folders: by an archive, whose times of change are cut to seconds.
    if (n > 0) execFileSync('tar', ['-xzf', cache, '-C', work]);
    const room = { root: work, now: desk.now };
    await buildTo(room, homeOf(room), when, { args: ['--delta'] });
    execFileSync('tar', ['-czf', cache, '-C', work, '.stet']);

    const { deleted, manifest } = JSON.parse(fs.readFileSync(reportOf(room), 'utf8')) as Delta;
    const changes = exactContents(homeOf(room).output);
    fs.cpSync(homeOf(room).output, host, { recursive: true });
    for (const url of deleted) fs.rmSync(path.join(host, fileAt(url)));
    expect(Object.keys(exactContents(host)), when).toEqual(Object.keys(manifest).sort());
    // Whatever else is edited, such as a section or a static file, may stand on every page.
    if (n > 0 && edits.every((edit) => /^(?:body|links|headline|fields|picks|story added)/.test(edit)))
      largest = Math.max(largest, Object.keys(changes).length / Object.keys(manifest).length);
    if (n === commits) expectSame(exactContents(host), await clean(room), when);
  }
  console.log(`the largest difference was ${Math.round(100 * largest)} % of the site`);
});
