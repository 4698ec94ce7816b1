import fs from 'node:fs';
import path from 'node:path';
import { eachOf } from '../lib/each-of.js';
import { hostFiles } from '../lib/host-files.js';
import { message } from '../lib/message.js';
import type { Environment } from '../objects/address.js';
import type { SenderOptions } from '../objects/request.js';
import { readHeaderRules } from '../serve/header-rules.js';
import { mediaType } from '../serve/media-type.js';
import { readRedirectRules } from '../serve/redirect-rules.js';
import { assetsConfig } from './cloudflare-config.js';
import {
  type Host,
  HostFailure,
  labelText,
  type Outgoing,
  type OutgoingFile,
  readLabel,
  type Sent,
  shortHash,
  type Version,
} from './host.js';
import { type ApiRequest, createApi, isJson, type Json, jsonList, keyIn, textList } from './host-api.js';
import { rules } from './host-rules.js';
import { hostFileText, readBuilt } from './manifest.js';

export interface CloudflareOptions extends Pick<SenderOptions, 'tries' | 'patience' | 'pause'> {
  /** The name of the Worker. */
  readonly script: string;
  /**
   * Has CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, and CLOUDFLARE_API_BASE_URL where another address than Cloudflare's own is asked, as for
   * Cloudflare's command line.
   */
  readonly environment: Environment;
}

/** https://developers.cloudflare.com/workers/platform/limits/#static-assets */
const mostFiles = { free: 20_000, paid: 100_000 };
const largestFile = 25 * 1024 * 1024;
/** Buckets that are uploaded at once: each is held in memory, some 70 MB of it. */
const bucketsAtOnce = 3;
/** How often Cloudflare is asked what it lacks: the permission to upload is good for an hour. */
const mostSessions = 24;
/** Of the runtime, which none of the files uses: a day on which all that is asked for existed. */
const compatibilityDate = '2025-04-01';

/**
 * A Worker of static files alone, without a program. One request names all files with hashes, the answer those that Cloudflare lacks, in buckets that are
 * uploaded one by one; with the last comes the permission to publish a version that has all of them. Sources:
 * https://developers.cloudflare.com/workers/static-assets/direct-upload/ and
 * https://developers.cloudflare.com/api/resources/workers/subresources/scripts/subresources/deployments/
 */
