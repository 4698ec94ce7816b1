import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../src/plan/page.js';
import { renderPages } from '../src/render/render.js';
import type { Templates } from '../src/render/templates.js';
import { type Pool, renderOnAllCores } from '../src/renderers.js';
import { articleView, loaded, page } from './support/templates.js';

/** Where packages are found that the program imports. */
const folder = fs.mkdtempSync(path.resolve('node_modules/.stet-renderers-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The program of threads, made of its sources. */
const program = pathToFileURL(path.join(folder, 'renderer.mjs'));
beforeAll(() =>
  build({
    entryPoints: ['src/renderer.ts'],
    outfile: path.join(folder, 'renderer.mjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  }),
);

const stories = (count: number): Page[] =>
  Array.from({ length: count }, (_, n) => page(`/${n}.html`, articleView({ headline: `Story ${n}` })));

async function rendered(pages: readonly Page[], templates: Templates, pool?: Pool) {
  const files = new Map<string, unknown>();
  const emit = ({ file, url, bytes }: { file: string; url: string; bytes: string | Uint8Array }) =>
    void files.set(file, [url, String(bytes)]);
  const { messages } = pool
    ? await renderOnAllCores(pages, templates, emit, [], pool)
    : await renderPages(pages, templates, emit);
  return { files: [...files].sort(([a], [b]) => (a < b ? -1 : 1)), messages };
}

const failing =
  "export default (view) => { if (/[37]3$/.test(view.headline)) throw new Error('not this one'); return <html><body>{view.headline}</body></html>; }";

describe('rendering on all cores', () => {
  it.each([
    ['components', {}],
    [
      'another language',
      { 'article.liquid': '<html>{{ headline }} {% include "parts/x" %}</html>', 'parts/x.liquid': 'x' },
    ],
    ['a template that fails for some', { 'article.tsx': failing }],
    [
      'a template whose pages hold what was written in it',
      {
        'article.tsx':
          'export default (view) => <html><body><script>alert(1)</script>{view.headline}</body></html>;',
      },
    ],
  ])('gives and says what rendering on one does: %s', async (_, own) => {
    const templates = await loaded(own);
    const pages = stories(1_100);
    expect(await rendered(pages, templates, { program, threads: 3 })).toEqual(
      await rendered(pages, templates),
    );
  });

  it('gives each page its own, however much longer those take that were asked for before', async () => {
    const templates = await loaded({
      'article.liquid':
        '{% if kicker %}{% for each in (1..400) %}{{ each }}{% endfor %}{% endif %}<html>{{ headline }}</html>',
    });
    const pages = Array.from({ length: 1_000 }, (_, n) => {
      const kicker = n % 500 < 250 ? 'Long' : undefined;
      return page(`/${n}.html`, articleView({ headline: `Story ${n}`, kicker }));
    });
    const { files, messages } = await rendered(pages, templates, { program, threads: 2 });
    expect(messages).toEqual([]);
    expect(files).toHaveLength(pages.length);
    for (const [file, [, html]] of files as [string, [string, string]][])
      expect(html, file).toContain(`>Story ${file.replace('.html', '')}<`);
  });

  it('renders itself what threads died of', async () => {
    const dying = path.join(folder, 'dying.mjs');
    fs.writeFileSync(
      dying,
      `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => process.exit(1));\n`,
    );
    const templates = await loaded();
    const pages = stories(600);
    const pool = { program: pathToFileURL(dying), threads: 2 };
    expect(await rendered(pages, templates, pool)).toEqual(await rendered(pages, templates));
  });

  it('makes no view before there is somebody to render it, and throws what the taker of a page throws', async () => {
    const full = Object.assign(new Error('ENOSPC'), { syscall: 'write' });
    let made = 0;
    const pages = stories(5_000).map((each) => ({
      ...each,
      view() {
        made++;
        return each.view();
      },
    }));
    const refuse = () => {
      throw full;
    };
    const rendering = renderOnAllCores(pages, await loaded(), refuse, [], { program, threads: 2 });
    await expect(rendering).rejects.toBe(full);
    expect(made).toBeLessThan(2_500);
  });
});
