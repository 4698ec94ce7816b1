/** What any static host does with a built site; tests and benches serve it in ways of their own. */
import fs from 'node:fs';
import path from 'node:path';

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

/**
 * Reads the site's `_headers`. What it returns sets status and headers of an answer, and returns the file to be sent:
 * `404.html` for what is not there.
 */
export function openSite(folder) {
  const rules = readRules(fs.readFileSync(path.join(folder, '_headers'), 'utf8'));
  return (request, response) => {
    const url = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const named = path.join(folder, url.endsWith('/') ? `${url}index.html` : url);
    const found = named.startsWith(folder) && fs.statSync(named, { throwIfNoEntry: false })?.isFile();
    const file = found ? named : path.join(folder, '404.html');
    response.statusCode = found ? 200 : 404;
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
    for (const { pattern, headers } of rules)
      if (pattern.test(url))
        for (const [name, value] of headers) {
          if (/^content-type$/i.test(name)) response.setHeader(name, value);
          else response.appendHeader(name, value);
        }
    return file;
  };
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
