import { Readable } from 'node:stream';
import { contentPrefix } from '../build/content-prefix.js';
import { digest } from '../lib/digest.js';
import { sortMessages } from '../lib/message.js';
import { formatIso } from '../lib/time.js';
import { urlOfFile } from '../lib/url.js';
import type { Answer, Request, SiteFile } from '../serve/answer.js';
import { plain } from '../serve/answer.js';
import { readHeaderRules } from '../serve/header-rules.js';
import { readRedirectRules } from '../serve/redirect-rules.js';
import { respond, type Site } from '../serve/respond.js';
import type { Desk, Shown, World } from './desk.js';
import { brokenPage, messagesPage, whyPage } from './pages.js';
import { ownPath, type StripData, versionIn, withStrip } from './strip.js';

export interface DevOptions {
  readonly desk: Desk;
  /** The script of the strip. */
  readonly script: Uint8Array;
  readonly parseInstant: (text: string) => number | undefined;
}

/** Pages that were made last, by URL, to be shown behind an error. */
const mostRemembered = 200;

/** Answers requests with the site as it is at each moment, and with pages of the dev server's own. */
export function createDevServer({
  desk,
  script,
  parseInstant,
}: DevOptions): (request: Request) => Promise<Answer> {
  const lastGood = new Map<string, string>();
  let known: Pick<Site, 'headerRules' | 'redirectRules' | 'base'> | undefined;
  let isStale = false;
  desk.onUpdate(async () => {
    isStale = true;
  });

  /** The HTML of a page with the strip; the last good one where the page cannot be made. Undefined if there is no page. */
  function pageHtml(url: string, shown: Shown, origin: string): string | undefined {
    const { answer } = shown;
    if (answer === undefined) return undefined;
    const data = stripData(url, shown);
    if (answer.bytes !== undefined) {
      const html = Buffer.from(answer.bytes).toString();
      lastGood.delete(url);
      lastGood.set(url, html);
      if (lastGood.size > mostRemembered) lastGood.delete(lastGood.keys().next().value ?? '');
      return withStrip(html, data, origin);
    }
    const before = lastGood.get(url);
    const failed = before
      ? 'This page cannot be made now. Behind this is the last version that was good.'
      : 'This page cannot be made now.';
    return withStrip(before ?? brokenPage(data.messages), { ...data, failed }, origin);
  }

  async function look(file: string, origin: string): Promise<SiteFile | undefined> {
    const url = urlOfFile(file);
    const asset = desk.asset(url);
    if (asset !== undefined) return fileOf(asset);
    const shown = await desk.show(url);
    const { answer } = shown;
    if (answer === undefined) return undefined;
    const isPage = answer.page !== undefined || answer.bytes === undefined;
    const made = isPage ? pageHtml(url, shown, origin) : answer.bytes;
    if (made === undefined) return undefined;
    return fileOf(Buffer.from(made));
  }

  async function siteAnswer(request: Request, target: string, origin: string): Promise<Answer> {
    const { base, ...rules } = await rulesFor(target);
    return respond(request, { look: (file) => look(file, origin), ...rules, base });
  }

  /** What `_headers` and `_redirects` say. For assets, which do not wait for records, as they were last. */
  async function rulesFor(target: string) {
    const isAsset = known !== undefined && desk.asset(target.slice(known.base.length)) !== undefined;
    if (known === undefined || (isStale && !isAsset)) {
      isStale = false;
      const { config } = await desk.state();
      known = {
        headerRules: readHeaderRules(await textAt('/_headers'), '_headers'),
        redirectRules: readRedirectRules(await textAt('/_redirects'), '_redirects'),
        base: config.base,
      };
    }
    return known;
  }

  async function textAt(url: string): Promise<string> {
    const { answer } = await desk.show(url);
    return answer?.bytes === undefined ? '' : Buffer.from(answer.bytes).toString();
  }

  /** Sends a page again whenever it is another one than the browser has; `version` names that one. */
  function events(url: string, version: string, origin: string): Answer {
    let last = version;
    let end = () => {};
    const stream = new Readable({
      read() {},
      destroy(error, callback) {
        end();
        callback(error);
      },
    });
    const send = async (show: (url: string) => Promise<Shown>) => {
      const shown = await show(url);
      const html = pageHtml(url, shown, origin) ?? withStrip(brokenPage([]), stripData(url, shown), origin);
      const now = versionIn(html);
      if (now === last) return;
      last = now;
      stream.push(`event: page\ndata: ${JSON.stringify(html)}\n\n`);
    };
    const push: typeof send = (show) => send(show).catch((error: Error) => void stream.destroy(error));
    stream.push(': open\n\n');
    end = desk.onUpdate(push);
    void push(desk.show);
    return {
      status: 200,
      headers: { 'content-type': 'text/event-stream; charset=utf-8' },
      body: { file: { size: 0, version: 'events', read: () => stream } },
    };
  }

  async function ownAnswer(
    request: Request,
    name: string,
    query: URLSearchParams,
    origin: string,
  ): Promise<Answer> {
    if (name === 'strip.js') return text('text/javascript; charset=utf-8', Buffer.from(script).toString());
    const { base } = known ?? (await rulesFor(''));
    const written = query.get('url') ?? '/';
    const url = written.startsWith(base) ? written.slice(base.length) || '/' : written;
    if (name === 'world') {
      if (request.method !== 'POST') return plain(405, 'Only POST.\n', { allow: 'POST' });
      const at = query.get('at');
      const instant = at === null ? undefined : parseInstant(at);
      if (at !== null && instant === undefined) return plain(400, `${at} is no instant.\n`);
      const audience: World['audience'] = query.get('audience') === 'readers' ? 'readers' : 'desk';
      await desk.move({ audience, at: audience === 'readers' ? instant : undefined });
      return { status: 204, headers: {} };
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'This address can only be read.\n', { allow: 'GET, HEAD' });
    if (name === 'events') return events(url, query.get('version') ?? '', origin);
    if (name === '') return html(messagesPage((await desk.state()).update.messages));
    if (name === 'view') {
      const { answer } = await desk.show(url);
      if (answer?.page)
        return text('application/json; charset=utf-8', JSON.stringify(answer.page.view, null, 2));
    }
    if (name === 'why') {
      const explanation = await desk.explain(url);
      if (explanation) return html(whyPage(explanation));
    }
    return plain(404, 'There is no such page.\n');
  }

  return async (request) => {
    const origin = `http://${request.headers.host}`;
    const [target = '', query] = request.target.split(/\?(.*)/s);
    const answer = target.startsWith(ownPath)
      ? await ownAnswer(request, target.slice(ownPath.length), new URLSearchParams(query), origin)
      : await siteAnswer(request, target, origin);
    return { ...answer, headers: { ...answer.headers, ...confidential } };
  };
}

