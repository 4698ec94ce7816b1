import { describe, expect, it } from 'vitest';
import { filmPatches, isFilm, patched, readableOf } from '../../src/media/film.js';
import { withoutHidden } from '../../src/media/strip.js';

function box(name: string, ...parts: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
}
const numbers = (...all: number[]) => {
  const bytes = Buffer.alloc(4 * all.length);
  for (const [at, each] of all.entries()) bytes.writeUInt32BE(each, 4 * at);
  return bytes;
};
const place = '\xa9xyz+51.5-000.1/SECRET';
const type = box('ftyp', 'isom\0\0\0\0isom');

const films: Record<string, Buffer> = {
  'a place beside the tracks': Buffer.concat([
    type,
    box('moov', box('mvhd', 'x'), box('udta', box('\xa9xyz', place))),
  ]),
  'a place in a track': Buffer.concat([type, box('moov', box('trak', box('tkhd', 'x'), box('udta', place)))]),
  'notes of a phone': Buffer.concat([
    box('ftyp', 'qt  \0\0\0\0'),
    box('moov', box('meta', box('keys', place), box('ilst', place))),
  ]),
  'XMP beside the film': Buffer.concat([
    type,
    box('uuid', 'SECRET'),
    box('mdat', 'seen'),
    box('moov', box('mvhd', 'x')),
  ]),
  'rests in a free part': Buffer.concat([
    type,
    box('free', 'SECRET'),
    box('mdat', 'seen'),
    box('moov', box('mvhd', 'x')),
  ]),
  'an old QuickTime film': Buffer.concat([
    box('wide'),
    box('mdat', 'seen'),
    box('moov', box('mvhd', 'x'), box('udta', place, numbers(0))),
  ]),
  'notes of each moment': (() => {
    const seen = box('mdat', 'seen SECRET1SECRET2 seen');
    const at = type.length + 8 + 'seen '.length;
    const samples = box(
      'stbl',
      box('stsz', numbers(0, 0, 2, 7, 7)),
      box('stsc', numbers(0, 1, 1, 2, 1)),
      box('stco', numbers(0, 1, at)),
    );
    const track = box('trak', box('mdia', box('hdlr', numbers(0, 0), 'meta', 'x'), box('minf', samples)));
    return Buffer.concat([type, seen, box('moov', box('mvhd', 'x'), track)]);
  })(),
};

describe('a film', () => {
  it.each(Object.entries(films))('with %s keeps its size and what is seen, and nothing else', (_, film) => {
    expect(isFilm(film)).toBe(true);
    expect(film.includes('SECRET')).toBe(true);
    const cleaned = Buffer.from(withoutHidden(film) ?? []);
    expect(cleaned.length).toBe(film.length);
    expect(cleaned.includes('SECRET')).toBe(false);
    expect(cleaned.includes('seen')).toBe(film.includes('seen'));
    expect(cleaned.includes('mvhd')).toBe(film.includes('mvhd'));
    expect(Buffer.from(withoutHidden(cleaned) ?? []).equals(cleaned)).toBe(true);
  });

  it('without notes is as it was', () => {
    const film = Buffer.concat([
      type,
      box('moov', box('mvhd', 'x'), box('trak', box('tkhd', 'x'))),
      box('mdat', 'seen'),
    ]);
    expect(withoutHidden(film)).toBe(film);
    expect(filmPatches(readableOf(film))).toEqual([]);
    expect(patched(film, [])).toEqual(film);
  });

  it('that is cut off, or tells wrong sizes, is left out', () => {
    const film = films['a place in a track'] as Buffer;
    for (const length of [film.length - 1, type.length + 4, type.length + 9])
      expect(withoutHidden(film.subarray(0, length))).toBeUndefined();
    const wrong = Buffer.from(film);
    wrong.writeUInt32BE(3, type.length + 8);
    expect(withoutHidden(wrong)).toBeUndefined();
    expect(withoutHidden(Buffer.concat([type, box('moov', box('cmov', 'packed'))]))).toBeUndefined();
  });
});
