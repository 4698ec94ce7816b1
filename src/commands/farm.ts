import { isSystemError } from '../lib/system-error.js';
import { withTemporaryFolder } from '../lib/temporary-folder.js';
import { failureMessage, ObjectFailure } from '../objects/object-store.js';
import { createCoordinator } from '../shards/coordinator.js';
import type { Depot } from '../shards/depot.js';
import { OtherSources } from '../shards/parsing.js';
import { problemMessage } from '../shards/problem.js';
import { joinQueue, openQueueDriver } from '../shards/queue.js';
import { type QueueAddress, readQueueAddress } from '../shards/queue-address.js';
import { OtherProgram } from '../shards/snapshot.js';
import type { Task } from '../shards/tasks.js';
import { createWorker, type TaskWorker } from '../shards/worker.js';
import { buildCommand, prepare } from './build.js';
import { count } from './counted.js';
import { formatMessages } from './print.js';
import { withDepot } from './shard.js';
import type { FarmFlags } from './shard-line.js';
import type { Terminal } from './terminal.js';

/** Runs `stet farm`: builds the site with whoever has joined, or joins. Returns the exit code. */
export async function farmCommand(flags: FarmFlags, terminal: Terminal): Promise<number> {
  const { store = '', queue = '', join, ...others } = flags;
  const address = readQueueAddress(queue, terminal.env);
  if ('problem' in address) {
    terminal.err(`${address.problem}\n`);
    return 2;
  }
  return withDepot(store, terminal, async (depot) => {
    if (join) return doTasks(depot, address, others, terminal);
    const driver = openQueueDriver({ address, depot: depot.name });
    try {
      return await buildCommand(others, terminal, () => createCoordinator({ depot, driver }));
    } finally {
      await driver.close();
    }
  });
}

/** Does tasks until the terminal ends it, or until this machine turns out to be none that can take part. */
async function doTasks(
  depot: Depot,
  address: QueueAddress,
  flags: Omit<FarmFlags, 'store' | 'queue' | 'join'>,
  terminal: Terminal,
): Promise<number> {
  const prepared = await prepare(flags, terminal);
  if ('code' in prepared) return prepared.code;
  const { config } = prepared;
  return withTemporaryFolder('shard', async (dir) => {
    let giveUp: () => void = () => {};
    const isUnfit = new Promise<number>((resolve) => {
      giveUp = () => resolve(1);
    });
    const worker = createWorker({ depot, config, dir });
    const { run, done } = doer({ worker, terminal, giveUp });
    const { leave } = joinQueue({ address, depot: depot.name }, run);
    terminal.out('This machine takes part until Ctrl+C.\n');
    try {
      return await Promise.race([isUnfit, terminal.untilStopped().then(() => 0)]);
    } finally {
      await leave();
      if (!flags.quiet) terminal.out(`${count(done(), 'part')} done.\n`);
    }
  });
}

interface DoerOptions {
  readonly worker: Pick<TaskWorker, 'run'>;
  readonly terminal: Terminal;
  /** Called when this machine cannot take part, and would only take tasks from others. */
  readonly giveUp: () => void;
}

/** Does tasks, and says what fails. `run` throws what the worker throws; `done` is how many tasks were done here. */
export function doer({ worker, terminal, giveUp }: DoerOptions): {
  run(task: Task): Promise<void>;
  done(): number;
} {
  let done = 0;
  let failedInRow = 0;
  /** Each failure is printed once: others do the task, and the next one may fail in the same way. */
  const printed = new Set<string>();
  return {
    done: () => done,
    async run(task) {
      try {
        if (await worker.run(task)) done++;
        failedInRow = 0;
      } catch (error) {
        failedInRow++;
        const found = error instanceof ObjectFailure ? failureMessage(error) : problemMessage(error);
        const text = found ? formatMessages([found], terminal) : `A task failed: ${String(error)}`;
        if (!printed.has(text)) terminal.err(`${text}\n`);
        printed.add(text);
        if (isOfMachine(error) || failedInRow === mostInRow) giveUp();
        throw error;
      }
    },
  };
}

/** After so many failures without a success, the reason is here, and not in the tasks. */
const mostInRow = 5;

/** Whether an error is of this machine, or of the way to the store, and would come with each further task. */
function isOfMachine(error: unknown): boolean {
  return (
    error instanceof OtherProgram ||
    error instanceof OtherSources ||
    error instanceof ObjectFailure ||
    isSystemError(error)
  );
}
