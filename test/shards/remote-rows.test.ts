import path from 'node:path';
import { expect, it } from 'vitest';
import { openFolderStore } from '../../src/objects/folder.js';
import { type Depot, openDepot } from '../../src/shards/depot.js';
import { Absent, createSegments, openRemoteRows, type ReadRows } from '../../src/shards/remote-rows.js';
import { openSegment } from '../../src/shards/segment.js';
import { putRows } from '../../src/shards/snapshot.js';
import { openRows, type Rows } from '../../src/store/rows.js';
import { randomOf } from '../support/edits.js';
import { temporaryFolder } from '../support/folders.js';

/** Rows in a database, the same put into a depot, and what was put there. */
async function both(fill: (rows: Rows) => void) {
  const dir = temporaryFolder();
  const file = path.join(dir, 'rows.mdb');
  const rows = openRows(file);
  fill(rows);
  rows.flush();
  const depot = openDepot(openFolderStore(path.join(dir, 'depot')));
  const index = await putRows(file, depot, undefined);
  return { rows, depot, index };
}

/** Fetches whatever is absent, and asks again. */
async function fetched<Found>(depot: Depot, here: Map<string, Buffer>, ask: () => Found): Promise<Found> {
  for (;;)
    try {
      return ask();
    } catch (error) {
      if (!(error instanceof Absent)) throw error;
      for (const object of error.objects) {
        const bytes = await depot.get(object);
        if (bytes === undefined) throw new Error(`${object} is nowhere`);
        here.set(object, bytes);
      }
    }
}

const list = (rows: ReadRows, table: string, bounds: object) =>
  [...rows.range(table, bounds)].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);

it('rows of a snapshot are found as in the database, one by one and in order, and only what is asked for is fetched', async () => {
  const random = randomOf(3);
  const below = (limit: number) => Math.floor(random() * limit);
  const letters = ['a', 'b', '\x01', 'é', '\u{ffff}', '😀', '/', ' '];
  const word = () => Array.from({ length: below(6) }, () => letters[below(letters.length)]).join('');
  const tables = ['c', 'd:facts', 'd:text', 'l:a', 'l:a b', 'l:b', 'n:page', 'v:story.card', 'v:story.cards'];
  const names = Array.from({ length: 3_000 }, word);
  const long = 'x'.repeat(2_000);
  const { rows, depot, index } = await both((into) => {
    for (const name of names)
      into.put(tables[below(tables.length)] as string, name, Buffer.from(`${name}${below(9)}`));
    for (const end of ['', 'a', 'b']) into.put('l:a', `${long}${end}`, Buffer.from(end));
    into.put('v:entry.entry', 'a', Buffer.from('no page reads it'));
  });
  expect(index.length).toBeGreaterThan(1);
  const here = new Map<string, Buffer>();
  const remote = openRemoteRows(
    index,
    createSegments((object) => here.get(object), 100_000),
  );
  for (let round = 0; round < 300; round++) {
    const table = tables[below(tables.length)] as string;
    const name = below(2) === 0 ? word() : (names[below(names.length)] as string);
    const found = await fetched(depot, here, () => remote.get(table, name));
    expect(found && Buffer.from(found).toString()).toBe(rows.get(table, name)?.toString());
    const bound = () => (below(3) === 0 ? undefined : word());
    const bounds = { from: bound(), until: bound(), reverse: below(2) === 0 };
    expect(await fetched(depot, here, () => list(remote, table, bounds))).toEqual(list(rows, table, bounds));
  }
  expect(await fetched(depot, here, () => list(remote, 'l:a', {}))).toEqual(list(rows, 'l:a', {}));
  expect(await fetched(depot, here, () => remote.get('v:entry.entry', 'a'))).toBeUndefined();
  await rows.close();
});

it('a snapshot of the same rows puts nothing anew, and of one row more not all', async () => {
  const fill = (rows: Rows) => {
    for (let n = 0; n < 20_000; n++) rows.put('v:story.card', `story ${n}`, Buffer.from(`card ${n}`));
  };
  const dir = temporaryFolder();
  const depot = openDepot(openFolderStore(path.join(dir, 'depot')));
  const file = path.join(dir, 'rows.mdb');
  const rows = openRows(file);
  fill(rows);
  rows.flush();
  const first = await putRows(file, depot, undefined);
  expect(await putRows(file, depot, undefined)).toEqual(first);
  rows.put('v:story.card', 'story 777x', Buffer.from('new'));
  rows.flush();
  const next = await putRows(file, depot, undefined);
  const before = new Set(first.map(({ object }) => object));
  expect(next.filter(({ object }) => !before.has(object)).length).toBeLessThan(3);
  expect(first.length).toBeGreaterThan(3);
  await rows.close();
});

it('a snapshot is of one moment, whatever is put meanwhile', async () => {
  const dir = temporaryFolder();
  const file = path.join(dir, 'rows.mdb');
  const rows = openRows(file);
  for (let n = 0; n < 9_000; n++) rows.put('v:page.page', String(n), Buffer.from('before'));
  rows.flush();
  const depot = openDepot(openFolderStore(path.join(dir, 'depot')));
  const putting = putRows(file, depot, undefined);
  for (let n = 0; n < 9_000; n++) rows.put('v:page.page', String(n), Buffer.from('after'));
  rows.flush();
  const index = await putting;
  for (const { object } of index) {
    const segment = openSegment((await depot.get(object)) as Buffer);
    for (let place = 0; place < segment.count; place++)
      expect(Buffer.from(segment.valueAt(place)).toString()).toBe('before');
  }
  await rows.close();
});
