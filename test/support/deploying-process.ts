import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import type { Files } from './deployed.js';

/** What a process is to deploy, and where to. */
export interface Task {
  readonly generations: readonly Files[];
  readonly folder: string;
  readonly bucket: string;
  readonly prefix: string;
  readonly endpoint: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly rollback?: string;
}

export interface Deploying {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  /** The exit code, null if the process was killed, and what it printed: messages as JSON. */
  readonly ended: Promise<{ readonly code: number | null; readonly out: string }>;
}

export interface DeployingProgram {
  /** Deploys in a process of its own, which can be killed. */
  start(task: Task): Deploying;
  remove(): void;
}

export async function prepareDeploying(): Promise<DeployingProgram> {
  const dir = fs.mkdtempSync(path.join(process.cwd(), 'node_modules', '.stet-deploying-'));
  const program = path.join(dir, 'program.mjs');
  await bundle({
    stdin: {
      contents: `
        import { build, deployBuilt } from './test/support/deployed.js';
        import { openStore } from './src/objects/address.js';
        const task = JSON.parse(process.argv[2]);
        const { bucket, prefix, endpoint, environment } = task;
        const store = openStore({ scheme: 's3', bucket, prefix }, { root: '/', environment, endpoint });
        const done = await deployBuilt(store, build(task.folder, task.generations), { rollback: task.rollback });
        process.stdout.write(JSON.stringify(done.messages));
        process.exit(done.messages.some(({ level }) => level === 'error') ? 1 : 0);
      `,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const start = (task: Task): Deploying => {
    const child = spawn(process.execPath, [program, JSON.stringify(task)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    return {
      pid: child.pid ?? 0,
      kill: (signal) => void child.kill(signal),
      ended: new Promise((done) => child.once('close', (code) => done({ code, out }))),
    };
  };
  return { start, remove: () => fs.rmSync(dir, { recursive: true, force: true }) };
}
