import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildNewsroom, story } from '../support/newsroom.js';
import { chromiumPath, launchChromium, whyNoChromium } from './chromium.js';
import { type Server, serve } from './server.js';

const inBrowser =
  chromiumPath === undefined
    ? `the page where editors write: skipped, ${whyNoChromium}`
    : 'the page where editors write, in a browser';
const bridge = `---
# Checked by the desk
title: The bridge opens
date: 2026-11-20 08:30
topics: [ river,transport ]   # two
authors: Jane Doe
image: media/bridge.jpg
---

::youtube[A film]{id="a_b"}

Text of the story.
`;
const bridgeFile = 'content/articles/2026/11/bridge.md';
const config = { admin: { backend: 'test' }, timeZone: 'Europe/Berlin' } as const;
const now = '2026-11-23T12:00:00Z';

describe.skipIf(chromiumPath === undefined)(inBrowser, () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-admin-'));
  let browser: Browser;
  let server: Server;
  let page: Page;
  const foreign: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    const files = {
      [bridgeFile]: bridge,
      'content/articles/2026/11/dam.md': story('Dam', '2026-11-19', 'section: city'),
      'content/sections/city.md': '---\ntitle: The city\n---\n',
    };
    await buildNewsroom(files, { root, config, now });
    server = await serve(path.join(root, 'public'));
    browser = await launchChromium();
    page = await browser.newPage({ timezoneId: 'Asia/Tokyo' });
    // The month in which the editor makes files is that of its clock.
    await page.clock.setSystemTime(now);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${server.origin}/`) && !/^(?:blob|data):/.test(url)) foreign.push(url);
    });
    page.on('console', (each) => {
      if (each.type() === 'error' && !each.text().includes('404')) complaints.push(each.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${server.origin}/admin/settings.json`);
    for (const [name, text] of Object.entries(files)) await keep(page, name, text);
    await page.goto(`${server.origin}/admin/`);
    await page.getByRole('button', { name: 'Work with Test Repository' }).click();
    await page.getByText('The bridge opens').waitFor();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    server.close();
    fs.rmSync(root, { recursive: true, force: true });
  });

  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
  const title = () => page.getByRole('textbox', { name: 'Title', exact: true });

  it('changes nothing in a story but what was edited', async () => {
    await page.getByText('The bridge opens').click();
    await title().fill('The bridge: open');
    await save();
    const wanted = bridge.replace('The bridge opens', '"The bridge: open"');
    await expect.poll(() => kept(page, bridgeFile)).toBe(wanted);
  });

  it('writes a story that is built, in the section that was chosen', async () => {
    await page.goto(`${server.origin}/admin/#/collections/stories-articles-2026-11/new`);
    await title().fill('Ferries: who pays?');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('The ferry costs *money*.');
    await page.getByRole('combobox', { name: 'Section', exact: true }).click();
    await page.getByRole('option', { name: 'The city' }).click();
    await page.getByRole('switch', { name: 'Draft' }).click();
    await save();
    const file = 'content/articles/2026/11/ferries-who-pays.md';
    const text =
      '---\ntitle: "Ferries: who pays?"\ndate: 2026-11-23 13:00\nsection: city\n---\n\nThe ferry costs *money*.\n';
    await expect.poll(() => kept(page, file), { timeout: 30_000 }).toBe(text);
    fs.writeFileSync(path.join(root, file), text);
    const { files, messages } = await buildNewsroom({}, { root, config, now });
    expect(messages.filter(({ file: its }) => its === file)).toEqual([]);
    expect(files['city/2026/11/ferries-who-pays.html']).toContain('<p>The ferry costs <em>money</em>.</p>');
  });

  it('asks no other host for anything, and its policy allows all that it needs', () => {
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
  });
});

/** The folder of the editor's test backend in the browser. */
const folder = 'sveltia-cms-test';

/** Puts a file into the folder of the test backend. */
function keep(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    async ([top, file, content]) => {
      const names = [top, ...file.split('/')];
      const last = names.pop() ?? '';
      let place = await navigator.storage.getDirectory();
      for (const each of names) place = await place.getDirectoryHandle(each, { create: true });
      const stream = await (await place.getFileHandle(last, { create: true })).createWritable();
      await stream.write(content);
      await stream.close();
    },
    [folder, name, text] as const,
  );
}

/** A file of the test backend; '' where there is none. */
function kept(page: Page, name: string): Promise<string> {
  return page.evaluate(
    async ([top, file]) => {
      const names = [top, ...file.split('/')];
      const last = names.pop() ?? '';
      let place = await navigator.storage.getDirectory();
      for (const each of names) place = await place.getDirectoryHandle(each);
      const found = await place.getFileHandle(last).catch(() => undefined);
      return found === undefined ? '' : (await found.getFile()).text();
    },
    [folder, name] as const,
  );
}
