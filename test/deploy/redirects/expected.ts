import { Readable } from 'node:stream';
import { expect } from 'vitest';
import type { HostRules, RulesSource } from '../../../src/deploy/redirects/form.js';
import { readHeaderRules } from '../../../src/serve/header-rules.js';
import { readRedirectRules } from '../../../src/serve/redirect-rules.js';
import { respond } from '../../../src/serve/respond.js';
import { type Answered, askOrigin, type Origin } from './origins.js';

/** A site: files by their paths, and the texts of `_redirects` and `_headers`. */
export interface Given {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly redirects?: string;
  readonly headers?: string;
  readonly base?: string;
}

export function sourceOf({ files, redirects = '', headers = '', base = '' }: Given): RulesSource {
  return {
    redirects: readRedirectRules(redirects, '_redirects'),
    headers: readHeaderRules(headers, '_headers'),
    base,
    hasFile: (file) => Object.hasOwn(files, file),
  };
}

/** What `stet preview` answers. */
export async function previewAnswer(given: Given, target: string): Promise<Answered> {
  const { redirects, headers, base } = sourceOf(given);
  const answer = await respond(
    { method: 'GET', target, headers: {} },
    {
      look: async (name) => {
        const file = Object.hasOwn(given.files, name) ? given.files[name] : undefined;
        if (file === undefined) return undefined;
        const bytes = Buffer.from(file);
        return { size: bytes.length, version: 'v', read: () => Readable.from([bytes]) };
      },
      headerRules: headers,
      redirectRules: redirects,
      base,
    },
  );
  const { body } = answer;
  const text =
    body === undefined
      ? ''
      : 'text' in body
        ? body.text
        : Buffer.concat(await body.file.read().toArray()).toString('utf8');
  return { status: answer.status, headers: answer.headers, body: text };
}

/** Asks a server and a preview for each target, and compares all that rules decide on. */
export async function expectSameAnswers(
  origin: Origin,
  given: Given,
  targets: readonly string[],
  { messages }: HostRules,
): Promise<void> {
  expect(messages).toEqual([]);
  const names = sourceOf(given).headers.list.flatMap(({ set, unset }) => [
    ...set.map(([name]) => name),
    ...unset,
  ]);
  const shown = ['cache-control', 'content-type', ...names];
  for (const target of targets) {
    const [is, should] = [await askOrigin(origin, target), await previewAnswer(given, target)];
    expect({ target, ...compared(is, shown) }).toEqual({ target, ...compared(should, shown) });
  }
}

/** A redirect has no body that anybody reads, and no rules for headers. */
function compared({ status, headers, body }: Answered, names: readonly string[]) {
  const isRedirect = status >= 300 && status < 400;
  const only = isRedirect ? ['cache-control', ...names.filter((name) => name !== 'content-type')] : names;
  return {
    status,
    location: sameEncoding(headers.location),
    headers: Object.fromEntries(only.map((name) => [name, headers[name]])),
    body: isRedirect ? undefined : body,
  };
}

/** Servers repeat what stands for a placeholder as it came: `%61` for `a`, `[` for `%5B`. To every reader that is the same address. */
function sameEncoding(location: string | undefined): string | undefined {
  return location
    ?.replace(/(?:%[0-9a-f]{2})+/gi, (run) => [...decodeURIComponent(run)].map(encodedUnlessPlain).join(''))
    .replace(/[^%/?#]/gu, encodedUnlessPlain);
}

/** A character that a path may hold as it is stays (RFC 3986, section 3.3). */
function encodedUnlessPlain(character: string): string {
  return /[\w.~!$&'()*+,;=:@-]/.test(character) ? character : encodeURIComponent(character);
}
