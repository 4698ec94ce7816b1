/**
 * npm run bench:deploy [-- COUNT …]: what `stet deploy` takes, at 1,000 stories or as many as named.
 *
 * Needs OpenStack Swift (apt-get install swift-proxy swift-account swift-container swift-object), which runs on this machine with the signatures of its S3
 * interface enforced. Builds the yardstick (bench/generate-corpus.mjs), deploys it, then changes the body of one story ten times and the headline three times;
 * each time it builds and deploys in new processes. Prints seconds and requests, which a proxy before Swift counts: of an edit, those for files, for copies of
 * what is replaced, and others.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { AwsV4Signer } from 'aws4fetch';
import { storiesOf } from './cases.mjs';
import { foldersFor } from './folders.mjs';

const here = import.meta.dirname;
const stet = path.join(here, '..', 'dist', 'cli.js');
const counts = process.argv.slice(2).map(Number);
const keys = { AWS_ACCESS_KEY_ID: 'test:tester', AWS_SECRET_ACCESS_KEY: 'testing', AWS_REGION: 'us-east-1' };

const swift = await startSwift();
const proxy = await startProxy(swift.port);
try {
  for (const count of counts.length > 0 ? counts : [1_000]) await measureAt(count);
} finally {
  swift.stop();
}
process.exit();

async function measureAt(count) {
  const { corpus, output, store, scratch } = foldersFor({ count, shape: 'yardstick' }, false);
  const remove = () => {
    for (const dir of scratch) fs.rmSync(dir, { recursive: true, force: true });
  };
  process.on('exit', remove);
  spawnSync(process.execPath, [path.join(here, 'generate-corpus.mjs'), String(count), corpus], {
    stdio: 'inherit',
  });
  const bucket = `stories-${count}`;
  await makeBucket(bucket);
  const config = path.join(output, 'stet.config.json');
  const to = { to: `s3://${bucket}`, endpoint: `http://127.0.0.1:${proxy.port}` };
  fs.mkdirSync(output, { recursive: true });
  fs.writeFileSync(config, JSON.stringify({ title: 'The yardstick', search: false, deploy: { bench: to } }));
  const site = path.join(output, 'public');
  const folders = [
    '--content',
    corpus,
    '--config',
    config,
    '--output',
    site,
    '--store',
    path.join(store, 'stet'),
  ];

  const build = await run('build', '--quiet', ...folders);
  const first = await run('deploy', ...folders);
  say(
    count,
    'first',
    `build ${build.seconds} s, deploy ${first.seconds} s, ${proxy.requests.length} requests`,
  );
  const idle = await run('deploy', ...folders);
  say(count, 'nothing changed', `deploy ${idle.seconds} s, ${proxy.requests.length} requests`);

  const story = storiesOf(corpus)[Math.floor(count / 2)];
  const text = fs.readFileSync(story, 'utf8');
  const edits = {
    body: (at) => `${text}\n\nCorrection ${at}: the bridge is longer.\n`,
    headline: (at) => text.replace(/^title: .*$/m, `title: 'Another headline ${at}'`),
  };
  for (const [name, edit] of Object.entries(edits)) {
    const times = [];
    for (let at = 1; at <= (name === 'body' ? 10 : 3); at++) {
      fs.writeFileSync(story, edit(at));
      const built = await run('build', '--quiet', ...folders);
      const deployed = await run('deploy', ...folders);
      times.push([Number(built.seconds), Number(deployed.seconds)]);
    }
    const puts = proxy.requests.filter(
      ({ method, url }) => method === 'PUT' && !url.includes('/.stet/'),
    ).length;
    const copies = proxy.requests.filter(
      ({ method, url }) => method === 'PUT' && url.includes('/.stet/kept/'),
    ).length;
    const others = proxy.requests.length - puts - copies;
    say(
      count,
      `one ${name} changed`,
      `build ${median(times.map(([its]) => its))} s, deploy ${median(times.map(([, its]) => its))} s, ` +
        `${proxy.requests.length} requests: ${puts} files, ${copies} copies, ${others} others`,
    );
  }
  remove();
}

function say(count, what, figures) {
  console.log(`${count} stories, ${what}: ${figures}`);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Runs stet, and returns the seconds that it took. Requests are counted from here. */
function run(...args) {
  proxy.requests.length = 0;
  const began = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [stet, ...args], {
      env: { ...process.env, ...keys },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.once('close', (code) => {
      if (code === 0) done({ seconds: ((performance.now() - began) / 1_000).toFixed(2) });
      else fail(new Error(`stet ${args[0]} ended with ${code}: ${said}`));
    });
  });
}

async function startSwift() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'swift-'));
  const port = await freePort();
  const program = path.join(here, '..', 'test', 'support', 'swift-servers.py');
  const server = spawn('/usr/bin/python3', [program, folder, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((ready, fail) => {
    server.stdout.once('data', ready);
    server.once('exit', () => fail(new Error('Swift does not start; is it installed?')));
  });
  const stop = () => {
    server.removeAllListeners('exit');
    server.kill('SIGKILL');
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { port, stop };
}

async function makeBucket(name) {
  const signed = await new AwsV4Signer({
    accessKeyId: keys.AWS_ACCESS_KEY_ID,
    secretAccessKey: keys.AWS_SECRET_ACCESS_KEY,
    service: 's3',
    region: keys.AWS_REGION,
    method: 'PUT',
    url: `http://127.0.0.1:${swift.port}/${name}`,
  }).sign();
  const { ok, status } = await fetch(signed.url, { method: 'PUT', headers: signed.headers });
  if (!ok) throw new Error(`Swift makes no bucket: ${status}`);
}

/** Passes requests on, and records them. */
async function startProxy(to) {
  const requests = [];
  const agent = new http.Agent({ keepAlive: true });
  const server = http.createServer((request, response) => {
    const { method, url, headers } = request;
    requests.push({ method, url });
    const onward = http.request(
      { host: '127.0.0.1', port: to, method, path: url, headers, agent },
      (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { port: server.address().port, requests };
}

function freePort() {
  return new Promise((found) => {
    const server = net.createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
