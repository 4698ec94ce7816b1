import { createHash } from 'node:crypto';
import { digest } from '../lib/digest.js';
import { eachOf } from '../lib/each-of.js';
import { encodePath, readUrl, urlOfFile } from '../lib/url.js';
import { type Answer, createSend, type Send, type SenderOptions, Unanswered } from '../objects/request.js';
import type { RedirectRules } from '../serve/redirect-rules.js';
import type { OutgoingFile } from './host.js';

export interface ServedOptions extends Pick<SenderOptions, 'tries' | 'patience' | 'pause'> {
  /** Where readers get the site, without a slash at its end. */
  readonly address: string;
  readonly files: readonly OutgoingFile[];
  /** What `_redirects` says: a host may forward where there is a file, too. */
  readonly redirects: Pick<RedirectRules, 'of'>;
  readonly onProgress: (done: number, all: number) => void;
}

/** A file that readers do not get as it is. `why` is a clause. */
export interface Difference {
  readonly path: string;
  readonly why: string;
}

const requestsAtOnce = 16;

/**
 * Asks a host for every file, as a reader does, and returns those that are not answered with the bytes of the file, in the order of the files. A host may
 * forward from the address of a page to the same without `.html`, once, and wherever `_redirects` says so.
 */
export async function servedDifferently({
  address,
  files,
  redirects,
  onProgress,
  ...sending
}: ServedOptions): Promise<Difference[]> {
  const send = createSend({ ...sending, atOnce: requestsAtOnce });
  const found = new Map<string, string>();
  await eachOf(
    files,
    requestsAtOnce,
    async (file) => {
      const why = await difference(send, address, file, redirects);
      if (why !== undefined) found.set(file.path, why);
    },
    (done) => onProgress(done, files.length),
  );
  return files.flatMap(({ path }) => {
    const why = found.get(path);
    return why === undefined ? [] : [{ path, why }];
  });
}

async function difference(
  send: Send,
  address: string,
  file: OutgoingFile,
  redirects: Pick<RedirectRules, 'of'>,
): Promise<string | undefined> {
  const url = urlOfFile(file.path);
  const at = address + encodePath(url);
  try {
    const first = await answered(send, at);
    const to = first.location;
    if (to === undefined) return problemOf(first, file);
    const rule = redirects.of(url);
    if (rule !== undefined && readUrl(rule.to, at)?.href === to) return undefined;
    const short = new URL(at);
    short.pathname = short.pathname.replace(/\.html$/, '');
    if (to !== short.href) return `it forwards to ${to}`;
    return problemOf(await answered(send, to), file);
  } catch (error) {
    if (error instanceof Unanswered) return error.why;
    throw error;
  }
}

interface Served {
  readonly status: number;
  /** Absolute. */
  readonly location: string | undefined;
  readonly digest: string;
}

async function answered(send: Send, url: string): Promise<Served> {
  let sum = createHash('sha256');
  const answer: Answer = await send({
    method: 'GET',
    url,
    // Whatever a cache between here and the host has is asked for anew.
    headers: { 'cache-control': 'no-cache' },
    onPart: (part) => {
      if (part === undefined) sum = createHash('sha256');
      else sum.update(part);
    },
  });
  const isRedirect = answer.status >= 300 && answer.status < 400;
  const location = isRedirect ? readUrl(answer.headers.get('location') ?? '', url)?.href : undefined;
  const isSuccess = answer.status >= 200 && answer.status < 300;
  return {
    status: answer.status,
    location,
    digest: isSuccess ? sum.digest('base64url') : digest(answer.body),
  };
}

function problemOf({ status, digest: sum }: Served, file: OutgoingFile): string | undefined {
  if (status !== 200) return `the answer has the status ${status}`;
  return sum === file.digest ? undefined : 'the answer has other bytes';
}
