import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { AwsV4Signer } from 'aws4fetch';

/** OpenStack Swift with its S3 interface, as Debian packages it: real object storage that enforces signatures. */
export interface Swift {
  readonly endpoint: string;
  /** The environment in which stet may write to every bucket. */
  readonly environment: {
    readonly AWS_ACCESS_KEY_ID: string;
    readonly AWS_SECRET_ACCESS_KEY: string;
    readonly AWS_REGION: string;
  };
  makeBucket(name: string): Promise<void>;
  /** Lets a bucket hold so many bytes. */
  limitBucket(name: string, bytes: number): Promise<void>;
  /** Every object of a bucket, by key. */
  objects(bucket: string): Promise<string[]>;
  stop(): void;
}

const python = '/usr/bin/python3';

/** Why tests with Swift are skipped; undefined where Swift is installed. */
export const noSwift: string | undefined =
  spawnSync(python, ['-c', 'import swift.common.wsgi, swift.common.middleware.s3api.s3api']).status === 0
    ? undefined
    : 'skipped: needs OpenStack Swift (apt-get install swift-proxy swift-account swift-container swift-object)';

/** The name of tests with Swift, which says why they are skipped if they are. */
export const onSwift = (name: string): string => (noSwift === undefined ? name : `${name}: ${noSwift}`);

const credentials = { accessKeyId: 'test:tester', secretAccessKey: 'testing' };
const region = 'us-east-1';

/** Starts Swift in a folder of its own, on a free port of this machine. */
export async function startSwift(): Promise<Swift> {
  const folder = fs.mkdtempSync(path.join(placeFor(), 'swift-'));
  const port = await freePort();
  const program = path.resolve('test/support/swift-servers.py');
  const server = spawn(python, [program, folder, String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  await untilReady(server);
  const endpoint = `http://127.0.0.1:${port}`;

  const ask = async (method: string, target: string) => {
    const signed = await new AwsV4Signer({
      ...credentials,
      service: 's3',
      region,
      method,
      url: `${endpoint}/${target}`,
    }).sign();
    const response = await fetch(signed.url, { method, headers: signed.headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`Swift answers ${method} ${target} with ${response.status}: ${text}`);
    return text;
  };

  return {
    endpoint,
    environment: {
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_REGION: region,
    },
    makeBucket: async (name) => void (await ask('PUT', name)),
    async limitBucket(name, bytes) {
      const login = await fetch(`${endpoint}/auth/v1.0`, {
        headers: { 'x-auth-user': 'test:tester', 'x-auth-key': 'testing' },
      });
      const [url, token] = [login.headers.get('x-storage-url'), login.headers.get('x-auth-token')];
      const answer = await fetch(`${url}/${name}`, {
        method: 'POST',
        headers: { 'x-auth-token': token ?? '', 'x-container-meta-quota-bytes': String(bytes) },
      });
      if (!answer.ok) throw new Error(`Swift sets no quota: ${answer.status}`);
    },
    async objects(bucket) {
      const keys: string[] = [];
      for (;;) {
        const after = keys.at(-1);
        const marker = after === undefined ? '' : `?marker=${encodeURIComponent(after)}`;
        const text = await ask('GET', `${bucket}${marker}`);
        keys.push(...[...text.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => unescaped(key)));
        if (!/<IsTruncated>true</.test(text)) return keys;
      }
    },
    stop() {
      server.kill('SIGKILL');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A folder whose file system has extended attributes, in which Swift keeps what it knows of objects; before Linux 6.6, memory has none. */
function placeFor(): string {
  const places = [os.tmpdir(), '/var/tmp'];
  const program = "import os, sys; os.setxattr(sys.argv[1], 'user.swift', b'x')";
  const canHold = (dir: string) => {
    const file = path.join(dir, `swift-${process.pid}`);
    fs.writeFileSync(file, '');
    const { status } = spawnSync(python, ['-c', program, file]);
    fs.rmSync(file);
    return status === 0;
  };
  const place = places.find(canHold);
  if (place === undefined)
    throw new Error(`Swift needs extended attributes: ${places.join(' and ')} have none`);
  return place;
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((ready, fail) => {
    let said = '';
    server.stderr?.on('data', (text) => {
      said += text;
    });
    server.stdout?.once('data', () => ready());
    server.once('exit', (code) => fail(new Error(`Swift ended with ${code}: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = net.createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}
