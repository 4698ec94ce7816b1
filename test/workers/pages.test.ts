import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { start } from '../support/command.js';
import { contents, fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';

/** Pages are made in threads when there are two processors or more, and at least 300 pages for each. */
const stories = Object.fromEntries(
  Array.from({ length: 620 }, (_, n) => [
    `content/articles/story-${n}.md`,
    story(
      `Story ${n}`,
      `2026-${String((n % 11) + 1).padStart(2, '0')}-0${(n % 9) + 1}`,
      `topics: [t${n % 5}]`,
    ),
  ]),
);

const failing =
  "export default (view) => { if (/[37]3$/.test(view.headline)) throw new Error('not this one'); return <html><body>{view.headline}</body></html>; }";

/** A module that lets the program see this number of processors. */
const processors = (count: number) =>
  `data:text/javascript,import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module'; os.availableParallelism = () => ${count}; syncBuiltinESMExports();`;

/** What the built command makes of a newsroom, and its report without times. */
async function built(root: string, count: number) {
  const home = { output: path.join(root, `public-${count}`), store: path.join(root, `.stet-${count}`) };
  const room = { root, now: Date.parse('2026-11-23T12:00:00Z') };
  const { code, errors } = await start(room, home, { before: processors(count) }).ended;
  const report = JSON.parse(fs.readFileSync(path.join(root, 'report.json'), 'utf8')) as {
    readonly messages: unknown;
  };
  return { code, errors, messages: report.messages, files: contents(home.output) };
}

describe('pages made in threads', () => {
  it.each<[name: string, code: number, own: Record<string, string>]>([
    ['by components', 0, {}],
    [
      'over a budget with their stylesheets alone',
      0,
      { 'stet.config.json': '{"url":"https://news.example","budgets":{"article":{"kilobytes":20}}}' },
    ],
    [
      'in another language',
      0,
      {
        'templates/article.liquid': '<html>{{ headline }} {% include "parts/x" %}</html>',
        'templates/parts/x.liquid': 'x',
      },
    ],
    ['by a template that fails for some', 1, { 'templates/article.tsx': failing }],
  ])('are, with what is said of them, those of one thread: %s', async (_, code, own) => {
    const root = temporaryFolder();
    fill(root, { ...stories, 'stet.config.json': '{"url":"https://news.example"}', ...own });
    const alone = await built(root, 1);
    expect(alone.code, alone.errors).toBe(code);
    expect(await built(root, 3)).toEqual(alone);
  });
});
