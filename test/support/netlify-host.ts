import { hash } from 'node:crypto';
import { type Answered, type Asked, type HostServer, startHost } from './host-server.js';

interface Deploy {
  readonly id: string;
  readonly title: string;
  /** SHA-1 by path, with a slash at its beginning. */
  readonly files: ReadonlyMap<string, string>;
  readonly created_at: string;
  readonly context: string;
  state: string;
  draft: boolean;
  published_at: string | null;
}

export interface NetlifyHost extends HostServer {
  readonly environment: Readonly<Record<string, string>>;
  readonly deploys: Deploy[];
  /** The files that readers get, by path. */
  site(): Record<string, string>;
  /** Whether the version that readers get is locked. */
  isLocked: boolean;
  /** How many looks at a large deploy it takes until the files have been compared. */
  looks: number;
}

export const netlifyToken = 'nfp_secretSecretSecret';

/**
 * A server that does what Netlify's documentation says of deploys by digests (docs.netlify.com, “Get started with the Netlify API”; open-api.netlify.com), and refuses
 * everything else: unknown paths, other keys, bytes whose digest is not the one that was named, files that nobody asked for. It serves the site, too.
 */
export async function startNetlify(site = 'paper.netlify.app'): Promise<NetlifyHost> {
  /** Files by SHA-1, whoever sent them. */
  const blobs = new Map<string, Buffer>();
  const deploys: Deploy[] = [];
  let published: Deploy | undefined;
  const looked = new Map<string, number>();

  const lacking = (deploy: Deploy) => [...new Set(deploy.files.values())].filter((sha1) => !blobs.has(sha1));

  function settle(deploy: Deploy): void {
    if (deploy.state !== 'uploading' || lacking(deploy).length > 0) return;
    deploy.state = 'ready';
    if (!deploy.draft && !host.isLocked) publish(deploy);
  }

  function publish(deploy: Deploy): void {
    deploy.published_at = new Date().toISOString();
    published = deploy;
  }

  const shown = (deploy: Deploy) => ({
    ...deploy,
    files: undefined,
    required: deploy.state === 'uploading' || deploy.state === 'prepared' ? lacking(deploy) : [],
  });

  function begin({ path, body }: Asked): Answered {
    const { files, draft, async: isAsync, ...others } = JSON.parse(body.toString());
    if (Object.keys(others).length > 0 || typeof files !== 'object') return refused(422, 'unknown fields');
    for (const [name, sha1] of Object.entries(files))
      if (!name.startsWith('/') || /[#?]/.test(name) || !/^[\da-f]{40}$/.test(String(sha1)))
        return refused(422, `bad file ${name}`);
    const deploy: Deploy = {
      id: `d${deploys.length + 1}`,
      title: new URL(path, 'http://x').searchParams.get('title') ?? '',
      files: new Map(Object.entries<string>(files)),
      created_at: new Date(Date.parse('2026-11-23T12:00:00Z') + deploys.length).toISOString(),
      context: 'production',
      state: isAsync ? 'preparing' : 'uploading',
      draft: draft === true,
      published_at: null,
    };
    deploys.push(deploy);
    // Of a comparison in the background the answer says nothing yet.
    if (isAsync) return { status: 200, body: { id: deploy.id, state: 'preparing' } };
    const answer = shown(deploy);
    settle(deploy);
    return { status: 200, body: { ...answer, state: deploy.state } };
  }

  function look(deploy: Deploy): Answered {
    const times = (looked.get(deploy.id) ?? 0) + 1;
    looked.set(deploy.id, times);
    if (deploy.state === 'preparing' && times >= host.looks) {
      deploy.state = 'uploading';
      const answer = { ...shown(deploy), state: 'prepared' };
      settle(deploy);
      return { status: 200, body: answer };
    }
    return { status: 200, body: shown(deploy) };
  }

  function upload(deploy: Deploy, name: string, { body, headers }: Asked): Answered {
    if (deploy.state !== 'uploading') return refused(422, 'the deploy takes no files');
    if (headers['content-type'] !== 'application/octet-stream') return refused(415, 'octets alone');
    const sha1 = deploy.files.get(`/${decodeURIComponent(name)}`);
    if (sha1 === undefined) return refused(404, 'no such file');
    if (hash('sha1', body) !== sha1) return refused(422, 'the digest differs');
    blobs.set(sha1, body);
    settle(deploy);
    return { status: 200, body: { path: `/${name}`, sha: sha1, size: body.length } };
  }

  function api(asked: Asked, route: string): Answered {
    const { method, headers } = asked;
    if (headers.authorization !== `Bearer ${netlifyToken}`)
      return refused(401, `Access Denied: ${headers.authorization}`);
    const path = route.replace(/\?.*$/, '');
    const [, named, ofSite] = /^\/sites\/([^/]+)(\/.*)?$/.exec(path) ?? [];
    if (named !== undefined && decodeURIComponent(named) !== site) return refused(404, 'Not Found');
    if (named !== undefined && ofSite === undefined && method === 'GET')
      return {
        status: 200,
        body: { id: 's1', ssl_url: host.url, published_deploy: published ? shown(published) : null },
      };
    if (ofSite === '/deploys' && method === 'POST') return begin(asked);
    if (ofSite === '/deploys' && method === 'GET')
      return { status: 200, body: [...deploys].reverse().map(shown) };
    if (ofSite === '/files' && method === 'GET')
      return { status: 200, body: [...(published?.files ?? [])].map(([name, sha]) => ({ path: name, sha })) };
    const [, id, restore] = /^\/deploys\/([^/]+)(\/restore)?$/.exec(ofSite ?? '') ?? [];
    const [, target, name = ''] = /^\/deploys\/([^/]+)\/files\/(.+)$/.exec(path) ?? [];
    const deploy = deploys.find((each) => each.id === (id ?? target));
    if (deploy === undefined) return refused(404, 'Not Found');
    if (id !== undefined && restore === undefined && method === 'GET') return look(deploy);
    if (restore !== undefined && method === 'POST') {
      if (deploy.state !== 'ready') return refused(422, 'not ready');
      publish(deploy);
      return { status: 201, body: shown(deploy) };
    }
    if (target !== undefined && method === 'PUT') return upload(deploy, name, asked);
    return refused(404, 'Not Found');
  }

  function read(path: string): Answered {
    const file = decodeURIComponent(path.replace(/\?.*$/, '')).replace(/\/$/, '/index.html');
    const sha1 = published?.files.get(file);
    const found = sha1 === undefined || /^\/_(?:headers|redirects)$/.test(file) ? undefined : blobs.get(sha1);
    return found === undefined ? { status: 404, body: 'not found' } : { status: 200, body: found };
  }

  const server = await startHost((asked) =>
    asked.path.startsWith('/api/v1/') ? api(asked, asked.path.slice('/api/v1'.length)) : read(asked.path),
  );
  const host: NetlifyHost = Object.assign(server, {
    environment: { NETLIFY_AUTH_TOKEN: netlifyToken, NETLIFY_API_URL: `${server.url}/api/v1` },
    deploys,
    isLocked: false,
    looks: 2,
    site: () =>
      Object.fromEntries(
        [...(published?.files ?? [])].map(([name, sha1]) => [name.slice(1), String(blobs.get(sha1))]),
      ),
  });
  return host;
}

function refused(code: number, message: string): Answered {
  return { status: code, body: { code, message } };
}
