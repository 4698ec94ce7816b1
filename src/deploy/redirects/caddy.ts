import { mimes } from 'mrmime';
import { type Message, message } from '../../lib/message.js';
import { encodePath } from '../../lib/url.js';
import { revalidate } from '../../serve/file-headers.js';
import { mediaType } from '../../serve/media-type.js';
import { encodedValueExpression, literalExpression, pathExpression } from './expressions.js';
import type { HostRules, RulesSource } from './form.js';
import { type HeaderLayers, headerLayers } from './header-layers.js';
import { rules } from './rules.js';
import {
  type ExactRedirect,
  fileTarget,
  isRedirect,
  mayDoubleSlash,
  type PatternRedirect,
  splitRedirects,
  type TargetPart,
} from './split.js';

/** The target of the request as it came, the decoded path in it, and the path of the file that is to be sent. */
const asked = '{http.request.orig_uri}';
const askedPath = '{http.request.orig_uri.path}';
const filePath = '{http.request.uri.path}';

const usual = `header Cache-Control ${quoted(revalidate)}`;
/** Outputs of expressions. */
const firstGroup = `"\${1}"`;
const queries = [['^[^?]*([?].*)$', firstGroup]] as const;

/**
 * A file for Caddy, to be imported in the block of the site. The folder of the site has to lie in the root of the server, below the base.
 *
 * In a `map` of Caddy the first entry counts; texts are compared with regard to capitals, and their outputs have placeholders filled in, which outputs of
 * expressions have not. So whatever a newsroom wrote stands in expressions, where every sign is escaped, or where placeholders are filled in.
 */
