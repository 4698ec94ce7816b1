/**
 * node bench/serve.mjs FOLDER [PORT]: serves a built site as a CDN does, for Lighthouse and for bench/pages.mjs: texts with
 * Brotli or gzip, the rules of `_headers`, `404.html` for what is not there. Prints its address.
 */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
};

const compressors = { br: brotliCompressSync, gzip: gzipSync };

/** Resolves to the server, listening, and its origin. Port 0 is any that is free. */
export async function serve(folder, port = 0) {
  const rules = readRules(fs.readFileSync(path.join(folder, '_headers'), 'utf8'));
  // Compressed once, as a CDN does: what is measured is the page, not this server.
  const compressed = new Map();
  const server = http.createServer((request, response) => {
    const url = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const named = path.join(folder, url.endsWith('/') ? `${url}index.html` : url);
    const found = named.startsWith(folder) && fs.statSync(named, { throwIfNoEntry: false })?.isFile();
    const file = found ? named : path.join(folder, '404.html');
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.statusCode = found ? 200 : 404;
    response.setHeader('Content-Type', type);
    for (const { pattern, headers } of rules)
      if (pattern.test(url))
        for (const [name, value] of headers) {
          if (/^content-type$/i.test(name)) response.setHeader(name, value);
          else response.appendHeader(name, value);
        }
    let bytes = fs.readFileSync(file);
    if (/^text|json|xml/.test(response.getHeader('Content-Type'))) {
      const coding = ['br', 'gzip'].find((each) => request.headers['accept-encoding']?.includes(each));
      response.setHeader('Vary', 'Accept-Encoding');
      if (coding !== undefined) {
        const key = `${coding} ${file}`;
        if (!compressed.has(key)) compressed.set(key, compressors[coding](bytes));
        bytes = compressed.get(key);
        response.setHeader('Content-Encoding', coding);
      }
    }
    response.setHeader('Content-Length', bytes.length);
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

/** As Netlify and Cloudflare Pages read them: `*` is anything, `:name` anything without a slash. */
function readRules(text) {
  return text
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [address = '', ...lines] = block.split('\n');
      const expression = decodeURIComponent(address.trim())
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '.*')
        .replace(/:[a-z]\w*/gi, '[^/]+');
      return {
        pattern: new RegExp(`^${expression}$`),
        headers: lines.map((line) => {
          const at = line.indexOf(':');
          return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
        }),
      };
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('node bench/serve.mjs FOLDER [PORT]');
    process.exit(2);
  }
  console.log((await serve(path.resolve(folder), Number(port ?? 0))).origin);
}
