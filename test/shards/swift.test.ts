import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { build } from '../../src/build/build.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { openStore, readAddress } from '../../src/objects/address.js';
import { createCoordinator } from '../../src/shards/coordinator.js';
import { openDepot } from '../../src/shards/depot.js';
import { depotDriver, doShard, parseShard } from '../../src/shards/runs.js';
import { createWorker } from '../../src/shards/worker.js';
import { exactContents, fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { expectSame } from '../support/oracle.js';
import { small } from '../support/shards.js';
import { noSwift, startSwift } from '../support/swift.js';

if (noSwift !== undefined) console.warn(`Tests of shards that share S3 are ${noSwift}`);

describe.skipIf(noSwift !== undefined)('shards that share real object storage', () => {
  it('make the site of one process', async () => {
    const swift = await startSwift();
    onTestFinished(() => swift.stop());
    await swift.makeBucket('shards');
    const environment = { ...swift.environment, AWS_ENDPOINT_URL_S3: swift.endpoint };
    const depot = () => openDepot(openStore(readAddress('s3://shards/paper'), { root: '/', environment }));
    const root = temporaryFolder();
    const stories = Array.from({ length: 12 }, (_, n) => [
      `content/articles/story-${n}.md`,
      story(`Story ${n}`, `2026-11-${String(n + 1).padStart(2, '0')}`, 'topics: [one]'),
    ]);
    fill(root, Object.fromEntries(stories));
    const optionsIn = (home: string) => {
      const folders = { output: path.join(root, home, 'public'), store: path.join(root, home, '.stet') };
      const { config } = resolveConfig({ url: 'https://news.example' }, { root, folders });
      if (config === undefined) throw new Error('the configuration is not sound');
      return { config, now: Date.parse('2026-11-23T12:00:00Z'), write: true };
    };
    await build(optionsIn('alone'));
    const options = optionsIn('shards');
    const { config } = options;
    const shared = { config, shard: { shard: 1, count: 1 }, sizes: small };
    expect(await parseShard({ ...shared, depot: depot() })).toMatchObject({ found: 0 });
    const coordinated = depot();
    const driver = depotDriver(coordinated, config, 'one');
    const building = build({
      ...options,
      elsewhere: createCoordinator({ depot: coordinated, driver, sizes: small }),
    });
    const worker = createWorker({ depot: depot(), config, dir: temporaryFolder() });
    const pages = doShard('pages', { ...shared, depot: depot(), worker, run: 'one', patience: 60_000 });
    const [result, done] = await Promise.all([building, pages]);
    expect(result.written).toBeDefined();
    expect(done).not.toHaveProperty('rule');
    expectSame(
      exactContents(path.join(root, 'shards/public')),
      exactContents(path.join(root, 'alone/public')),
      'the site',
    );
    const kinds = new Set((await swift.objects('shards')).map((key) => key.split('/').slice(0, 2).join('/')));
    for (const kind of ['blobs', 'parsed', 'runs']) expect(kinds).toContain(`paper/${kind}`);
  });
});
