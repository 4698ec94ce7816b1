import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, elements } from '../support/html.js';
import { type Built, buildNewsroom, story } from '../support/newsroom.js';
import { forPrint, fromPhone, halves, moving, photo } from '../support/photos.js';
import { striped } from '../support/pictures.js';

/** Pictures as they come to newsrooms: right, or refused with a message, and no hidden data in anything published. */

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><metadata>Secret Drawer</metadata>${inner}</svg>`;
const refused: Record<string, readonly [rule: string, says: RegExp]> = {
  'bomb.png': [
    'media/too-many-pixels',
    /“media\/bomb.png” has 20,000 × 20,000 pixels, 400 million; 120 million are/,
  ],
  'truncated.jpg': ['media/damaged', /“media\/truncated.jpg” is damaged or cut off/],
  'truncated.png': ['media/damaged', /cut off/],
  'script.svg': ['media/unsafe-svg', /it has an element “script”/],
  'page.jpg': ['media/no-picture', /is no picture/],
  'scan.tif': ['media/not-for-browsers', /in the format TIFF/],
  'empty.png': ['media/no-picture', /is no picture/],
};
let root: string;
let built: Built;
let published: Record<string, Buffer>;

beforeAll(async () => {
  const plain = await photo(halves(400, 300));
  const media: Record<string, Buffer | string> = {
    'large.jpg': await photo(halves(8_000, 6_000)),
    'phone.jpg': await fromPhone(300, 400),
    'print.jpg': await forPrint(80, 60),
    'screen.jpg': await halves(80, 60).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer(),
    'moving.gif': await moving(60, 40, 3),
    'clear.png': await sharp({ create: { width: 100, height: 80, channels: 4, background: '#10a01080' } })
      .withExif({ IFD0: { Artist: 'Secret Painter' } })
      .png()
      .toBuffer(),
    'drawing.svg': svg(
      `<!-- Secret comment --><image href="data:image/jpeg;base64,${plain.toString('base64')}" width="40" height="30"/>`,
    ),
    'grey.png': await halves(140, 100).greyscale().toColourspace('grey16').png().toBuffer(),
    'small.avif': await halves(64, 64)
      .withExif({ IFD0: { Artist: 'Secret' } })
      .avif({ effort: 0 })
      .toBuffer(),
    'bomb.png': striped(20_000, 20_000),
    'truncated.jpg': plain.subarray(0, plain.length / 2),
    'truncated.png': (await halves(300, 300).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 50_000),
    'script.svg': svg('<script>alert(1)</script>'),
    'page.jpg': '<html>Not found</html>',
    'scan.tif': await halves(40, 30).tiff().toBuffer(),
    'empty.png': '',
  };
  const files: Record<string, string | Uint8Array> = {
    'static/images/old.jpg': plain,
    'content/old.md': story('old', '2026-11-01', 'image: { src: /images/old.jpg, alt: Old }'),
    'content/media/notes.pdf': '%PDF-1.4',
    'content/media/plain.jpg': plain,
    'content/body.md': story(
      'body',
      '2026-11-02',
      '',
      '![Two halves](media/plain.jpg)\n\n![Cut off](media/truncated.jpg)\n\n![Again](media/plain.jpg)\n\n[Notes](media/notes.pdf)',
    ),
  };
  for (const [name, bytes] of Object.entries(media)) {
    files[`content/media/${name}`] = bytes;
    files[`content/${name.replace('.', '-')}.md`] = story(
      name,
      '2026-11-20',
      `image: { src: media/${name}, alt: ${name} }\nslug: ${name.replace('.', '-')}`,
    );
  }
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-media-'));
  built = await buildNewsroom(files, { root, config: { related: { count: 0, followUps: false } } });
  const output = path.join(built.root, 'public');
  published = Object.fromEntries(
    Object.keys(built.files).map((file) => [file, fs.readFileSync(path.join(output, file))]),
  );
}, 60_000);
afterAll(() => fs.rmSync(root, { recursive: true }));

const page = (name: string) => built.files[`news/2026/11/${name}.html`] ?? '';

describe('a picture that cannot be published', () => {
  it.each(Object.entries(refused))('is named and left out: %s', (name, [rule, says]) => {
    const told = built.messages.filter(({ file }) => file === `content/media/${name}`);
    expect(told.map((each) => each.rule)).toEqual([rule]);
    expect(told[0]?.what).toMatch(says);
    expect(
      Object.keys(published).filter(
        (file) => file.includes(name.replace('.', '-')) && !file.endsWith('.html'),
      ),
    ).toEqual([]);
    expect(published[`media/${name}`]).toBeUndefined();
    expect(elements(page(name.replace('.', '-')), 'img')).toEqual([]);
    expect(page(name.replace('.', '-'))).not.toContain('og:image');
  });

  it('does not stop the others', () => {
    expect(built.messages.filter(({ level }) => level === 'error')).toEqual([]);
    expect(built.messages.filter(({ rule }) => rule.startsWith('media/'))).toHaveLength(
      Object.keys(refused).length,
    );
  });
});

describe('what is published', () => {
  it('is made of pictures that have it all', () => {
    const original = fs.readFileSync(path.join(root, 'content/media/large.jpg'), 'latin1');
    for (const trace of ['Exif', 'SecretCamera', 'xmpmeta', 'Secret Author'])
      expect(original).toContain(trace);
  });

  it('has no byte of what cameras and programs write down', () => {
    const pictures = Object.entries(published).filter(([file]) =>
      /\.(?:jpg|png|gif|webp|avif|svg)$/.test(file),
    );
    expect(pictures.length).toBeGreaterThan(60);
    for (const [file, bytes] of Object.entries(published)) {
      const text = bytes.toString('latin1');
      for (const trace of ['Exif', 'GPSL', 'xmpmeta', 'Secret', 'Photoshop', 'ICC_PROFILE', 'SecretCamera'])
        expect(text.includes(trace), `${file} has ${trace}`).toBe(false);
    }
  });

  it('says nothing of itself but its size, to whoever reads it', async () => {
    for (const [file, bytes] of Object.entries(published)) {
      if (!/\.(?:jpg|png|gif|webp|avif)$/.test(file)) continue;
      const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, icc, orientation }, file).toEqual({});
    }
  });

  it('is not larger than it may be, at its own path', async () => {
    const found = await sharp(published['media/large.jpg']).metadata();
    expect(found).toMatchObject({ format: 'jpeg', width: 2_048, height: 1_536 });
    expect(published['images/old.jpg']).toBeDefined();
    expect((await sharp(published['media/grey.png']).metadata()).width).toBe(140);
    expect((await sharp(published['media/small.avif']).metadata()).format).toBe('heif');
    expect(published['media/notes.pdf']?.toString()).toBe('%PDF-1.4');
  });

  const colours = async (bytes: Buffer | undefined, points: readonly (readonly [number, number])[]) => {
    const { data, info } = await sharp(bytes)
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return points.map(([x, y]) => {
      const at =
        (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels;
      const [red = 0, , blue = 0] = data.subarray(at, at + 3);
      return red > blue ? 'red' : 'blue';
    });
  };

  it('stands upright', async () => {
    expect(await sharp(published['media/phone.jpg']).metadata()).toMatchObject({ width: 300, height: 400 });
    expect(
      await colours(published['media/phone.jpg'], [
        [0.5, 0.1],
        [0.5, 0.9],
      ]),
    ).toEqual(['red', 'blue']);
    const [img] = elements(page('phone-jpg'), 'img');
    expect(img && [attribute(img, 'width'), attribute(img, 'height')]).toEqual(['300', '400']);
  });

  it('has its colours, those of print too', async () => {
    expect(await sharp(published['media/print.jpg']).metadata()).toMatchObject({
      space: 'srgb',
      channels: 3,
    });
    const [red = 0, green = 0, blue = 0] = await sharp(published['media/print.jpg']).raw().toBuffer();
    expect(red).toBeGreaterThan(150);
    expect(Math.max(green, blue)).toBeLessThan(90);
  });

  it('has its colours where the file has those of another screen', async () => {
    const original = await sharp(fs.readFileSync(path.join(root, 'content/media/screen.jpg'))).metadata();
    expect(original.icc).toBeDefined();
    const [red = 0, green = 0, blue = 0] = await sharp(published['media/screen.jpg']).raw().toBuffer();
    for (const [found, wanted] of [
      [red, 0xd0],
      [green, 0x20],
      [blue, 0x20],
    ] as const)
      expect(Math.abs(found - wanted)).toBeLessThan(8);
  });

  it('moves, and does not for readers who asked for that', async () => {
    expect((await sharp(published['media/moving.gif'], { animated: true }).metadata()).pages).toBe(3);
    const sources = elements(page('moving-gif'), 'source');
    expect(sources.map((each) => attribute(each, 'media'))).toEqual([
      '(prefers-reduced-motion: reduce)',
      undefined,
    ]);
    const frames = await Promise.all(
      sources.map(async (each) => {
        const file = (attribute(each, 'srcset') ?? '').slice(1).split(' ')[0] ?? '';
        return (await sharp(published[file], { animated: true }).metadata()).pages ?? 1;
      }),
    );
    expect(frames).toEqual([1, 3]);
  });

  it('can be seen through where the original can', async () => {
    expect((await sharp(published['media/clear.png']).stats()).isOpaque).toBe(false);
    expect(elements(page('clear-png'), 'img').some((each) => attribute(each, 'data-tone'))).toBe(false);
  });
});

describe('a page', () => {
  it('names sizes, formats and places of each picture, and every file that it names is there', () => {
    const html = Object.entries(built.files).filter(([file]) => file.endsWith('.html'));
    let named = 0;
    for (const [file, text] of html) {
      for (const img of elements(text, 'img')) {
        expect(attribute(img, 'width'), file).toMatch(/^\d+$/);
        expect(attribute(img, 'height'), file).toMatch(/^\d+$/);
        expect(attribute(img, 'style'), file).toBeUndefined();
      }
      const urls = [
        ...elements(text, 'img').map((each) => attribute(each, 'src') ?? ''),
        ...elements(text, 'source').flatMap((each) =>
          (attribute(each, 'srcset') ?? '').split(', ').map((one) => one.split(' ')[0] ?? ''),
        ),
        ...[...text.matchAll(/"https:\/\/news\.example(\/[^"]+\.(?:jpg|png|gif|svg))"/g)].map(
          ([, url]) => url ?? '',
        ),
      ];
      for (const url of urls) {
        named++;
        expect(published[url.slice(1)], `${file}: ${url}`).toBeDefined();
      }
    }
    expect(named).toBeGreaterThan(100);
  });

  it('loads its first picture at once, and each other one when it is near', () => {
    const story = elements(page('body'), 'img');
    expect(
      story.slice(0, 2).map((each) => [attribute(each, 'loading'), attribute(each, 'fetchpriority')]),
    ).toEqual([
      [undefined, 'high'],
      ['lazy', undefined],
    ]);
    expect(page('body')).not.toContain('truncated');
    for (const name of ['phone-jpg', 'large-jpg']) {
      const [first, ...others] = elements(page(name), 'img');
      expect(first && attribute(first, 'fetchpriority')).toBe('high');
      for (const other of others) expect(attribute(other, 'loading')).toBe('lazy');
    }
  });

  it('tells machines of three shapes, each wide enough', async () => {
    const graph =
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page('large-jpg'))?.[1] ?? '';
    const images = JSON.parse(graph)['@graph'][0].image as { url: string; width: string; height: string }[];
    expect(images.map(({ width, height }) => [Number(width), Number(height)])).toEqual([
      [1_200, 675],
      [1_200, 900],
      [1_200, 1_200],
    ]);
    for (const { url, width } of images) {
      const found = await sharp(published[url.replace('https://news.example/', '')]).metadata();
      expect(found).toMatchObject({ format: 'jpeg', width: Number(width) });
    }
    expect(page('large-jpg')).toContain('<meta property="og:image:width" content="1200"/>');
  });
});
