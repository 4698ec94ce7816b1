import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Requested {
  readonly method: string;
  readonly url: string;
  readonly agent: string;
}

export interface Web {
  readonly port: number;
  readonly requests: Requested[];
  /** The most requests that were under way at once. */
  most: number;
}

/** What a host answers to a path: a status, a place to go to, or nothing at all. */
export type Route = (method: string) => { readonly status: number; readonly location?: string } | undefined;

/** A host on this machine, until the test is over. */
export async function startWeb(routes: Readonly<Record<string, Route>>): Promise<Web> {
  const web: Web = { port: 0, requests: [], most: 0 };
  let open = 0;
  const server = http.createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    web.requests.push({ method, url, agent: headers['user-agent'] ?? '' });
    open += 1;
    web.most = Math.max(web.most, open);
    response.on('close', () => {
      open -= 1;
    });
    const route: Route = routes[url] ?? (() => ({ status: 404 }));
    const answer = route(method);
    if (answer === undefined) return;
    response.writeHead(answer.status, answer.location === undefined ? {} : { location: answer.location });
    setImmediate(() => response.end(method === 'HEAD' ? undefined : 'words'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(web, { port: (server.address() as AddressInfo).port });
}
