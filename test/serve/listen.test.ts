import http from 'node:http';
import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import type { Answer, Coding, Request } from '../../src/serve/answer.js';
import { type Listening, listen } from '../../src/serve/listen.js';

const open: Listening[] = [];
const errors: unknown[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  errors.length = 0;
});

const hello: Answer = { status: 200, headers: { 'x-a': 'b' }, body: { text: 'hello' } };

async function start(answer: (request: Request) => Promise<Answer> = async () => hello, ports = [0]) {
  const listening = await listen({ host: '127.0.0.1', ports }, answer, (error) => errors.push(error));
  open.push(listening);
  return listening.port;
}

function get(port: number, headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; bytes: Buffer }>((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, headers }, async (response) => {
        const chunks = await response.toArray().catch(reject);
        resolve({ status: response.statusCode, bytes: Buffer.concat(chunks ?? []) });
      })
      .on('error', reject);
  });
}

const fileOf = (text: string) => ({ size: text.length, version: 'v', read: () => Readable.from([text]) });

it('sends the answer', async () => {
  const { status, bytes } = await get(await start());
  expect([status, String(bytes)]).toEqual([200, 'hello']);
});

it.each<[Coding, (bytes: Buffer) => Buffer]>([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('compresses by %s', async (coding, unpack) => {
  const port = await start(async () => ({
    status: 200,
    headers: {},
    body: { file: fileOf('hello'), coding },
  }));
  expect(String(unpack((await get(port)).bytes))).toBe('hello');
});

it.each([[{ host: 'other.example' }], [{ origin: 'http://other.example' }]])(
  'asks nothing for a request with %j',
  async (headers) => {
    const asked: Request[] = [];
    const port = await start(async (request) => {
      asked.push(request);
      return hello;
    });
    expect((await get(port, headers)).status).toBe(403);
    expect(asked).toEqual([]);
  },
);

it('takes the next port when one is taken, and says so when all are', async () => {
  const taken = await start();
  expect(await start(undefined, [taken, 0])).not.toBe(taken);
  await expect(start(undefined, [taken])).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('goes on after an answer that failed', async () => {
  const port = await start(async ({ headers }) => {
    if (headers['x-fail']) throw new Error('no');
    return hello;
  });
  await expect(get(port, { 'x-fail': '1' })).rejects.toThrow();
  expect(errors).toMatchObject([{ message: 'no' }]);
  expect((await get(port)).status).toBe(200);
});
