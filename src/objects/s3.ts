import { createHash, hash } from 'node:crypto';
import fs from 'node:fs/promises';
import { AwsV4Signer } from 'aws4fetch';
import { batchesOf } from '../lib/batches.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import { element, xmlDocument } from '../lib/xml.js';
import {
  type Condition,
  type Content,
  NoConditions,
  ObjectFailure,
  type ObjectHead,
  type ObjectHeaders,
  type ObjectStore,
} from './object-store.js';
import { type Answer, type Ask, createSend, redacted, type SenderOptions, Unanswered } from './request.js';

export interface S3Options extends Pick<SenderOptions, 'atOnce' | 'tries' | 'patience' | 'pause'> {
  readonly bucket: string;
  /** Keys are below it: `paper`; none if empty. */
  readonly prefix: string;
  /** Undefined is Amazon's own. */
  readonly endpoint: URL | undefined;
  readonly region: string;
  /** A key whose requests do not wait until others end. */
  readonly urgent?: string | undefined;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string | undefined;
  };
}

/** Longer contents are sent in parts of this size, or more where there would be too many (Amazon S3, “Multipart upload limits”). Bytes. */
const partSize = 16 * 1024 * 1024;
const mostParts = 10_000;
/** Keys that one request deletes at most (Amazon S3, DeleteObjects). */
const mostDeleted = 1_000;

/**
 * A bucket, or a folder in one, of Amazon S3 or of a server that speaks the same language. Each request is signed (Signature Version 4), the digest of
 * each body with it, so that the server refuses a body that was altered on the way. Bodies are sent as they are, without `aws-chunked`.
 */
