import sharp, { type Sharp } from 'sharp';

/** Pictures as cameras, phones and enemies make them. */

/** Where the source lives: nothing of this may ever be published. */
const gps = {
  IFD0: { Make: 'SecretCamera', Model: 'SecretModel', Artist: 'Secret Photographer' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '51/1 30/1 3/1',
    GPSLongitudeRef: 'W',
    GPSLongitude: '0/1 7/1 5/1',
  },
};
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Secret Author"/></rdf:RDF></x:xmpmeta>';

/** Left half red, right half blue, so that it can be seen which way up it is. */
export function halves(width: number, height: number): Sharp {
  const half = { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#d02020' };
  return sharp({ create: { width, height, channels: 3, background: '#2030d0' } }).composite([
    { input: { create: half }, left: 0, top: 0 },
  ]);
}

/** With all that a camera writes down. */
export function photo(picture: Sharp): Promise<Buffer> {
  return picture.withExif(gps).withXmp(xmp).jpeg({ quality: 70 }).toBuffer();
}

/** Held upright: the file lies on its side, and says so. */
export function fromPhone(width: number, height: number): Promise<Buffer> {
  return halves(height, width)
    .withMetadata({ orientation: 6 })
    .withExif({ ...gps, IFD0: { ...gps.IFD0, Orientation: '6' } })
    .jpeg()
    .toBuffer();
}

export function forPrint(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#d02020' } })
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer();
}

/** Of so many frames, each a bit darker. */
export async function moving(width: number, height: number, frames: number): Promise<Buffer> {
  const inputs = await Promise.all(
    Array.from({ length: frames }, (_, at) => {
      const background = { r: 250 - at * 60, g: 40, b: 40 };
      return sharp({ create: { width, height, channels: 3, background } })
        .png()
        .toBuffer();
    }),
  );
  return sharp(inputs, { join: { animated: true } })
    .gif({ delay: 100, loop: 0 })
    .toBuffer();
}
