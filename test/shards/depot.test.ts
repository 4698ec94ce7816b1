import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openFolderStore } from '../../src/objects/folder.js';
import { openDepot } from '../../src/shards/depot.js';
import { temporaryFolder } from '../support/folders.js';

it.each<[name: string, damage: (bytes: Buffer) => Buffer]>([
  [
    'a flipped bit',
    (bytes) => Buffer.from(bytes.map((each, at) => (at === bytes.length - 1 ? each ^ 4 : each))),
  ],
  ['a lost end', (bytes) => bytes.subarray(0, bytes.length - 1)],
  ['no bytes at all', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('<html>not here</html>')],
])('what is not as it was put is not there: %s', async (_, damage) => {
  const folder = temporaryFolder();
  const depot = openDepot(openFolderStore(folder));
  await depot.put('parsed/a', Buffer.from('some text'));
  expect((await depot.get('parsed/a'))?.toString()).toBe('some text');
  const file = path.join(folder, 'parsed/a');
  fs.writeFileSync(file, damage(fs.readFileSync(file)));
  expect(await depot.get('parsed/a')).toBeUndefined();
  expect(await depot.has('parsed/a')).toBe(false);
});

it('the same bytes have the same key and are sent once', async () => {
  const depot = openDepot(openFolderStore(temporaryFolder()));
  const key = await depot.putByContent(Buffer.from('some text'));
  expect(depot.keyOf(Buffer.from('some text'))).toBe(key);
  const { sent } = depot.traffic;
  expect(await depot.putByContent(Buffer.from('some text'))).toBe(key);
  expect(depot.traffic.sent).toBe(sent);
});
