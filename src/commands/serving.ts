import { isSystemError, systemReason } from '../lib/system-error.js';
import type { Answer, Request } from '../serve/answer.js';
import { type Listening, listen } from '../serve/listen.js';
import { hostsOf, isLoopback } from '../serve/local.js';
import { openBrowser } from './open-browser.js';
import type { Terminal } from './terminal.js';

const usualPort = 4000;
/** How many ports are tried, from the usual one on. */
const tries = 20;

export interface Serving {
  readonly host?: string | undefined;
  readonly ports: readonly number[];
  /** The path under which the site lies. */
  readonly base: string;
  /** Whether to open the site in a browser. */
  readonly open?: boolean | undefined;
  /** What is served, in words. */
  readonly what: string;
  /** What to type again with another port: `stet preview`. */
  readonly command: string;
}

/** Listens, says where, and answers requests until the terminal ends it. Returns the exit code. */
export async function serveUntilStopped(
  { host = '127.0.0.1', ports, base, open, what, command }: Serving,
  answer: (request: Request) => Promise<Answer>,
  terminal: Terminal,
): Promise<number> {
  const listening = await listenOrSay({ host, ports }, answer, terminal, command);
  if (listening === undefined) return 1;
  const [address = '', ...others] = hostsOf(host).map(
    (each) => `http://${each}:${listening.port}${encodeURI(base)}/`,
  );
  terminal.out(`${what}: ${address}\n`);
  if (!isLoopback(host))
    terminal.out(`Others in your network may see it, too${others.map((each) => `: ${each}`).join('')}\n`);
  terminal.out('Ctrl+C ends this.\n');
  if (open)
    openBrowser(address, () => terminal.err(`No browser could be opened. Open ${address} yourself.\n`));
  await terminal.untilStopped();
  await listening.close();
  return 0;
}

/** Listens, or says why that is not possible; undefined then. `command` is what to type again with another port. */
async function listenOrSay(
  place: { readonly host: string; readonly ports: readonly number[] },
  answer: (request: Request) => Promise<Answer>,
  terminal: Terminal,
  command: string,
): Promise<Listening | undefined> {
  try {
    return await listen(place, answer, (error) => terminal.err(`An answer failed: ${error}\n`));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const [port = usualPort] = place.ports;
    const why: Readonly<Record<string, string>> = {
      EADDRINUSE: `another program listens at port ${port}. Name another one, or end that program: ${command} --port ${port === usualPort ? 4100 : usualPort}`,
      EACCES: `the system does not let you listen at port ${port}. Ports from 1024 on are free for all: ${command} --port ${usualPort}`,
      EADDRNOTAVAIL:
        'this machine has no such address. Leave --host out, or name an address of this machine.',
      ENOTFOUND: 'there is no such host. Leave --host out, or name an address of this machine.',
    };
    terminal.err(`${place.host}: ${why[error.code ?? ''] ?? `${systemReason(error)}.`}\n`);
    return undefined;
  }
}

/** The ports to try; undefined for what is no port. */
export function portsOf(text: string | undefined): readonly number[] | undefined {
  if (text === undefined) return Array.from({ length: tries }, (_, index) => usualPort + index);
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? [Number(text)] : undefined;
}
