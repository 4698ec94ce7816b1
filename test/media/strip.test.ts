import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { withoutHidden } from '../../src/media/strip.js';
import { buildNewsroom, story } from '../support/newsroom.js';
import { forPrint, fromPhone, halves, moving, photo } from '../support/photos.js';

const hidden = ['Exif', 'eXIf', 'EXIF', 'GPS', 'xmpmeta', 'Secret', 'Photoshop'];
const exif = {
  IFD0: { Artist: 'Secret Photographer', Orientation: '6' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3/1' },
};
const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>Secret Author</a></x:xmpmeta>';
const detailed = (picture: Sharp) => picture.withExif(exif).withXmp(xmp).withIccProfile('p3');

const jpegSegment = (marker: number, text: string) => {
  const data = Buffer.from(text, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), data]);
};
const behindStart = (jpeg: Buffer, ...segments: Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
const gifBlock = (label: number, ...parts: string[]) =>
  Buffer.concat([
    Buffer.from([0x21, label]),
    ...parts.map((text) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')])),
    Buffer.from([0]),
  ]);

async function withComments(): Promise<Buffer> {
  const gif = await moving(20, 10, 3);
  const end = gif.length - 1;
  return Buffer.concat([
    gif.subarray(0, end),
    gifBlock(0xfe, 'Secret comment'),
    gifBlock(0xff, 'XMP DataXMP', xmp),
    gif.subarray(end),
  ]);
}

const pictures: Record<string, () => Promise<Buffer>> = {
  'JPEG of a camera': () => photo(halves(64, 48)),
  'JPEG held upright': () => fromPhone(48, 64),
  'progressive JPEG': () => detailed(halves(64, 48)).jpeg({ progressive: true }).toBuffer(),
  'JPEG with a film behind it': async () =>
    Buffer.concat([await photo(halves(64, 48)), Buffer.from('Secret film')]),
  'JPEG with notes of programs': async () =>
    behindStart(
      await halves(64, 48).jpeg().toBuffer(),
      jpegSegment(0xed, 'Photoshop 3.0\0Secret'),
      jpegSegment(0xed, 'Adobe_CM\0Secret'),
      jpegSegment(0xfe, 'Secret comment'),
      jpegSegment(0xe0, 'JFXX\0\x10Secret small copy'),
    ),
  PNG: () => detailed(halves(64, 48)).png().toBuffer(),
  WebP: () => detailed(halves(64, 48)).webp({ lossless: true }).toBuffer(),
  'GIF that moves': withComments,
};

const seen = async (picture: Uint8Array) => {
  const { data, info } = await sharp(picture, { animated: true }).raw().toBuffer({ resolveWithObject: true });
  const { orientation = 1, icc, delay, loop } = await sharp(picture, { animated: true }).metadata();
  return { size: [info.width, info.height], points: data.toString('hex'), orientation, icc, delay, loop };
};

describe('withoutHidden', () => {
  it.each(Object.entries(pictures))(
    'leaves of a %s what is seen of it, and nothing else',
    async (_, make) => {
      const picture = await make();
      expect(hidden.some((trace) => picture.includes(trace, 0, 'latin1'))).toBe(true);
      const stripped = withoutHidden(picture);
      if (stripped === undefined) throw new Error('it was not understood');
      const { orientation, ...rest } = await seen(stripped);
      const before = await seen(picture);
      expect({ orientation, ...rest }).toEqual(before);
      const text = Buffer.from(stripped).toString('latin1');
      // How a picture is turned is told by Exif alone.
      const found = hidden.filter((trace) => text.includes(trace));
      expect(found.filter((trace) => orientation === 1 || !/^exif$/i.test(trace))).toEqual([]);
      expect(withoutHidden(stripped)).toBe(stripped);
    },
  );

  it('leaves a file alone that hides nothing, or is no picture', async () => {
    const tiff = await halves(8, 8).tiff().toBuffer();
    const plain = [await halves(8, 8).jpeg().toBuffer(), await halves(8, 8).png().toBuffer(), tiff];
    const forInks = await forPrint(8, 8);
    expect(forInks.includes('Adobe')).toBe(true);
    for (const file of [
      ...plain,
      forInks,
      Buffer.from('%PDF-1.4 Exif'),
      Buffer.from([]),
      Buffer.from('GIF89a'),
    ])
      expect(withoutHidden(file)).toBe(file);
  });

  it.each([
    ['TIFF', () => detailed(halves(8, 8)).tiff().toBuffer()],
    ['AVIF', () => detailed(halves(64, 64)).avif({ effort: 0 }).toBuffer()],
  ])('knows no way to clean a %s', async (_, make) => {
    expect(withoutHidden(await make())).toBeUndefined();
  });

  it('gives nothing of a picture that is cut off and hides something', async () => {
    const all = await Promise.all(Object.values(pictures).map((make) => make()));
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.double({ min: 0, max: 1, noNaN: true }), (picture, share) => {
        const given = withoutHidden(picture.subarray(0, Math.floor(picture.length * share)));
        const text = Buffer.from(given ?? []).toString('latin1');
        // Cut off in the name itself, what it would have named is not there.
        expect(['GPSL', 'xmpmeta', 'Secret '].filter((trace) => text.includes(trace))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('ends, whatever bytes are changed', async () => {
    const all = await Promise.all(Object.values(pictures).map((make) => make()));
    const change = fc.tuple(fc.nat(400), fc.nat(255));
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.array(change, { maxLength: 20 }), (picture, changes) => {
        const changed = Buffer.from(picture);
        for (const [at, to] of changes) changed[at] = to;
        withoutHidden(changed);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a picture of the static folder that no story shows', () => {
  it('is published without what it hides, or left out with a message, which is told again each time', async () => {
    const files = {
      'content/a.md': story('a', '2026-01-01'),
      'static/press/harbour.jpg': await photo(halves(64, 48)),
      'static/press/scan.tif': await detailed(halves(8, 8)).tiff().toBuffer(),
    };
    const first = await buildNewsroom(files);
    expect(first.files['press/harbour.jpg']).toBeDefined();
    expect(first.files['press/harbour.jpg']).not.toContain('Secret');
    expect(first.files['press/scan.tif']).toBeUndefined();
    const told = ({ messages }: typeof first) => messages.filter(({ rule }) => rule === 'media/hidden-data');
    expect(told(first)).toMatchObject([{ level: 'warning', file: 'static/press/scan.tif' }]);
    expect(told(await buildNewsroom({}, { root: first.root }))).toEqual(told(first));
  });
});
