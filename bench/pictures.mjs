/**
 * What pictures cost: node bench/pictures.mjs [N] [FOLDER]
 *
 * Makes N photographs of 12 megapixels (20 by default), the same in each run: clouds of several sizes over a gradient, edges and
 * grain. Or takes the first N pictures in FOLDER. Makes of each all that a story publishes of it, as a build does, and tells the
 * processor's seconds for each and the bytes of each kind of file.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { take } from '../dist/media/take.js';

const count = Number(process.argv[2] ?? 20);
const folder = process.argv[3];
const limits = { pictureBytes: 64 * 1024 * 1024, picturePixels: 120_000_000 };
const [width, height] = [4_000, 3_000];

/** Numbers from 0 to 255 that are the same for the same seed (a linear congruential generator, modulus 2^32). */
function numbers(seed, length) {
  const bytes = Buffer.alloc(length);
  let state = seed >>> 0;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** Noise of so many cells in a row, drawn large. The finer it is, the fainter, as in photographs. */
function clouds(seed, cells) {
  const rows = Math.round((cells * height) / width);
  const faint = Math.min(1, 30 / cells);
  const noise = numbers(seed, cells * rows * 3).map((each) => 128 + (each - 128) * faint);
  return sharp(noise, { raw: { width: cells, height: rows, channels: 3 } })
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

/** Hard edges: houses before the sky. */
function edges(seed) {
  const random = numbers(seed, 120);
  const boxes = Array.from({ length: 30 }, (_, at) => {
    const [x, wide, high, shade] = random.subarray(4 * at, 4 * at + 4);
    const top = height - 300 - high * 6;
    const color = `rgb(${shade},${(shade * 3) >> 2},${shade >> 1})`;
    return `<rect x="${x * 16 - 80}" y="${top}" width="${60 + wide * 3}" height="${height}" fill="${color}"/>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${boxes.join('')}</svg>`,
  );
}

async function photograph(seed) {
  const [top, bottom] = [numbers(seed, 3), numbers(seed + 1, 3)];
  const ground = sharp(Buffer.concat([top, top, bottom, bottom]), {
    raw: { width: 2, height: 2, channels: 3 },
  }).resize({ width, height, fit: 'fill', kernel: 'linear' });
  const layers = [{ input: edges(seed + 2), blend: 'over' }];
  // Some photographs have much detail, and some little.
  for (const cells of [6, 25, 100, 400, ...(seed % 3 === 0 ? [1_600] : [])])
    layers.push({ input: await clouds(seed + cells, cells), blend: 'soft-light' });
  const { data, info } = await ground
    .composite(layers)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grain = numbers(seed + 3, data.length);
  const strength = seed % 4;
  for (let at = 0; at < data.length; at++)
    data[at] = Math.max(0, Math.min(255, data[at] + (((grain[at] - 128) * strength) >> 6)));
  return sharp(data, { raw: info }).jpeg({ quality: 92 }).toBuffer();
}

/** Seconds of the processor since the process began. */
function seconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const files =
  folder === undefined
    ? []
    : fs
        .readdirSync(folder)
        .filter((name) => /\.(?:jpe?g|png|webp)$/i.test(name))
        .sort()
        .slice(0, count);
const total = folder === undefined ? count : files.length;
const spent = { decode: 0, encode: 0 };
const sizes = new Map();
let slowest = 0;
// The libraries are loaded for the first picture.
await (
  await take(
    await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
      .jpeg()
      .toBuffer(),
    'a.jpg',
    limits,
  )
).make('whole');
for (let at = 0; at < total; at++) {
  const name = files[at] ?? `${at}.jpg`;
  const bytes =
    folder === undefined ? await photograph(1_000 + 7 * at) : fs.readFileSync(path.join(folder, name));
  const begun = seconds();
  const taken = await take(bytes, name, limits);
  const decoded = seconds();
  const made = [...(await taken.make('whole')), ...(await taken.make({ focus: '50 50' }))];
  const ended = seconds();
  spent.decode += decoded - begun;
  spent.encode += ended - decoded;
  slowest = Math.max(slowest, ended - begun);
  for (const [file, { length }] of [['original', bytes], ...made])
    sizes.set(file, (sizes.get(file) ?? 0) + length);
}
const all = spent.decode + spent.encode;
console.log(
  `${total} photographs; ${os.cpus()[0]?.model}, Node ${process.version}, sharp ${sharp.versions.sharp}`,
);
console.log(
  `seconds of the processor for each: ${(all / total).toFixed(3)} (decoding ${(spent.decode / total).toFixed(3)}, encoding ${(spent.encode / total).toFixed(3)}; the slowest ${slowest.toFixed(3)}); 1,000 of them: ${(((all / total) * 1_000) / 60).toFixed(1)} minutes`,
);
for (const [file, length] of sizes)
  console.log(`${file.padEnd(18)} ${(length / total / 1_000).toFixed(1).padStart(8)} kB`);
const formats = new Map();
for (const [file, length] of sizes) {
  const format = file.slice(file.lastIndexOf('.') + 1);
  if (file !== 'original') formats.set(format, (formats.get(format) ?? 0) + length);
}
console.log(
  [...formats].map(([format, length]) => `${format} ${(length / total / 1_000).toFixed(0)} kB`).join(', '),
);
