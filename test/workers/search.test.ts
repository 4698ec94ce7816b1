import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { start } from '../support/command.js';
import { contents, fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';

/** Files of the search index are made in a thread where there are two processors or more, and 200 files. */
const years = [2023, 2024, 2025, 2026];
/** A file has 6,000 words; few different ones are soon indexed. */
const words = Array.from({ length: 32_000 }, (_, n) => `w${n % 97}`).join(' ');
const stories = Object.fromEntries(
  Array.from({ length: 40 }, (_, n) => [
    `content/articles/story-${n}.md`,
    story(`Story ${n}`, `${years[n % 4]}-01-0${(n % 9) + 1}`, '', `${words} number${n}`),
  ]),
);

const config = { url: 'https://news.example' };

/** A module that lets the program see this number of processors, and puts a mark into a file for each part that a thread has made. */
const processors = (count: number, told: string) =>
  `data:text/javascript,${encodeURIComponent(`
import fs from 'node:fs';
import os from 'node:os';
import workers from 'node:worker_threads';
import { syncBuiltinESMExports } from 'node:module';
os.availableParallelism = () => ${count};
const { Worker } = workers;
workers.Worker = class extends Worker {
  constructor(program, options) {
    super(program, options);
    if (String(program).includes('search-thread'))
      this.on('message', (answer) => fs.appendFileSync(${JSON.stringify(told)}, answer.error ? 'error' : 'x'));
  }
};
syncBuiltinESMExports();
`)}`;

describe('the search index made in threads', () => {
  it('is that of one thread, and the next build finds nothing to do', async () => {
    const root = temporaryFolder();
    fill(root, { ...stories, 'stet.config.json': JSON.stringify(config) });
    const told = path.join(root, 'parts.txt');
    const built = async (count: number) => {
      const home = { output: path.join(root, `public-${count}`), store: path.join(root, `.stet-${count}`) };
      const room = { root, now: Date.parse('2026-11-23T12:00:00Z') };
      const { code, errors } = await start(room, home, { before: processors(count, told) }).ended;
      expect(code, errors).toBe(0);
      const { written } = JSON.parse(fs.readFileSync(path.join(root, 'report.json'), 'utf8'));
      return { written, files: contents(home.output) };
    };
    const alone = await built(1);
    expect(fs.existsSync(told)).toBe(false);
    const threaded = await built(5);
    expect(fs.readFileSync(told, 'utf8')).toBe('xxxx');
    expect(threaded).toEqual(alone);
    expect(Object.keys(alone.files).filter((file) => /^search\/\d/.test(file)).length).toBeGreaterThan(200);
    expect(await built(5)).toEqual({ ...alone, written: 0 });
    expect(fs.readFileSync(told, 'utf8')).toBe('xxxx');
  });
});
