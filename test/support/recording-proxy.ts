import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Recorded {
  readonly method: string;
  /** The path with the query. */
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
}

/**
 * What becomes of a request: it passes; the connection is cut before it arrives, or after the server has done what it asks; it is answered with a status; or it
 * passes after so many milliseconds. `date` is the time that the answer of the server claims.
 */
export type Fate =
  | 'pass'
  | 'cut'
  | 'lose'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | { readonly after: number };

export interface RecordingProxy {
  readonly endpoint: string;
  /** Requests in the order in which they came. */
  readonly requests: Recorded[];
  /** Decides on each request, by the number of the request, counted from 1. */
  fate: (request: Recorded, number: number) => Fate | Promise<Fate>;
  /** How many requests the server has not answered yet. */
  underWay: number;
  stop(): void;
}

/** A server of this machine that records requests, and passes them on to another. */
export async function startProxy(to: string): Promise<RecordingProxy> {
  const { hostname, port } = new URL(to);
  const agent = new http.Agent({ keepAlive: true });
  async function answerTo(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const recorded = { method, url, headers };
    proxy.requests.push(recorded);
    const fate = await proxy.fate(recorded, proxy.requests.length);
    if (fate === 'cut') {
      request.destroy();
      return;
    }
    if (typeof fate === 'object' && 'status' in fate) {
      request.resume();
      response.writeHead(fate.status, fate.headers);
      response.end(fate.body);
      return;
    }
    if (typeof fate === 'object') await new Promise((go) => setTimeout(go, fate.after));
    proxy.underWay += 1;
    const onward = http.request({ hostname, port, method, path: url, headers, agent }, (answer) => {
      if (fate === 'lose') {
        answer.resume();
        request.destroy();
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => request.destroy());
    onward.on('close', () => {
      proxy.underWay -= 1;
    });
    request.pipe(onward);
    request.on('close', () => {
      if (!request.complete) onward.destroy();
    });
  }
  const server = http.createServer((request, response) => void answerTo(request, response));
  const proxy: RecordingProxy = {
    endpoint: '',
    requests: [],
    fate: () => 'pass',
    underWay: 0,
    stop() {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return Object.assign(proxy, { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}
