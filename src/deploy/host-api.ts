import { readUrl } from '../lib/url.js';
import {
  type Answer,
  type Ask,
  createSend,
  redacted,
  type SenderOptions,
  Unanswered,
} from '../objects/request.js';
import { HostFailure } from './host.js';

export interface ApiOptions extends Pick<SenderOptions, 'atOnce' | 'tries' | 'patience' | 'pause'> {
  /** The address that all paths are below, without a slash at its end. */
  readonly base: string;
  /** The host as people know it: `Netlify`. */
  readonly host: string;
  /** The key of the account. */
  readonly key: string;
  /** The variable of the environment that has the key. */
  readonly variable: string;
  /** What the host says in an answer that is no success, if it says anything. */
  readonly reason: (body: unknown) => string | undefined;
}

/** A JSON object whose values may be anything. */
export type Json = Readonly<Record<string, unknown>>;

export interface ApiRequest {
  readonly json?: unknown;
  readonly body?: Uint8Array | undefined;
  /** The media type of `body`. */
  readonly type?: string | undefined;
  /** A key for this request in place of the account's. */
  readonly key?: string | undefined;
  /** Statuses, besides success, that the caller knows what to do with. */
  readonly expected?: readonly number[] | undefined;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where the answer has no body or one that is no JSON. */
  readonly body: unknown;
}

/** Asks for a path of the interface. Rejects with `HostFailure` for an answer that is neither a success nor expected. */
export type Api = (method: string, path: string, request?: ApiRequest) => Promise<ApiAnswer>;

/** Host messages are shown in part. Characters. */
const longestReason = 300;

/**
 * Makes a function that speaks to the interface of a host. The key goes to that host alone, and into no message. Rejects with `HostFailure` where a key
 * would be sent in the clear: only a host on this machine may be asked without encryption.
 */
export function createApi({ base, host, key, variable, reason, ...sending }: ApiOptions): Api {
  const url = readUrl(base);
  const isLocal = url !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal);
  if (!isSafe || url.username !== '' || url.password !== '')
    throw new HostFailure('key-in-address', `The address of ${host}'s interface cannot be used.`);
  const send = createSend(sending);

  return async (method, path, { json, body, type, key: other, expected = [] } = {}) => {
    const bytes = json === undefined ? body : Buffer.from(JSON.stringify(json));
    const ask: Ask = {
      method,
      url: base + path,
      body: bytes,
      headers: {
        authorization: `Bearer ${other ?? key}`,
        accept: 'application/json',
        ...(bytes && {
          'content-type': json === undefined ? (type ?? 'application/octet-stream') : 'application/json',
        }),
      },
    };
    let answer: Answer;
    try {
      answer = await send(ask);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      throw new HostFailure('unreachable', `${host} could not be asked: ${error.why}.`);
    }
    const read = readJson(answer.body);
    const { status, headers } = answer;
    if ((status >= 200 && status < 300) || expected.includes(status)) return { status, headers, body: read };
    throw failureOf(status, redacted(reason(read) ?? '', [key, other ?? '']));
  };

  function failureOf(status: number, said: string): HostFailure {
    const short = said.replace(/\s+/g, ' ').trim().slice(0, longestReason);
    const what = `${host} answers with status ${status}${short === '' ? '' : `: “${short}”`}.`;
    if (status === 401)
      return new HostFailure('refused-key', what, `Make a new key at ${host}, and set ${variable} to it.`);
    if (status === 403) return new HostFailure('access-denied', what);
    if (status === 404) return new HostFailure('no-site', what);
    if (status === 429) return new HostFailure('slow-down', what);
    if (status >= 500) return new HostFailure('server-error', what);
    return new HostFailure('unexpected', what);
  }
}

/** The value of a variable that must be set. */
export function keyIn(environment: Readonly<Record<string, string | undefined>>, variable: string): string {
  const key = environment[variable]?.trim();
  if (key) return key;
  throw new HostFailure(
    'no-credentials',
    `The environment has no ${variable}.`,
    `Set ${variable} in the environment; in CI, as a secret of the repository.`,
  );
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a list; none where the value is no list. */
export function jsonList(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** The texts in a list; none where the value is no list. */
export function textList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
