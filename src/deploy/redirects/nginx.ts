import { mimes } from 'mrmime';
import { type Message, message } from '../../lib/message.js';
import { encodePath } from '../../lib/url.js';
import { revalidate } from '../../serve/file-headers.js';
import { mediaType } from '../../serve/media-type.js';
import type { PatternPart } from '../../serve/pattern.js';
import { encodedValueExpression, literalExpression, pathExpression } from './expressions.js';
import type { HostRules, RulesSource } from './form.js';
import { type HeaderLayers, headerLayers } from './header-layers.js';
import { rules } from './rules.js';
import { fileTarget, isRedirect, type PatternRedirect, splitRedirects, type TargetPart } from './split.js';

/** Well-formed UTF-8, byte by byte (Unicode, table 3-7). */
const utf8 =
  '(?:[\\x00-\\x7f]|[\\xc2-\\xdf][\\x80-\\xbf]|\\xe0[\\xa0-\\xbf][\\x80-\\xbf]|[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]{2}|\\xed[\\x80-\\x9f][\\x80-\\xbf]|\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}|[\\xf1-\\xf3][\\x80-\\xbf]{3}|\\xf4[\\x80-\\x8f][\\x80-\\xbf]{2})*';

/**
 * Files for nginx: tables for the block `http`, and what belongs into the block `server` of the site. The folder of the site has to lie
 * in the server's `root`, below the base.
 *
 * A map of nginx compares texts without regard to capitals, and takes the first expression that matches; exact paths are locations therefore, which are found
 * in a tree. Values of placeholders are taken from the request as they are encoded, since nginx encodes nothing.
 */
export function nginxRules({ redirects, headers, base }: RulesSource): HostRules {
  const { exact, patterns } = splitRedirects(redirects);
  const messages: Message[] = [];
  const maps: string[] = [];
  const map = (source: string, name: string, entries: readonly (readonly [string, string])[]) =>
    maps.push(
      `map ${source} $${name} {\n${entries.map(([key, value]) => `    ${key} ${value};\n`).join('')}}\n`,
    );

  if (base !== '')
    map('$uri', 'stet_below', [
      ['default', '""'],
      [quoted(`~(?s)^${literalExpression(base)}(?P<stet_part>/.*)$`), '$stet_part'],
    ]);
  map('"$stet_path $request_uri"', 'stet_refused', refusals());
  map('$stet_path', 'stet_index', [
    ['default', '""'],
    ['"~/$"', '"index.html"'],
  ]);
  map('$request_uri', 'stet_asked', [
    ['default', '$uri'],
    ['"~^(?P<stet_asked_path>[^?]*)"', '$stet_asked_path'],
  ]);

  // Paths that show another file are in the table of patterns, before them.
  const shown: PatternRedirect[] = exact
    .filter(({ status }) => !isRedirect(status))
    .map(({ path, ...rule }) => ({ ...rule, from: [{ text: path }] }));
  const tried = [...shown, ...patterns];
  const entries = tried.map((rule, index) => tableEntry(rule, index, base, map));
  const statuses = new Set(
    tried.map(({ status, isForced }) => `${status}${isForced && !isRedirect(status) ? '!' : ''}`),
  );
  if (tried.length > 0) map('$stet_path', 'stet_rule', [['default', '""'], ...entries]);
  for (const status of ['200', '200!', '404', '404!']) if (statuses.has(status)) shownFile(status, base, map);

  const layers = headerLayers(headers);
  map('$status', 'stet_headed', [
    ['default', '$stet_path'],
    ['"~^30[12378]$"', '""'],
  ]);
  const added = layers.filter(({ name }) => !['cache-control', 'content-type'].includes(name));
  const headerLines = [
    `add_header Cache-Control $stet_cache_control always;`,
    ...added.map((each) => `add_header ${headerName(each.name)} $${layerMaps(each, '""', map)} always;`),
  ];
  const cache = layers.find(({ name }) => name === 'cache-control');
  const said = cache === undefined ? undefined : layerMaps(cache, '"="', map);
  const usual = quoted(revalidate);
  if (said !== undefined)
    map(`$${said}`, 'stet_cache', [
      ['default', `$${said}`],
      ['"="', usual],
    ]);
  map('"$status $stet_path"', 'stet_cache_control', [
    ['default', said === undefined ? usual : '$stet_cache'],
    ['"~ $"', '""'],
    ['"~^(?:404|30[12378]) "', usual],
  ]);

  const moved = [301, 302, 303, 307, 308]
    .filter((status) => statuses.has(String(status)))
    .map((status) => `if ($stet_rule ~ "^${status} (?:/*(/.*)|([^/].*))$") { return ${status} "$1$2"; }`);
  const body = [
    ...moved,
    ...(statuses.has('404!') ? notFoundIfShown('stet_shown_404_forced') : []),
    `try_files ${[
      ...(statuses.has('200!') ? ['$stet_shown_200_forced', '$stet_shown_200_forced_html'] : []),
      '$uri$stet_index',
      '$uri.html',
      ...(statuses.has('200') ? ['$stet_shown_200', '$stet_shown_200_html'] : []),
    ].join(' ')} @stet_missing;`,
  ];
  const typed = typeLocations(layers, base, body, messages);
  const server = [
    comment('The rules of the site for nginx: inside the block `server` that has the `root` of the site.'),
    base === '' ? 'set $stet_path $uri;' : 'set $stet_path $stet_below;',
    'absolute_redirect off;',
    'charset off;',
    'default_type application/octet-stream;',
    block('types', typeLines()),
    ...headerLines,
    'error_page 404 @stet_not_found;',
    // The rules of the page that says so are those of 404.html.
    'if ($stet_refused) { set $stet_path "/404.html"; return 404; }',
    ...(base === ''
      ? []
      : [
          block(`location = ${quoted(base)}`, [
            `add_header Cache-Control ${usual} always;`,
            `return 301 "${interpolated(encodePath(base))}/$is_args$args";`,
          ]),
        ]),
    ...exact
      .filter(({ status }) => isRedirect(status))
      .map(({ path, status, to }) => [base + path, `${status} "${targetText(to, () => '')}"`] as const)
      .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      .map(([path, answer]) => `location = ${quoted(path)} { return ${answer}; }`),
    ...typed,
    block(`location ${quoted(`${base}/`)}`, body),
    block('location @stet_missing', [
      ...(statuses.has('404') ? notFoundIfShown('stet_shown_404') : []),
      'if (-f "$document_root$uri/index.html") { return 301 "$stet_asked/$is_args$args"; }',
      'return 404;',
    ]),
    block('location @stet_not_found', [
      `try_files ${[
        ...['404!', '404'].flatMap((status) =>
          statuses.has(status) ? [`$${shownName(status)}`, `$${shownName(status)}_html`] : [],
        ),
        quoted(`${base}/404.html`),
      ].join(' ')} =404;`,
    ]),
  ];
  const http = [
    comment('Tables of the site for nginx: inside the block `http`, such as in /etc/nginx/conf.d/.'),
    // The only way to have a dollar sign in a text of nginx.
    'geo $stet_dollar { default "$"; }\n',
    ...maps,
  ];
  return {
    files: { 'stet-http.conf': http.join('\n'), 'stet-server.conf': `${server.join('\n')}\n` },
    messages,
  };
}

