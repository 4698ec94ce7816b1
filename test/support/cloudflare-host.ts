import { randomUUID } from 'node:crypto';
import { type Answered, type Asked, type HostServer, startHost } from './host-server.js';

interface Asset {
  readonly hash: string;
  readonly size: number;
}

interface Version {
  readonly id: string;
  readonly number: number;
  readonly annotations: Readonly<Record<string, string>>;
  readonly metadata: { readonly created_on: string };
  readonly manifest: ReadonlyMap<string, Asset>;
  readonly config: Readonly<Record<string, string>>;
}

interface Session {
  readonly manifest: ReadonlyMap<string, Asset>;
  readonly until: number;
}

export interface CloudflareHost extends HostServer {
  readonly environment: Readonly<Record<string, string>>;
  readonly versions: Version[];
  /** The version that readers get. */
  shown(): Version | undefined;
  /** The files that readers get, by path. */
  site(): Record<string, string>;
  /** Files in a bucket. */
  bucketSize: number;
  /** How many uploads a permission is good for. */
  uploadsPerSession: number;
  /** What plan the account has. */
  mostFiles: number;
}

export const cloudflareToken = 'cf_secretSecretSecret';
export const cloudflareAccount = '0123456789abcdef0123456789abcdef';

/**
 * A server that does what Cloudflare's documentation says of Workers' static assets (developers.cloudflare.com/workers/static-assets/direct-upload/), of
 * versions and deployments, and refuses everything else: unknown paths, other keys, sizes that differ, files that nobody asked for. It serves the site,
 * with `html_handling: auto-trailing-slash` and the 404 page.
 */
