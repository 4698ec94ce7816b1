import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { buildNewsroom } from '../support/newsroom.js';
import { launchChromium } from './chromium.js';
import { type Server, serve } from './server.js';

export interface Served {
  readonly browser: Browser;
  readonly server: Server;
  close(): Promise<void>;
}

/** Builds a newsroom of files, serves it, and opens a browser to look at it. */
export async function serveNewsroom(files: Readonly<Record<string, string>>): Promise<Served> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-served-'));
  await buildNewsroom(files, { root });
  const server = await serve(path.join(root, 'public'));
  const browser = await launchChromium();
  return {
    browser,
    server,
    async close() {
      await browser.close();
      server.close();
      fs.rmSync(root, { recursive: true, force: true });
    },
  };
}
