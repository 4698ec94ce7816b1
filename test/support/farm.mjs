/**
 * Builds a newsroom as `stet farm` does, in units so small that a few stories are many: node test/support/farm.mjs ROOT DEPOT QUEUE NOW.
 * A slow disk, which each look at the depot waits for, leaves others the time to take part.
 */
import { setTimeout as wait } from 'node:timers/promises';

const dist = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);
const { build } = await dist('build/build.js');
const { resolveConfig } = await dist('config/resolve.js');
const { openFolderStore } = await dist('objects/folder.js');
const { createCoordinator } = await dist('shards/coordinator.js');
const { openDepot } = await dist('shards/depot.js');
const { openQueueDriver } = await dist('shards/queue.js');
const { readQueueAddress } = await dist('shards/queue-address.js');

const [root, folder, queue, now] = process.argv.slice(2);
const { config } = resolveConfig({ url: 'https://news.example' }, { root });
const objects = openFolderStore(folder);
const slow = {
  ...objects,
  async get(key) {
    await wait(100);
    return objects.get(key);
  },
};
const depot = openDepot(slow);
const driver = openQueueDriver({ address: readQueueAddress(queue, {}), depot: depot.name });
const sizes = { least: 1, files: 4, stories: 5, pages: 10 };
const { messages, written } = await build({
  config,
  now: Number(now),
  write: true,
  elsewhere: createCoordinator({ depot, driver, sizes }),
});
await driver.close();
process.stdout.write(JSON.stringify({ messages, written: written?.written.length }));
process.exit(written ? 0 : 1);
