import { type Message, message } from '../../lib/message.js';
import { encodePath, toFile } from '../../lib/url.js';
import { revalidate } from '../../serve/file-headers.js';
import type { HeaderRules } from '../../serve/header-rules.js';
import { patternParts } from '../../serve/pattern.js';
import type { RedirectRule } from '../../serve/redirect-rules.js';
import { headersBeyondObjects } from '../metadata.js';
import type { HostRules, RulesSource } from './form.js';
import { rules } from './rules.js';
import { fixedTarget, isRedirect, splitRedirects } from './split.js';

/** Bytes of a function, and of what a key-value store is made from; characters of a key and of a value (CloudFront, “Quotas”). */
const mostBytes = 10_240;
const mostStored = 5 * 1024 * 1024;
const mostInKey = 512;
const mostInValue = 1_024;

/** A rule as the function has it: what matches, the names of placeholders, the status (0 where the function does nothing), the target. */
interface FunctionRule {
  readonly expression: string;
  readonly names: readonly string[];
  readonly status: number;
  readonly to: string;
}

/**
 * Functions for Amazon CloudFront (JavaScript runtime 2.0) before a bucket: one for requests, which redirects and finds `index.html` in folders, and one for
 * answers, which adds the headers that no object can have. Where the redirects do not fit into a function, exact paths go into the file from which a
 * key-value store is made.
 */
export function cloudFrontRules(source: RulesSource): HostRules {
  const { redirects, headers, base } = source;
  const messages: Message[] = [];
  const { exact } = splitRedirects(redirects);
  const table = exact.map(({ path, status, isForced, to }): [string, string] => {
    const rule = { from: path, status, isForced, to: fixedTarget(to) };
    return [path, `${functionStatus(rule, source, messages)} ${shownTarget(rule, source)}`];
  });
  const patterns = redirects.list
    .filter(({ from }) => patternParts(from).some((part) => 'name' in part))
    .map((rule): FunctionRule => {
      const parts = patternParts(rule.from);
      return {
        expression: javaScriptExpression(rule.from),
        names: parts.flatMap((part) => ('name' in part ? [part.name] : [])),
        status: functionStatus(rule, source, messages),
        to: shownTarget(rule, source),
      };
    });

  const whole = requestFunction(base, table, patterns);
  const fits = Buffer.byteLength(whole) <= mostBytes;
  const files: Record<string, string> = {
    'stet-viewer-request.js': fits ? whole : requestFunction(base, undefined, patterns),
  };
  if (!fits) {
    const stored = table.filter(([path, value]) => {
      const isGood = path.length <= mostInKey && value.length <= mostInValue;
      if (!isGood)
        messages.push(
          notExpressible(`${path} or the target is too long for a key-value store of CloudFront.`),
        );
      return isGood;
    });
    files['stet-key-value-store.json'] = keyValueFile(stored);
  }
  const added = answerFunction(base, headers);
  if (added !== undefined) files['stet-viewer-response.js'] = added;
  for (const [name, text] of Object.entries(files)) {
    const most = name.endsWith('.json') ? mostStored : mostBytes;
    const size = Buffer.byteLength(text);
    if (size > most)
      messages.push(message(rules['too-large'], `${name} has ${size} bytes, and CloudFront takes ${most}.`));
  }
  return { files, messages };
}

/** Status 0 stands for a rule that the function cannot follow, and that goes before rules behind it all the same. */
function functionStatus(
  { from, to, status, isForced }: Pick<RedirectRule, 'from' | 'to' | 'status' | 'isForced'>,
  { base, hasFile }: RulesSource,
  messages: Message[],
): number {
  if (isRedirect(status)) return status;
  if (status === 200 && isForced && shownFile(to, base, hasFile) !== undefined) return 200;
  const what = `“${from} ${to} ${status}${isForced ? '!' : ''}” shows another file; a function of CloudFront does not know which files there are, and can do so with status 200!, for a file without a placeholder, alone.`;
  messages.push(notExpressible(what));
  return 0;
}

function shownTarget(
  { to, status }: Pick<RedirectRule, 'to' | 'status'>,
  { base, hasFile }: RulesSource,
): string {
  return isRedirect(status) ? to : (shownFile(to, base, hasFile) ?? '');
}

