import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../src/build/build.js';
import { openSession } from '../src/build/session.js';
import { formatMessages } from '../src/commands/print.js';
import { resolveConfig } from '../src/config/resolve.js';
import { type Message, sortMessages } from '../src/lib/message.js';
import { fill, temporaryFolder } from './support/folders.js';
import { buildNewsroom, story } from './support/newsroom.js';

const now = Date.parse('2026-11-23T12:00:00Z');

/** A newsroom in which nothing is wrong. */
const sound = {
  'content/authors/jane-example.md': '---\nname: Jane Example\n---\n',
  'content/sections/local.md': '---\ntitle: Local\n---\n',
  'content/articles/bridge.md': story(
    'The bridge opens',
    '2026-11-20',
    'section: local\nauthors: [jane-example]',
  ),
};
const front = (fields: string, body = 'Text.') => `---\n${fields.trim()}\n---\n\n${body}\n`;
const talks = (fields: string, body?: string) => ({ 'content/articles/talks.md': front(fields, body) });
const usual = 'title: Talks\ndate: 2026-11-21\nsection: local';

/** The mistakes that editors make most, each in a story of its own. */
const mistakes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a date that is none': talks('title: Talks\ndate: 2026-13-45\nsection: local'),
  'no title': { 'content/articles/2026-11-21.md': front('date: 2026-11-21\nsection: local') },
  'an author who is misspelt': talks(`${usual}\nauthors: [jane-exmaple]`),
  'a section that is misspelt': talks('title: Talks\ndate: 2026-11-21\nsection: lokal'),
  'a link to a file that is not there': talks(usual, 'See [the bridge](bridg.md).'),
  'a link to an address of the site that leads nowhere': talks(
    usual,
    'See [the bridge](/local/2026/11/bridg.html).',
  ),
  'a picture that is not there': talks(
    `${usual}\nimage: { src: media/talks.jpg, alt: The hall, credit: A. Example }`,
  ),
  'a picture without a description': {
    ...talks(`${usual}\nimage: { src: media/talks.svg, credit: A. Example }`),
    'content/media/talks.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>',
  },
  'an embargo that is over': talks(`${usual}\nembargo: 2026-11-20T10:00:00Z`),
  'two stories with one address': {
    'content/articles/one/talks.md': front(usual),
    'content/articles/two/talks.md': front(usual),
  },
  'a colon in a title': talks('title: Flood: what we know\ndate: 2026-11-21\nsection: local'),
  'curly quotation marks around a value': talks('title: Talks\ndate: “2026-11-21”\nsection: local'),
  'a text pasted from Word': talks(usual, '<p class="MsoNormal">The talks began.<o:p></o:p></p>'),
};

const said = (messages: readonly Message[]) => formatMessages(sortMessages(messages), { color: false });

it('the usual mistakes each have a message that says what to do, in dev, check and build alike', async () => {
  const all: string[] = [];
  for (const [name, files] of Object.entries(mistakes)) {
    const root = temporaryFolder();
    fill(root, { ...sound, ...files });
    const { config } = resolveConfig({ url: 'https://news.example', title: 'The Test' }, { root });
    if (config === undefined) throw new Error('no configuration');
    const checked = said((await build({ config, now, write: false })).messages);
    const built = said((await build({ config, now, write: true })).messages);
    fs.rmSync(path.join(root, '.stet'), { recursive: true });
    const session = openSession({ config, audience: 'readers' });
    const shown = said((await session.update(now)).messages);
    await session.close();
    expect(built, name).toBe(checked);
    expect(shown, name).toBe(checked);
    expect(checked, name).not.toBe('');
    all.push(`# ${name}\n\n${checked}`);
  }
  await expect(all.join('\n')).toMatchFileSnapshot('usual-mistakes.txt');
});

it('the bare address of a post is no mistake: the post stands there as a card', async () => {
  const address = 'https://twitter.com/newsroom/status/1234567890';
  const { files, messages } = await buildNewsroom({ ...sound, ...talks(usual, address) });
  expect(messages).toEqual([]);
  expect(files['local/2026/11/talks.html']).toMatch(/<figure class="embed[^>]*>.*status\/1234567890/s);
});
