import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, phone, violations } from './axe.js';
import { chromiumPath, launchChromium, whyNoChromium } from './chromium.js';
import { type BuiltNewsroom, buildHebrew, buildLantern } from './newsrooms.js';
import { type Server, serve } from './server.js';
import { layoutShifts } from './shifts.js';

let browser: Browser;
let editions: (BuiltNewsroom & { readonly server: Server })[] = [];

const inBrowser =
  chromiumPath === undefined ? `in a browser: skipped, ${whyNoChromium}` : 'the search page, in a browser';

describe.skipIf(chromiumPath === undefined)(inBrowser, () => {
  beforeAll(async () => {
    const launched = launchChromium();
    for (const build of [buildLantern, buildHebrew]) {
      const built = await build();
      editions.push({ ...built, server: await serve(built.output) });
    }
    browser = await launched;
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    for (const each of editions) each.server.close();
    editions = [];
  });

  it('finds by keyboard alone, says how many, goes on, narrows down, and lets nothing foreign in', async () => {
    const { page, complaints } = await open('ltr');
    await page.focus('.search-link a');
    // The sections of the paper come first.
    for (let step = 0; step < 30 && (await focused(page)) !== 'search-q'; step += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.type('harbour');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#search-results li');
    expect(new URL(page.url()).search).toBe('?q=harbour');
    expect(await page.textContent('#search-status')).toMatch(/^Stories found(?: from \d+ on)?: \d+$/);
    expect(await headlines(page)).toHaveLength(10);

    const order: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused(page));
    }
    expect(order.slice(1, 5)).toEqual(['search-section', 'search-topic', 'search-author', 'search-year']);
    expect(order[5]).toBe((await headlines(page))[0]);

    await page.focus('#search-more');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('#search-results li').length > 10);
    expect(await focused(page)).toBe((await headlines(page))[10]);

    await page.selectOption('#search-section', 'Sport');
    await page.waitForURL(/section=Sport/);
    await page.waitForSelector('#search-results li');
    expect(new Set(await page.locator('#search-results .section').allTextContents())).toEqual(
      new Set(['Sport']),
    );
    await page.selectOption('#search-year', '2022');
    await page.fill('#search-q', '');
    await page.fill('#search-author', 'the LANTERN staff');
    await page.waitForURL(/author=the/);
    await page.waitForFunction(() => (document.querySelector('time')?.dateTime ?? '').startsWith('2022'));
    for (const names of await page.locator('#search-results .names').allTextContents())
      expect(names).toContain('The Lantern staff');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('moves nothing when what was asked in its address is answered late', async () => {
    for (const [direction, viewport, query] of [
      ['ltr', phone, 'harbour'],
      ['ltr', desk, 'harbour'],
      ['rtl', phone, 'זבנגלון'],
    ] as const) {
      const { page } = await open(direction);
      await page.setViewportSize(viewport);
      await page.route(/\/search\/.*\.(?:bin|json|txt)$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        await route.continue();
      });
      await page.goto(`${page.url()}?q=${query}`);
      await page.waitForFunction(() =>
        /\d|^לא/.test(document.querySelector('#search-status')?.textContent ?? ''),
      );
      expect(await layoutShifts(page), `${direction}, ${query}`).toEqual([]);
      await page.close();
    }
  });

  it('finds words of other scripts, and says when there is nothing', async () => {
    const { page, complaints } = await open('rtl');
    for (const [text, least] of [
      ['נמל', 1],
      ['הנמל', 1],
      ['北京', 1],
      ['זבנגלון', 0],
    ] as const) {
      await page.fill('#search-q', text);
      await page.press('#search-q', 'Enter');
      await page.waitForFunction(
        () => !/^(?:|מחפשים…)$/.test(document.querySelector('#search-status')?.textContent ?? ''),
      );
      expect((await headlines(page)).length, text).toBeGreaterThanOrEqual(least);
    }
    expect(await page.textContent('#search-status')).toBe(
      'לא נמצאה אף כתבה. כדאי לנסות פחות מילים או מילים אחרות.',
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is accessible with its results: 0 violations, light and dark, in both directions', async () => {
    const found: string[] = [];
    for (const { direction, server } of editions) {
      const { page } = await open(direction);
      await page.fill('#search-q', direction === 'ltr' ? 'harbour' : 'נמל');
      await page.press('#search-q', 'Enter');
      await page.waitForSelector('#search-results li');
      // As it stands with its results, for axe looks at pages by writing them anew.
      const html = `<!doctype html>${await page.evaluate(() => document.documentElement.outerHTML)}`;
      const still = html.replace(/<script defer[^>]*><\/script>/, '');
      await page.route(`${server.origin}/search/found/`, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: still }),
      );
      for (const each of await violations(page, server.origin, new Map([['found', '/search/found/']])))
        found.push(`${direction}: ${each}`);
      await page.close();
    }
    expect(found).toEqual([]);
  }, 60_000);

  it('says that it needs scripts where there are none, and where the archive is', async () => {
    const { server } = editionIn('ltr');
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: phone });
    await page.goto(`${server.origin}/search/?q=harbour`);
    expect(await page.locator('noscript a').getAttribute('href')).toBe('/archive/');
    await page.close();
  });

  it('loads what was published anew in the meantime', async () => {
    const { server } = editionIn('ltr');
    const page = await browser.newPage({ viewport: desk });
    let stale = 0;
    await page.route('**/*.bin', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      if (stale++ === 0) body.write('another!');
      await route.fulfill({ response, body });
    });
    await page.goto(`${server.origin}/search/?q=harbour`);
    await page.waitForSelector('#search-results li');
    expect(stale).toBeGreaterThan(1);
    await page.close();
  });
});

function editionIn(direction: string) {
  const found = editions.find((each) => each.direction === direction);
  if (found === undefined) throw new Error(`no edition is ${direction}`);
  return found;
}

async function open(direction: string): Promise<{ page: Page; complaints: string[] }> {
  const { server } = editionIn(direction);
  const page = await browser.newPage({ viewport: desk });
  const complaints: string[] = [];
  page.on('console', (each) => complaints.push(`${each.type()}: ${each.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (each) => {
    if (!each.url().startsWith(`${server.origin}/`)) complaints.push(`foreign: ${each.url()}`);
  });
  page.on('response', (each) => {
    if (each.status() >= 400) complaints.push(`${each.status()}: ${each.url()}`);
  });
  await page.goto(`${server.origin}/search/`);
  return { page, complaints };
}

function headlines(page: Page): Promise<string[]> {
  return page.locator('#search-results .headline').allTextContents();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '');
}
