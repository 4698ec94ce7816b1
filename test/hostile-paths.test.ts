import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill, temporaryFolder } from './support/folders.js';
import { type Built, buildNewsroom, story } from './support/newsroom.js';

/** Attempts to write or read outside the newsroom's own folders. */

const secret = 'the secret of another folder';

/** Every file and folder under it but what a build of `newsroom` may make, with its contents. */
function around(parent: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const entry of fs.readdirSync(parent, { recursive: true, withFileTypes: true })) {
    const file = path.relative(parent, path.join(entry.parentPath, entry.name));
    if (/^newsroom\/(?:public|\.stet|content|static|templates)(?:\/|$)/.test(file)) continue;
    out[file] = entry.isFile() ? fs.readFileSync(path.join(parent, file), 'utf8') : '';
  }
  return out;
}

interface Attempt extends Built {
  readonly before: Record<string, string>;
  readonly after: Record<string, string>;
}

async function attempt(
  files: Record<string, string>,
  links: Record<string, string> = {},
  permalink?: string,
): Promise<Attempt> {
  const parent = temporaryFolder();
  const root = path.join(parent, 'newsroom');
  fill(parent, { 'secret.txt': secret, 'secret/secret.md': story(secret, '2026-01-01') });
  fill(root, { 'content/good.md': story('Good', '2026-01-01'), ...files });
  for (const [link, target] of Object.entries(links)) {
    fs.mkdirSync(path.dirname(path.join(root, link)), { recursive: true });
    fs.symlinkSync(target, path.join(root, link));
  }
  const before = around(parent);
  const built = await buildNewsroom({}, { root, config: permalink === undefined ? {} : { permalink } });
  return { ...built, before, after: around(parent) };
}

function expectHarmless(tried: Attempt): void {
  expect(tried.after).toEqual(tried.before);
  expect(Object.entries(tried.files).filter(([, text]) => text.includes(secret))).toEqual([]);
}

const long = 'x'.repeat(300);
const paths = [
  '../escaped',
  '../../escaped.html',
  '/../escaped.html',
  '/a/../../escaped.html',
  '/../../../../../../tmp/escaped.html',
  '..\\..\\escaped.html',
  '/a\\..\\..\\..\\escaped.html',
  '%2e%2e/%2e%2e/escaped.html',
  '/%2e%2e%2f%2e%2e%2fescaped.html',
  '/..%5c..%5cescaped.html',
  '/%00/escaped.html',
  '/a\u0000b.html',
  'C:\\escaped.html',
  'file:///tmp/escaped.html',
  '//evil.example/escaped.html',
  'https://evil.example/escaped.html',
  'https://news.example/../escaped.html',
  `/${long}.html`,
  '/ends with a dot./x.html',
  '/\u202egnp.html',
];

describe('a path that leads out of the site, or that no server can keep, is refused with a message', () => {
  const fields: Record<string, (value: string) => string> = {
    slug: (value) => `slug: ${value}`,
    url: (value) => `url: ${value}`,
    redirectFrom: (value) => `redirectFrom: [${value}]`,
    'image.src': (value) => `image: { src: ${value}, alt: A }`,
  };
  for (const [field, front] of Object.entries(fields))
    it(`in ${field}`, async () => {
      const files = Object.fromEntries(
        paths.map((value, i) => [
          `content/s${i}.md`,
          story(`S ${i}`, '2026-01-02', front(JSON.stringify(value))),
        ]),
      );
      const tried = await attempt(files);
      expectHarmless(tried);
      for (const [i, value] of paths.entries()) {
        const about = tried.messages.filter(({ file }) => file === `content/s${i}.md`);
        // A picture may come from elsewhere.
        const isAllowed = field === 'image.src' && value.startsWith('https://');
        if (!isAllowed) expect(about, value).not.toEqual([]);
      }
    });

  it('in the names of sections, topics, series and authors, and in links', async () => {
    const files = Object.fromEntries(
      paths.map((value, i) => {
        const name = JSON.stringify(value);
        const front = `section: ${name}\ntopics: [${name}]\nseries: ${name}\nauthors: [${name}]`;
        const target = value.replace(/[\n\0]/g, '');
        return [
          `content/s${i}.md`,
          story(`S ${i}`, '2026-01-02', front, `[a](<${target}>) ![a](<${target}>) ![a](../../secret.txt)`),
        ];
      }),
    );
    expectHarmless(await attempt(files));
  });

  it.each([
    '/../:slug.html',
    '/a/../../:slug.html',
    '/%2e%2e/:slug.html',
    '/..\\:slug.html',
    `/${long}/:slug/`,
  ])('in the pattern %s', async (permalink) => {
    const tried = await attempt({}, {}, permalink).catch((error: Error) => error);
    // The configuration is refused, or the stories' addresses are.
    if (tried instanceof Error) return expect(tried.message).toContain('permalink');
    expectHarmless(tried);
    if (tried.result.written === undefined)
      expect(tried.messages.filter(({ level }) => level === 'error')).not.toEqual([]);
    else expect(Object.keys(tried.files).join('\n')).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)/m);
  });
});

describe('a symbolic link that leads out', () => {
  it.each([
    ['content/secret.md', '../../secret/secret.md'],
    ['content/folder', '../../secret'],
    ['content/media/secret.png', '../../../secret.txt'],
    ['static/secret.txt', '../../secret.txt'],
    ['static/folder', '../../secret'],
  ])('is refused at %s, by its name', async (link, target) => {
    const tried = await attempt({}, { [link]: target });
    expectHarmless(tried);
    expect(tried.rules).toContain(`read/leads-out ${link}`);
  });

  it('is not published as a template', async () => {
    for (const name of ['article.liquid', 'article.tsx', 'styles/main.css'])
      expectHarmless(await attempt({}, { [`templates/${name}`]: '../../secret.txt' }));
  });
});

describe('a program in front matter does not run', () => {
  const program = 'require("fs").writeFileSync("../ran", ""); process.exit(7)';
  it.each(['js', 'javascript', 'coffee', 'json', 'JS'])('of a story, as %s', async (language) => {
    const tried = await attempt({
      'content/a.md': `---${language}\n{ title: "A", date: (function () { ${program} })() }\n---\nText.\n`,
      'content/b.md': `---\ntitle: !!js/function "function () { ${program.replace(/"/g, "'")} }"\ndate: 2026-01-01\n---\n`,
    });
    expectHarmless(tried);
    expect(tried.messages.filter(({ level }) => level === 'error').map(({ file }) => file)).toContain(
      'content/a.md',
    );
    expect(tried.result.written).toBeUndefined();
  });

  it.each(['liquid', 'njk', 'tsx'])('of a template, as %s', async (language) => {
    const tried = await attempt({
      [`templates/article.${language}`]: `---js\n{ eleventyComputed: (function () { ${program} })() }\n---\n<p>{{ headline }}</p>`,
    });
    expectHarmless(tried);
    expect(tried.messages).not.toEqual([]);
  });
});
