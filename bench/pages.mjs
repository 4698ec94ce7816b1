/**
 * npm run bench:pages [-- FOLDER]: how soon pages stand on a slow line and a slow phone.
 *
 * Builds the sample newsroom, or takes the built site in FOLDER, and opens a story without a picture, one with, the front page
 * and the search page with the system's Chromium (CHROMIUM names another): 412 × 823 at 2.625, slow 4G (1.6 Mbit/s down,
 * 750 kbit/s up, 150 ms for each request), a processor four times slower, nothing cached. Each page five times: medians of the
 * largest contentful paint, the largest layout shift and the most bytes of all; bytes are those that came over the line, headers included.
 * The page is watched for two seconds after its load or its answer. Prints a table for bench/RESULTS.md; exit code 1 if anything shifts.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const runs = 5;
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

const made =
  process.argv[2] === undefined ? fs.mkdtempSync(path.join(os.tmpdir(), 'stet-pages-')) : undefined;
const folder = path.resolve(process.argv[2] ?? path.join(made, 'public'));
if (made !== undefined)
  execFileSync(
    process.execPath,
    [
      'dist/cli.js',
      'build',
      '--quiet',
      '--now=2026-11-23T12:00:00Z',
      `--output=${folder}`,
      `--store=${made}/store`,
    ],
    { stdio: 'inherit' },
  );

const pages = {
  'story without a picture': '/world/2024/07/reconciliation-agreements-since-2007.html',
  'story with a picture': '/city/2026/11/ferries-run-until-midnight.html',
  'front page': '/',
  search: '/search/',
  'search, with an answer': '/search/?q=harbour',
};

const { server, origin } = await serve(folder);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});

console.log('| page | LCP, s | CLS | kB transferred | requests | scripts |');
console.log('| --- | --- | --- | --- | --- | --- |');
let shifted = false;
for (const [name, url] of Object.entries(pages)) {
  const measured = [];
  for (let run = 0; run < runs; run += 1) measured.push(await open(origin + url));
  const lcp = measured.map((each) => each.lcp).sort((a, b) => a - b)[Math.floor(runs / 2)];
  const cls = Math.max(...measured.map((each) => each.cls));
  const { bytes, requests, scripts } = measured.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  shifted ||= cls > 0;
  console.log(
    `| ${name} | ${(lcp / 1000).toFixed(2)} | ${cls.toFixed(3).replace(/\.?0+$/, '')} | ${(bytes / 1000).toFixed(1)} | ${requests} | ${scripts} |`,
  );
}
await browser.close();
server.close();
if (made !== undefined) fs.rmSync(made, { recursive: true, force: true });
process.exitCode = shifted ? 1 : 0;

/** Opens an address as a reader who was never here. */
async function open(url) {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 2.625,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const total = { bytes: 0, requests: 0, scripts: 0 };
  devtools.on('Network.requestWillBeSent', ({ request, type }) => {
    if (!request.url.startsWith(`${origin}/`)) return;
    total.requests += 1;
    if (type === 'Script') total.scripts += 1;
  });
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    total.bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    globalThis.seen = { lcp: 0, cls: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.lcp = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.cls += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url);
  if (url.includes('?q=')) await page.locator('#search-results a').first().waitFor();
  await page.waitForTimeout(2_000);
  const seen = await page.evaluate(() => globalThis.seen);
  await context.close();
  return { ...seen, ...total };
}
