import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caddyRules } from '../../../src/deploy/redirects/caddy.js';
import { nginxRules } from '../../../src/deploy/redirects/nginx.js';
import { toHref, urlOfFile } from '../../../src/lib/url.js';
import { chromiumPath, launchChromium, whyNoChromium } from '../../browser/chromium.js';
import { buildSample } from '../../browser/newsrooms.js';
import { exactContents } from '../../support/folders.js';
import { expectSameAnswers, type Given, sourceOf } from './expected.js';
import { hostile } from './hostile.js';
import { hasCaddy, hasNginx, startCaddy, startNginx, whyNoCaddy, whyNoNginx } from './origins.js';

/** The sample newsroom as it was built. */
async function sample(): Promise<Given & { readonly redirects: string; readonly headers: string }> {
  const files = Object.fromEntries(
    Object.entries(exactContents((await buildSample()).output)).map(([name, text]) => [
      name,
      Buffer.from(text, 'latin1'),
    ]),
  );
  return { files, redirects: String(files._redirects), headers: String(files._headers) };
}

const servers = [
  { name: 'nginx', has: hasNginx, why: whyNoNginx, rules: nginxRules, start: startNginx },
  { name: 'Caddy', has: hasCaddy, why: whyNoCaddy, rules: caddyRules, start: startCaddy },
];

