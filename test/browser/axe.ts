import fs from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const allRules: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What can differ between a narrow and a wide page; all else is said of elements, which are the same. */
const shapeRules = rule(
  'color-contrast',
  'target-size',
  'scrollable-region-focusable',
  'region',
  'heading-order',
);
/** What can differ between a light and a dark page of one shape. */
const colourRules = rule('color-contrast');

/** Stories that have the elements of every other, in colours of their own. */
const recoloured = new Set(['analysis', 'article-plain', 'opinion']);

function rule(...values: string[]): axe.RunOnly {
  return { type: 'rule', values };
}

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 900 };

const looks = [
  { viewport: phone, colorScheme: 'light', rules: allRules },
  { viewport: phone, colorScheme: 'dark', rules: colourRules },
  { viewport: desk, colorScheme: 'dark', rules: colourRules },
  { viewport: desk, colorScheme: 'light', rules: shapeRules },
] as const;

/** In the browser; axe puts itself there. */
interface WithAxe extends Window {
  readonly axe: typeof axe;
}

/**
 * What axe finds wrong with pages, each on a phone and on a desk, light and dark. The pages are written into one window,
 * where axe stays and need not be read again, which takes longer than to run it.
 */
export async function violations(
  page: Page,
  origin: string,
  paths: ReadonlyMap<string, string>,
): Promise<string[]> {
  const found: string[] = [];
  await page.goto(origin);
  await page.evaluate(source);
  for (const [name, path] of paths) {
    await page.evaluate(write, path);
    for (const { viewport, colorScheme, rules } of looks) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      for (const each of await page.evaluate(run, recoloured.has(name) ? colourRules : rules))
        found.push(`${name}, ${viewport.width}, ${colorScheme}: ${each}`);
    }
  }
  return found;
}

async function write(path: string): Promise<void> {
  const html = await (await fetch(path)).text();
  // It would lead away.
  const still = html.replace(/<meta http-equiv="refresh"[^>]*>/, '');
  document.open();
  document.write(still);
  document.close();
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
}

async function run(rules: axe.RunOnly): Promise<string[]> {
  const { violations: broken } = await (window as unknown as WithAxe).axe.run({
    runOnly: rules,
    resultTypes: ['violations'],
    preload: false,
  });
  return broken.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}
