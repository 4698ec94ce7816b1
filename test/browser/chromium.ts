import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of the machine; undefined where there is none. `CHROMIUM` names another. */
export const chromiumPath = candidates.find((file) => file !== undefined && fs.existsSync(file));

export const whyNoChromium = 'needs Chromium (apt-get install chromium, or CHROMIUM=/path/to/it)';

export function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(whyNoChromium);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      // Containers run as root, where Chromium has no sandbox.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