function stripData(url: string, { answer, update, config, world }: Shown): Omit<StripData, 'version'> {
  const content = contentPrefix(config);
  const sources = new Set(answer?.page?.of.sources.map((each) => content + each));
  const concerns = (file: string | undefined) => file !== undefined && sources.has(file);
  const ofPage = update.messages.filter(({ file, files }) => concerns(file) || files?.some(concerns));
  // Errors of templates and of the configuration concern every page.
  const isOfAll = (file: string | undefined) =>
    file === undefined || (content !== '' && !file.startsWith(content));
  const failures = update.messages.filter(
    ({ level, file }) => level === 'error' && (answer?.bytes === undefined || isOfAll(file)),
  );
  const count = (level: string) => update.messages.filter((each) => each.level === level).length;
  const [first] = sources;
  return {
    url: config.base + url,
    file: first,
    messages: sortMessages([...new Set([...(answer?.messages ?? []), ...ofPage, ...failures])]),
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    held: update.held.map(({ url: its, state, until }) => ({
      url: config.base + its,
      state,
      until: until === undefined ? undefined : formatIso(until, config.timeZone),
    })),
    world: {
      audience: world.audience,
      at: world.at === undefined ? undefined : formatIso(world.at, config.timeZone),
    },
  };
}

function fileOf(bytes: Uint8Array): SiteFile {
  return {
    size: bytes.length,
    version: digest(bytes).slice(0, 20).replaceAll('_', '-'),
    read: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  };
}

/**
 * Drafts are confidential: pages of other sites get them neither as scripts or pictures nor in a frame. And what a browser has may be another
 * page by now.
 */
const confidential = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};

function html(body: string): Answer {
  return text('text/html; charset=utf-8', body);
}

function text(type: string, body: string): Answer {
  return {
    status: 200,
    headers: {
      'content-type': type,
      'content-length': String(Buffer.byteLength(body)),
      'x-content-type-options': 'nosniff',
    },
    body: { text: body },
  };
}
