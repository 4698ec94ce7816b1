import { withTemporaryFolder } from '../lib/temporary-folder.js';
import { failureMessage, ObjectFailure } from '../objects/object-store.js';
import { createCoordinator } from '../shards/coordinator.js';
import type { Depot } from '../shards/depot.js';
import { problemMessage } from '../shards/problem.js';
import { joinQueue, openQueueDriver } from '../shards/queue.js';
import { type QueueAddress, readQueueAddress } from '../shards/queue-address.js';
import { rules } from '../shards/rules.js';
import { createWorker } from '../shards/worker.js';
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
    const worker = createWorker({ depot, config, dir });
    let done = 0;
    /** Each failure is printed once: others do the task, and the next one may fail in the same way. */
    const printed = new Set<string>();
    let giveUp: () => void = () => {};
    const isUnfit = new Promise<number>((resolve) => {
      giveUp = () => resolve(1);
    });
    const { leave } = joinQueue({ address, depot: depot.name }, async (task) => {
      try {
        if (await worker.run(task)) done++;
      } catch (error) {
        const found = error instanceof ObjectFailure ? failureMessage(error) : problemMessage(error);
        const text = found ? formatMessages([found], terminal) : `A task failed: ${String(error)}`;
        if (!printed.has(text)) terminal.err(`${text}\n`);
        printed.add(text);
        if (found && isOfMachine.has(found.rule)) giveUp();
        throw error;
      }
    });
    terminal.out('This machine takes part until Ctrl+C.\n');
    try {
      return await Promise.race([isUnfit, terminal.untilStopped().then(() => 0)]);
    } finally {
      await leave();
      if (!flags.quiet) terminal.out(`${count(done, 'part')} done.\n`);
    }
  });
}

/** What is wrong with this machine, and would be wrong with each further task. */
const isOfMachine: ReadonlySet<string> = new Set([rules['other-program'].id, rules['other-sources'].id]);
