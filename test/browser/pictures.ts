import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { launchChromium } from './chromium.js';
import { loadPictures } from './loaded.js';
import { type BuiltNewsroom, buildHebrew, buildSample } from './newsrooms.js';
import { type Server, serve } from './server.js';

/** `npm run pictures`: the six pictures of the documentation, of pages as they are, in `docs/pictures/`. */
const folder = path.resolve('docs/pictures');

/** So much they may weigh together. Bytes. */
const limit = 1_000_000;

interface Shot {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
}

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 1000 };

/** By name, what each shows: pages beside one another. */
const ofSample: Readonly<Record<string, readonly Shot[]>> = {
  'front-page': [{ url: '/', ...desk }],
  story: [{ url: '/city/2026/08/market-hall-reopens.html', ...desk }],
  phones: [
    { url: '/', ...phone },
    { url: '/city/2026/11/ferries-run-until-midnight.html', ...phone, dark: true },
    { url: '/opinion/', ...phone },
  ],
  sponsored: [{ url: '/business/2026/11/sponsored-warm-homes.html', ...desk }],
  search: [{ url: '/search/?q=harbour', ...desk, dark: true }],
};
const ofHebrew: Readonly<Record<string, readonly Shot[]>> = {
  hebrew: [{ url: '/', width: 1280, height: 880 }],
};

it.each([
  [buildSample, ofSample],
  [buildHebrew, ofHebrew],
])('takes the pictures of the documentation', async (build, pictures) => {
  const newsroom: BuiltNewsroom = await build();
  const server = await serve(newsroom.output);
  const browser = await launchChromium();
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, shots] of Object.entries(pictures)) {
    const taken: Buffer[] = [];
    for (const shot of shots) taken.push(await take(browser, server, shot));
    await sharp(await besides(taken))
      .webp({ quality: 82, effort: 6 })
      .toFile(path.join(folder, `${name}.webp`));
  }
  await browser.close();
  server.close();
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.webp'));
  const weight = files.reduce((sum, file) => sum + fs.statSync(path.join(folder, file)).size, 0);
  expect(weight).toBeLessThan(limit);
});

async function take(browser: Browser, server: Server, { url, width, height, dark }: Shot): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: 1.5,
    colorScheme: dark ? 'dark' : 'light',
  });
  page.setDefaultTimeout(120_000);
  const response = await page.goto(server.origin + url);
  if (response?.ok() !== true) throw new Error(`${url}: ${response?.status()}`);
  if (url.includes('?')) await page.locator('#search-results a').first().waitFor();
  await loadPictures(page);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** One picture of several, with room between them. */
async function besides(pictures: readonly Buffer[]): Promise<Buffer> {
  const [first] = pictures;
  if (first === undefined) throw new Error('no picture was taken');
  if (pictures.length === 1) return first;
  const { width, height } = await sharp(first).metadata();
  const gap = Math.round(width / 16);
  return sharp({
    create: {
      width: pictures.length * (width + gap) + gap,
      height: height + 2 * gap,
      channels: 3,
      background: '#d8d4cb',
    },
  })
    .composite(pictures.map((input, index) => ({ input, left: gap + index * (width + gap), top: gap })))
    .png()
    .toBuffer();
}