for (const { name, has, why, rules, start } of servers)
  describe.skipIf(!has)(has ? name : `${name}: ${why}`, () => {
    async function expectSame(given: Given, targets: readonly string[]): Promise<void> {
      const made = rules(sourceOf(given));
      await expectSameAnswers(await start(given.files, made.files, given.base), given, targets, made);
    }

    it('answers whatever is asked as a preview does', async () => {
      await expectSame(hostile, hostile.targets);
    });

    it('answers each address of the sample newsroom as a preview does', async () => {
      const given = await sample();
      const addresses = Object.keys(given.files).map((file) => toHref(urlOfFile(file), ''));
      const old = given.redirects.split('\n').flatMap((line) => line.split(' ').slice(0, 1));
      const others = ['/', '/city', '/search', '/nothing.html', '/topics/none/', '/assets/none.css'];
      await expectSame(given, [...addresses, ...old.filter((each) => each !== ''), ...others]);
    });

    it.skipIf(chromiumPath === undefined)(
      `shows pages in a browser${chromiumPath === undefined ? `: ${whyNoChromium}` : ''}`,
      async () => {
        const given = await sample();
        const { port } = await start(given.files, rules(sourceOf(given)).files);
        const browser = await launchChromium();
        try {
          const page = await browser.newPage();
          const wrong: string[] = [];
          page.on('console', (said) => {
            if (said.type() === 'error') wrong.push(said.text());
          });
          page.on('response', (response) => {
            if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
          });
          const [from = '', to = ''] = given.redirects.split('\n')[0]?.split(' ') ?? [];
          await page.goto(`http://127.0.0.1:${port}${from}?q=1`, { waitUntil: 'networkidle' });
          expect(page.url()).toBe(`http://127.0.0.1:${port}${to}?q=1`);
          // The stylesheet was taken: browsers refuse one of another type.
          expect(
            await page.evaluate(
              '[...document.styleSheets].filter((each) => each.cssRules.length > 0).length',
            ),
          ).toBeGreaterThan(0);
          expect(wrong).toEqual([]);
        } finally {
          await browser.close();
        }
      },
    );

    it('shows other files where a rule says so, with files before and folders behind', async () => {
      const redirects = `
/app/* /app.html 200
/spa/:page /pages/:page 200
/gone/* /gone.html 404
/about.html /app.html 200!
/deep/hidden/* /.well-known/:splat 200
/none/* /nothing 200
/accent/* /%C3%A9 200
/exact /pages/one 200
/exact2 /city/ 200
/lost /gone.html 404
/city/* /gone 404!
/*.php /a[b].html?x 200
/up/* /:splat 200
`;
      const files = {
        'index.html': 'front',
        '404.html': 'none',
        'app.html': 'app',
        'app/there.html': 'there',
        'app/folder/index.html': 'folder in app',
        'pages/one.html': 'one',
        'pages/two/index.html': 'two',
        'gone.html': 'gone',
        'gone/kept.html': 'kept',
        'about.html': 'about',
        'city/index.html': 'city',
        'city/a.css': 'style',
        'é.html': 'accented',
        'a[b].html': 'brackets',
        '.well-known/x.html': 'known',
        '.hidden.html': 'hidden',
      };
      const headers =
        '/app/*\n  Cache-Control: no-store\n  X-App: yes\n/gone/*\n  Cache-Control: no-store\n  X-Gone: yes';
      const targets = [
        ...[
          '/app/x',
          '/app/',
          '/app',
          '/app/there',
          '/app/there.html',
          '/app/folder',
          '/app/folder/',
          '/app/x?q#',
        ],
        ...[
          '/spa/one',
          '/spa/two',
          '/spa/three',
          '/gone/x',
          '/gone/kept.html',
          '/gone/',
          '/about.html',
          '/about',
        ],
        ...[
          '/deep/hidden/x',
          '/none/x',
          '/accent/x',
          '/exact',
          '/exact2',
          '/exact/',
          '/lost',
          '/city/',
          '/city/a.css',
        ],
        ...['/city', '/x.php', '/up/one', '/up/city/', '/up/.hidden', '/up//city/', '/up/', '/up/pages/two/'],
      ];
      await expectSame({ files, redirects, headers }, targets);
    });

    it('serves a site below a path', async () => {
      const given = {
        base: '/my paper',
        files: { 'index.html': 'front', '404.html': 'none', 'city/index.html': 'city', 'a.html': 'a' },
        redirects:
          '/old /my%20paper/city/ 301\n/news/* /my%20paper/:splat 302\n/app/* /my%20paper/a 200\n/out/* /a 200',
        headers:
          '/*\n  X-A: b\n/city/*\n  Cache-Control: no-store\n  X-A: c\n/a.html\n  Content-Type: text/x-news\n/city/\n  Cache-Control: public, max-age=0, must-revalidate',
      };
      const paths = [
        '',
        '/',
        '/?q',
        '/a',
        '/a.html',
        '/city',
        '/city/?q',
        '/old',
        '/news/x?y',
        '/app/x',
        '/out/x',
        '/nothing',
        '/.x',
      ];
      await expectSame(
        given,
        paths.map((each) => `/my%20paper${each}`),
      );
    });

    it('answers thousands of old addresses', async () => {
      const count = 20_000;
      const redirects = Array.from(
        { length: count },
        (_, index) => `/old/${index}.html /new/${index}/ 301\n`,
      ).join('');
      const given = { files: { '404.html': 'none' }, redirects };
      await expectSame(
        given,
        [0, 1, 9_999, count - 1, count].map((index) => `/old/${index}.html?q`),
      );
    });

    it('answers as a preview does, whatever the rules are', async () => {
      const text = fc.constantFrom(
        'a',
        'b',
        'old',
        'é',
        'x y',
        '$1',
        '{a}',
        '"',
        "'",
        ';',
        '(b)',
        '[c]',
        '%',
        '\\',
        '~',
        '`',
      );
      const segment = fc.array(text, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(''));
      const piece = fc.oneof(
        { weight: 3, arbitrary: segment.map(encodeURIComponent) },
        fc.constantFrom(':one', ':two', 'p-:one', '*', 'q*'),
      );
      const path = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}`);
      const value = fc.oneof(
        segment.map(encodeURIComponent),
        fc.constantFrom(':one', ':two', ':splat', '', '{x}', '$y'),
      );
      const to = fc
        .tuple(
          fc.constantFrom('', 'https://other.example'),
          fc.array(value, { maxLength: 3 }),
          fc.constantFrom('', '?a=$b', '#c', '/'),
        )
        .map(([host, parts, end]) => `${host}/${parts.join('/').replace(/^\/+/, '')}${end}`);
      const rule = fc
        .tuple(path, to, fc.constantFrom(301, 302, 307, 308))
        .map(([from, target, status]) => `${from} ${target} ${status}`);
      const line = fc.constantFrom(
        'X-A: 1',
        'X-A: {b} "c" $d',
        '! X-A',
        'X-B: `',
        'Cache-Control: no-store',
        'Cache-Control: public, max-age=0, must-revalidate',
        '! Cache-Control',
      );
      const headers = fc
        .array(fc.tuple(path, fc.array(line, { minLength: 1, maxLength: 3 })), { maxLength: 4 })
        .map((list) => list.map(([pattern, lines]) => [pattern, ...lines].join('\n  ')).join('\n'));
      const asked = fc
        .tuple(
          fc.array(segment, { minLength: 1, maxLength: 4 }),
          fc.constantFrom('', '/', '?q=$1&{r}', '.html'),
        )
        .map(([parts, end]) => `/${parts.map(encodeURIComponent).join('/')}${end}`);
      const files = {
        'index.html': 'front',
        '404.html': 'none',
        'a.html': 'a',
        'a/b/index.html': 'b',
        'é/x y.html': 'c',
      };
      const sites = fc.record({
        redirects: fc.array(rule, { maxLength: 6 }).map((rules) => rules.join('\n')),
        headers,
        targets: fc.array(asked, { minLength: 5, maxLength: 15 }),
      });
      // Each site is a server of its own, which is asked for what its rules are about, too.
      for (const { redirects, headers: text, targets } of fc.sample(sites, { numRuns: 25, seed: 7 })) {
        const own = redirects
          .split('\n')
          .map((each) => each.split(' ')[0] ?? '')
          .filter((each) => each !== '');
        const filled = own.map((each) => each.replace(/:\w+/g, 'caf%C3%A9').replace('*', 'a/b'));
        const given = { files, redirects, headers: text };
        await expectSame(given, [...targets, ...filled]);
      }
    });
  });
