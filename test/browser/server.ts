import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The address of the next request that is wanted; `purpose` is what its browser says of it. */
  next(wanted: (url: string, purpose: string) => boolean): Promise<string>;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
};

/** So late that a page without room for its pictures moves when they come. Milliseconds. */
const pictureDelay = 60;

/** Serves an output folder as a static host does: its `_headers`, `404.html` for what is not there. */
export async function serve(folder: string): Promise<Server> {
  const rules = readHeaders(path.join(folder, '_headers'));
  const watchers: ((url: string, purpose: string) => void)[] = [];
  const server = http.createServer((request, response) => {
    for (const watch of watchers) watch(request.url ?? '', String(request.headers['sec-purpose'] ?? ''));
    const url = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const named = path.join(folder, url.endsWith('/') ? `${url}index.html` : url);
    const found = named.startsWith(folder) && fs.statSync(named, { throwIfNoEntry: false })?.isFile();
    const file = found ? named : path.join(folder, '404.html');
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.statusCode = found ? 200 : 404;
    response.setHeader('Content-Type', type);
    for (const rule of rules)
      if (rule.matches(url))
        for (const [name, value] of rule.headers) {
          if (/^content-type$/i.test(name)) response.setHeader(name, value);
          else response.appendHeader(name, value);
        }
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

interface HeaderRule {
  matches(url: string): boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads `_headers` as Netlify and Cloudflare Pages do: `*` is anything, `:name` anything without a slash. */
function readHeaders(file: string): HeaderRule[] {
  const blocks = fs.readFileSync(file, 'utf8').trim().split(/\n\n+/);
  return blocks.map((block) => {
    const [pattern = '', ...lines] = block.split('\n');
    const expression = decodeURIComponent(pattern.trim())
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/:[a-z]\w*/gi, '[^/]+');
    const matcher = new RegExp(`^${expression}$`);
    return {
      matches: (url) => matcher.test(url),
      headers: lines.map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
      }),
    };
  });
}
