import { expect, it } from 'vitest';
import { servedDifferently } from '../../src/deploy/served.js';
import { digest } from '../../src/lib/digest.js';
import { readRedirectRules } from '../../src/serve/redirect-rules.js';
import { type Answered, startHost } from '../support/host-server.js';
import { fast } from '../support/outgoing.js';

const files = Object.entries({
  'index.html': 'home',
  'a/index.html': 'a',
  'story.html': 'story',
  'old.html': 'moved',
  'città.html': 'città',
}).map(([path, text]) => ({ path, digest: digest(text), size: text.length }));
const right: Readonly<Record<string, Answered>> = {
  '/': { status: 200, body: 'home' },
  '/a/': { status: 200, body: 'a' },
  '/story.html': { status: 200, body: 'story' },
  '/old.html': { status: 200, body: 'moved' },
  '/citt%C3%A0.html': { status: 200, body: 'città' },
};

async function differences(changed: Readonly<Record<string, Answered>>) {
  const answers = { ...right, ...changed };
  const host = await startHost(({ path }) => answers[path] ?? { status: 404 });
  const redirects = readRedirectRules('/old.html /a/ 301\n', '_redirects');
  const progress: number[] = [];
  const found = await servedDifferently({
    address: host.url,
    files,
    redirects,
    onProgress: (done) => void progress.push(done),
    ...fast,
    tries: 2,
  });
  expect(progress.at(-1)).toBe(5);
  return found.map(({ path, why }) => [path, why.replace(host.url, '')]);
}

const to = (location: string, status = 307) => ({ status, headers: { location } });

it('finds nothing where every file is answered with its bytes', async () => {
  expect(await differences({})).toEqual([]);
});

it('follows to the address without .html, and knows the redirects of the site', async () => {
  expect(
    await differences({
      '/story.html': to('/story'),
      '/story': { status: 200, body: 'story' },
      '/old.html': to('/a/', 301),
    }),
  ).toEqual([]);
});

it.each<[Record<string, Answered>, string[][]]>([
  [{ '/': { status: 200, body: 'other' } }, [['index.html', 'the answer has other bytes']]],
  [
    { '/a/': { status: 404 }, '/story.html': { status: 410 } },
    [
      ['a/index.html', 'the answer has the status 404'],
      ['story.html', 'the answer has the status 410'],
    ],
  ],
  [{ '/a/': { status: 206, body: 'a' } }, [['a/index.html', 'the answer has the status 206']]],
  [{ '/old.html': to('/elsewhere', 301) }, [['old.html', 'it forwards to /elsewhere']]],
  [
    { '/story.html': to('https://other.example/story') },
    [['story.html', 'it forwards to https://other.example/story']],
  ],
  [
    { '/story.html': to('/story'), '/story': { status: 200, body: 'x' } },
    [['story.html', 'the answer has other bytes']],
  ],
  [
    { '/story.html': to('/story'), '/story': to('/story') },
    [['story.html', 'the answer has the status 307']],
  ],
])('says of %j what differs', async (changed, expected) => {
  expect(await differences(changed)).toEqual(expected);
});

it('says why there was no answer', async () => {
  const [file] = files;
  if (file === undefined) throw new Error('no file');
  const found = await servedDifferently({
    address: 'http://127.0.0.1:1',
    files: [file],
    redirects: readRedirectRules('', ''),
    onProgress: () => undefined,
    ...fast,
    tries: 1,
  });
  expect(found).toEqual([
    { path: 'index.html', why: expect.stringMatching(/^(?:the host does not answer|there was no answer)$/) },
  ]);
});