/** The address of the file that a rule shows, percent-encoded, with the base. */
function shownFile(to: string, base: string, hasFile: RulesSource['hasFile']): string | undefined {
  const start = `${encodePath(base)}/`;
  if (!to.startsWith(start) || /[?#]/.test(to)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(to.slice(start.length - 1));
  } catch {
    return undefined;
  }
  const file = [toFile(path), `${toFile(path)}.html`].find(hasFile);
  return file === undefined ? undefined : encodePath(`${base}/${file}`);
}

function notExpressible(what: string): Message {
  return message(rules['not-expressible'], what);
}

function javaScriptExpression(pattern: string): string {
  const inner = patternParts(pattern).map((part) => {
    if ('text' in part) return part.text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return part.isSplat ? '([\\s\\S]*)' : '([^/]+)';
  });
  return `/^${inner.join('')}$/`;
}

/** The file from which CloudFront makes a key-value store: decoded paths, and what they lead to. */
function keyValueFile(table: readonly (readonly [string, string])[]): string {
  const data = table.map(([key, value]) => JSON.stringify({ key, value }));
  return `{"data":[\n${data.join(',\n')}\n]}\n`;
}

const made = '// Made by stet from _redirects and _headers. Make it again when these change.';

/** Without a table, exact paths are looked for in the key-value store of the function. */
function requestFunction(
  base: string,
  table: readonly (readonly [string, string])[] | undefined,
  patterns: readonly FunctionRule[],
): string {
  const isStored = table === undefined;
  const lookUp = isStored
    ? `async function exact(path) {
  try {
    return await store.get(path);
  } catch (error) {
    return undefined;
  }
}`
    : `const table = {
${table.map((entry) => `  ${entry.map((text) => JSON.stringify(text)).join(': ')},\n`).join('')}};

function exact(path) {
  return Object.prototype.hasOwnProperty.call(table, path) ? table[path] : undefined;
}`;
  const list = patterns.map(
    ({ expression, names, status, to }) =>
      `  [${expression}, ${JSON.stringify(names)}, ${status}, ${JSON.stringify(to)}],\n`,
  );
  return `${isStored ? "import cf from 'cloudfront';\n" : ''}${made}
// For viewer requests, JavaScript runtime 2.0.
${isStored ? 'const store = cf.kvs();\n' : ''}const base = ${JSON.stringify(base)};
const names = { 301: 'Moved Permanently', 302: 'Found', 303: 'See Other', 307: 'Temporary Redirect', 308: 'Permanent Redirect' };
const patterns = [
${list.join('')}];
${lookUp}

${isStored ? 'async ' : ''}function handler(event) {
  const request = event.request;
  const query = request.rawQueryString() === undefined ? '' : '?' + request.rawQueryString();
  const whole = decoded(request.uri);
  // What no host serves is left to the bucket, which has nothing there.
  if (whole === undefined) return request;
  if (base !== '' && whole === base) return moved(301, encodeURI(base) + '/' + query);
  if (whole.slice(0, base.length + 1) !== base + '/') return request;
  const path = whole.slice(base.length);
  const found = rule(${isStored ? 'await ' : ''}exact(path), path);
  if (found.status >= 300) return moved(found.status, withQuery(found.to, query));
  if (found.status === 200) request.uri = found.to;
  else if (path.charAt(path.length - 1) === '/') request.uri += 'index.html';
  // A name without a dot is that of a folder.
  else if (path.indexOf('/.well-known/') !== 0 && path.slice(path.lastIndexOf('/')).indexOf('.') === -1)
    return moved(301, request.uri + '/' + query);
  return request;
}

function rule(text, path) {
  if (text !== undefined) return { status: Number(text.slice(0, text.indexOf(' '))), to: text.slice(text.indexOf(' ') + 1) };
  for (let i = 0; i < patterns.length; i++) {
    const values = patterns[i][0].exec(path);
    if (values !== null) return { status: patterns[i][2], to: filled(patterns[i][3], patterns[i][1], values) };
  }
  return { status: 0, to: '' };
}

function filled(to, names, values) {
  const text = to.replace(/:([A-Za-z]\\w*)/g, function (all, name) {
    const index = names.indexOf(name);
    return index === -1 ? all : encodeURI(values[index + 1]).replace(/[?#]/g, encodeURIComponent);
  });
  return text.charAt(0) === '/' ? text.replace(/^\\/+/, '/') : text;
}

function withQuery(to, query) {
  if (to.indexOf('?') !== -1) return to;
  const hash = to.indexOf('#');
  return hash === -1 ? to + query : to.slice(0, hash) + query + to.slice(hash);
}

function moved(status, to) {
  return {
    statusCode: status,
    statusDescription: names[status],
    headers: { location: { value: to }, 'cache-control': { value: ${JSON.stringify(revalidate)} } },
  };
}

function decoded(uri) {
  const parts = uri.slice(1).split('/');
  for (let i = 0; i < parts.length; i++) {
    try {
      parts[i] = decodeURIComponent(parts[i]);
    } catch (error) {
      return undefined;
    }
    const isHidden = parts[i].charAt(0) === '.' && !(i === 0 && parts[i] === '.well-known');
    const isEmpty = parts[i] === '' && i < parts.length - 1;
    if (isHidden || isEmpty || /[\\/\\\\\\x00-\\x1f\\x7f]/.test(parts[i])) return undefined;
  }
  return '/' + parts.join('/');
}
`;
}

/** A function for viewer responses, which adds headers that no object can have; undefined where no rule has one. */
function answerFunction(base: string, headers: HeaderRules): string | undefined {
  const beyond = new Set(headersBeyondObjects(headers));
  const list = headers.list.flatMap(({ pattern, set, unset }) => {
    const added = set.filter(([name]) => beyond.has(name));
    const taken = unset.filter((name) => beyond.has(name));
    if (added.length === 0 && taken.length === 0) return [];
    return [`  [${javaScriptExpression(pattern)}, ${JSON.stringify(taken)}, ${JSON.stringify(added)}],\n`];
  });
  if (list.length === 0) return undefined;
  return `${made}
// For viewer responses, JavaScript runtime 2.0.
const base = ${JSON.stringify(base)};
const rules = [
${list.join('')}];

function handler(event) {
  const response = event.response;
  const set = {};
  let path;
  try {
    path = decodeURIComponent(event.request.uri);
  } catch (error) {
    return response;
  }
  if (path.slice(0, base.length + 1) !== base + '/') return response;
  // The address of a folder's page is that of the folder.
  path = path.slice(base.length).replace(/\\/index\\.html$/, '/');
  for (let i = 0; i < rules.length; i++) {
    if (!rules[i][0].test(path)) continue;
    rules[i][1].forEach(function (name) {
      delete set[name];
    });
    rules[i][2].forEach(function (pair) {
      set[pair[0]] = set[pair[0]] === undefined ? pair[1] : set[pair[0]] + ', ' + pair[1];
    });
  }
  Object.keys(set).forEach(function (name) {
    response.headers[name] = { value: set[name] };
  });
  return response;
}
`;
}