export function openS3(options: S3Options): ObjectStore {
  const { bucket, prefix, region, credentials } = options;
  const name = `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`;
  const root = rootOf(options);
  const secrets = [credentials.secretAccessKey, credentials.sessionToken ?? '', credentials.accessKeyId];
  const send = createSend({
    ...options,
    sign,
    isPassing: (answer) => passingCodes.has(codeIn(answer) ?? ''),
  });
  let check = () => {};
  /** Some servers delete one object at a time. */
  let deletesMany = true;

  async function sign({ headers, ...ask }: Ask): Promise<Ask> {
    check();
    const { sessionToken, ...keys } = credentials;
    const signed = await new AwsV4Signer({
      ...keys,
      ...(sessionToken !== undefined && { sessionToken }),
      service: 's3',
      region,
      url: ask.url,
      method: ask.method,
      headers: { ...headers, 'x-amz-content-sha256': hash('sha256', ask.body ?? '') },
    }).sign();
    return { ...ask, headers: Object.fromEntries(signed.headers) };
  }

  async function request(
    method: string,
    key: string | undefined,
    more: Partial<Ask> & { query?: string } = {},
  ) {
    const { query = '', ...ask } = more;
    const path = key === undefined ? '' : keyPath(prefix === '' ? key : `${prefix}/${key}`);
    try {
      return await send({ method, url: `${root}/${path}${query}`, isUrgent: key === options.urgent, ...ask });
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      throw new ObjectFailure(
        'unreachable',
        `${new URL(root).host} could not be asked for ${name}: ${error.why}.`,
      );
    }
  }

  /** What an answer that is no success means. */
  const failure = (answer: Answer, key: string | undefined) =>
    failureOf(answer, { bucket, region, at: key === undefined ? name : `${name}/${key}`, secrets });

  async function putWhole(key: string, bytes: Uint8Array, headers: ObjectHeaders, condition: Condition) {
    const answer = await request('PUT', key, {
      body: bytes,
      headers: { ...headers, ...conditionHeaders(condition) },
    });
    if (isUnmet(answer)) return undefined;
    if (answer.status !== 200) {
      const isConditional = condition.none === true || condition.version !== undefined;
      if (isConditional && (answer.status === 501 || codeIn(answer) === 'NotImplemented'))
        throw new NoConditions();
      throw failure(answer, key);
    }
    return answer.headers.get('etag') ?? '';
  }

  async function putInParts(
    key: string,
    { file, size }: Extract<Content, { file: string }>,
    headers: ObjectHeaders,
  ): Promise<string> {
    const begun = await request('POST', key, { query: '?uploads=', headers });
    const upload = begun.status === 200 ? /<UploadId>([^<]+)<\/UploadId>/.exec(text(begun))?.[1] : undefined;
    if (upload === undefined) throw failure(begun, key);
    const query = `?uploadId=${strict(unescaped(upload))}`;
    const handle = await fs.open(file);
    try {
      const length = Math.max(partSize, Math.ceil(size / mostParts));
      const tags: string[] = [];
      for (let at = 0; at < size; at += length) {
        const part = Buffer.alloc(Math.min(length, size - at));
        const { bytesRead } = await handle.read(part, 0, part.length, at);
        if (bytesRead < part.length)
          throw new ObjectFailure('folder-failed', `The file ${file} became shorter while it was sent.`);
        const number = tags.length + 1;
        const answer = await request('PUT', key, {
          query: `?partNumber=${number}&${query.slice(1)}`,
          body: part,
        });
        if (answer.status !== 200) throw failure(answer, key);
        tags.push(answer.headers.get('etag') ?? '');
      }
      const parts = tags.map((tag, index) =>
        element('Part', {}, [element('PartNumber', {}, String(index + 1)), element('ETag', {}, tag)]),
      );
      const body = Buffer.from(xmlDocument(element('CompleteMultipartUpload', {}, parts)));
      const done = await request('POST', key, { query, body });
      // A lost answer to a try before: the upload is done, and its name is gone.
      const isDone = codeIn(done) === 'NoSuchUpload' && (await head(key))?.size === size;
      // The server may begin an answer with 200 and end it with an error.
      if (!isDone && (done.status !== 200 || codeIn(done) !== undefined)) throw failure(done, key);
      return unescaped(/<ETag>([^<]+)<\/ETag>/.exec(text(done))?.[1] ?? '');
    } catch (error) {
      await request('DELETE', key, { query }).catch(() => {});
      throw error;
    } finally {
      await handle.close();
    }
  }

  async function head(key: string): Promise<ObjectHead | undefined> {
    const answer = await request('HEAD', key);
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw failure(answer, key);
    return headOf(answer);
  }

  async function deleteOne(key: string): Promise<void> {
    const answer = await request('DELETE', key);
    const isGone = answer.status === 404 && codeIn(answer) !== 'NoSuchBucket';
    if (answer.status !== 204 && answer.status !== 200 && !isGone) throw failure(answer, key);
  }

  /** Returns false where the server does not delete several objects at once, or refuses one of them. */
  async function deleteMany(keys: readonly string[]): Promise<boolean> {
    const objects = keys.map((key) =>
      element('Object', {}, [element('Key', {}, prefix === '' ? key : `${prefix}/${key}`)]),
    );
    const quiet = element('Quiet', {}, 'true');
    const body = Buffer.from(xmlDocument(element('Delete', {}, [quiet, ...objects])));
    const answer = await request('POST', undefined, {
      query: '?delete=',
      body,
      headers: { 'content-md5': hash('md5', body, 'base64'), 'content-type': 'application/xml' },
    });
    if (answer.status === 200) return !/<Error>/.test(text(answer));
    // Some refuse it by a status of their own. What is wrong with the keys or the bucket, the deletion of one says, too.
    deletesMany = false;
    return false;
  }

  return {
    name,
    hasHeaders: true,
    beforeEach(next) {
      check = next;
    },
    async get(key) {
      const answer = await request('GET', key);
      if (isMissing(answer)) return undefined;
      if (answer.status !== 200) throw failure(answer, key);
      return { bytes: answer.body, ...headOf(answer) };
    },
    async digest(key) {
      let sum = createHash('sha256');
      let size = 0;
      const answer = await request('GET', key, {
        onPart(part) {
          if (part === undefined) [sum, size] = [createHash('sha256'), 0];
          else {
            sum.update(part);
            size += part.length;
          }
        },
      });
      if (isMissing(answer)) return undefined;
      if (answer.status !== 200) throw failure(answer, key);
      return { ...headOf(answer), size, digest: sum.digest('base64url') };
    },
    head,
    async put(key, content, headers = {}, condition = {}) {
      if (content instanceof Uint8Array) return putWhole(key, content, headers, condition);
      try {
        if (content.size > partSize) return await putInParts(key, content, headers);
        return await putWhole(key, await fs.readFile(content.file), headers, condition);
      } catch (error) {
        if (!isSystemError(error)) throw error;
        throw new ObjectFailure(
          'folder-failed',
          `The file ${content.file} cannot be read: ${systemReason(error)}.`,
        );
      }
    },
    async copy(from, to, headers) {
      const source = `/${bucket}/${keyPath(prefix === '' ? from : `${prefix}/${from}`)}`;
      const answer = await request('PUT', to, {
        headers: {
          ...headers,
          'x-amz-copy-source': source,
          ...(headers && { 'x-amz-metadata-directive': 'REPLACE' }),
        },
      });
      if (isMissing(answer)) return false;
      if (answer.status !== 200 || codeIn(answer) !== undefined) throw failure(answer, from);
      return true;
    },
    async delete(keys) {
      for (const some of batchesOf(keys, mostDeleted)) {
        if (some.length > 1 && deletesMany && (await deleteMany(some))) continue;
        await Promise.all(some.map(deleteOne));
      }
    },
  };
}

/** The address of the bucket: in the path, which every server understands; Amazon's in the name of the host, but for names that no certificate holds. */
function rootOf({ bucket, endpoint, region }: S3Options): string {
  if (endpoint !== undefined)
    return `${endpoint.origin}${endpoint.pathname.replace(/(?<!\/)\/+$/, '')}/${bucket}`;
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return /^[a-z\d-]+$/.test(bucket)
    ? `https://${bucket}.s3.${region}.${domain}`
    : `https://s3.${region}.${domain}/${bucket}`;
}

