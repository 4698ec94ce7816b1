import fs from 'node:fs';
import path from 'node:path';
import { type Message, sortMessages } from '../lib/message.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import type { Answer, Request } from '../serve/answer.js';
import { openBuiltSite } from '../serve/built-site.js';
import { type Listening, listen } from '../serve/listen.js';
import { hostsOf, isLoopback } from '../serve/local.js';
import { respond } from '../serve/respond.js';
import { type BuildFlags, prepare } from './build.js';
import { openBrowser } from './open-browser.js';
import { formatMessages } from './print.js';
import { shownPath } from './report-file.js';
import type { Terminal } from './terminal.js';

/** The options of `stet preview`. */
export interface PreviewFlags extends Pick<BuildFlags, 'content' | 'config' | 'output'> {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly base?: string | undefined;
  readonly open?: boolean | undefined;
}

const usualPort = 4000;
/** What browsers look for by themselves, though no page names it. */
const askedByBrowsers = /^\/(?:favicon\.ico|apple-touch-icon[\w-]*\.png|\.well-known\/.*)$/;
/** How many ports are tried, from the usual one on. */
const tries = 20;

/** Runs `stet preview`: serves the output folder as a host would, until the terminal ends it. Returns the exit code. */
export async function previewCommand(flags: PreviewFlags, terminal: Terminal): Promise<number> {
  const ports = portsOf(flags.port);
  const base = flags.base === undefined ? undefined : baseOf(flags.base);
  if (ports === undefined || base === null) {
    if (ports === undefined) terminal.err(`--port ${flags.port}: write a number from 0 to 65535.\n`);
    if (base === null)
      terminal.err(`--base ${flags.base}: write the path under which the site lies, such as /paper.\n`);
    return 2;
  }
  const prepared = await prepare(flags, terminal);
  if ('code' in prepared) return prepared.code;
  const { config } = prepared;
  const shown = shownPath(config.outputDir, terminal);
  if (!fs.existsSync(path.join(config.outputDir, 'index.html'))) {
    terminal.err(`There is no site in ${shown} yet. Build it first: npx stet build\n`);
    return 1;
  }

  const tell = (messages: readonly Message[]) => {
    if (messages.length > 0) terminal.err(`${formatMessages(sortMessages(messages), terminal)}\n`);
  };
  const site = openBuiltSite(config.outputDir, shown, base ?? config.base, tell);
  site();
  const answer = async (request: Request) => {
    const given = await respond(request, site());
    if (given.status === 404 && !askedByBrowsers.test(request.target)) terminal.err(notFoundLine(request));
    return given;
  };
  const host = flags.host ?? '127.0.0.1';
  const listening = await listenOrSay({ host, ports }, answer, terminal);
  if (listening === undefined) return 1;

  const [address = '', ...others] = hostsOf(host).map(
    (each) => `http://${each}:${listening.port}${encodeURI(base ?? config.base)}/`,
  );
  terminal.out(`${shown} as readers get it: ${address}\n`);
  if (!isLoopback(host))
    terminal.out(`Others in your network may see it, too${others.map((each) => `: ${each}`).join('')}\n`);
  terminal.out('Ctrl+C ends this.\n');
  if (flags.open)
    openBrowser(address, () => terminal.err(`No browser could be opened. Open ${address} yourself.\n`));
  await terminal.untilStopped();
  await listening.close();
  return 0;
}

async function listenOrSay(
  place: { readonly host: string; readonly ports: readonly number[] },
  answer: (request: Request) => Promise<Answer>,
  terminal: Terminal,
): Promise<Listening | undefined> {
  try {
    return await listen(place, answer, (error) => terminal.err(`An answer failed: ${error}\n`));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const [port = usualPort] = place.ports;
    const why: Readonly<Record<string, string>> = {
      EADDRINUSE: `another program listens at port ${port}. Name another one, or end that program: stet preview --port ${port === usualPort ? 4100 : usualPort}`,
      EACCES: `the system does not let you listen at port ${port}. Ports from 1024 on are free for all: stet preview --port ${usualPort}`,
      EADDRNOTAVAIL:
        'this machine has no such address. Leave --host out, or name an address of this machine.',
      ENOTFOUND: 'there is no such host. Leave --host out, or name an address of this machine.',
    };
    terminal.err(`${place.host}: ${why[error.code ?? ''] ?? `${systemReason(error)}.`}\n`);
    return undefined;
  }
}

/** The ports to try; undefined for what is no port. */
function portsOf(text: string | undefined): readonly number[] | undefined {
  if (text === undefined) return Array.from({ length: tries }, (_, index) => usualPort + index);
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? [Number(text)] : undefined;
}

/** The base without a slash at its end; null for what is no path. */
function baseOf(text: string): string | null {
  return /^\/?[^/?#\\]+(?:\/[^/?#\\]+)*\/?$|^\/?$/.test(text)
    ? `/${text}`.replace(/\/+/g, '/').replace(/\/$/, '')
    : null;
}

/** A line on the address at which there is nothing, and on the page that has the link. */
function notFoundLine({ target, headers }: Request): string {
  const from = typeof headers.referer === 'string' ? `, to which ${headers.referer} leads` : '';
  return `Not found: ${target}${from}\n`.replace(/[^\n\u0020-\u007e]/g, '?');
}