export function caddyRules({ redirects, headers, base }: RulesSource): HostRules {
  const { exact, patterns } = splitRedirects(redirects);
  const messages: Message[] = [];
  const path = base === '' ? askedPath : '{stet_path}';
  // Caddy would take a text in braces for a placeholder, and has no form for a backtick beside a quotation mark.
  const isMoved = ({ path: text, status }: ExactRedirect) => isRedirect(status) && !/[{}`]/.test(text);
  const moved = exact.filter(isMoved);
  const tried: PatternRedirect[] = [
    ...exact
      .filter((each) => !isMoved(each))
      .map(({ path: text, ...rule }) => ({ ...rule, from: [{ text }] })),
    ...patterns,
  ];
  const layers = headerLayers(headers);
  const typed = [
    'header Content-Type {stet_type}',
    ...typeLines(layers.find(({ name }) => name === 'content-type')?.layers ?? [], path, messages),
  ];
  const notFound = [
    `rewrite * ${filled(`${base}/404.html`)}`,
    usual,
    'header Content-Type {stet_type}',
    ...fileServer(404),
  ];
  // The rules of the page that says so are those of 404.html.
  const refused = [...setLines(headers.of('/404.html').set), ...notFound];
  const steps = tried.map((rule, index) => ruleSteps(rule, index, base, path, typed));

  const lines = [
    ...(base === ''
      ? []
      : map(askedPath, 'stet_path', [[`(?s)^${literalExpression(base)}(/.*)$`, firstGroup]])),
    ...Object.entries(placeholders).flatMap(([sign, name]) =>
      map(`"a${sign}b"`, name, [[`([\\x${sign.charCodeAt(0).toString(16)}])`, firstGroup]]),
    ),
    ...map(asked, 'stet_query', queries),
    ...map(asked, 'stet_asked', [['^([^?]*)', firstGroup]]),
    ...map(asked, 'stet_refused', refusals()),
    ...map(path, 'stet_for_host', [
      ['^/_(?:headers|redirects)$', '1'],
      // What stands for bytes that are no UTF-8.
      ['\\x{FFFD}', '1'],
    ]),
    ...map(filePath, 'stet_index', [['/$', 'index.html']]),
    ...map(`${filePath}{stet_index}`, 'stet_extension', [['[.]([A-Za-z0-9]+)$', firstGroup]]),
    ...typeMap(),
    ...(moved.length === 0 ? [] : exactMap(path, moved)),
    ...(tried.length === 0
      ? []
      : map(
          path,
          'stet_rule',
          tried.map(({ from }, index) => [pathExpression(from), `r${index}`]),
        )),
    '@stet_refused vars {stet_refused} 1',
    ...block('route @stet_refused', refused),
    '@stet_for_host vars {stet_for_host} 1',
    ...block('route @stet_for_host', refused),
    ...[...new Set(moved.map(({ status }) => status))].flatMap((status) => [
      `@stet_moved_${status} vars {stet_status} ${status}`,
      ...redirect(`@stet_moved_${status}`, '{stet_to}', status),
    ]),
    ...steps.flatMap(({ maps, moves }) => [...maps, ...moves]),
    ...block('@stet_folder', [
      'not path */',
      ...block('not file', [`try_files ${filePath} ${filePath}.html`]),
      ...steps.flatMap(({ shown }) => (shown.length === 0 ? [] : block('not', shown))),
      ...block('file', [`try_files ${filePath}/index.html`]),
    ]),
    ...redirect('@stet_folder', '{stet_asked}/{stet_query}', 301),
    ...layers.filter(({ name }) => name !== 'content-type').flatMap((each) => layerLines(each, path)),
    ...(layers.some(({ name }) => name === 'cache-control') ? [] : [usual]),
    ...steps.flatMap(({ isForced, shows }) => (isForced ? shows : [])),
    ...block('@stet_file file', [`try_files ${filePath}{stet_index}`]),
    ...block('route @stet_file', [...typed, ...fileServer()]),
    ...block('@stet_html', ['not path */', ...block('file', [`try_files ${filePath}.html`])]),
    ...block('route @stet_html', [`rewrite * ${filePath}.html`, ...typed, ...fileServer()]),
    ...steps.flatMap(({ isForced, shows }) => (isForced ? [] : shows)),
    ...notFound,
  ];
  const whole = [
    '# The rules of the site for Caddy: import this file in the block of the site that has the `root`.',
    '# Made by stet from _redirects and _headers. Make it again when these change.',
    ...(base === '' ? block('route', lines) : belowBase(base, lines)),
  ];
  return { files: { 'stet.caddy': `${whole.join('\n')}\n` }, messages };
}

function belowBase(base: string, lines: readonly string[]): string[] {
  return block('route', [
    ...map(asked, 'stet_query', queries),
    `@stet_base vars ${askedPath} ${quoted(base)}`,
    ...redirect('@stet_base', filled(`${encodePath(base)}/`).replace(/(.)$/, '{stet_query}$1'), 301),
    ...block(`route ${quoted(`${base}/*`)}`, lines),
  ]);
}

/** What no host serves: see `readTarget` in serve/site-path.ts. By the target as it came. */
function refusals(): [string, string][] {
  const bad = ['//', '%2[fF]', '%5[cC]', '\\\\', '%[01][0-9a-fA-F]', '%7[fF]'].join('|');
  return [
    [`^[^?]*(?:${bad})`, '1'],
    ['^/[^?]*/(?:[.]|%2[eE])', '1'],
    ['^/[.]well-known(?:[/?]|$)', '0'],
    ['^/(?:[.]|%2[eE])', '1'],
  ];
}

/** What a rule of the table adds. */
interface RuleSteps {
  readonly isForced: boolean;
  /** Placeholders. */
  readonly maps: string[];
  /** For a rule that leads elsewhere. */
  readonly moves: string[];
  /** The matcher of requests for which another file is shown, and what shows it. */
  readonly shown: string[];
  readonly shows: string[];
}

function ruleSteps(
  { from, to, status, isForced }: PatternRedirect,
  index: number,
  base: string,
  path: string,
  typed: readonly string[],
): RuleSteps {
  const variable = (name: string) => `stet_value_${index}_${name}`;
  const matcher = `@stet_rule_${index}`;
  const is = `vars {stet_rule} r${index}`;
  const names = [...new Set(to.flatMap((part) => ('name' in part ? [part.name] : [])))];
  const nothing = { isForced: false, maps: [], moves: [], shown: [], shows: [] };
  if (isRedirect(status)) {
    const maps = names.flatMap((name) =>
      map(asked, variable(name), [[encodedValueExpression(from, base, name), firstGroup]]),
    );
    const text = targetText(to, variable);
    const isClear = !mayDoubleSlash(to);
    if (!isClear) maps.push(...map(text, `stet_clear_${index}`, [['(?s)^/*(/.*)$', firstGroup]]));
    const moves = [
      `${matcher} ${is}`,
      ...redirect(matcher, isClear ? text : `{stet_clear_${index}}`, status),
    ];
    return { ...nothing, maps, moves };
  }
  const target = fileTarget(to);
  if (target === undefined) return nothing;
  const [first] = target;
  const start = first !== undefined && 'text' in first ? first.text : '';
  const below = `${literalExpression(base)}/`;
  const file = `{stet_shown_${index}}`;
  const shown = [is, `not vars ${file} ""`, ...block('file', [`try_files ${file} ${file}.html`])];
  return {
    ...nothing,
    isForced,
    maps: [
      ...names.flatMap((name) =>
        map(path, variable(name), [
          [pathExpression(from, (each) => (each === name ? 'value' : undefined)), `"\${value}"`],
        ]),
      ),
      // No value makes a hidden file of it, or one outside the site.
      ...map(targetText(target, variable), `stet_shown_${index}`, [
        [`(?s)^/*${literalExpression(start)}${start.endsWith('/') ? '(?:.*/)?' : '.*/'}[.]`, '""'],
        [`(?s)^/*(${below}(?:.*/)?)$`, `"\${1}index.html"`],
        [`(?s)^/*(${below}.*)$`, firstGroup],
      ]),
    ],
    shown,
    shows: [
      ...block(matcher, shown),
      ...block(`route ${matcher}`, [
        'rewrite * {http.matchers.file.relative}',
        ...(status === 404 ? [usual, 'header Content-Type {stet_type}'] : typed),
        ...fileServer(status),
      ]),
    ],
  };
}

