/**
 * node bench/serve.mjs FOLDER [PORT]: serves a built site as a CDN does, for Lighthouse and for bench/pages.mjs: texts with
 * Brotli or gzip, the rules of `_headers`, `404.html` for what is not there. Prints its address.
 */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openSite } from './static-host.mjs';

const compressors = { br: brotliCompressSync, gzip: gzipSync };

/** Resolves to the server, listening, and its origin. Port 0 is any that is free. */
export async function serve(folder, port = 0) {
  const answer = openSite(folder);
  // Compressed once, as a CDN does: what is measured is the page, not this server.
  const compressed = new Map();
  const server = http.createServer((request, response) => {
    const file = answer(request, response);
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('node bench/serve.mjs FOLDER [PORT]');
    process.exit(2);
  }
  console.log((await serve(path.resolve(folder), Number(port ?? 0))).origin);
}
