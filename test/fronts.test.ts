import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildNewsroom, story } from './support/newsroom.js';

/** What editors decide in `front.md` and its like, from the file to the page. */

const stories = Object.fromEntries(
  [1, 2, 3, 4].map((day) => [
    `content/articles/s${day}.md`,
    story(`Story ${day}`, `2026-11-0${day} 08:00`, 'section: city'),
  ]),
);
const secret = {
  'content/articles/secret.md': story('Hidden words', '2026-11-05', 'embargo: 2026-11-24 09:00'),
};

/** Headlines of a page in their order. */
function headlines(html = ''): string[] {
  return [...html.matchAll(/class="headline">.*?<a [^>]*>([^<]*)/g)].map(([, text]) => text ?? '');
}

const front = (yaml: string) => ({ 'content/front.md': `---\n${yaml}\n---\n` });

describe('front.md', () => {
  it('changes the front page and no other, and is forgotten without a trace when it is gone', async () => {
    const built = await buildNewsroom(stories);
    expect(headlines(built.files['index.html'])).toEqual(['Story 4', 'Story 3', 'Story 2', 'Story 1']);
    const { root } = built;
    const edited = await buildNewsroom(front('lead: s2\ntop: [/city/2026/11/s1.html, articles/s3.md]'), {
      root,
    });
    expect(edited.messages.filter(({ file }) => file === 'content/front.md')).toEqual([]);
    expect(headlines(edited.files['index.html'])).toEqual(['Story 2', 'Story 1', 'Story 3', 'Story 4']);
    expect(edited.result.written?.written).toEqual(['index.html']);
    fs.rmSync(path.join(root, 'content/front.md'));
    expect((await buildNewsroom({}, { root })).files).toEqual(built.files);
  });

  it('ends what has an end at that instant, which is told as the next to build at', async () => {
    const text = front(
      'lead: {story: s1, until: 2026-11-24T06:00:00Z, kicker: Live, headline: As it happens}',
    );
    const built = await buildNewsroom({ ...stories, ...text });
    expect(headlines(built.files['index.html'])[0]).toBe('As it happens');
    const { nextGate } = built.result.standing;
    expect(nextGate).toBe(Date.parse('2026-11-24T06:00:00Z'));
    const before = await buildNewsroom({}, { root: built.root, now: '2026-11-24T05:59:59Z' });
    expect(before.result.written?.written).toEqual([]);
    const after = await buildNewsroom({}, { root: built.root, now: '2026-11-24T06:00:00Z' });
    expect(after.result.written?.written).toEqual(['index.html']);
    expect(headlines(after.files['index.html'])[0]).toBe('Story 4');
    expect(after.messages.filter(({ file }) => file === 'content/front.md')).toEqual([]);
    expect(after.result.standing.nextGate).toBeNull();
  });

  it('tells nothing of a story before it is public, and shows it from then on', async () => {
    const text = front('lead: {story: secret, kicker: Unheard of, headline: We have the plan}\ntop: [s1]');
    const built = await buildNewsroom({ ...stories, ...secret, ...text });
    expect(built.rules).toContain('model/front-not-public content/front.md:2');
    for (const html of Object.values(built.files)) expect(html).not.toMatch(/secret|Hidden|Unheard|the plan/);
    expect(headlines(built.files['index.html']).slice(0, 2)).toEqual(['Story 4', 'Story 1']);
    const open = await buildNewsroom({}, { root: built.root, now: '2026-11-24T09:00:00Z' });
    expect(headlines(open.files['index.html'])[0]).toBe('We have the plan');
    expect(open.rules).not.toContain('model/front-not-public content/front.md:2');
  });

  it('leaves no hole where a story that was placed is held back, and takes it again', async () => {
    const built = await buildNewsroom({ ...stories, ...front('lead: s1') });
    const { root } = built;
    const held = { 'content/articles/s1.md': story('Story 1', '2026-11-01', 'section: city\ndraft: true') };
    const without = await buildNewsroom(held, { root });
    expect(headlines(without.files['index.html'])).toEqual(['Story 4', 'Story 3', 'Story 2']);
    expect((await buildNewsroom(stories, { root })).files).toEqual(built.files);
  });

  it('says what does not fit, and takes the first of what stands twice', async () => {
    const { rules, files } = await buildNewsroom({
      ...stories,
      'content/articles/paid.md': story('Paid', '2026-11-05', 'label: sponsored'),
      ...front(
        'lead: paid\ntop:\n  - s1\n  - s1\n  - front.md\nblocks:\n  - section: ciyt\n  - title: Nothing\n  - section: city\n    topic: x',
      ),
    });
    expect(rules.filter((each) => each.includes('front.md'))).toEqual([
      'model/front-sponsored content/front.md:2',
      'model/front-twice content/front.md:5',
      'model/front-unknown content/front.md:6',
      'model/front-block content/front.md:8',
      'model/front-block content/front.md:9',
      'model/front-block content/front.md:11',
    ]);
    expect(headlines(files['index.html'])).toEqual(['Story 4', 'Story 1', 'Story 3', 'Story 2']);
  });

  it('is refused where two files are about one page', async () => {
    const { messages } = await buildNewsroom({
      ...stories,
      ...front('lead: s1'),
      'content/front.en.md': '---\nlead: s2\n---\n',
    });
    expect(messages).toContainEqual(
      expect.objectContaining({
        rule: 'model/duplicate-front',
        files: ['content/front.en.md', 'content/front.md'],
      }),
    );
  });
});

it('files about other front pages decide about those of a language and of a section, or are told that there is none', async () => {
  const { files, rules } = await buildNewsroom({
    ...stories,
    'content/articles/d1.md': story('Eins', '2026-11-01', 'section: city\nlanguage: de'),
    'content/articles/d2.md': story('Zwei', '2026-11-02', 'section: city\nlanguage: de'),
    'content/front.de.md': '---\nlead: d1\n---\n',
    'content/front.he.md': '---\nlead: d1\n---\n',
    'content/front/City.md': '---\nlead: s1\nblocks: [{title: Ours, stories: [s3]}]\nkicker: The rest\n---\n',
    'content/front/sport.md': '---\nlead: s1\n---\n',
  });
  expect(headlines(files['de/index.html'])).toEqual(['Eins', 'Zwei']);
  const html = files['city/index.html'] ?? '';
  expect(headlines(html)).toEqual(['Story 1', 'Story 3', 'Story 4', 'Story 2', 'Zwei', 'Eins']);
  expect(html).toContain('<p class="rest">The rest</p>');
  expect(rules.filter((each) => each.startsWith('model/front-'))).toEqual([
    'model/front-without-page content/front.he.md',
    'model/front-without-page content/front/sport.md',
  ]);
});