type MakeMap = (source: string, name: string, entries: readonly (readonly [string, string])[]) => void;

/** What no host serves: see `readTarget` in serve/site-path.ts. The path decoded and the target as it came, with a space between. */
function refusals(): [string, string][] {
  const bad = ['//', '%2[fF]', '%5[cC]', '\\\\', '%[01][0-9a-fA-F]', '%7[fF]'].join('|');
  return [
    ['default', '0'],
    [quoted(`~^(?=/)(?!${utf8} /[^ ]*$)`), '1'],
    [quoted(`~^/.* /(?:[^? ]*(?:${bad})|(?<= /)/)[^ ]*$`), '1'],
    [quoted('~^/.* /[^? ]*/(?:\\.|%2[eE])[^ ]*$'), '1'],
    [quoted('~^/.* /(?:\\.|%2[eE])(?!well-known(?:[/?]|$))[^ ]*$'), '1'],
    ['"~^/_(?:headers|redirects) "', '1'],
  ];
}

/** The entry of a rule in the table: the path, and status and target with a space between. */
function tableEntry(
  { from, to, status, isForced }: PatternRedirect,
  index: number,
  base: string,
  map: MakeMap,
): [string, string] {
  const used = [...new Set(to.flatMap((part) => ('name' in part ? [part.name] : [])))];
  // PCRE takes names of 32 characters, and nobody knows how long those of placeholders are.
  const variable = (kind: string, name: string) => `stet_${kind}${index}_${used.indexOf(name)}`;
  if (isRedirect(status)) {
    for (const name of used)
      map('$request_uri', variable('asked', name), [
        ['default', '""'],
        [quoted(`~${encodedValueExpression(from, base, name)}`), '$1'],
      ]);
    const text = targetText(to, (name) => `\${${variable('asked', name)}}`);
    return [quoted(`~${pathExpression(from)}`), `"${status} ${text}"`];
  }
  const expression = pathExpression(from, (name) =>
    used.includes(name) ? variable('part', name) : undefined,
  );
  const file = fileTarget(to);
  if (file === undefined) return [quoted(`~${expression}`), '""'];
  const text = targetText(file, (name) => `\${${variable('part', name)}}`);
  return [quoted(`~${expression}`), `"${status}${isForced ? '!' : ''} ${text}"`];
}

/** Leads to the file that a rule with status 404 shows, if there is one. */
function notFoundIfShown(name: string): string[] {
  return [name, `${name}_html`].map((each) => `if (-f "$document_root$${each}") { return 404; }`);
}

