import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScript } from '../../src/render/scripts.js';
import { story } from '../support/newsroom.js';
import { chromiumPath, whyNoChromium } from './chromium.js';
import { serveNewsroom } from './served.js';
import type { Server } from './server.js';

const inBrowser =
  chromiumPath === undefined ? `choices in a browser: skipped, ${whyNoChromium}` : 'choices, in a browser';
const address = '/news/2026/11/talks.html';
const ground = () => getComputedStyle(document.body).backgroundColor;
const [light, dark] = ['rgb(255, 254, 251)', 'rgb(20, 19, 18)'];

it('are made by a script of less than 1 KB', async () => {
  expect((await loadScript('page')).bytes.length).toBeLessThan(1024);
});

describe.skipIf(chromiumPath === undefined)(inBrowser, () => {
  let browser: Browser;
  let server: Server;
  let close = async () => {};

  beforeAll(async () => {
    ({ browser, server, close } = await serveNewsroom({
      'content/talks.md': story('talks', '2026-11-20'),
      'static/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }));
  }, 120_000);

  afterAll(() => close());

  it('of colours hold on every page, before anything is drawn, and not on paper', async () => {
    const page = await browser.newPage({ colorScheme: 'light' });
    const complaints: string[] = [];
    page.on('console', (each) => complaints.push(each.text()));
    await page.goto(server.origin + address);
    expect(await page.evaluate(ground)).toBe(light);
    const choice = page.getByLabel('Colours');
    await choice.selectOption('Dark');
    expect(await page.evaluate(ground)).toBe(dark);
    await page.goto(server.origin, { waitUntil: 'commit' });
    await page.waitForSelector('body');
    expect(await page.evaluate(ground)).toBe(dark);
    expect(await choice.inputValue()).toBe('dark');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(25, 22, 19)');
    await page.emulateMedia({ media: 'screen' });
    await choice.selectOption('As on this device');
    expect(await page.evaluate(ground)).toBe(light);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('are not offered without scripts, nor where a device has no sharing of its own', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(server.origin + address);
    expect(await page.locator('#colors').isVisible()).toBe(false);
    expect(await page.locator('#share').isVisible()).toBe(false);
    await page.close();
  });

  it('of a program to share by are the device’s, and it is told the story’s address', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      navigator.share = async (data) => {
        document.documentElement.dataset.shared = JSON.stringify(data);
      };
    });
    await page.goto(`${server.origin}${address}?from=mail#part`);
    await page.getByRole('button', { name: 'More apps…' }).click();
    const shared = await page.evaluate(() => document.documentElement.dataset.shared ?? '');
    expect(JSON.parse(shared)).toEqual({ title: 'talks | The Test', url: server.origin + address });
    await page.close();
  });
});
