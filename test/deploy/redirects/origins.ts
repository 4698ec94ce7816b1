import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { fill, temporaryFolder } from '../../support/folders.js';

/** A web server that serves a folder by rules in its own form. */
export interface Origin {
  readonly port: number;
  readonly folder: string;
}

const isThere = (program: string) => spawnSync(program, ['version'], { stdio: 'ignore' }).error === undefined;

export const hasNginx = isThere('nginx');
export const hasCaddy = isThere('caddy');
export const whyNoNginx = 'needs nginx (apt-get install nginx-light)';
export const whyNoCaddy = 'needs Caddy (apt-get install caddy)';

/** Serves a site, which lies below the base in the root of the server, with nginx. */
export async function startNginx(
  site: Readonly<Record<string, string | Uint8Array>>,
  rules: Readonly<Record<string, string>>,
  base = '',
): Promise<Origin> {
  const { folder, port } = await prepare(site, rules, base);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((each) => `${each}_temp_path ${folder}/temp;`)
    .join('\n');
  fill(folder, {
    'nginx.conf': `daemon off; master_process off; pid ${folder}/pid;
events {}
http {
  access_log off; ${temporary}
  include /etc/nginx/mime.types;
  include ${folder}/rules/stet-http.conf;
  server { listen 127.0.0.1:${port}; root ${folder}/root; include ${folder}/rules/stet-server.conf; }
}
`,
  });
  await start(spawn('nginx', ['-p', folder, '-c', `${folder}/nginx.conf`, '-e', 'stderr']), port);
  return { port, folder };
}

/** The same with Caddy. */
export async function startCaddy(
  site: Readonly<Record<string, string | Uint8Array>>,
  rules: Readonly<Record<string, string>>,
  base = '',
): Promise<Origin> {
  const { folder, port } = await prepare(site, rules, base);
  fill(folder, {
    Caddyfile: `{
	admin off
	auto_https off
	storage file_system ${folder}/storage
}
http://127.0.0.1:${port} {
	bind 127.0.0.1
	root * ${folder}/root
	import ${folder}/rules/stet.caddy
}
`,
  });
  const run = ['run', '--config', `${folder}/Caddyfile`, '--adapter', 'caddyfile'];
  await start(spawn('caddy', run, { env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder } }), port);
  return { port, folder };
}

async function prepare(
  site: Readonly<Record<string, string | Uint8Array>>,
  rules: Readonly<Record<string, string>>,
  base: string,
): Promise<{ folder: string; port: number }> {
  const folder = temporaryFolder();
  fill(path.join(folder, 'root', base), site);
  fill(path.join(folder, 'rules'), rules);
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return { folder: fs.realpathSync(folder), port };
}

/** Waits until a server listens. Rejects with what it says if it ends before. */
async function start(server: ChildProcess, port: number): Promise<void> {
  let said = '';
  server.stderr?.on('data', (data) => {
    said += data;
  });
  let hasEnded = false;
  const ended = new Promise<void>((resolve) =>
    server.on('exit', () => {
      hasEnded = true;
      resolve();
    }),
  );
  onTestFinished(async () => {
    server.kill('SIGKILL');
    await ended;
  });
  for (let tried = 0; tried < 500; tried++) {
    if (hasEnded) throw new Error(`The server ended: ${said}`);
    if (await listens(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The server does not listen: ${said}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Asks for a target exactly as it is written. */
export function askOrigin({ port }: Origin, target: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    http
      .get({ port, host: '127.0.0.1', path: target, agent }, async (response) => {
        const parts: Buffer[] = [];
        for await (const part of response) parts.push(part);
        const headers: Record<string, string> = {};
        for (const [name, value] of Object.entries(response.headers))
          headers[name] = Array.isArray(value) ? value.join(', ') : String(value);
        resolve({
          status: response.statusCode ?? 0,
          headers,
          body: Buffer.concat(parts).toString('utf8'),
        });
      })
      .on('error', reject);
  });
}

const agent = new http.Agent({ keepAlive: true });