function redirect(matcher: string, to: string, status: number): string[] {
  return block(`route ${matcher}`, [usual, `redir * ${to} ${status}`]);
}

/** Where exact paths lead, and with which status. */
function exactMap(path: string, moved: readonly ExactRedirect[]): string[] {
  return block(`map * ${path} {stet_to} {stet_status}`, [
    ...moved.map(({ path: from, to, status }) => `${quoted(from)} ${targetText(to, () => '')} ${status}`),
    'default "" 0',
  ]);
}

/**
 * What sets a header. Each layer has a number for what a rule does, and a value made from that and from the value of the layer before. The value `=` of
 * Cache-Control means that no rule said anything.
 */
function layerLines({ name, layers }: HeaderLayers, path: string): string[] {
  const variable = `stet_header_${name.replace(/[^a-z0-9]/g, (sign) => `_${sign.charCodeAt(0)}_`)}`;
  const isCache = name === 'cache-control';
  const lines = layers.flatMap((layer, index) => {
    const kinds = [...new Set(layer.map(({ unsets, value }) => JSON.stringify([unsets, value])))];
    const numbers = layer.map(({ unsets, value }) => kinds.indexOf(JSON.stringify([unsets, value])));
    const values = kinds.map((_, number) => {
      const { unsets = false, value = undefined } = layer[numbers.indexOf(number)] ?? {};
      const before = index === 0 || unsets ? '' : `{${variable}_${index}_and}`;
      return `v${number} ${quoted(value === undefined ? '' : before + withoutPlaceholders(value))}`;
    });
    const last = index === 0 ? (isCache ? '"="' : '""') : `{${variable}_${index}}`;
    return [
      ...map(
        path,
        `${variable}_rule_${index + 1}`,
        layer.map(({ from }, at) => [pathExpression(from), `v${numbers[at]}`]),
      ),
      ...block(`map * {${variable}_rule_${index + 1}} {${variable}_${index + 1}}`, [
        ...values,
        `default ${last}`,
      ]),
      ...block(`map * {${variable}_${index + 1}} {${variable}_${index + 1}_and}`, [
        '"" ""',
        ...(isCache ? ['"=" ""'] : []),
        `default "{${variable}_${index + 1}}, "`,
      ]),
    ];
  });
  const value = `{${variable}_${layers.length}}`;
  return [
    ...lines,
    ...block(`@${variable}`, [`not vars ${value} ""`]),
    `header @${variable} ${name} ${value}`,
    ...(isCache ? [`@stet_no_cache vars ${value} "="`, usual.replace(' ', ' @stet_no_cache ')] : []),
  ];
}