export async function startCloudflare(script = 'paper'): Promise<CloudflareHost> {
  /** Bytes and media types by hash. */
  const blobs = new Map<string, { readonly bytes: Buffer; readonly type: string }>();
  /** Upload permissions, and permissions to publish. */
  const sessions = new Map<string, Session & { left: number }>();
  const completions = new Map<string, Session>();
  const versions: Version[] = [];
  const deployments: { readonly id: string; readonly version: Version; readonly message: string }[] = [];

  const lacking = ({ manifest }: Session) =>
    [...new Set([...manifest.values()].map(({ hash }) => hash))].filter((each) => !blobs.has(each));
  const permit = <Value>(kind: Map<string, Value>, value: Value) => {
    const jwt = `jwt-${randomUUID()}`;
    kind.set(jwt, value);
    return jwt;
  };

  function begin({ body }: Asked): Answered {
    const { manifest, ...others } = JSON.parse(body.toString());
    const entries = Object.entries<Asset>(manifest);
    if (Object.keys(others).length > 0) return refused(400, 'unknown fields');
    if (entries.length > host.mostFiles) return refused(400, 'too many assets');
    for (const [path, { hash, size }] of entries)
      if (
        !path.startsWith('/') ||
        !/^[\da-f]{32}$/.test(hash) ||
        !Number.isInteger(size) ||
        size > 26_214_400
      )
        return refused(400, `bad asset ${path}`);
    const session: Session = { manifest: new Map(entries), until: Date.now() + 3_600_000 };
    const hashes = lacking(session);
    if (hashes.length === 0) return found(200, { jwt: permit(completions, session), buckets: [] });
    const buckets = [];
    for (let at = 0; at < hashes.length; at += host.bucketSize)
      buckets.push(hashes.slice(at, at + host.bucketSize));
    return found(200, { jwt: permit(sessions, { ...session, left: host.uploadsPerSession }), buckets });
  }

  async function upload({ path, headers, body }: Asked): Promise<Answered> {
    const session = sessions.get((headers.authorization ?? '').replace(/^Bearer /, ''));
    if (session === undefined || session.left <= 0) return refused(401, 'the upload token has expired');
    session.left -= 1;
    if (!path.endsWith('?base64=true')) return refused(400, 'base64 alone');
    const form = await formOf(headers['content-type'], body);
    const named = new Map([...session.manifest.values()].map(({ hash, size }) => [hash, size]));
    for (const [hash, file] of form) {
      if (typeof file === 'string' || !named.has(hash)) return refused(400, `unknown asset ${hash}`);
      const text = await file.text();
      const bytes = Buffer.from(text, 'base64');
      if (bytes.toString('base64') !== text || bytes.length !== named.get(hash))
        return refused(400, `asset ${hash} differs`);
      blobs.set(hash, { bytes, type: file.type });
    }
    if (lacking(session).length > 0) return found(202, {});
    return found(201, { jwt: permit(completions, session) });
  }

  async function publish({ headers, body }: Asked): Promise<Answered> {
    const form = await formOf(headers['content-type'], body);
    const metadata = JSON.parse(String(form.get('metadata')));
    const { assets, annotations, compatibility_date: date, ...others } = metadata;
    if ([...form.keys()].length !== 1 || Object.keys(others).length > 0) return refused(400, 'unknown parts');
    if (!/^\d{4}-\d\d-\d\d$/.test(date)) return refused(400, 'no compatibility date');
    const session = completions.get(assets.jwt);
    if (session === undefined) return refused(400, 'the completion token is invalid');
    const version: Version = {
      id: randomUUID(),
      number: versions.length + 1,
      annotations,
      metadata: { created_on: new Date(Date.parse('2026-11-23T12:00:00Z') + versions.length).toISOString() },
      manifest: session.manifest,
      config: assets.config,
    };
    versions.push(version);
    deployments.unshift({ id: randomUUID(), version, message: '' });
    return found(200, { id: script, etag: 'e' });
  }

  function redeploy({ body }: Asked): Answered {
    const { strategy, versions: parts, annotations } = JSON.parse(body.toString());
    const version = versions.find(({ id }) => id === parts[0]?.version_id);
    if (
      strategy !== 'percentage' ||
      parts.length !== 1 ||
      parts[0].percentage !== 100 ||
      version === undefined
    )
      return refused(400, 'bad deployment');
    deployments.unshift({ id: randomUUID(), version, message: annotations['workers/message'] });
    return found(200, { id: deployments[0]?.id });
  }

  function api(asked: Asked, route: string): Answered | Promise<Answered> {
    const { method, headers } = asked;
    const root = `/accounts/${cloudflareAccount}/workers`;
    if (route === `${root}/assets/upload?base64=true` && method === 'POST') return upload(asked);
    if (headers.authorization !== `Bearer ${cloudflareToken}`)
      return refused(401, `Authentication error: ${headers.authorization}`);
    const worker = `${root}/scripts/${script}`;
    if (route === `${worker}/assets-upload-session` && method === 'POST') return begin(asked);
    if (route === worker && method === 'PUT') return publish(asked);
    if (versions.length === 0) return refused(404, 'This Worker does not exist on your account.');
    if (route === `${worker}/deployments` && method === 'POST') return redeploy(asked);
    if (route === `${worker}/deployments` && method === 'GET')
      return found(200, {
        deployments: deployments.map(({ id, version, message }) => ({
          id,
          strategy: 'percentage',
          versions: [{ version_id: version.id, percentage: 100 }],
          annotations: { 'workers/message': message },
        })),
      });
    if (route === `${worker}/versions?deployable=true` && method === 'GET')
      return found(200, { items: [...versions].reverse().map((each) => ({ ...each, manifest: undefined })) });
    const version = versions.find(({ id }) => route === `${worker}/versions/${id}`);
    if (version !== undefined && method === 'GET') return found(200, { ...version, manifest: undefined });
    return refused(404, 'not found');
  }

  function read(path: string): Answered {
    const version = host.shown();
    const name = decodeURIComponent(path.replace(/\?.*$/, ''));
    const bytesOf = (file: string) => blobs.get(version?.manifest.get(file)?.hash ?? '');
    const page = (file: string, status = 200) => {
      const asset = bytesOf(file);
      return asset && { status, body: asset.bytes, headers: { 'content-type': asset.type } };
    };
    const redirect = (version?.config._redirects ?? '')
      .split('\n')
      .find((line) => line.startsWith(`${name} `));
    if (redirect !== undefined) {
      const [, to = '', status] = redirect.split(' ');
      return { status: Number(status), headers: { location: to } };
    }
    const short = name.replace(/(?:\/index)?\.html$/, (end) => (end === '.html' ? '' : '/'));
    if (short !== name && bytesOf(name)) return { status: 307, headers: { location: encodeURI(short) } };
    const shown = name.endsWith('/') ? page(`${name}index.html`) : (page(name) ?? page(`${name}.html`));
    return shown ?? page('/404.html', 404) ?? { status: 404, body: '' };
  }

  const prefix = '/client/v4';
  const server = await startHost((asked) =>
    asked.path.startsWith(prefix) ? api(asked, asked.path.slice(prefix.length)) : read(asked.path),
  );
  const host: CloudflareHost = Object.assign(server, {
    environment: {
      CLOUDFLARE_API_TOKEN: cloudflareToken,
      CLOUDFLARE_ACCOUNT_ID: cloudflareAccount,
      CLOUDFLARE_API_BASE_URL: `${server.url}${prefix}`,
    },
    versions,
    bucketSize: 3,
    uploadsPerSession: Number.POSITIVE_INFINITY,
    mostFiles: 20_000,
    shown: () => deployments[0]?.version,
    site: () =>
      Object.fromEntries(
        [...(host.shown()?.manifest ?? [])].map(([name, { hash }]) => [
          name.slice(1),
          String(blobs.get(hash)?.bytes),
        ]),
      ),
  });
  return host;
}

function formOf(type: string | undefined, body: Buffer): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { 'content-type': type ?? '' } }).formData();
}

function found(status: number, result: object): Answered {
  return { status, body: { result, success: true, errors: [], messages: [] } };
}

function refused(status: number, message: string): Answered {
  return {
    status,
    body: { result: null, success: false, errors: [{ code: 10_000, message }], messages: [] },
  };
}
