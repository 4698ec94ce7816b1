import type { Config } from '../config/config.js';
import type { Message } from '../lib/message.js';
import { withTemporaryFolder } from '../lib/temporary-folder.js';
import { openStore, readAddress } from '../objects/address.js';
import { failureMessage, ObjectFailure } from '../objects/object-store.js';
import { createCoordinator } from '../shards/coordinator.js';
import { type Depot, openDepot } from '../shards/depot.js';
import { problemMessage } from '../shards/problem.js';
import { type Done, depotDriver, doShard, parseShard, versionsIn } from '../shards/runs.js';
import { readShard, type Shard } from '../shards/share.js';
import { createWorker } from '../shards/worker.js';
import { buildCommand, prepare } from './build.js';
import { count } from './counted.js';
import { formatMessages } from './print.js';
import { showProgress } from './progress.js';
import type { ShardFlags, ShardStep } from './shard-line.js';
import type { Terminal } from './terminal.js';

/** Runs `stet shard STEP` and returns the exit code. */
export async function shardCommand(step: ShardStep, flags: ShardFlags, terminal: Terminal): Promise<number> {
  const { store: address = '', run = '', ...others } = flags;
  if (step === 'build')
    return withDepot(address, terminal, async (depot) => {
      let end = () => Promise.resolve();
      try {
        return await buildCommand(others, terminal, (config) => {
          const coordinator = createCoordinator({ depot, driver: depotDriver(depot, config, run) });
          end = () => coordinator.end(() => versionsIn(config));
          return coordinator;
        });
      } finally {
        // Whatever has become of the build, nobody waits for it any longer.
        await end();
      }
    });
  const prepared = await prepare(others, terminal);
  if ('code' in prepared) return prepared.code;
  const { config } = prepared;
  return withDepot(address, terminal, async (depot) => {
    const shard = readShard(flags.shard ?? '') ?? { shard: 1, count: 1 };
    const progress = showProgress(terminal, flags);
    const onProgress = (done: number, total: number) => progress.onProgress(stages[step], done, total);
    const patience = Number(flags.wait ?? 0) * 1_000;
    const done = await doStep(step, { depot, config, shard, run, patience, onProgress });
    progress.clear();
    if ('rule' in done) {
      terminal.err(`${formatMessages([done], terminal)}\n`);
      return 1;
    }
    if (!flags.quiet) terminal.out(closingLine(step, done));
    return 0;
  });
}

/** What the line of progress says of each step. */
const stages = { parse: 'parse', picks: 'model', pages: 'render' } as const;

interface StepOptions {
  readonly depot: Depot;
  readonly config: Config;
  readonly shard: Shard;
  readonly run: string;
  readonly patience: number;
  readonly onProgress: (done: number, total: number) => void;
}

async function doStep(step: keyof typeof stages, options: StepOptions): Promise<Done | Message> {
  if (step === 'parse') return parseShard(options);
  return withTemporaryFolder('shard', (dir) =>
    doShard(step, { ...options, worker: createWorker({ ...options, dir }) }),
  );
}

function closingLine(step: string, { made, found }: Done): string {
  return `${step}: ${count(made, 'part')} made, ${count(found, 'part')} found in the store.\n`;
}

/** Opens the depot at an address. Prints what is wrong with the depot, or with what lies in it, and returns 1 then. */
export async function withDepot(
  address: string,
  terminal: Terminal,
  work: (depot: Depot) => Promise<number>,
): Promise<number> {
  try {
    const objects = openStore(readAddress(address), { root: terminal.cwd, environment: terminal.env });
    return await work(openDepot(objects));
  } catch (error) {
    const found = error instanceof ObjectFailure ? failureMessage(error) : problemMessage(error);
    if (found === undefined) throw error;
    terminal.err(`${formatMessages([found], terminal)}\n`);
    return 1;
  }
}
