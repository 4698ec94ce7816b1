import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { UserConfig } from '../src/config/config.js';
import type { CardWords } from '../src/media/card.js';
import { drawCard } from '../src/media/card.js';
import { cardSize, dayColors } from '../src/plan/files/social-cards.js';
import { tokensOf } from '../src/render/tokens.js';
import { exactContents, temporaryFolder } from './support/folders.js';
import { attribute, elements } from './support/html.js';
import { type Built, buildNewsroom, story as storyOf } from './support/newsroom.js';
import { halves, photo } from './support/photos.js';

const config: UserConfig = { socialCards: true };
const story = (title: string, date: string, front = '') => storyOf(title, date, `section: world\n${front}`);
const november = (day: number) => `2026-11-${String(day).padStart(2, '0')}T08:00:00Z`;
const permalinked = (slug: string) => `/world/2026/11/${slug}.html`;

/** What social networks are told of a page, by property or name. */
function told(page: string | undefined): Record<string, string | undefined> {
  return Object.fromEntries(
    elements(page ?? '', 'meta').map((meta) => [
      attribute(meta, 'property') ?? attribute(meta, 'name') ?? '',
      attribute(meta, 'content'),
    ]),
  );
}

const cardsIn = ({ files }: Built) => Object.keys(files).filter((file) => file.startsWith('cards/'));

describe('a card with the headline', () => {
  it('is what social networks show of a story that has no picture, and of no other', async () => {
    const built = await buildNewsroom(
      {
        'content/media/quay.jpg': await photo(halves(400, 300)),
        'content/plain.md': story('The plain one', november(1), 'socialTitle: For “networks” & <others>'),
        'content/seen.md': story('The seen one', november(2), 'image: { src: media/quay.jpg, alt: A quay }'),
      },
      { config },
    );
    const plain = told(built.files['world/2026/11/plain.html']);
    expect(plain).toMatchObject({
      'og:image': `https://news.example/cards${permalinked('plain')}.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'For “networks” & <others>',
      'twitter:card': 'summary_large_image',
      'twitter:image': `https://news.example/cards${permalinked('plain')}.png`,
    });
    expect(cardsIn(built)).toEqual([`cards${permalinked('plain')}.png`]);
    const drawn = await sharp(path.join(built.root, 'public', cardsIn(built)[0] as string)).metadata();
    expect(drawn).toMatchObject({ format: 'png', ...cardSize });
    expect(told(built.files['world/2026/11/seen.html'])['og:image']).toContain('/assets/media/');
  });

  it('has the colours of the newsroom', async () => {
    const built = await buildNewsroom(
      { 'content/plain.md': story('The plain one', november(1)) },
      { config: { ...config, theme: { colors: { accent: { light: '#0a5', dark: '#fff' } } } } },
    );
    const card = path.join(built.root, 'public', cardsIn(built)[0] as string);
    const corner = await sharp(card)
      .removeAlpha()
      .extract({ left: 0, top: 0, width: 1, height: 1 })
      .raw()
      .toBuffer();
    // The palette may be a shade off.
    for (const [at, wanted] of [0x00, 0xaa, 0x55].entries())
      expect(Math.abs((corner[at] as number) - wanted)).toBeLessThan(4);
  });

  it('is not made where the newsroom did not ask for it, nor in a script that stet has no letters of', async () => {
    const files = { 'content/plain.md': story('The plain one', november(1)) };
    expect(cardsIn(await buildNewsroom(files))).toEqual([]);
    const chinese = await buildNewsroom(
      { 'content/a.md': story('北京会谈', november(1), 'language: zh-Hans') },
      { config },
    );
    expect(cardsIn(chinese)).toEqual([]);
    expect(told(chinese.files['world/2026/11/a.html'])['twitter:card']).toBe('summary');
  });

  it('is at an address of its own: two that are the same are told, once', async () => {
    const { rules } = await buildNewsroom(
      {
        'content/a.md': story('One', november(1), 'slug: one'),
        'static/cards/world/2026/11/one.html.png': await photo(halves(40, 30)),
      },
      { config },
    );
    expect(rules).toContain('plan/same-address static/cards/world/2026/11/one.html.png');
  });

  const edits: Record<string, (root: string) => unknown> = {
    'its headline is another': (root) =>
      fs.writeFileSync(path.join(root, 'content/a.md'), story('Another', november(1), 'slug: a')),
    'it has a picture now': (root) =>
      fs.writeFileSync(
        path.join(root, 'content/a.md'),
        story('A', november(1), 'slug: a\nimage: { src: media/quay.jpg, alt: A quay }'),
      ),
    'it has none any more': (root) =>
      fs.writeFileSync(path.join(root, 'content/b.md'), story('B', november(2), 'slug: b')),
    'it is gone': (root) => fs.rmSync(path.join(root, 'content/a.md')),
    'it is in a language without letters': (root) =>
      fs.writeFileSync(
        path.join(root, 'content/a.md'),
        story('A', november(1), 'slug: a\nlanguage: zh-Hans'),
      ),
    'it came': (root) => fs.writeFileSync(path.join(root, 'content/c.md'), story('C', november(3))),
    'nothing changed': () => {},
  };

  it.each(Object.keys(edits))(
    'is as a clean build has it, when of a story this changed: %s',
    async (name) => {
      const root = temporaryFolder();
      const files = {
        'content/media/quay.jpg': await photo(halves(400, 300)),
        'content/a.md': story('A', november(1), 'slug: a'),
        'content/b.md': story('B', november(2), 'slug: b\nimage: { src: media/quay.jpg, alt: A quay }'),
        'content/d.md': story('D', november(4), 'label: opinion'),
      };
      const stood = path.join(root, 'public/cards', `${permalinked('d')}.png`);
      await buildNewsroom(files, { config, root });
      const before = fs.statSync(stood).ino;
      edits[name]?.(root);
      await buildNewsroom({}, { config, root });
      const incremental = exactContents(path.join(root, 'public'));
      fs.rmSync(path.join(root, '.stet'), { recursive: true });
      expect(fs.statSync(stood).ino).toBe(before);
      fs.rmSync(path.join(root, 'public'), { recursive: true });
      await buildNewsroom({}, { config, root });
      expect(exactContents(path.join(root, 'public'))).toEqual(incremental);
    },
  );
});