export function openCloudflare({ script, environment, ...sending }: CloudflareOptions): Host {
  const key = keyIn(environment, 'CLOUDFLARE_API_TOKEN');
  const account = keyIn(environment, 'CLOUDFLARE_ACCOUNT_ID');
  const api = createApi({
    ...sending,
    base: (environment.CLOUDFLARE_API_BASE_URL || 'https://api.cloudflare.com/client/v4').replace(/\/$/, ''),
    host: 'Cloudflare',
    variable: 'CLOUDFLARE_API_TOKEN',
    key,
    reason: (body) => {
      const [first] = isJson(body) ? jsonList(body.errors) : [];
      return typeof first?.message === 'string' ? first.message : undefined;
    },
  });
  const workers = `/accounts/${encodeURIComponent(account)}/workers`;
  const worker = `${workers}/scripts/${encodeURIComponent(script)}`;

  /** What an answer holds; undefined for one with an expected status that is no success. */
  async function asked(method: string, path: string, request?: ApiRequest): Promise<Json | undefined> {
    const { status, body } = await api(method, path, request);
    if (status >= 300) return undefined;
    if (isJson(body) && body.success === true) return isJson(body.result) ? body.result : {};
    const [last = ''] = path.slice(path.lastIndexOf('/') + 1).split('?');
    throw new HostFailure('unexpected', `Cloudflare answers ${method} ${last} with something unknown.`);
  }

  async function uploadBucket(
    files: readonly OutgoingFile[],
    folder: string,
    jwt: string,
  ): Promise<Json | undefined> {
    const form = new FormData();
    for (const file of files) {
      const hash = hashOf(file);
      const text = (await readBuilt(folder, file.path, file.digest)).toString('base64');
      form.append(hash, new File([text], hash, { type: mediaType(file.path) }), hash);
    }
    // Without the right to upload any more, a new session is begun.
    return asked('POST', `${workers}/assets/upload?base64=true`, {
      ...(await encoded(form)),
      key: jwt,
      expected: [401, 403],
    });
  }

  /** Uploads what Cloudflare lacks, and returns the permission to publish it. */
  async function upload(
    { files, folder }: Outgoing,
    onFile: (file: OutgoingFile, lacking: number) => void,
  ): Promise<string> {
    const assets = files.filter(({ path }) => !hostFiles.has(path));
    const byHash = new Map(assets.map((file) => [hashOf(file), file]));
    const manifest = Object.fromEntries(
      assets.map((file) => [`/${file.path}`, { hash: hashOf(file), size: file.size }]),
    );
    for (let session = 1; session <= mostSessions; session++) {
      const begun = await asked('POST', `${worker}/assets-upload-session`, { json: { manifest } });
      const jwt = typeof begun?.jwt === 'string' ? begun.jwt : undefined;
      if (jwt === undefined)
        throw new HostFailure('unexpected', 'Cloudflare gives no permission to upload files.');
      const buckets = (Array.isArray(begun?.buckets) ? begun.buckets : []).map((bucket) =>
        textList(bucket).map((hash) => {
          const file = byHash.get(hash);
          if (file !== undefined) return file;
          throw new HostFailure(
            'unexpected',
            `Cloudflare asks for a file that the site does not have: ${hash}.`,
          );
        }),
      );
      const lacking = buckets.flat().length;
      if (lacking === 0) return jwt;
      let completion: string | undefined;
      let uploaded = 0;
      await eachOf(buckets, bucketsAtOnce, async (bucket) => {
        const answer = await uploadBucket(bucket, folder, jwt);
        if (answer === undefined) return;
        if (typeof answer.jwt === 'string' && answer.jwt !== '') completion = answer.jwt;
        uploaded += bucket.length;
        for (const file of bucket) onFile(file, lacking);
      });
      if (completion !== undefined && uploaded === lacking) return completion;
      if (uploaded === 0)
        throw new HostFailure('access-denied', 'Cloudflare refuses every file, though it asked for them.');
    }
    throw new HostFailure(
      'unexpected',
      `Cloudflare still lacks files after they were sent ${mostSessions} times.`,
    );
  }

  async function versionById(id: string): Promise<Version> {
    const found = await asked('GET', `${worker}/versions/${encodeURIComponent(id)}`);
    return versionOf(found ?? {}) ?? { id, label: undefined, since: undefined };
  }

  return {
    name: `cloudflare:${script}`,
    problems({ files, folder }) {
      const assets = files.filter(({ path }) => !hostFiles.has(path));
      const many = `The site has ${assets.length} files; Cloudflare takes`;
      return [
        ...(assets.length > mostFiles.paid
          ? [
              message(
                rules['too-many-files'],
                `${many} ${mostFiles.paid} in a paid plan, and ${mostFiles.free} in the free one.`,
              ),
            ]
          : assets.length > mostFiles.free
            ? [
                message(
                  rules['many-files'],
                  `${many} ${mostFiles.free} in the free plan, and ${mostFiles.paid} in a paid one.`,
                ),
              ]
            : []),
        ...assets
          .filter(({ size }) => size > largestFile)
          .map(({ path, size }) =>
            message(
              rules['file-too-large'],
              `${path} has ${(size / 1024 / 1024).toFixed(1)} MiB; Cloudflare takes 25.`,
            ),
          ),
        // Where the output folder is empty, nothing may have to be sent.
        ...(hasHostFiles({ files, folder }) ? configOf({ files, folder }).messages : []),
      ];
    },
    async current() {
      const found = await asked('GET', `${worker}/deployments`, { expected: [404] });
      const [latest] = jsonList(found?.deployments);
      const [first] = jsonList(latest?.versions).sort((a, b) => Number(b.percentage) - Number(a.percentage));
      return typeof first?.version_id === 'string' ? versionById(first.version_id) : undefined;
    },
    async versions() {
      const found = await asked('GET', `${worker}/versions?deployable=true`, { expected: [404] });
      return jsonList(found?.items)
        .sort((a, b) => Number(b.number) - Number(a.number))
        .flatMap((each) => versionOf(each) ?? []);
    },
    async publish(outgoing, label, onProgress): Promise<Sent> {
      const { config } = configOf(outgoing);
      const sent = new Set<OutgoingFile>();
      const jwt = await upload(outgoing, (file, lacking) => {
        sent.add(file);
        onProgress(sent.size, Math.max(lacking, sent.size));
      });
      const form = new FormData();
      const metadata = {
        assets: { jwt, config },
        compatibility_date: compatibilityDate,
        annotations: { 'workers/message': labelText(label) },
      };
      form.set('metadata', JSON.stringify(metadata));
      await asked('PUT', worker, await encoded(form));
      return { files: sent.size, bytes: [...sent].reduce((sum, { size }) => sum + size, 0) };
    },
    async restore({ id, label }) {
      await asked('POST', `${worker}/deployments`, {
        json: {
          strategy: 'percentage',
          versions: [{ version_id: id, percentage: 100 }],
          annotations: { 'workers/message': `stet --rollback ${label?.generation ?? id}` },
        },
      });
    },
    address: () => Promise.resolve(undefined),
  };
}

function hasHostFiles({ files, folder }: Pick<Outgoing, 'files' | 'folder'>): boolean {
  return files.every(({ path: file }) => !hostFiles.has(file) || fs.existsSync(path.join(folder, file)));
}

/** What `_headers` and `_redirects` say, as Cloudflare wants to be told. Throws `OutputChanged`. */
function configOf({ files, folder }: Pick<Outgoing, 'files' | 'folder'>): ReturnType<typeof assetsConfig> {
  const text = (name: string) =>
    hostFileText(
      folder,
      name,
      files.find(({ path }) => path === name),
    );
  return assetsConfig(
    readHeaderRules(text('_headers'), '_headers'),
    readRedirectRules(text('_redirects'), '_redirects'),
  );
}

/** Cloudflare serves all files of one hash with the media type of the one that was uploaded, so the type is part of the hash. */
function hashOf({ path, digest }: OutgoingFile): string {
  return shortHash(digest, mediaType(path));
}

function versionOf({ id, annotations, metadata }: Json): Version | undefined {
  if (typeof id !== 'string') return undefined;
  const since = isJson(metadata) ? metadata.created_on : undefined;
  return {
    id,
    label: readLabel(isJson(annotations) ? annotations['workers/message'] : undefined),
    since: typeof since === 'string' ? since : undefined,
  };
}

/** A form as `multipart/form-data`. */
async function encoded(form: FormData): Promise<{ readonly body: Uint8Array; readonly type: string }> {
  const response = new Response(form);
  const type = response.headers.get('content-type') ?? '';
  return { body: new Uint8Array(await response.arrayBuffer()), type };
}
