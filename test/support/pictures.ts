import { crc32, deflateSync } from 'node:zlib';

/** The smallest picture there is: a GIF of one dot, in a shade of 0 to 255. Whatever its name, it is a picture. */
export function dot(shade = 0): Buffer {
  const head = 'R0lGODlhAQABAIAA';
  const bytes = Buffer.from(`${head}AAAAAAAAACwAAAAAAQABAAACAkQBADs=`, 'base64');
  bytes.fill(shade, 13, 16);
  return bytes;
}

/** A small PNG file of so many pixels, each black or white as the eight bits of the stripes say. */
export function striped(width: number, height: number, stripes = 0): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const framed = Buffer.alloc(8 + body.length);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), 4 + body.length);
    return framed;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const row = Buffer.alloc(Math.ceil(width / 8) + 1, stripes);
  // Says that the row is no difference from the row above.
  row[0] = 0;
  const rows = deflateSync(Buffer.alloc(row.length * height, row), { level: 1 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
