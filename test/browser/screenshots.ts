import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { desk, phone } from './axe.js';
import { launchChromium } from './chromium.js';
import { loadPictures } from './loaded.js';
import { buildHebrew, buildLantern } from './newsrooms.js';
import { serve } from './server.js';

/** `npm run screenshots`: each kind of page, for people to look at, in `screenshots/`. A4 is 794 px wide. */
const looks = [
  { look: 'phone', viewport: phone, colorScheme: 'light', media: 'screen' },
  { look: 'phone-dark', viewport: phone, colorScheme: 'dark', media: 'screen' },
  { look: 'desk', viewport: desk, colorScheme: 'light', media: 'screen' },
  { look: 'desk-dark', viewport: desk, colorScheme: 'dark', media: 'screen' },
  { look: 'print', viewport: { width: 794, height: 1123 }, colorScheme: 'light', media: 'print' },
] as const;

/** So that the page of the search shows what it finds. */
const question = { ltr: 'harbour', rtl: 'נמל' };

/** Names of pages; all where none is given. */
const wanted = (process.env.STET_PAGES ?? '').split(',').filter((name) => name !== '');

it.each([buildLantern, buildHebrew])('takes pictures of each kind of page', async (build) => {
  const newsroom = await build();
  const server = await serve(newsroom.output);
  const browser = await launchChromium();
  const folder = path.resolve('screenshots', newsroom.direction);
  fs.mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  for (const [name, url] of newsroom.pages) {
    if (name === 'redirect' || (wanted.length > 0 && !wanted.includes(name))) continue;
    await page.goto(
      name === 'search' ? `${server.origin}${url}?q=${question[newsroom.direction]}` : server.origin + url,
    );
    if (name === 'search') await page.locator('#search-results a').first().waitFor();
    for (const { look, viewport, ...media } of looks) {
      await page.emulateMedia(media);
      await page.setViewportSize(viewport);
      await loadPictures(page);
      await page.screenshot({ path: path.join(folder, `${name}-${look}.png`), fullPage: true });
    }
    await page.pdf({ path: path.join(folder, `${name}.pdf`), format: 'A4' });
  }
  await browser.close();
  server.close();
  expect(fs.readdirSync(folder).length).toBeGreaterThan(0);
});
