import fs from 'node:fs';
import path from 'node:path';
import { build } from '../../src/build/build.js';
import { loadConfig } from '../../src/config/load.js';
import { encodePath } from '../../src/lib/url.js';
import type { Article } from '../../src/model/site.js';
import type { Page } from '../../src/plan/page.js';
import { fill } from '../support/folders.js';
import { shared } from '../support/shared.js';
import { readPages, readSite } from '../support/stored.js';

/** A newsroom that has every kind of page, built once for all who read it. */
export interface BuiltNewsroom {
  readonly direction: 'ltr' | 'rtl';
  readonly output: string;
  /** The folder of pictures in its store. */
  readonly pictures: string;
  /** One page of each kind, and of each kind of story, by name: its URL. */
  readonly pages: ReadonlyMap<string, string>;
}

const now = Date.parse('2026-11-23T12:00:00Z');
const content = path.resolve('test/browser/content');

/** The sample newsroom, as it is. Its pictures are those of the others. */
export function buildSample(): Promise<BuiltNewsroom> {
  return buildIn('sample', 'ltr', 'stet.config.ts', ({ content: dir }) =>
    fs.cpSync('content', dir, { recursive: true }),
  );
}

/** The sample newsroom, with a story that has everything, and enough briefs for an archive behind a front. */
export async function buildLantern(): Promise<BuiltNewsroom> {
  const sample = await buildSample();
  return buildIn('lantern', 'ltr', 'stet.config.ts', ({ content: dir, pictures }) => {
    fs.cpSync(sample.pictures, pictures, { recursive: true });
    fs.cpSync('content', dir, { recursive: true });
    fs.cpSync(path.join(content, 'en'), dir, { recursive: true });
    fill(dir, briefs('Harbour log', 'sport', 'lantern-staff'));
  });
}

/** A newsroom in Hebrew, with the same. */
export async function buildHebrew(): Promise<BuiltNewsroom> {
  const sample = await buildSample();
  return buildIn('hebrew', 'rtl', 'test/browser/hebrew.config.json', ({ content: dir, pictures }) => {
    fs.cpSync(sample.pictures, pictures, { recursive: true });
    fs.cpSync(path.join(content, 'he'), dir, { recursive: true });
    fs.cpSync('content/media', path.join(dir, 'media'), { recursive: true });
    fill(dir, briefs('יומן הנמל', 'city', 'noam-peretz'));
  });
}

/** More than a front shows. */
function briefs(title: string, section: string, author: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 70 }, (_, index) => {
      const day = new Date(Date.UTC(2022, 0, 1 + 5 * index)).toISOString().slice(0, 10);
      const text = `---\ntitle: ${title}, ${day}\ndate: ${day}T06:00:00Z\nsection: ${section}\nauthors: [${author}]\n---\n\n${title}.\n`;
      return [`articles/log/${day}.md`, text];
    }),
  );
}

interface Folders {
  readonly content: string;
  readonly pictures: string;
}

async function buildIn(
  name: string,
  direction: BuiltNewsroom['direction'],
  configFile: string,
  write: (folders: Folders) => void,
): Promise<BuiltNewsroom> {
  const { pages, ...built } = await shared(name, (root) => buildAt(root, configFile, write));
  return { direction, ...built, pages: new Map(pages) };
}

async function buildAt(root: string, configFile: string, write: (folders: Folders) => void) {
  const dir = path.join(root, 'content');
  const output = path.join(root, 'public');
  const pictures = path.join(root, 'store/pictures');
  write({ content: dir, pictures });
  const { config, messages } = await loadConfig({
    cwd: process.cwd(),
    config: configFile,
    content: dir,
    output,
    store: path.join(root, 'store'),
  });
  if (config === undefined) throw new Error(messages.map((each) => each.what).join('\n'));
  const result = await build({ config, now, write: true });
  const errors = result.messages.filter(({ level }) => level === 'error');
  if (result.written === undefined)
    throw new Error(errors.map((each) => `${each.file}: ${each.what}`).join('\n'));
  const { articles } = await readSite(config, now);
  const pages = (await readPages(config.storeDir)).map((page): BuiltPage => {
    const html = fs.readFileSync(path.join(output, page.file), 'utf8');
    return { ...page, length: html.length, article: articles.find(({ url }) => url === page.url) };
  });
  return { output, pictures, pages: [...choose(pages)] };
}

interface BuiltPage extends Pick<Page, 'kind' | 'url' | 'file'> {
  /** Of the HTML, in characters. */
  readonly length: number;
  readonly article?: Article | undefined;
}

/** So long a page is long enough to have everything of its kind, and short enough for many tests. Characters of HTML. */
const moderate = 18_500;

/**
 * A page of each kind, and a story of each sort that readers must be able to tell apart: the fullest of moderate length.
 */
function choose(pages: readonly BuiltPage[]): Map<string, string> {
  const chosen = new Map<string, { readonly url: string; readonly rank: number }>();
  for (const page of pages) {
    const { kind, length, article } = page;
    const rank = length > moderate ? -length : length;
    const name = article ? sortOf(article) : isOfLanguage(page) ? 'edition' : kind;
    if (rank > (chosen.get(name)?.rank ?? -Infinity)) chosen.set(name, { url: encodePath(page.url), rank });
  }
  return new Map([...chosen].map(([name, { url }]) => [name, url]));
}

/** Whether it is the front page of stories in another language than the site's own. */
function isOfLanguage({ kind, url }: BuiltPage): boolean {
  return kind === 'home' && url !== '/';
}

function sortOf({ label, image }: Article): string {
  if (label !== 'news') return label;
  return image === undefined ? 'article-plain' : 'article';
}
