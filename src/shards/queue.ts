import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue, QueueEvents, UnrecoverableError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { digest } from '../lib/digest.js';
import type { Driver } from './coordinator.js';
import type { QueueAddress } from './queue-address.js';
import { outcomeOf, readTask, type Task } from './tasks.js';

/** A worker that says nothing for so long is dead, and another one gets the task. Rendering a unit takes seconds. Milliseconds. */
const lockDuration = 60_000;
/** So often it is looked whether workers have died. Milliseconds. */
const stalledInterval = 15_000;
/** How often a task is begun at most: a story that ends the process which parses it must not end them all. */
const attempts = 2;
/** How long the queue knows of a task that has failed, which is not begun again when the build offers it once more. Seconds. */
const failedFor = 3_600;
/** A build that says nothing for so long is dead, and nobody does the tasks of that build. Seconds. */
const buildDuration = 30;
/** So often a build says that it lives. Milliseconds. */
const buildInterval = 5_000;
/** The longest pause between attempts to reach the queue. Milliseconds. */
const longestPause = 2_000;
/** How long the end of a build waits for the queue. Milliseconds. */
const patience = 1_000;
/** How long a worker that leaves is at the last task, at most. Milliseconds. */
const patienceOfLast = 30_000;

export interface QueueOptions {
  readonly address: QueueAddress;
  /** Of the depot, so that each newsroom has a queue of its own. */
  readonly depot: string;
}

const queueName = (depot: string) => `stet-${digest(depot).slice(0, 16)}`;
/** There is such a key in Redis while a build lives. */
const buildKey = (depot: string, build: string) => `${queueName(depot)}:build:${build}`;

function connectTo({ isEncrypted, username, password, ...place }: QueueAddress): Redis {
  const redis = new Redis({
    ...place,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(isEncrypted && { tls: {} }),
    // A queue that cannot be reached comes back, or does not; the build needs neither.
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => Math.min(longestPause, 50 * 2 ** Math.min(times, 8)),
  });
  // Without a listener, the process would end.
  redis.on('error', () => {});
  return redis;
}

export interface QueueDriver extends Driver {
  /** Takes back what is offered. To be called when the build has ended. */
  close(): Promise<void>;
}

/** Offers tasks to all who have joined a queue. The queue carries names alone: a task that is lost with the queue is offered again. */
export function openQueueDriver({ address, depot }: QueueOptions): QueueDriver {
  const connection = connectTo(address);
  const queue = new Queue(queueName(depot), { connection });
  const events = new QueueEvents(queueName(depot), { connection });
  const offered = new Map<string, Task>();
  let completed: Task[] = [];
  let isOffering = false;
  const build = randomUUID();
  const live = () => connection.set(buildKey(depot, build), '', 'EX', buildDuration);
  /** Says again and again that the build lives; undefined before anything is offered. */
  let living: NodeJS.Timeout | undefined;
  const put = async (jobs: Parameters<typeof queue.addBulk>[0]) => {
    if (living === undefined) {
      // A build that was killed may have left tasks.
      await queue.drain();
      living = setInterval(() => {
        if (connection.status === 'ready') live().catch(() => {});
      }, buildInterval).unref();
    }
    await live();
    await queue.addBulk(jobs);
  };
  queue.on('error', () => {});
  events.on('error', () => {});
  events.on('completed', ({ jobId }) => {
    const task = offered.get(jobId);
    if (task) completed.push(task);
  });
  return {
    tellsTasks: true,
    announce: () => Promise.resolve(),
    offer(tasks) {
      // Without a connection this waits until there is one: the build does not.
      if (isOffering || tasks.length === 0) return;
      const jobs = tasks.map((task) => {
        // Of this build: what another one has left on the queue keeps nothing from being done.
        const jobId = digest(`${build}\n${outcomeOf(task)}`);
        offered.set(jobId, task);
        return {
          name: task.step,
          data: { ...task, build },
          // Traces of errors would bring paths into the queue.
          opts: {
            jobId,
            attempts,
            removeOnComplete: true,
            removeOnFail: { age: failedFor },
            stackTraceLimit: 0,
          },
        };
      });
      isOffering = true;
      put(jobs).then(
        () => {
          isOffering = false;
        },
        () => {
          isOffering = false;
        },
      );
    },
    done() {
      const found = completed;
      completed = [];
      return found;
    },
    async close() {
      clearInterval(living);
      if (connection.status === 'ready') {
        const taken = Promise.allSettled([queue.drain(), connection.del(buildKey(depot, build))]);
        await Promise.race([taken, wait(patience)]);
      }
      await Promise.race([Promise.allSettled([queue.close(), events.close()]), wait(patience)]);
      connection.disconnect();
    },
  };
}

export interface Joined {
  /** Resolves when the task that is under way is done, or takes too long. */
  leave(): Promise<void>;
}

/**
 * Does tasks of a queue, one after the other, and passes over those of builds that are dead. Where `run` throws, the task is offered to others; nothing of
 * the error goes into the queue.
 */
export function joinQueue({ address, depot }: QueueOptions, run: (task: Task) => Promise<void>): Joined {
  const connection = connectTo(address);
  const runData = async ({ data }: { readonly data: unknown }) => {
    const task = readTask(data);
    const { build } = Object(data) as { readonly build?: unknown };
    if (task === undefined || typeof build !== 'string')
      throw new UnrecoverableError('this is no task of stet');
    if ((await connection.exists(buildKey(depot, build))) === 0) return;
    try {
      await run(task);
    } catch {
      throw new Error('failed');
    }
  };
  const worker = new Worker<unknown>(queueName(depot), runData, {
    connection,
    lockDuration,
    stalledInterval,
    maxStalledCount: attempts - 1,
  });
  worker.on('error', () => {});
  return {
    async leave() {
      await Promise.race([worker.close(), wait(patienceOfLast)]);
      connection.disconnect();
    },
  };
}