/** Encodes all but the unreserved characters of RFC 3986, as signatures do (Amazon S3, “Signature Version 4”, UriEncode). */
function strict(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function keyPath(key: string): string {
  return key.split('/').map(strict).join('/');
}

function conditionHeaders({ none, version }: Condition): Record<string, string> {
  if (none) return { 'if-none-match': '*' };
  return version === undefined ? {} : { 'if-match': version };
}

function headOf({ headers, body }: Answer): ObjectHead {
  const { etag = '', ...others } = Object.fromEntries(headers);
  return { size: Number(headers.get('content-length') ?? body.length), version: etag, headers: others };
}

function text({ body }: Answer): string {
  return body.toString();
}

function unescaped(xml: string): string {
  return xml.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&');
}

/** The code of an error (Amazon S3, “REST error responses”); undefined in an answer without one. */
function codeIn(answer: Answer): string | undefined {
  return /^\s*(?:<\?xml[^>]*\?>\s*)?<Error>.*?<Code>([^<]+)<\/Code>/s.exec(text(answer))?.[1];
}

/** Whether there is no object, though there is a bucket. */
function isMissing(answer: Answer): boolean {
  return answer.status === 404 && codeIn(answer) !== 'NoSuchBucket';
}

/** 409: another conditional write of the same object was under way (Amazon S3, “Conditional writes”). */
function isUnmet(answer: Answer): boolean {
  return answer.status === 412 || (answer.status === 409 && codeIn(answer) === 'ConditionalRequestConflict');
}

/** Errors that pass, whatever their status. */
const passingCodes = new Set([
  'InternalError',
  'OperationAborted',
  'RequestTimeout',
  'ServiceUnavailable',
  'SlowDown',
]);
const signatureCodes = new Set([
  'AuthorizationHeaderMalformed',
  'ExpiredToken',
  'InvalidAccessKeyId',
  'InvalidToken',
  'SignatureDoesNotMatch',
  'Unauthorized',
]);
const fullCodes = new Set([
  'EntityTooLarge',
  'InsufficientStorage',
  'QuotaExceeded',
  'StorageFull',
  'XMinioStorageFull',
]);

interface Asked {
  readonly bucket: string;
  readonly region: string;
  /** What was asked for, as messages name it. */
  readonly at: string;
  readonly secrets: readonly string[];
}

function failureOf(answer: Answer, { bucket, region, at, secrets }: Asked): ObjectFailure {
  const { status, headers } = answer;
  const code = codeIn(answer);
  const said = code ?? `the status ${status}`;
  const rightRegion = headers.get('x-amz-bucket-region') ?? /<Region>([^<]+)</.exec(text(answer))?.[1];
  if (code === 'RequestTimeTooSkewed') return wrongClock(headers);
  if (
    (status === 301 || status === 307 || status === 400) &&
    rightRegion !== undefined &&
    rightRegion !== region
  )
    return new ObjectFailure(
      'wrong-region',
      `The bucket ${bucket} is in the region ${rightRegion}, not in ${region}.`,
    );
  if (status === 401 || signatureCodes.has(code ?? ''))
    return new ObjectFailure('refused-signature', `The key for ${at} was refused (${said}).`);
  if (status === 507 || status === 413 || fullCodes.has(code ?? ''))
    return new ObjectFailure('full', `There is no room for ${at} (${said}).`);
  if (status === 403)
    return new ObjectFailure('access-denied', `The key is not allowed to work with ${at} (${said}).`);
  if (status === 404) return new ObjectFailure('no-bucket', `There is no bucket ${bucket} (${said}).`);
  if (status === 429 || code === 'SlowDown')
    return new ObjectFailure('slow-down', `The host takes no more requests for ${at} (${said}).`);
  const id = headers.get('x-amz-request-id');
  const named = id === null ? '' : `, request ${id}`;
  if (status >= 500)
    return new ObjectFailure('server-error', `The host could not serve ${at} (${said}${named}).`);
  const words = /<Message>([^<]*)</.exec(text(answer))?.[1] ?? '';
  const what = `The host answers ${at} with ${said}${named}${words === '' ? '' : `: ${unescaped(words)}`}`;
  return new ObjectFailure('unexpected', `${redacted(what, secrets).replace(/\.$/, '')}.`);
}

function wrongClock(headers: Headers): ObjectFailure {
  const difference = Date.now() - Date.parse(headers.get('date') ?? '');
  const minutes = Math.round(Math.abs(difference) / 60_000);
  const how = Number.isNaN(minutes) ? 'wrong' : `${minutes} minutes ${difference > 0 ? 'fast' : 'slow'}`;
  return new ObjectFailure('wrong-clock', `The clock of this machine is ${how}, by that of the host.`);
}
