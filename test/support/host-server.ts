import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as a server of the tests sees it. */
export interface Asked {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Answered {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string | object;
}

/**
 * What goes wrong with a request: an answer in place of the right one; `cut` breaks the connection before the server does anything, `cut after` when it
 * has done what was asked.
 */
export type Fault = Answered | 'cut' | 'cut after';

export interface HostServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** All requests so far, such as `PUT /deploys/1/files/index.html`. */
  readonly asked: string[];
  /** Decides what goes wrong with a request, the first of which has number 1. */
  fault: (asked: Asked, number: number) => Fault | undefined;
  /** Called before a request is answered. */
  before: (asked: Asked, number: number) => Promise<void> | void;
}

/** A server on this machine that answers with what a function returns, until the test is done. */
export async function startHost(answer: (asked: Asked) => Answered | Promise<Answered>): Promise<HostServer> {
  const made: { -readonly [Key in keyof HostServer]: HostServer[Key] } = {
    url: '',
    asked: [],
    fault: () => undefined,
    before: () => undefined,
  };
  const server = http.createServer((request, response) => {
    void respond(request)
      .then((answered) => {
        if (answered === undefined) return request.socket.destroy();
        const { status, headers = {}, body = '' } = answered;
        const isPlain = typeof body === 'string' || Buffer.isBuffer(body);
        const bytes = Buffer.from(isPlain ? body : JSON.stringify(body));
        const type = isPlain ? {} : { 'content-type': 'application/json' };
        response.writeHead(status, { ...type, 'content-length': String(bytes.length), ...headers });
        return response.end(request.method === 'HEAD' ? undefined : bytes);
      })
      .catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
  });

  async function respond(request: IncomingMessage): Promise<Answered | undefined> {
    const { method = '', url: path = '', headers } = request;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const asked = { method, path, headers, body: Buffer.concat(parts) };
    made.asked.push(`${method} ${path}`);
    const number = made.asked.length;
    await made.before(asked, number);
    const fault = made.fault(asked, number);
    if (fault === 'cut') return undefined;
    if (fault !== undefined && fault !== 'cut after') return fault;
    const answered = await answer(asked);
    return fault === undefined ? answered : undefined;
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((closed) => server.close(() => closed()));
  });
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return made;
}
