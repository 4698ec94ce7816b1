import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Asked {
  readonly method: string;
  /** As it came, percent-encoded, with the query. */
  readonly target: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A server on this machine that is asked instead of a CDN. It remembers the requests, and answers each as `reply` says. */
export async function openApi(
  reply: (asked: Asked, index: number) => Reply,
): Promise<{ readonly endpoint: string; readonly asked: readonly Asked[] }> {
  const asked: Asked[] = [];
  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method = '', url: target = '', headers } = request;
    const one = { method, target, headers, body: Buffer.concat(parts).toString('utf8') };
    asked.push(one);
    const { status, headers: more, body = '' } = reply(one, asked.length - 1);
    response.writeHead(status, more).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** An address of this machine at which nobody listens. */
export async function closedEndpoint(): Promise<string> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** Pauses of tests: as short as can be. */
export const quick = { pause: 1 };

/** Addresses of so many pages. */
export function pages(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `/2026/${index}/`);
}
