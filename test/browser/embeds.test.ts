import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScript } from '../../src/render/scripts.js';
import { story } from '../support/newsroom.js';
import { chromiumPath, whyNoChromium } from './chromium.js';
import { serveNewsroom } from './served.js';
import type { Server } from './server.js';

const inBrowser =
  chromiumPath === undefined ? `embeds in a browser: skipped, ${whyNoChromium}` : 'embeds, in a browser';
const body = '::youtube[A film of the bridge]{id="abc"}\n\n::embed{url="https://evil.example/x"}';
const address = '/news/2026/11/film.html';
const frame = 'https://www.youtube-nocookie.com/embed/abc?autoplay=1';

it('is a script of less than 5 KB', async () => {
  expect((await loadScript('embed')).bytes.length).toBeLessThan(5 * 1024);
});

describe.skipIf(chromiumPath === undefined)(inBrowser, () => {
  let browser: Browser;
  let server: Server;
  let close = async () => {};

  beforeAll(async () => {
    ({ browser, server, close } = await serveNewsroom({
      'content/film.md': story('film', '2026-11-20', '', body),
      'content/plain.md': story('plain', '2026-11-20', '', 'Text.'),
    }));
  }, 120_000);

  afterAll(() => close());

  const open = async (url: string, javaScriptEnabled = true) => {
    const page = await browser.newPage({ javaScriptEnabled });
    const asked: string[] = [];
    const complaints: string[] = [];
    await page.route(
      (its) => its.origin !== server.origin,
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: 'text/html', body: '<title>Film</title>' });
      },
    );
    page.on('console', (each) => complaints.push(each.text()));
    await page.goto(server.origin + url);
    return { page, asked, complaints };
  };

  it('asks nobody for anything before a click, and shows the film after it', async () => {
    const { page, asked, complaints } = await open(address);
    const link = page.locator('.embed-video a');
    expect(asked).toEqual([]);
    expect(await page.locator('.embed-video small').isVisible()).toBe(true);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('iframe'));
    expect(await page.locator('iframe').getAttribute('title')).toBe('A film of the bridge');
    await expect.poll(() => asked).toEqual([frame]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    expect(await page.locator('.embed-video small').isVisible()).toBe(false);
    await expect.poll(() => page.frames()[1]?.title()).toBe('Film');
    expect(complaints).toEqual([]);
    // The second time it is a link again.
    await link.click();
    await page.waitForURL('https://www.youtube.com/watch?v=abc');
    await page.close();
  });

  it('lets a page load no frame but those of its cards', async () => {
    const { page, complaints } = await open(address);
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://vimeo.com/1' }));
    });
    await expect.poll(() => complaints.join()).toContain('Content Security Policy');
    await page.close();
  });

  it('is a link without scripts', async () => {
    const { page, asked } = await open(address, false);
    expect(await page.locator('.embed-video small').isVisible()).toBe(false);
    await page.locator('.embed-video a').click();
    await page.waitForURL('https://www.youtube.com/watch?v=abc');
    expect(asked).toEqual(['https://www.youtube.com/watch?v=abc']);
    await page.close();
  });

  it('costs pages without a card nothing', async () => {
    const { page } = await open('/news/2026/11/plain.html');
    expect(await page.locator('script[src]').count()).toBe(0);
    await page.close();
  });
});