function shownName(status: string): string {
  return `stet_shown_${status.replace('!', '_forced')}`;
}

/** The file that a rule of the table shows, as two variables: the file, and the one with `.html` behind. */
function shownFile(status: string, base: string, map: MakeMap): void {
  const name = shownName(status);
  const below = literalExpression(`${base}/`);
  const known = '/*/\\.well-known/';
  const hidden = base === '' ? `(?:${known}(?:.*/)?\\.|(?!${known}).*/\\.)` : '.*/\\.';
  // No file is hidden, and none lies outside the site.
  const none: [string, string][] = [
    ['default', '""'],
    [quoted(`~^${status} ${hidden}`), '""'],
  ];
  map('$stet_rule', name, [
    ...none,
    [quoted(`~^${status} /*(${below}(?:.*/)?)$`), '"$1index.html"'],
    [quoted(`~^${status} /*(${below}.*)$`), '"$1"'],
  ]);
  map('$stet_rule', `${name}_html`, [...none, [quoted(`~^${status} /*(${below}.*[^/])$`), '"$1.html"']]);
}

/** The maps of a header's layers. Returns the name of the variable that has the value in the end. `start` stands for no rule. */
function layerMaps({ name, layers }: HeaderLayers, start: string, map: MakeMap): string {
  const variable = `stet_header_${name.replace(/[^a-z0-9]/g, (sign) => (sign === '-' ? '_' : `_${sign.charCodeAt(0)}_`))}`;
  for (const [index, layer] of layers.entries()) {
    const before = index === 0 ? undefined : `${variable}_${index}`;
    const joined = before !== undefined && layer.some(({ unsets, value }) => value !== undefined && !unsets);
    if (joined)
      map(`$${before}`, `${before}_and`, [
        ['default', `"\${${before}}, "`],
        ['""', '""'],
        ...(start === '""' ? [] : [[start, '""'] as const]),
      ]);
    map('$stet_headed', `${variable}_${index + 1}`, [
      ['default', before === undefined ? start : `$${before}`],
      ...layer.map(({ from, unsets, value }): [string, string] => [
        quoted(`~${pathExpression(from)}`),
        `"${joined && !unsets ? `\${${before}_and}` : ''}${value === undefined ? '' : interpolated(value)}"`,
      ]),
    ]);
  }
  return `${variable}_${layers.length}`;
}

/** nginx gives files their type by location alone, so each rule for a type is one. */
function typeLocations(
  layers: readonly HeaderLayers[],
  base: string,
  body: readonly string[],
  messages: Message[],
): string[] {
  const changes = layers.find(({ name }) => name === 'content-type')?.layers ?? [];
  if (changes.length > 1)
    messages.push(
      message(
        rules['not-expressible'],
        'Several rules of _headers have a Content-Type for one path; of those, the first counts in nginx.',
      ),
    );
  return changes.flat().flatMap(({ from, unsets, value }) => {
    if (unsets || value === undefined) {
      const what = `_headers takes Content-Type away from ${patternText(from)}, and nginx cannot.`;
      messages.push(message(rules['not-expressible'], what));
    }
    if (value === undefined) return [];
    const path = quoted(pathExpression([{ text: base }, ...from]));
    return block(`location ~ ${path}`, ['types { }', `default_type ${quoted(value)};`, ...body]);
  });
}

function patternText(parts: readonly PatternPart[]): string {
  return parts.map((part) => ('text' in part ? part.text : part.isSplat ? '*' : `:${part.name}`)).join('');
}

/** All types of files that `stet preview` knows, one a line. */
function typeLines(): string[] {
  const byType = new Map<string, string[]>();
  for (const extension of Object.keys(mimes)) {
    const type = mediaType(`a.${extension}`);
    byType.set(type, [...(byType.get(type) ?? []), extension]);
  }
  return [...byType].map(([type, extensions]) => `${quoted(type)} ${extensions.join(' ')};`);
}

/** A target as part of a text between quotation marks. */
function targetText(to: readonly TargetPart[], value: (name: string) => string): string {
  return to
    .map((part) => {
      if ('text' in part) return interpolated(part.text);
      return 'name' in part ? value(part.name) : '$is_args$args';
    })
    .join('');
}

function headerName(name: string): string {
  return quoted(name.replace(/(?<![^-])[a-z]/g, (letter) => letter.toUpperCase()));
}

/** A word of the configuration, in which nothing has a meaning of its own. */
function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

/** The same for a text in which variables are filled in. */
function interpolated(text: string): string {
  return escaped(text).replaceAll('$', () => `\${stet_dollar}`);
}

function escaped(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}

function comment(text: string): string {
  return `# ${text}\n# Made by stet from _redirects and _headers. Make it again when these change.`;
}

function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${lines.map((line) => `    ${line}\n`).join('')}}`;
}
