import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSite } from '../../bench/static-host.mjs';

export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The address of the next request that is wanted; `purpose` is what its browser says of it. */
  next(wanted: (url: string, purpose: string) => boolean): Promise<string>;
  close(): void;
}

/** So late that a page without room for its pictures moves when they come. Milliseconds. */
const pictureDelay = 60;

/** Serves an output folder as a static host does: its `_headers`, `404.html` for what is not there. */
export async function serve(folder: string): Promise<Server> {
  const answer = openSite(folder);
  const watchers: ((url: string, purpose: string) => void)[] = [];
  const server = http.createServer((request, response) => {
    for (const watch of watchers) watch(request.url ?? '', String(request.headers['sec-purpose'] ?? ''));
    const file = answer(request, response);
    const type = String(response.getHeader('Content-Type'));
    const bytes = fs.readFileSync(file);
    if (type.startsWith('image/')) setTimeout(() => response.end(bytes), pictureDelay);
    else if (type.startsWith('text/html')) sendInParts(response, bytes);
    else response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    next: (wanted) =>
      new Promise((resolve) => {
        watchers.push((url, purpose) => {
          if (wanted(url, purpose)) resolve(url);
        });
      }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** As a slow line does, so that a page whose first parts move when the others come is found out. */
function sendInParts(response: http.ServerResponse, bytes: Buffer): void {
  const size = Math.ceil(bytes.length / 4);
  const send = (at: number) => {
    if (at + size >= bytes.length) response.end(bytes.subarray(at));
    else {
      response.write(bytes.subarray(at, at + size));
      setTimeout(() => send(at + size), 20);
    }
  };
  send(0);
}
