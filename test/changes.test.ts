import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './support/folders.js';
import { type Built, buildNewsroom, story } from './support/newsroom.js';

type Files = Readonly<Record<string, string>>;

const october = (day: number) => `2026-10-${String(day).padStart(2, '0')}T08:00:00Z`;
/** The topic, which no file declares, is there before any edit. */
const first = { 'content/first.md': story('First', october(1), 'topics: [port]') };

/** Each edit with the files before it, those that it puts, and those that it takes away. */
const edits: Record<string, readonly [before: Files, put: Files, ...gone: string[]]> = {
  'two stories come to one address': [
    {},
    {
      'content/x/same.md': story('Same', october(3), 'topics: [port]'),
      'content/y/same.md': story('Same', october(4), 'topics: [port]'),
    },
  ],
  'of two stories that ask for one old address the other is the newer now': [
    {
      'content/a.md': story('A', october(4), 'redirectFrom: [/old.html]'),
      'content/b.md': story('B', october(5), 'redirectFrom: [/old.html]'),
    },
    { 'content/b.md': story('B', october(3), 'redirectFrom: [/old.html]') },
  ],
  'the page at an old address is named by a newer story': [
    { 'content/a.md': story('A', october(4), 'redirectFrom: [/topics/port/]') },
    { 'content/b.md': story('B', october(5), 'topics: [port]') },
  ],
  'the story at an old address has another file': [
    {
      'content/a.md': story('A', october(4), 'redirectFrom: [/news/2026/10/B.html]'),
      'content/b.md': story('B', october(5)),
    },
    { 'content/moved/b.md': story('B', october(5)) },
    'content/b.md',
  ],
  'a story goes to which a standing page leads': [
    {
      'content/a.md': story('A', october(4)),
      'content/pages/about.md': '---\ntitle: About\n---\n\n[A](../a.md)\n',
    },
    {},
    'content/a.md',
  ],
  'a story goes to which the text of a topic leads': [
    {
      'content/a.md': story('A', october(4)),
      'content/topics/port.md': '---\ntitle: Port\n---\n\n[A](../a.md)\n',
    },
    {},
    'content/a.md',
  ],
  'a story goes that one names which is to appear': [
    {
      'content/a.md': story('A', october(4)),
      'content/b.md': story('B', '2027-01-01', 'related: [a]', '[A](a.md)'),
    },
    {},
    'content/a.md',
  ],
  'a story goes that was to appear and that others name': [
    {
      'content/a.md': story('A', '2027-01-01'),
      'content/b.md': story('B', october(4), '', '[A](a.md)'),
      'content/c.md': story('C', '2027-01-02', '', '[A](a.md)'),
    },
    {},
    'content/a.md',
  ],
};

/** What comes of a newsroom, whichever folder it lies in. */
function outcome({ files, messages, result }: Built) {
  return { files, messages, standing: result.standing };
}

it.each(Object.entries(edits))(
  '%s: a build goes on from the last as if there had been none',
  async (_, edit) => {
    const [before, put, ...gone] = edit;
    const { root } = await buildNewsroom({ ...first, ...before });
    for (const file of gone) fs.rmSync(path.join(root, file));
    const after = await buildNewsroom(put, { root });
    const apart = temporaryFolder();
    fs.cpSync(path.join(root, 'content'), path.join(apart, 'content'), { recursive: true });
    const clean = await buildNewsroom({}, { root: apart });
    // Where there is an error, the last site stays.
    const files = clean.result.written === undefined ? after.files : clean.files;
    expect(outcome(after)).toEqual({ ...outcome(clean), files });
  },
);
