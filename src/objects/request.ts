import { setTimeout as wait } from 'node:timers/promises';
import { networkReason } from '../lib/network-error.js';

/** A request. The address and the headers may hold secrets, and are never repeated in what is said. */
export interface Ask {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: Uint8Array | undefined;
  /** Whether the request is sent although as many are under way as may be. */
  readonly isUrgent?: boolean | undefined;
  /** Takes the parts of a successful answer's body, which is then empty in the answer; called with undefined where a try begins anew. */
  readonly onPart?: ((part: Uint8Array | undefined) => void) | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

export interface SenderOptions {
  /** Prepares each try, such as with a signature, which is good for minutes alone. */
  readonly sign?: ((ask: Ask) => Promise<Ask>) | undefined;
  /** Requests under way at once. */
  readonly atOnce?: number | undefined;
  /** How often a request is sent at most. */
  readonly tries?: number | undefined;
  /** A try ends when nothing has been sent or received for so long. Milliseconds. */
  readonly patience?: number | undefined;
  /** The longest pause before the second try; it doubles with each. Milliseconds. */
  readonly pause?: number | undefined;
  /** Whether an answer with any other status than those that pass by themselves is worth another try. */
  readonly isPassing?: ((answer: Answer) => boolean) | undefined;
}

/** Sends a request, and again where that may help. Rejects with `Unanswered` when no try was answered; any status is an answer. */
export type Send = (ask: Ask) => Promise<Answer>;

/** No try was answered. `why` is a clause without anything secret: “the host broke off”. */
export class Unanswered extends Error {
  constructor(readonly why: string) {
    super(why);
  }
}

/** Of the host's own making, and over soon (RFC 9110, section 15; RFC 6585, section 4). */
const passing = new Set([408, 429, 500, 502, 503, 504]);
const longestPause = 20_000;
/** A host that asks for a longer pause is asked again after this one. */
const longestAsked = 120_000;
/** Bytes of a body that are sent at once: each that leaves is progress. */
const partSize = 64 * 1024;

/**
 * Makes a function that sends requests, no more than `atOnce` at a time. Requests must be such that sending one twice does no harm. Pauses between tries
 * are random (“full jitter”), so that many senders do not come back at the same moment; a host that says how long to wait (Retry-After) is
 * obeyed.
 */
export function createSend({
  sign = (ask) => Promise.resolve(ask),
  atOnce = 32,
  tries = 7,
  patience = 45_000,
  pause = 400,
  isPassing = () => false,
}: SenderOptions = {}): Send {
  const turn = createTurns(atOnce);
  return async (ask) => {
    for (let tried = 1; ; tried++) {
      const isLast = tried === tries;
      const longest = Math.min(longestPause, pause * 2 ** (tried - 1));
      let delay = Math.random() * longest;
      try {
        const send = async () => once(await sign(ask), patience);
        const answer = await (ask.isUrgent ? send() : turn(send));
        if (isLast || !(passing.has(answer.status) || isPassing(answer))) return answer;
        delay = Math.max(delay, askedPause(answer.headers.get('retry-after')));
      } catch (error) {
        if (!(error instanceof Unanswered) || isLast) throw error;
      }
      await wait(delay);
    }
  };
}

/** Lets so many pieces of work run at a time; others wait in order. */
function createTurns(most: number): <Done>(work: () => Promise<Done>) => Promise<Done> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

async function once({ method, url, headers, body, onPart }: Ask, patience: number): Promise<Answer> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(new DOMException('no progress', 'TimeoutError')), patience);
  const progress = () => void timer.refresh();
  onPart?.(undefined);
  try {
    const response = await fetch(url, {
      method,
      // A redirect would take the signature to another host.
      redirect: 'manual',
      signal: control.signal,
      headers: { ...headers, ...(body && { 'content-length': String(body.length) }) },
      ...(body && body.length <= partSize && { body: new Uint8Array(body) }),
      ...(body && body.length > partSize && { body: inParts(body, progress), duplex: 'half' }),
    });
    const isFor = response.ok ? onPart : undefined;
    const kept: Uint8Array[] = [];
    for await (const part of response.body ?? []) {
      progress();
      if (isFor) isFor(part);
      else kept.push(part);
    }
    return { status: response.status, headers: response.headers, body: Buffer.concat(kept) };
  } catch (error) {
    // What is wrong with the program itself is no failure of the network.
    if (error instanceof TypeError && error.cause === undefined && !control.signal.aborted) throw error;
    throw new Unanswered(networkReason(control.signal.aborted ? control.signal.reason : error));
  } finally {
    clearTimeout(timer);
  }
}

/** A body that leaves in parts, and tells about each. */
function inParts(bytes: Uint8Array, progress: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(stream) {
      progress();
      if (at >= bytes.length) return stream.close();
      stream.enqueue(new Uint8Array(bytes.subarray(at, at + partSize)));
      at += partSize;
    },
  });
}

/** Milliseconds that a host asks to wait, in seconds or until an instant (RFC 9110, section 10.2.3). */
function askedPause(retryAfter: string | null): number {
  if (retryAfter === null) return 0;
  const seconds = Number(retryAfter);
  const asked = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1_000;
  return Number.isNaN(asked) ? 0 : Math.min(Math.max(asked, 0), longestAsked);
}

/** A text without secrets, each of which becomes `***`; also in the form that it has in an address. */
export function redacted(text: string, secrets: readonly string[]): string {
  let out = text;
  for (const secret of secrets)
    for (const form of [secret, encodeURIComponent(secret)])
      if (form !== '') out = out.replaceAll(form, '***');
  return out;
}
