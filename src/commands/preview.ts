import fs from 'node:fs';
import path from 'node:path';
import { type Message, sortMessages } from '../lib/message.js';
import type { Request } from '../serve/answer.js';
import { openBuiltSite } from '../serve/built-site.js';
import { respond } from '../serve/respond.js';
import { type BuildFlags, prepare } from './build.js';
import { formatMessages } from './print.js';
import { shownPath } from './report-file.js';
import { portsOf, serveUntilStopped } from './serving.js';
import type { Terminal } from './terminal.js';

/** The options of `stet preview`. */
export interface PreviewFlags extends Pick<BuildFlags, 'content' | 'config' | 'output'> {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly base?: string | undefined;
  readonly open?: boolean | undefined;
}

/** What browsers look for by themselves, though no page names it. */
const askedByBrowsers = /^\/(?:favicon\.ico|apple-touch-icon[\w-]*\.png|\.well-known\/.*)$/;

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
  const what = `${shown} as readers get it`;
  return serveUntilStopped(
    { ...flags, ports, base: base ?? config.base, command: 'stet preview', what },
    answer,
    terminal,
  );
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
