import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { copyFile } from '../../src/build/copied.js';
import { openWriter } from '../../src/write/write.js';
import { contents, temporaryFolder } from '../support/folders.js';
import { halves, photo } from '../support/photos.js';
import { rowsInMemory } from '../support/rows.js';

const secret = 'SECRET';
const film = Buffer.from(`\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x16moov\0\0\0\x0eudta${secret}`, 'latin1');
const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1">${inner}</svg>`;

async function icon(): Promise<Buffer> {
  const png = await halves(16, 16)
    .withExif({ IFD0: { Artist: secret } })
    .png()
    .toBuffer();
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(22, 18);
  return Buffer.concat([head, png]);
}

async function copied(files: Record<string, string | Buffer>, most?: number) {
  const root = temporaryFolder();
  const from = path.join(root, 'static');
  const output = path.join(root, 'public');
  fs.mkdirSync(from);
  for (const [name, bytes] of Object.entries(files)) fs.writeFileSync(path.join(from, name), bytes);
  const copies = Object.keys(files).map((file) => ({
    url: `/${file}`,
    file,
    from: path.join(from, file),
    source: `static/${file}`,
  }));
  const rows = rowsInMemory();
  const once = async () => {
    const storeDir = path.join(root, '.stet');
    const { writer } = openWriter({ outputDir: output, storeDir, rows, now: 0 });
    if (writer === undefined) throw new Error('no writer');
    const messages = copies.flatMap((copy) => copyFile(copy, writer, most) ?? []);
    const { result } = await writer.commit();
    writer.confirm();
    return { messages: messages.map(({ rule, what }) => `${rule} ${what}`), result };
  };
  return { once, output, from };
}

describe('copyFile', () => {
  it('publishes nothing that files hide, or leaves them out and says so', async () => {
    const { once, output } = await copied({
      'a.heic': Buffer.from(`\0\0\0\x18ftypmif2\0\0\0\0mif2heic Exif ${secret}`, 'latin1'),
      'b.heif': Buffer.from(`\0\0\0\x18ftypmsf1\0\0\0\0hevcmsf1 Exif ${secret}`, 'latin1'),
      'c.jp2': Buffer.from(`\0\0\0\x0cjP  \r\n\x87\n xml <${secret}>`, 'latin1'),
      'd.cr3': Buffer.from(`\0\0\0\x18ftypcrx \0\0\0\x01crx isom ${secret}`, 'latin1'),
      'e.dng': Buffer.from(`II*\0\x69\x87\x04\0 ${secret}`, 'latin1'),
      'f.mp4': film,
      'g.svg': svg(`<!--${secret}--><metadata>${secret}</metadata><rect width="1" height="1"/>`),
      'h.svg': svg(
        `<image width="2" height="1" href="data:image/jpeg;base64,${(await photo(halves(8, 8))).toString('base64')}"/>`,
      ),
      'i.svg': svg(`<script>${secret}</script>`),
      'j.ico': await icon(),
      'k.txt': 'kept',
    });
    const { messages } = await once();
    expect(messages).toEqual([
      expect.stringMatching(/^media\/hidden-data The file “static\/a\.heic”/),
      expect.stringMatching(/^media\/hidden-data The file “static\/b\.heif”/),
      expect.stringMatching(/^media\/hidden-data The file “static\/c\.jp2”/),
      expect.stringMatching(/^media\/hidden-data The file “static\/d\.cr3”/),
      expect.stringMatching(/^media\/hidden-data The file “static\/e\.dng”/),
      'media/unsafe-svg The drawing “static/i.svg” can’t be published: it has an element “script”.',
    ]);
    const published = Object.keys(contents(output));
    expect(published).toEqual(['f.mp4', 'g.svg', 'h.svg', 'j.ico', 'k.txt']);
    for (const name of published)
      expect(fs.readFileSync(path.join(output, name)).includes(secret)).toBe(false);
    const [, data = ''] = /base64,([^"]*)/.exec(fs.readFileSync(path.join(output, 'h.svg'), 'utf8')) ?? [];
    expect((await sharp(Buffer.from(data, 'base64')).metadata()).exif).toBeUndefined();
    const ico = fs.readFileSync(path.join(output, 'j.ico'));
    expect((await sharp(ico.subarray(22)).metadata()).width).toBe(16);
  });

  it('copies large files without taking them into memory, and writes them only when they changed', async () => {
    const { once, output, from } = await copied(
      { 'f.mp4': film, 'a.bin': 'x'.repeat(40), 'p.png': await halves(8, 8).png().toBuffer() },
      20,
    );
    for (const name of fs.readdirSync(from)) fs.utimesSync(path.join(from, name), 1e9, 1e9);
    const first = await once();
    expect(first.messages).toEqual([expect.stringMatching(/^media\/hidden-data The file “static\/p\.png”/)]);
    expect(first.result?.written).toEqual(['a.bin', 'f.mp4']);
    const cleaned = fs.readFileSync(path.join(output, 'f.mp4'));
    expect([cleaned.length, cleaned.includes(secret)]).toEqual([film.length, false]);
    expect((await once()).result).toMatchObject({ written: [], unchanged: 2 });
    fs.writeFileSync(path.join(from, 'a.bin'), 'y'.repeat(40));
    expect((await once()).result?.written).toEqual(['a.bin']);
  });

  it('says which file can’t be read, and publishes the others', async () => {
    const { once, from } = await copied({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' });
    fs.rmSync(path.join(from, 'a.txt'));
    fs.rmSync(path.join(from, 'b.txt'));
    fs.mkdirSync(path.join(from, 'b.txt'));
    const { messages, result } = await once();
    expect(messages).toEqual([
      'media/unreadable The file “static/a.txt” can’t be read: there is no such file or folder.',
      'media/unreadable The file “static/b.txt” can’t be read: a folder is where a file must be.',
    ]);
    expect(result?.written).toEqual(['c.txt']);
  });
});