/** Rules for the type of a file, which come after the type by name. */
function typeLines(layers: HeaderLayers['layers'], path: string, messages: Message[]): string[] {
  if (layers.length > 1 || layers.some((layer) => layer.some(({ unsets }) => unsets)))
    messages.push(
      message(
        rules['not-expressible'],
        'Rules of _headers have several types for one path, or take the type away; in Caddy, the last type counts.',
      ),
    );
  return layers
    .flat()
    .flatMap(({ from, value }, index) =>
      value === undefined
        ? []
        : [
            `@stet_typed_${index} vars_regexp ${path} ${quoted(pathExpression(from))}`,
            `header @stet_typed_${index} Content-Type ${filled(value)}`,
          ],
    );
}

function setLines(set: Readonly<Record<string, string>>): string[] {
  return Object.entries(set).map(([name, value]) => `header ${name} ${filled(value)}`);
}

/** The types of files by what stands behind the last dot: first as most files have it, in small letters. */
function typeMap(): string[] {
  const first = ['html', 'css', 'js', 'jpg', 'webp', 'avif', 'png', 'svg', 'json', 'xml', 'txt', 'woff2'];
  const extensions = [...new Set([...first, ...Object.keys(mimes)])];
  const byType = new Map<string, string[]>();
  for (const extension of extensions) {
    const type = mediaType(`a.${extension}`);
    byType.set(type, [...(byType.get(type) ?? []), extension]);
  }
  return block('map * {stet_extension} {stet_type}', [
    ...extensions.map((extension) => `${extension} ${quoted(mediaType(`a.${extension}`))}`),
    '"" application/octet-stream',
    ...[...byType].map(([type, same]) => `${expression(`(?i)^(?:${same.join('|')})$`)} ${quoted(type)}`),
    'default application/octet-stream',
  ]);
}

/** A placeholder that has the output of the first expression that matches; nothing where none does. */
function map(
  source: string,
  name: string,
  entries: readonly (readonly [pattern: string, output: string])[],
): string[] {
  return block(`map * ${source} {${name}}`, [
    ...entries.map(([pattern, output]) => `${expression(pattern)} ${output}`),
    'default ""',
  ]);
}

function fileServer(status = 200): string[] {
  return block('file_server', [
    'index index.html',
    'disable_canonical_uris',
    ...(status === 200 ? [] : [`status ${status}`]),
  ]);
}

/** A target as a word in which placeholders are filled in. */
function targetText(to: readonly TargetPart[], variable: (name: string) => string): string {
  const texts = to.map((part) => {
    if ('text' in part) return withoutPlaceholders(part.text);
    return 'name' in part ? `{${variable(part.name)}}` : '{stet_query}';
  });
  return quoted(texts.join(''));
}

/** A text as a word in which placeholders are filled in. */
function filled(text: string): string {
  return quoted(withoutPlaceholders(text));
}

/** Signs that Caddy has no other form for that an import leaves alone, each as a placeholder. */
const placeholders: Readonly<Record<string, string>> = {
  '{': 'stet_brace',
  '`': 'stet_backtick',
  '\\': 'stet_backslash',
};

function withoutPlaceholders(text: string): string {
  return text.replace(/[{`\\]/g, (sign) => `{${placeholders[sign]}}`);
}

function expression(pattern: string): string {
  return quoted(`~${pattern}`);
}

/** A word of the configuration. Between backticks nothing has a meaning of its own; no text with a backtick comes here but simple ones. */
function quoted(text: string): string {
  return /["\\]/.test(text) ? `\`${text}\`` : `"${text}"`;
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `\t${line}`), '}'];
}
