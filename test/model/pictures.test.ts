import { expect, test } from 'vitest';
import { articleDocument } from '../support/documents.js';
import { modelOf, now } from '../support/model.js';

const places = { image: { line: 5, column: 1 }, 'image.src': { line: 6, column: 8 } };
const story = (parts: Parameters<typeof articleDocument>[0]) =>
  articleDocument({ file: 'articles/a.md', places, ...parts });
const media = ['media/talks.jpg', 'media/map.png', 'media/unused.png', 'media/caf\u00e9.jpg'];

test('a picture that exists is kept and published', async () => {
  const image = { src: 'media/talks.jpg', alt: 'Two people at a table', credit: 'Li Na' };
  const { site, rules } = await modelOf([story({ image, body: { pictures: [{ src: 'media/map.png' }] } })], {
    media,
  });
  expect(site.articleByKey.get('a')).toMatchObject({ image, bodyPictures: ['media/map.png'] });
  expect([...site.pictures]).toEqual(['media/map.png', 'media/talks.jpg']);
  expect(site.cuts).toEqual([['media/talks.jpg', '50 50']]);
  expect(rules).toEqual([]);
});

test.each([
  ['/media/talks.jpg', 'media/talks.jpg'],
  ['media/cafe\u0301.jpg', 'media/caf\u00e9.jpg'],
  ['https://pictures.example/x.jpg', 'https://pictures.example/x.jpg'],
])('the picture %j', async (src, kept) => {
  const { site, rules } = await modelOf([story({ image: { src, alt: 'x', credit: 'Li Na' } })], { media });
  expect(site.articleByKey.get('a')?.image?.src).toBe(kept);
  expect(rules).toEqual([]);
});

test('a missing picture is left out and reported with the nearest name', async () => {
  const pictures = [{ src: 'media/none.jpg', line: 30 }, { src: 'media/map.png' }];
  const { site, rules, messages } = await modelOf(
    [story({ image: { src: 'media/talk.jpg', alt: 'x', credit: 'Li Na' }, body: { pictures } })],
    { media },
  );
  const article = site.articleByKey.get('a');
  expect(article?.image).toBeUndefined();
  expect(article?.bodyPictures).toEqual([null, 'media/map.png']);
  expect([...site.pictures]).toEqual(['media/map.png']);
  expect(rules).toEqual(['model/picture-missing articles/a.md:30', 'model/picture-missing articles/a.md:6']);
  expect(messages.map((m) => m.what)).toContain(
    'The picture “media/talk.jpg” does not exist. Did you mean “media/talks.jpg”?',
  );
});

test.each([[undefined], [''], [' ']])('a picture with the description %j is reported', async (alt) => {
  const { site, rules } = await modelOf(
    [story({ image: { src: 'media/talks.jpg', alt, credit: 'Li Na' } })],
    {
      media,
    },
  );
  expect(site.articleByKey.get('a')?.image?.src).toBe('media/talks.jpg');
  expect(rules).toEqual(['model/picture-without-alt articles/a.md:6']);
});

test.each([[undefined], [' ']])('a picture with the credit %j is told of', async (credit) => {
  const { rules } = await modelOf([story({ image: { src: 'media/talks.jpg', alt: 'x', credit } })], {
    media,
  });
  expect(rules).toEqual(['model/picture-without-credit articles/a.md:6']);
});

test('a picture of a story to come is checked and not published', async () => {
  const parts = {
    date: now + 1,
    image: { src: 'media/talks.jpg', alt: 'x', credit: 'Li Na' },
    body: { pictures: [{ src: 'media/no.jpg' }] },
  };
  const { site, rules } = await modelOf([story(parts)], { media });
  expect([...site.pictures]).toEqual([]);
  expect(rules).toEqual(['model/picture-missing articles/a.md:20']);
});
