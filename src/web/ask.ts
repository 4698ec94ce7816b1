import { networkReason } from '../lib/network-error.js';
import { isPrivateHost } from './hosts.js';
import type { Turns } from './turns.js';

/** What the web says of an address. */
export type Asked =
  | { readonly is: 'found' }
  /** Answered with 404 or 410. */
  | { readonly is: 'gone'; readonly status: number }
  /** Forwarded for good. */
  | { readonly is: 'moved'; readonly to: string }
  /** Nobody can tell. `why` is a clause; `answered` says whether the host gave an answer that stays the same tomorrow. */
  | { readonly is: 'unasked'; readonly why: string; readonly answered: boolean }
  | { readonly is: 'private' };

export interface AskOptions {
  /** How the program calls itself. */
  readonly userAgent: string;
  /** Milliseconds after which an answer is waited for no longer. */
  readonly timeout: number;
  /** Lets one request after the other to a host. */
  readonly turns: Turns;
  /** Hosts that are asked although they are private. */
  readonly isOwn: (hostname: string) => boolean;
}

const mostHops = 10;

/** Asks for an address: with HEAD, and with GET where a host does not answer HEAD well. Follows redirects. Never throws. */
export async function ask(address: string, options: AskOptions): Promise<Asked> {
  let at = address;
  /** Where the address was forwarded for good, before any redirect for the moment. */
  let moved: string | undefined;
  let isForGood = true;
  for (let hop = 0; hop <= mostHops; hop++) {
    const url = URL.canParse(at) ? new URL(at) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol))
      return { is: 'unasked', why: 'it forwards to what is no web address', answered: true };
    if (isPrivateHost(url.hostname) && !options.isOwn(url.hostname))
      return hop === 0
        ? { is: 'private' }
        : { is: 'unasked', why: 'it forwards to a private address', answered: true };
    const answer = await answerOf(url, options);
    if ('why' in answer) return { is: 'unasked', why: answer.why, answered: false };
    const { status, location } = answer;
    if (status >= 200 && status < 300)
      return moved === undefined ? { is: 'found' } : { is: 'moved', to: moved };
    if (status === 404 || status === 410) return { is: 'gone', status };
    if (location === undefined || status < 300 || status >= 400)
      return { is: 'unasked', why: `the host answers ${status}`, answered: status < 500 && status !== 429 };
    const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
    // A redirect without a fragment keeps that of the address before (RFC 9110, section 10.2.2).
    if (next && next.hash === '') next.hash = url.hash;
    at = next?.href ?? location;
    isForGood &&= status === 301 || status === 308;
    if (isForGood) moved = at;
  }
  return { is: 'unasked', why: 'it forwards in a circle', answered: true };
}

type Answer = { readonly status: number; readonly location: string | undefined } | { readonly why: string };

async function answerOf(url: URL, options: AskOptions): Promise<Answer> {
  const first = await request('HEAD', url, options);
  // Some hosts know no HEAD, and answer it with an error or not at all.
  const isGood = 'status' in first && first.status < 400;
  return isGood ? first : request('GET', url, options);
}

function request(
  method: 'HEAD' | 'GET',
  url: URL,
  { turns, timeout, userAgent }: AskOptions,
): Promise<Answer> {
  return turns(url.host, async () => {
    try {
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        headers: { 'user-agent': userAgent, accept: '*/*' },
        signal: AbortSignal.timeout(timeout),
      });
      // Nobody reads what it says.
      await response.body?.cancel();
      return { status: response.status, location: response.headers.get('location') ?? undefined };
    } catch (error) {
      return { why: networkReason(error) };
    }
  });
}
