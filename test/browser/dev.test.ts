import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveConfig } from '../../src/config/resolve.js';
import { createDevServer } from '../../src/dev/answer.js';
import { type Desk, openDesk } from '../../src/dev/desk.js';
import { loadStripScript } from '../../src/dev/script.js';
import { type Listening, listen } from '../../src/serve/listen.js';
import { fill } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { chromiumPath, launchChromium, whyNoChromium } from './chromium.js';

const numbers = Array.from({ length: 60 }, (_, n) => n);
const fileOf = (n: number) => `content/articles/story-${n}.md`;
const storyOf = (n: number, body = `Text of story ${n}.`, front = '') =>
  story(
    `Story ${n}`,
    `2026-10-${String((n % 28) + 1).padStart(2, '0')}`,
    `section: ${n % 2 ? 'city' : 'world'}\n${front}`,
    body,
  );
const urlOf = (n: number) => `/${n % 2 ? 'city' : 'world'}/2026/10/story-${n}.html`;

describe.skipIf(chromiumPath === undefined)(
  `the site while it is written, in a browser (${whyNoChromium})`,
  () => {
    let root: string;
    let desk: Desk;
    let listening: Listening;
    let browser: Browser;
    let page: Page;
    const said: string[] = [];
    const at = (url: string) => `http://127.0.0.1:${listening.port}${url}`;
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@example.org', ...args], {
        cwd: root,
        stdio: 'ignore',
      });
    const shows = (text: string) =>
      page.waitForFunction((its) => document.body.textContent?.includes(its), text, {
        polling: 'raf',
        timeout: 10_000,
      });
    /** Opens a page, and notes in the window that it has been there: a page that is loaded again has no such note. */
    const open = async (url: string) => {
      await page.goto(at(url));
      await page.waitForSelector('stet-strip', { state: 'attached' });
      await page.evaluate(() => Object.assign(window, { wasHere: true }));
    };
    const isSamePage = () => page.evaluate(() => 'wasHere' in window);
    const strip = () => page.locator('stet-strip');

    beforeAll(async () => {
      root = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-dev-'));
      fill(root, {
        ...Object.fromEntries(numbers.map((n) => [fileOf(n), storyOf(n)])),
        'content/sections/city.md': '---\ntitle: City\n---\n',
        'static/favicon.ico': 'icon',
        'content/articles/secret.md': story(
          'Secret',
          '2026-10-30',
          'section: city\nembargo: 2026-12-01T10:00:00Z',
        ),
      });
      git('init', '--quiet', '--initial-branch=main');
      git('add', '--all');
      git('commit', '--quiet', '--message', 'Stories');
      const load = async () => resolveConfig({ url: 'https://news.example', title: 'The Test' }, { root });
      const { config, messages } = await load();
      if (config === undefined) throw new Error(JSON.stringify(messages));
      desk = await openDesk({
        loaded: { config, messages },
        loadConfig: load,
        clock: () => Date.parse('2026-11-23T12:00:00Z'),
        world: { audience: 'desk' },
        onWatchError: (folder) => said.push(folder),
      });
      const answer = createDevServer({
        desk,
        script: await loadStripScript(),
        parseInstant: (text) => Date.parse(text) || undefined,
      });
      listening = await listen({ host: '127.0.0.1', ports: [0] }, answer, (error) =>
        said.push(String(error)),
      );
      browser = await launchChromium();
      page = await browser.newPage();
      page.on('console', (each) => said.push(each.text()));
      page.on('pageerror', (error) => said.push(error.message));
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      await listening?.close();
      await desk?.close();
      fs.rmSync(root, { recursive: true, force: true });
    });

    it('follows a story that is written, spoilt and mended, without loading the page again', async () => {
      await open(urlOf(1));
      fill(root, { [fileOf(1)]: storyOf(1, 'A second text.') });
      await shows('A second text.');
      fill(root, { [fileOf(1)]: storyOf(1, 'A third text.').replace(/date: .*/, 'date: someday') });
      await strip().getByText('parse/bad-date').or(strip().getByText('someday')).first().waitFor();
      expect(await page.textContent('body')).toContain('A second text.');
      fill(root, { [fileOf(1)]: storyOf(1, 'A third text.') });
      await shows('A third text.');
      expect(await isSamePage()).toBe(true);
    });

    it('follows what is placed on the front page, and marks what readers cannot see', async () => {
      await open('/');
      const mark = () => page.locator('a[data-stet-held^="Embargo"]').count();
      await expect.poll(mark).toBeGreaterThan(0);
      fill(root, { 'content/front.md': '---\nlead: story-7\n---\n' });
      await page.waitForFunction(
        () => document.querySelector('main h2 a, main h1 a')?.textContent?.includes('Story 7'),
        null,
        {
          timeout: 10_000,
        },
      );
      expect(await isSamePage()).toBe(true);
      fs.rmSync(path.join(root, 'content/front.md'));
    });

    it('moves in time by the strip', async () => {
      await open('/sections/city/'.replace('/sections', ''));
      await shows('Secret');
      await strip().locator('select').selectOption('now');
      await page.waitForFunction(
        () => !document.querySelector('main')?.textContent?.includes('Secret'),
        null,
        { timeout: 10_000 },
      );
      await strip().locator('select').selectOption('at');
      await strip().locator('input').fill('2026-12-02T12:00');
      await shows('Secret');
      await strip().locator('select').selectOption('desk');
      await expect.poll(() => page.locator('a[data-stet-held^="Embargo"]').count()).toBeGreaterThan(0);
    });

    it('shows a mistake in a template with its place, over the page as it was', async () => {
      await open(urlOf(3));
      fill(root, { 'templates/article.tsx': 'export default () => <html' });
      await strip().getByText('templates/article.tsx:1').first().waitFor();
      expect(await page.textContent('body')).toContain('Text of story 3.');
      fs.rmSync(path.join(root, 'templates/article.tsx'));
      await expect.poll(() => strip().getByText('templates/article.tsx').count()).toBe(0);
    });

    it('takes a stylesheet without loading the page again, and never shows the page without styles', async () => {
      await open(urlOf(5));
      await page.evaluate(() => {
        const without = () => {
          const isStyled = getComputedStyle(document.body).margin === '0px';
          if (!isStyled) Object.assign(window, { wasPlain: true });
          requestAnimationFrame(without);
        };
        without();
      });
      fill(root, { 'templates/styles/theme.css': 'h1 { letter-spacing: 7px; }' });
      await page.waitForFunction(
        () => getComputedStyle(document.querySelector('h1') as Element).letterSpacing === '7px',
        null,
        { timeout: 10_000 },
      );
      expect(await page.evaluate(() => 'wasPlain' in window)).toBe(false);
      expect(await isSamePage()).toBe(true);
      await expect.poll(() => page.locator('link[rel=stylesheet]').count()).toBe(1);
      fs.rmSync(path.join(root, 'templates'), { recursive: true });
    });

    it('follows a section that is renamed, on each page', async () => {
      await open(urlOf(2));
      fill(root, { 'content/sections/city.md': '---\ntitle: The town\n---\n' });
      await page.waitForFunction(
        () => document.querySelector('nav')?.textContent?.includes('The town'),
        null,
        { timeout: 10_000 },
      );
      fill(root, { 'content/sections/city.md': '---\ntitle: City\n---\n' });
      await page.waitForFunction(() => document.querySelector('nav')?.textContent?.includes('City'), null, {
        timeout: 10_000,
      });
    });

    it('follows a branch that is checked out', async () => {
      git('checkout', '--quiet', '-b', 'other');
      for (const n of numbers) fill(root, { [fileOf(n)]: storyOf(n, `Branch text of ${n}.`) });
      fill(root, { 'content/articles/new/fresh.md': story('Fresh', '2026-11-01', 'section: world') });
      git('add', '--all');
      git('commit', '--quiet', '--message', 'Other');
      git('checkout', '--quiet', 'main');
      await open(urlOf(4));
      expect(await page.textContent('main')).toContain('Text of story 4.');
      git('checkout', '--quiet', 'other');
      await shows('Branch text of 4.');
      await page.goto(at('/world/2026/11/fresh.html'));
      expect(await page.title()).toContain('Fresh');
    });

    it('answers nobody else: neither a foreign host, nor a page of another site', async () => {
      const status = (headers: Record<string, string>) =>
        new Promise<number | undefined>((resolve, reject) => {
          http
            .get({ host: '127.0.0.1', port: listening.port, path: '/', headers }, (response) => {
              response.destroy();
              resolve(response.statusCode);
            })
            .on('error', reject);
        });
      expect(await status({})).toBe(200);
      expect(await status({ host: 'news.example' })).toBe(403);
      expect(await status({ origin: 'https://evil.example' })).toBe(403);
    });

    it('has nothing to complain of', () => {
      expect(said).toEqual([]);
    });
  },
);