describe('drawn, a card', () => {
  const words: CardWords = {
    ...cardSize,
    headline: 'Talks in Beijing',
    above: 'World',
    below: 'The Test',
    direction: 'ltr',
    colors: dayColors,
  };
  /** How much of a part of a card is ground. */
  const empty = async (card: Uint8Array, left: number, width = 360, top = 140): Promise<boolean> => {
    const height = 540 - top;
    const part = await sharp(card).extract({ left, top, width, height }).png().toBuffer();
    return (await sharp(part).stats()).channels.every(({ min }) => min > 240);
  };

  it('has the colours of a page by day, in which the stylesheet and it agree', () => {
    const css = fs.readFileSync('templates/styles/tokens.css', 'utf8');
    const tokens = tokensOf(css, 'news');
    for (const [name, color] of Object.entries(dayColors))
      expect([name, tokens.get(name)]).toEqual([name, expect.stringContaining(`light-dark(${color},`)]);
  });

  it('is the same each time', async () => {
    expect(await drawCard(words)).toEqual(await drawCard(words));
  });

  it('begins where its language does, whatever word comes first', async () => {
    const latin = await drawCard(words);
    expect([await empty(latin, 0), await empty(latin, 840)]).toEqual([false, true]);
    const hebrew = await drawCard({ ...words, headline: 'BBC: שיחות', direction: 'rtl' });
    expect([await empty(hebrew, 0), await empty(hebrew, 840)]).toEqual([true, false]);
  });

  it.each([
    ['a headline as long as a page', 'Very long words of a headline '.repeat(40)],
    ['a word as long as a line of ten', 'W'.repeat(400)],
    ['what means something to markup', '</span><b>&amp;'],
    ['an emoji alone', '🎉'],
    ['marks of direction', '\u202e\u2066abc'],
    ['what no text holds', 'a\u0001\ud800b\uffffc'],
  ])('stands %s', async (_, headline) => {
    const card = await drawCard({ ...words, headline });
    const { width, height } = await sharp(card).metadata();
    expect({ width, height }).toEqual(cardSize);
    // Nothing runs into the margin, nor into the line below.
    expect([await empty(card, 1_130, 70), await empty(card, 0, 1_200, 500)]).toEqual([true, true]);
  });
});
