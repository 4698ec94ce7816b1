import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, phone, violations } from './axe.js';
import { chromiumPath, launchChromium, whyNoChromium } from './chromium.js';
import { type BuiltNewsroom, buildHebrew, buildLantern } from './newsrooms.js';
import { type Server, serve } from './server.js';
import { layoutShifts } from './shifts.js';

interface Edition extends BuiltNewsroom {
  readonly server: Server;
}

let browser: Browser;
let editions: Edition[] = [];

const inBrowser =
  chromiumPath === undefined ? `in a browser: skipped, ${whyNoChromium}` : 'each kind of page, in a browser';

describe.skipIf(chromiumPath === undefined)(inBrowser, () => {
  beforeAll(async () => {
    const launched = launchChromium();
    editions = [await edition(buildLantern), await edition(buildHebrew)];
    browser = await launched;
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    for (const each of editions) each.server.close();
  });

  it('is there, in both directions', () => {
    const stories = ['analysis', 'article', 'article-plain', 'lite', 'opinion', 'sponsored', 'withdrawn'];
    const lists = [
      'archive',
      'author',
      'calendar',
      'corrections',
      'edition',
      'home',
      'latest',
      'lite-home',
      'month',
      'section',
      'series',
      'topic',
    ];
    const others = ['not-found', 'page', 'redirect', 'search', 'year'];
    const kinds = [...stories, ...lists, ...others].sort();
    for (const { pages } of editions) expect([...pages.keys()].sort()).toEqual(kinds);
  });

  it('is accessible: 0 violations in light and dark, on a phone and on a desk', async () => {
    const found = await Promise.all(
      editions.map(async ({ server, pages }) => {
        // The policy of a page would hold for those written over it.
        const page = await browser.newPage({ bypassCSP: true });
        const broken = await violations(page, server.origin, pages);
        await page.close();
        return broken;
      }),
    );
    expect(found.flat()).toEqual([]);
  }, 240_000);

  it('loads nothing foreign, has nothing blocked, complains of nothing, and nothing on it moves', async () => {
    const found: string[] = [];
    const open = async ({ direction, server, pages }: Edition) => {
      const page = await browser.newPage({ viewport: direction === 'ltr' ? phone : desk });
      const complaints = complaintsOf(page);
      for (const [name, path] of pages) {
        // What is loaded does not depend on the direction, and where things stand not much.
        if (direction === 'rtl' && name !== 'article' && name !== 'home') continue;
        await page.goto(server.origin + path, { waitUntil: name === 'redirect' ? 'commit' : 'load' });
        // It leads to the page of a story, and that is what is looked at.
        if (name === 'redirect') await page.waitForURL((url) => url.href !== server.origin + path);
        let shifts = await layoutShifts(page);
        // What moves does so each time. On a busy machine, Chromium may draw a page once before all of it has come.
        if (shifts.length > 0) {
          await page.reload();
          shifts = await layoutShifts(page);
        }
        for (const each of shifts) found.push(`${name}: its layout shifts: ${each}`);
        for (const each of complaints.splice(0)) found.push(`${name}: ${each}`);
      }
      await page.close();
    };
    await Promise.all(editions.map(open));
    expect(found).toEqual([]);
  });

  it('runs and applies nothing that is written into it', async () => {
    const page = await browser.newPage({ viewport: desk });
    const complaints = complaintsOf(page);
    const { server, pages } = editionIn('ltr');
    const url = server.origin + pages.get('article');
    const written =
      '<script>document.title = "run"</script><style>h1 { opacity: 0 }</style><img src="https://foreign.example/a.png" alt="">';
    // Without headers: what the page says itself must be enough.
    await page.route(url, async (route) => {
      const html = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'text/html', body: html.replace('</main>', `${written}</main>`) });
    });
    await page.goto(url);
    expect(await page.title()).not.toBe('run');
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('h1') ?? document.body).opacity),
    ).toBe('1');
    expect(complaints.filter((each) => /Content Security Policy/.test(each))).toHaveLength(3);
    await page.close();
  });

  it('is fetched when a reader is about to open it', async () => {
    const page = await browser.newPage({ viewport: desk });
    const { server, pages } = editionIn('ltr');
    await page.goto(server.origin + pages.get('home'));
    const link = page.locator('.card.lead a').first();
    const fetched = server.next((url, purpose) => purpose === 'prefetch' && url.endsWith('.html'));
    await link.hover();
    expect(await fetched).toBe(await link.getAttribute('href'));
    await page.close();
  });

  it('can be walked through by keyboard, beginning with a link past the navigation', async () => {
    const page = await browser.newPage({ viewport: desk });
    for (const { server, pages } of editions) {
      await page.goto(server.origin + pages.get('article'));
      const all = await page.evaluate(() => document.querySelectorAll('a[href], summary, select').length);
      const seen: string[] = [];
      for (let step = 0; step < all; step += 1) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(focused);
        expect(focus.visible, `focus on ${focus.text} can be seen`).toBe(true);
        seen.push(focus.text);
        if (step === 0) expect(focus.href).toBe('#page-content');
      }
      expect(seen).not.toContain('');
      // Back to the first, and past the navigation with it.
      await page.goto(server.origin + pages.get('article'));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    }
    await page.close();
  });

  it('prints as a story, without what is only for the screen', async () => {
    const page = await browser.newPage({ viewport: desk });
    for (const { server, pages } of editions) {
      await page.goto(server.origin + pages.get('article'));
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      await page.emulateMedia({ media: 'print' });
      const shown = await page.evaluate(() =>
        [
          'h1',
          '.byline',
          '.prose',
          '.address',
          'nav',
          '.search-link',
          '.share',
          '.recommendations',
          '.colophon',
        ].filter((each) => [...document.querySelectorAll(each)].some((element) => element.checkVisibility())),
      );
      expect(shown).toEqual(['h1', '.byline', '.prose', '.address']);
    }
    await page.close();
  });
});

function editionIn(direction: string): Edition {
  const found = editions.find((each) => each.direction === direction);
  if (found === undefined) throw new Error(`no edition is ${direction}`);
  return found;
}

async function edition(build: () => Promise<BuiltNewsroom>): Promise<Edition> {
  const built = await build();
  return { ...built, server: await serve(built.output) };
}

/** Everything the browser complains of, or asks another host for, from now on. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (each) => complaints.push(`${each.type()}: ${each.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (each) => {
    // The next page was opened before the icon of this one was there.
    if (each.failure()?.errorText !== 'net::ERR_ABORTED')
      complaints.push(`failed: ${each.url()} ${each.failure()?.errorText}`);
  });
  page.on('request', (each) => {
    if (!editions.some(({ server }) => each.url().startsWith(`${server.origin}/`)))
      complaints.push(`foreign: ${each.url()}`);
  });
  page.on('response', (each) => {
    if (each.status() >= 400) complaints.push(`${each.status()}: ${each.url()}`);
  });
  return complaints;
}

/** In the browser: what has the focus, and whether a reader sees that it does. */
function focused(): { text: string; href: string | null; visible: boolean } {
  const element = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { width, height, top, bottom } = element.getBoundingClientRect();
  return {
    text: element.textContent?.trim() ?? '',
    href: element.getAttribute('href'),
    visible:
      outlineStyle !== 'none' &&
      Number.parseFloat(outlineWidth) >= 2 &&
      width * height > 0 &&
      top < innerHeight &&
      bottom > 0,
  };
}
