import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { batchName, take } from '../../src/media/take.js';
import { halves, moving, photo } from '../support/photos.js';
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

describe('a picture that is published as it is', () => {
  const whole = { pictureBytes: 1_000_000, picturePixels: 20_000_000 };

  it('loses what it hides and no point', async () => {
    const bytes = await photo(halves(4_000, 3_000));
    const { found, make } = await take(bytes, 'a.jpg', whole, 'original');
    expect(found).toMatchObject({
      kind: 'original',
      own: 'jpeg',
      original: { width: 4_000, height: 3_000, tone: 'r2 g1 b2' },
    });
    const published = Buffer.from((await make('original')).get('own') ?? []);
    for (const trace of ['GPS', 'Secret', 'xmpmeta']) expect(published.includes(trace)).toBe(false);
    const points = (file: Uint8Array) => sharp(file).raw().toBuffer();
    expect((await points(published)).equals(await points(bytes))).toBe(true);
  });

  it('is refused where it is damaged, or cannot be cleaned', async () => {
    const bytes = await photo(halves(400, 300));
    const cut = bytes.subarray(0, bytes.length / 2);
    expect((await take(cut, 'a.jpg', whole, 'original')).found).toMatchObject({ rule: 'damaged' });
    const avif = await halves(40, 30)
      .withExif({ IFD0: { Artist: 'Secret' } })
      .avif({ effort: 0 })
      .toBuffer();
    expect((await take(avif, 'a.avif', whole, 'original')).found).toMatchObject({ rule: 'hidden-data' });
  });
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
