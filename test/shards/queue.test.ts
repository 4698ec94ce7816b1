import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { describe, expect, it, onTestFinished } from 'vitest';
import { joinQueue, openQueueDriver } from '../../src/shards/queue.js';
import type { Task } from '../../src/shards/tasks.js';
import { proxyTo, redisProgram, startRedis } from '../support/redis.js';

const depot = 'file:/depot';
const taskOf = (letter: string): Task => ({ step: 'parse', unit: `blobs/${letter.repeat(43)}` });

const addressOf = (port: number) => ({ host: '127.0.0.1', port, db: 0, isEncrypted: false });

async function queueHere() {
  const redis = await startRedis();
  onTestFinished(redis.stop);
  const proxy = await proxyTo(redis.port);
  onTestFinished(proxy.close);
  const address = addressOf(proxy.port);
  return {
    seen: proxy.seen,
    drive() {
      const driver = openQueueDriver({ address, depot });
      onTestFinished(() => driver.close());
      return driver;
    },
    /** Has the queue know no build that lives, as it is some time after a build was killed. */
    async forget() {
      const client = new Redis(addressOf(redis.port));
      onTestFinished(() => client.disconnect());
      expect(await client.del(await client.keys('stet-*:build:*'))).toBe(1);
    },
    join(run: (task: Task) => Promise<void>) {
      const joined = joinQueue({ address, depot }, run);
      onTestFinished(() => joined.leave());
    },
  };
}

describe.skipIf(redisProgram === undefined)('a queue', () => {
  it('has a task that fails begun twice, however often it is offered, and knows nothing of the error', async () => {
    const { seen, drive, join } = await queueHere();
    let begun = 0;
    join(async () => {
      begun++;
      throw new Error('content/articles/embargoed.md cannot be read');
    });
    const driver = drive();
    driver.offer([taskOf('a')]);
    await expect.poll(() => begun, { timeout: 10_000 }).toBe(2);
    for (let times = 0; times < 5; times++) {
      await wait(100);
      driver.offer([taskOf('a')]);
    }
    await wait(200);
    expect(begun).toBe(2);
    expect(seen()).not.toContain('embargoed');
    expect(seen()).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('gives nobody what a build that was killed has left', async () => {
    const { drive, join } = await queueHere();
    const killed = drive();
    killed.offer([taskOf('a'), taskOf('b')]);
    await wait(500);
    const next = drive();
    next.offer([taskOf('b'), taskOf('c')]);
    await wait(500);
    const done: Task[] = [];
    join(async (task) => void done.push(task));
    await expect.poll(() => done.length, { timeout: 10_000 }).toBe(2);
    await wait(200);
    expect(done).toEqual([taskOf('b'), taskOf('c')]);
    await expect.poll(() => next.done(), { timeout: 10_000 }).not.toEqual([]);
  });

  it('gives nobody tasks of a build that says nothing any more, until they are offered again', async () => {
    const { drive, join, forget } = await queueHere();
    const driver = drive();
    driver.offer([taskOf('a')]);
    await wait(500);
    await forget();
    const begun: Task[] = [];
    join(async (task) => void begun.push(task));
    await expect.poll(() => driver.done(), { timeout: 4_000 }).toEqual([taskOf('a')]);
    expect(begun).toEqual([]);
    driver.offer([taskOf('a')]);
    await expect.poll(() => begun, { timeout: 10_000 }).toEqual([taskOf('a')]);
  });
});
