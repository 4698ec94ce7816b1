import { expect, it } from 'vitest';
import { batchName, take } from '../../src/media/take.js';
import { moving } from '../support/photos.js';
import { dot } from '../support/pictures.js';

const limits = { pictureBytes: 1_000_000, picturePixels: 7_000 };

it('counts the pixels of all frames', async () => {
  const film = await moving(60, 40, 3);
  expect((await take(film, 'a.gif', limits)).found).toMatchObject({
    rule: 'too-many-pixels',
    says: expect.stringMatching(/^has 60 × 40 × 3 pixels/),
  });
  expect((await take(film, 'a.gif', { ...limits, picturePixels: 7_200 })).found).toMatchObject({
    original: { width: 60, height: 40, frames: 3 },
  });
});

it('makes of a picture what its name says it is', async () => {
  const { found, make } = await take(dot(), 'a.png', limits);
  expect(found).toMatchObject({ kind: 'picture', own: 'png' });
  expect([...(await make('whole')).keys()]).toEqual(['own.png', '1.avif', '1.webp']);
  expect([...(await make({ focus: '50 50' })).keys()]).toContain('square-1.jpeg');
});

it('names a batch by the bytes, the format and the point', () => {
  const names = [
    batchName('x', 'a.png', 'whole'),
    batchName('y', 'a.png', 'whole'),
    batchName('x', 'a.jpg', 'whole'),
    batchName('x', 'a.png', { focus: '50 50' }),
    batchName('x', 'a.png', { focus: '50 51' }),
  ];
  expect(new Set(names).size).toBe(names.length);
  expect(batchName('x', 'b/c.png', 'whole')).toBe(names[0]);
});

it.each(['a.jpg', 'a.svg', 'a.png'])('refuses %s that is a pointer of Git LFS', async (name) => {
  const pointer = Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n');
  expect((await take(pointer, name, limits)).found).toMatchObject({ rule: 'lfs-pointer' });
});
