import fresh from 'fresh';
import Negotiator from 'negotiator';
import parseRange from 'range-parser';
import { type Answer, type Coding, plain, type Range, type Request, type SiteFile } from './answer.js';
import { fileHeaders, revalidate } from './file-headers.js';
import type { HeaderRules } from './header-rules.js';
import { isCompressible, mediaType } from './media-type.js';

/** Bytes; compressed, a smaller file is hardly smaller. */
const worthCompressing = 1_024;

const codings = ['br', 'gzip'] as const;

/** A file, and the name by which its type is known: `city/index.html`. */
export interface Named {
  readonly name: string;
  readonly file: SiteFile;
}

/**
 * The answer with a file, by what the request says of codings, ranges, and versions that the browser has. `rules` is what the site's
 * rules say about headers.
 */
export function answerWithFile(
  request: Request,
  { name, file }: Named,
  rules: ReturnType<HeaderRules['of']>,
  status: 200 | 404,
): Answer {
  const type = mediaType(name);
  const headers: Record<string, string> = { ...fileHeaders(name, rules) };
  const canCompress = isCompressible(type.replace(/;.*/, ''));
  if (canCompress)
    headers.vary = headers.vary === undefined ? 'Accept-Encoding' : `${headers.vary}, Accept-Encoding`;
  if (status === 404) {
    // What rules say of type and caching is meant for the file that is not there.
    Object.assign(headers, { 'cache-control': revalidate, 'content-type': type });
    return { status, headers: { ...headers, 'content-length': String(file.size) }, body: { file } };
  }

  const range = request.method === 'GET' ? one(request.headers.range) : undefined;
  const isWorth = canCompress && range === undefined && file.size >= worthCompressing;
  const coding = isWorth ? codingFor(request) : undefined;
  const etag = `"${file.version}${coding === undefined ? '' : `-${coding}`}"`;
  headers.etag = etag;
  if (fresh(known(request), { etag })) return { status: 304, headers };
  if (coding !== undefined)
    return { status, headers: { ...headers, 'content-encoding': coding }, body: { file, coding } };
  headers['accept-ranges'] = 'bytes';
  const asked = one(request.headers['if-range']);
  const part = range === undefined || (asked !== undefined && asked !== etag) ? 'all' : partOf(file, range);
  if (part === 'none')
    return plain(416, 'The file is shorter.\n', { 'content-range': `bytes */${file.size}` });
  if (part === 'all')
    return { status, headers: { ...headers, 'content-length': String(file.size) }, body: { file } };
  headers['content-range'] = `bytes ${part.start}-${part.end}/${file.size}`;
  headers['content-length'] = String(part.end - part.start + 1);
  return { status: 206, headers, body: { file, range: part } };
}

/** The part of a file that a `Range` header asks for. Several parts at once may be answered with all (RFC 9110, section 14.2). */
function partOf({ size }: SiteFile, header: string): Range | 'all' | 'none' {
  const ranges = parseRange(size, header);
  if (ranges === -1) return 'none';
  const [first, ...more] = ranges === -2 || ranges.type !== 'bytes' ? [] : ranges;
  return first === undefined || more.length > 0 ? 'all' : { start: first.start, end: first.end };
}

/** Of the codings that the browser takes, the one that makes files smallest; undefined for none. */
function codingFor({ headers }: Request): Coding | undefined {
  const accepted = one(headers['accept-encoding']);
  if (accepted === undefined) return undefined;
  const taken = new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings([...codings]);
  return codings.find((coding) => taken.includes(coding));
}

function known({ headers }: Request): Record<string, string> {
  const asked: Record<string, string> = {};
  for (const name of ['if-none-match', 'cache-control']) {
    const value = one(headers[name]);
    if (value !== undefined) asked[name] = value;
  }
  return asked;
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
