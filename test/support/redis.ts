import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Redis or Valkey of this machine, on loopback, with nothing on a disk. */
export interface Redis {
  readonly port: number;
  /** Ends it, with all that is in it, and starts it anew. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const programs = ['redis-server', 'valkey-server'];

/** The program of a server; undefined where there is none on this machine. */
export const redisProgram: string | undefined = programs.find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(
      redisProgram ?? '',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      { stdio: 'ignore' },
    );
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries === 200) throw new Error('Redis does not start');
      await wait(50);
    }
  };
  const stop = async () => {
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child?.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    port,
    async restart() {
      await stop();
      await start();
    },
    stop,
  };
}

/** A way to a port of this machine that can be cut. */
export interface Proxy {
  readonly port: number;
  /** All that has come through so far, both ways. */
  readonly seen: () => string;
  /** From now on, nothing comes through. */
  cut(): void;
  close(): Promise<void>;
}

export async function proxyTo(port: number): Promise<Proxy> {
  const sockets = new Set<net.Socket>();
  let isCut = false;
  const seen: Buffer[] = [];
  const server = net.createServer((near) => {
    const far = net.connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
      // What is cut says nothing: it does not even end.
      one.on('data', (data) => {
        if (isCut) return;
        seen.push(data);
        other.write(data);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as net.AddressInfo;
  return {
    port: own,
    seen: () => Buffer.concat(seen).toString('latin1'),
    cut() {
      isCut = true;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
