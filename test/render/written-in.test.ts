import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loaded, page, render } from '../support/templates.js';

const style = 'p { color: red }';
const digest = hash('sha256', style, 'base64');

async function rulesFor(body: string): Promise<string[]> {
  const templates = await loaded({ 'article.liquid': `<!doctype html><html><body>${body}</body></html>` });
  const { messages } = await render(templates, [page('/a.html'), page('/b.html')]);
  return messages.map(({ rule, level, what }) => `${level} ${rule}: ${what}`);
}

describe('what is written into pages by templates of the newsroom', () => {
  it('is told once for each template, with a page it is on', async () => {
    expect(await rulesFor('<script>go()</script><p style="color: red">x</p>')).toEqual([
      'warning render/written-script: The page /a.html has a script written into it, which browsers will not use.',
      'warning render/written-style: The page /a.html has a style attribute on <p>, which browsers will not use.',
    ]);
  });

  it.each([
    ['<button onclick="go()">x</button>', 'written-script'],
    ['<style>p { color: red }</style>', 'written-style'],
    ['<script type="module">go()</script>', 'written-script'],
    ['<SCRIPT >go()</SCRIPT>', 'written-script'],
    ['<p class="a"STYLE = "color: red">x</p>', 'written-style'],
    ["<p class='a'/style=color:red>x</p>", 'written-style'],
    ['<svg/onload=go()>', 'written-script'],
  ])('finds %s', async (body, rule) => {
    expect((await rulesFor(body)).join()).toContain(rule);
  });

  it.each([
    '<script src="/menu.js" defer></script>',
    '<script type="application/ld+json">{"a": "<style>"}</script>',
    '<p title=" style=&quot;x&quot; onclick=&quot;y&quot;">text that says style="color" and onclick="go()"</p>',
    '<option value="a">on sale</option>',
    '<p style onclick>without a value</p>',
    `<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-${digest}'"><style>${style}</style>`,
    `<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-${digest}'"><script>${style}</script>`,
  ])('leaves %s alone', async (body) => {
    expect(await rulesFor(body)).toEqual([]);
  });
});
