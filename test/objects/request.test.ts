import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSend, redacted, Unanswered } from '../../src/objects/request.js';

type Handler = (request: http.IncomingMessage, response: http.ServerResponse, number: number) => void;

/** A server that answers as the test says, and how many requests came, how many at once. */
async function serve(handler: Handler) {
  const seen = { requests: 0, now: 0, most: 0, url: '' };
  const server = http.createServer((request, response) => {
    seen.requests += 1;
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    response.on('close', () => {
      seen.now -= 1;
    });
    handler(request, response, seen.requests);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(seen, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
}

const status =
  (code: number, headers = {}) =>
  (response: http.ServerResponse) => {
    response.writeHead(code, headers);
    response.end('said');
  };

describe('createSend', () => {
  it.each([408, 429, 500, 502, 503, 504])('asks again after %d', async (code) => {
    const server = await serve((_, response, number) => status(number < 3 ? code : 200)(response));
    const answer = await createSend({ pause: 1 })({ method: 'GET', url: server.url });
    expect([answer.status, server.requests]).toEqual([200, 3]);
  });

  it.each([301, 400, 403, 404, 412, 501])('takes %d for the answer', async (code) => {
    const server = await serve((_, response) => status(code)(response));
    expect((await createSend({ pause: 1 })({ method: 'GET', url: server.url })).status).toBe(code);
    expect(server.requests).toBe(1);
  });

  it('gives the last answer when no try was better', async () => {
    const server = await serve((_, response) => status(503)(response));
    const answer = await createSend({ pause: 1, tries: 3 })({ method: 'GET', url: server.url });
    expect([answer.status, answer.body.toString(), server.requests]).toEqual([503, 'said', 3]);
  });

  it('sends what is urgent although as many are under way as may be', async () => {
    const held: http.ServerResponse[] = [];
    const server = await serve((request, response) => {
      if (request.url === '/urgent') status(200)(response);
      else held.push(response);
    });
    const send = createSend({ pause: 1, atOnce: 1 });
    const others = [1, 2].map(() => send({ method: 'GET', url: server.url }));
    const urgent = await send({ method: 'GET', url: `${server.url}urgent`, isUrgent: true });
    expect([urgent.status, held.length]).toEqual([200, 1]);
    while (server.requests < 3) {
      for (const each of held.splice(0)) status(200)(each);
      await new Promise(setImmediate);
    }
    for (const each of held) status(200)(each);
    await Promise.all(others);
  });

  it('waits as long as the host asks', async () => {
    const server = await serve((_, response, number) =>
      status(number === 1 ? 503 : 200, number === 1 ? { 'retry-after': '1' } : {})(response),
    );
    const begun = performance.now();
    await createSend({ pause: 1 })({ method: 'GET', url: server.url });
    expect(performance.now() - begun).toBeGreaterThan(990);
  });

  it('says why there was no answer', async () => {
    const cut = await serve((request) => request.destroy());
    const silent = await serve(() => {});
    const send = createSend({ pause: 1, tries: 2, patience: 100 });
    await expect(send({ method: 'GET', url: cut.url })).rejects.toThrow(new Unanswered('the host broke off'));
    await expect(send({ method: 'GET', url: silent.url })).rejects.toThrow(
      new Unanswered('the host took too long'),
    );
    expect([cut.requests, silent.requests]).toEqual([2, 2]);
  });

  it('is patient with a body that goes slowly, either way', async () => {
    const body = Buffer.alloc(20_000_000, 'x');
    const server = await serve(async (request, response) => {
      let size = 0;
      for await (const part of request) {
        size += part.length;
        await new Promise((go) => setTimeout(go, 8));
      }
      response.writeHead(200);
      for (let part = 0; part < 5; part++) {
        response.write(String(size));
        await new Promise((go) => setTimeout(go, 400));
      }
      response.end();
    });
    const answer = await createSend({ tries: 1, patience: 1_500 })({ method: 'PUT', url: server.url, body });
    expect(answer.body.toString()).toBe('20000000'.repeat(5));
  });

  it('sends the length of a body, and no body in chunks', async () => {
    const headers: http.IncomingHttpHeaders[] = [];
    const server = await serve((request, response) => {
      headers.push(request.headers);
      request.resume();
      request.on('end', () => status(200)(response));
    });
    const send = createSend();
    for (const size of [0, 10, 300_000])
      await send({ method: 'PUT', url: server.url, body: Buffer.alloc(size) });
    expect(headers.map((each) => [each['content-length'], each['transfer-encoding']])).toEqual([
      ['0', undefined],
      ['10', undefined],
      ['300000', undefined],
    ]);
  });

  it('has no more requests under way than it may', async () => {
    const server = await serve((_, response) => setTimeout(() => status(200)(response), 10));
    const send = createSend({ atOnce: 3 });
    await Promise.all(Array.from({ length: 12 }, () => send({ method: 'GET', url: server.url })));
    expect([server.requests, server.most]).toEqual([12, 3]);
  });

  it('prepares each try anew', async () => {
    const server = await serve((_, response, number) => status(number < 3 ? 500 : 200)(response));
    let signed = 0;
    const sign = async <Ask>(ask: Ask) => {
      signed += 1;
      return ask;
    };
    await createSend({ pause: 1, sign })({ method: 'GET', url: server.url });
    expect(signed).toBe(3);
  });
});

describe('redacted', () => {
  it('leaves no secret in a text, in no form', () => {
    expect(redacted('key hu/sh in hu%2Fsh', ['hu/sh', ''])).toBe('key *** in ***');
  });
});
