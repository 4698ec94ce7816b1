import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Damaged } from '../../src/lib/damaged.js';
import {
  type MakeElsewhere,
  openRows,
  openRowsToLook,
  type Rows,
  rowsInMemory,
} from '../../src/store/rows.js';
import { temporaryFolder } from '../support/folders.js';

/** Rows as a map that is sorted when somebody looks. */
type Model = Map<string, Map<string, string>>;

/** Around the length at which keys are cut, many that begin alike. */
const long = fc
  .tuple(fc.constantFrom('x'.repeat(1_750), 'é'.repeat(880), 'x'.repeat(1_800)), fc.string({ maxLength: 60 }))
  .map((parts) => parts.join(''));
const short = fc.constantFrom('', 'a', 'a\x01b', 'ab', 'b', 'é', 'z', '和', '\uffff', '\u{10ffff}');
const name = fc
  .oneof(
    { weight: 4, arbitrary: short },
    { weight: 2, arbitrary: long },
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  )
  .map((text) => text.replaceAll('\0', ''));
const tables = ['a', 'ab', 'é', `l:${'y'.repeat(1_790)}`, `l:${'y'.repeat(1_791)}`] as const;
const table = fc.constantFrom(...tables);
const bounds = fc.record({ from: name, until: name, reverse: fc.boolean() }, { requiredKeys: [] });

type Step = (rows: Rows, model: { now: Model; stored: Model }) => void | Promise<void>;
const copyOf = (model: Model): Model => new Map(Array.from(model, ([key, its]) => [key, new Map(its)]));

type NamedStep = readonly [what: string, step: Step];
const steps = fc.oneof<fc.MaybeWeightedArbitrary<NamedStep>[]>(
  {
    weight: 8,
    arbitrary: fc.tuple(table, name, fc.string({ maxLength: 3 })).map(
      ([inTable, at, text]): NamedStep => [
        `put ${inTable.length} ${at} ${text}`,
        (rows, model) => {
          rows.put(inTable, at, Buffer.from(text));
          model.now.set(inTable, (model.now.get(inTable) ?? new Map()).set(at, text));
        },
      ],
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(table, name).map(
      ([inTable, at]): NamedStep => [
        `delete ${inTable.length} ${at}`,
        (rows, model) => {
          rows.delete(inTable, at);
          model.now.get(inTable)?.delete(at);
        },
      ],
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constant<NamedStep>([
      'flush',
      (rows, model) => {
        expect(rows.flush()).toBe(true);
        expect([rows.waiting, rows.waitingBytes]).toEqual([0, 0]);
        model.stored = copyOf(model.now);
      },
    ]),
  },
  fc.constant<NamedStep>([
    'discard',
    (rows, model) => {
      rows.discard();
      expect([rows.waiting, rows.waitingBytes]).toEqual([0, 0]);
      model.now = copyOf(model.stored);
    },
  ]),
  fc.constant<NamedStep>([
    'clear all',
    (rows, model) => {
      rows.clear();
      model.now = new Map();
      model.stored = new Map();
    },
  ]),
  fc.subarray(['a', 'é', `l:${'y'.repeat(1_790)}`]).map(
    (kept): NamedStep => [
      `clear all but ${kept.length} tables`,
      (rows, model) => {
        rows.clear((each) => kept.includes(each));
        for (const each of [model.now, model.stored])
          for (const inTable of [...each.keys()]) if (!kept.includes(inTable)) each.delete(inTable);
      },
    ],
  ),
);

function expectSame(rows: Rows, model: Model, looks: readonly Look[]): void {
  for (const { inTable, at, range } of looks) {
    const its = model.get(inTable) ?? new Map<string, string>();
    const bytes = rows.get(inTable, at);
    expect(bytes && Buffer.from(bytes).toString()).toBe(its.get(at));
    const found = Array.from(rows.range(inTable, range), ([each, value]) => [
      each,
      Buffer.from(value).toString(),
    ]);
    const inOrder = [...its]
      .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      .filter(([each]) => range.from === undefined || compare(each, range.from) >= 0)
      .filter(([each]) => range.until === undefined || compare(each, range.until) < 0);
    expect(found).toEqual(range.reverse ? inOrder.reverse() : inOrder);
  }
}

const compare = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

interface Look {
  readonly inTable: string;
  readonly at: string;
  readonly range: { readonly from?: string; readonly until?: string; readonly reverse?: boolean };
}
const look: fc.Arbitrary<Look> = fc.record({ inTable: table, at: name, range: bounds });

describe('rows over a database', () => {
  it('are at each step those of a sorted map, those that wait and those that are stored together', async () => {
    const file = path.join(temporaryFolder(), 'rows.mdb');
    const rows = openRows(file);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(steps, fc.array(look, { minLength: 1, maxLength: 4 })), { maxLength: 25 }),
        async (all) => {
          rows.clear();
          const model = { now: new Map() as Model, stored: new Map() as Model };
          for (const [[, step], looks] of all) {
            await step(rows, model);
            expectSame(rows, model.now, looks);
          }
          const whole = tables.map((inTable) => ({ inTable, at: '', range: {} }));
          expectSame(rows, model.now, whole);
          rows.flush();
          expectSame(rows, model.now, whole);
        },
      ),
      { numRuns: 200 },
    );
    await rows.close();
  });

  it('are there when the database is opened again, and for a process that only reads', async () => {
    const file = path.join(temporaryFolder(), 'rows.mdb');
    const rows = openRows(file);
    const names = ['a', 'é', `a${'x'.repeat(3_000)}`];
    for (const each of names) rows.put('t', each, Buffer.from(each));
    rows.put('t', 'gone', Buffer.from(''));
    rows.flush();
    rows.delete('t', 'gone');
    rows.put('t', 'not flushed', Buffer.from(''));
    expect(Array.from(rows.range('t'), ([each]) => each)).toEqual(['a', names[2], 'not flushed', 'é']);
    await rows.close();
    for (const readOnly of [true, false]) {
      const again = openRows(file, { readOnly });
      expect(Array.from(again.range('t'), ([each, bytes]) => [each, Buffer.from(bytes).toString()])).toEqual([
        ['a', 'a'],
        [names[2], names[2]],
        ['gone', ''],
        ['é', 'é'],
      ]);
      await again.close();
    }
  });

  it('are as they were when the walk through them began, whatever is put meanwhile', () => {
    const rows = openRows(path.join(temporaryFolder(), 'rows.mdb'));
    for (const each of ['a', 'b', 'c']) rows.put('t', each, Buffer.from('1'));
    rows.flush();
    rows.put('t', 'bb', Buffer.from('1'));
    const seen: string[] = [];
    for (const [each] of rows.range('t')) {
      seen.push(each);
      rows.put('t', `${each}0`, Buffer.from('2'));
      rows.delete('t', 'a');
    }
    expect(seen).toEqual(['a', 'b', 'bb', 'c']);
  });

  it('throw where a bit of them was flipped, in the value or in a key that is cut', async () => {
    for (const each of ['name', `name${'x'.repeat(3_000)}`]) {
      const file = path.join(temporaryFolder(), 'rows.mdb');
      const rows = openRows(file);
      rows.put('t', each, Buffer.from('some value that is looked for'));
      rows.flush();
      await rows.close();
      const bytes = fs.readFileSync(file);
      const value = bytes.indexOf('value that');
      expect(value).toBeGreaterThan(0);
      bytes[each === 'name' ? value : value - 100] = 'y'.charCodeAt(0);
      fs.writeFileSync(file, bytes);
      const again = openRows(file);
      expect(() => again.get('t', each)).toThrow(Damaged);
      expect(() => [...again.range('t')]).toThrow(Damaged);
      await again.close();
    }
  });
});

/** Writes other bytes in place of all rows, and adds some. */
const otherWriter = `
  import { open } from 'lmdb';
  const [, file, text] = process.argv;
  const db = open({ path: file, noSubdir: true, encoding: 'binary', keyEncoding: 'binary', overlappingSync: false });
  db.transactionSync(() => {
    for (const key of [...db.getKeys()]) db.putSync(key, Buffer.from(text));
    for (let n = 0; n < 500; n++) db.putSync(Buffer.from('t\\0' + n), Buffer.from(text.repeat(100)));
  });
  await db.close();
`;

describe('rows to look at', () => {
  const elsewhereIn =
    (dir: string): MakeElsewhere =>
    () => {
      const file = path.join(dir, 'elsewhere.mdb');
      return { file, remove: () => fs.rmSync(file) };
    };
  const stored = fc.array(fc.tuple(table, name, fc.string({ maxLength: 3 })), { maxLength: 12 });

  it('are at each step those of a sorted map, and leave the database as it is', async () => {
    const dir = temporaryFolder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.option(stored),
        fc.array(fc.tuple(steps, fc.array(look, { minLength: 1, maxLength: 4 })), { maxLength: 12 }),
        async (found, all) => {
          const file = path.join(dir, `${run++}.mdb`);
          const model = { now: new Map() as Model, stored: new Map() as Model };
          if (found !== null) {
            const first = openRows(file);
            for (const [inTable, at, text] of found) {
              first.put(inTable, at, Buffer.from(text));
              model.now.set(inTable, (model.now.get(inTable) ?? new Map()).set(at, text));
            }
            first.flush();
            model.stored = copyOf(model.now);
            await first.close();
          }
          const before = found && fs.readFileSync(file);
          const rows = openRowsToLook(found === null ? undefined : file, elsewhereIn(dir));
          for (const [[, step], looks] of all) {
            await step(rows, model);
            expectSame(rows, model.now, looks);
          }
          const whole = tables.map((inTable) => ({ inTable, at: '', range: {} }));
          expectSame(rows, model.now, whole);
          rows.flush();
          await rows.rest();
          expectSame(rows, model.now, whole);
          expect(rows.file).toBe(path.join(dir, 'elsewhere.mdb'));
          await rows.close();
          expect(fs.existsSync(path.join(dir, 'elsewhere.mdb'))).toBe(false);
          if (before) expect(fs.readFileSync(file).equals(before)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are what they were when the database was opened, whatever another process writes to it', async () => {
    const file = path.join(temporaryFolder(), 'rows.mdb');
    const first = openRows(file);
    for (const each of ['a', 'b']) first.put('t', each, Buffer.from('1'));
    first.flush();
    await first.close();
    const rows = openRowsToLook(file, elsewhereIn(path.dirname(file)));
    const seen = () => Array.from(rows.range('t'), ([each, bytes]) => `${each}${Buffer.from(bytes)}`);
    expect(seen()).toEqual(['a1', 'b1']);
    const writeInAnotherProcess = (text: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', otherWriter, file, text]);
    // Each writer gives up the pages of the one before.
    for (const text of ['2', '3', '4', '5']) {
      writeInAnotherProcess(text);
      await new Promise((done) => setTimeout(done, 5));
      expect(Buffer.from(rows.get('t', 'a') ?? []).toString()).toBe('1');
      expect(seen()).toEqual(['a1', 'b1']);
    }
    expect(rows.flush()).toBe(true);
    expect(seen()).toEqual(['a1', 'b1']);
    await rows.close();
  });

  it('stay in memory where there is no other place', async () => {
    const rows = openRowsToLook(undefined, () => {
      throw new Error('no room');
    });
    rows.put('t', 'a', Buffer.from('1'));
    expect(rows.flush()).toBe(false);
    expect(rows.file).toBeUndefined();
    expect(Buffer.from(rows.get('t', 'a') ?? []).toString()).toBe('1');
    await rows.close();
  });
});

it('rows in memory are those of a sorted map, and nothing keeps them', () => {
  const inMemory = steps.filter(([what]) => /^(?:put|delete|clear)/.test(what));
  fc.assert(
    fc.property(fc.array(fc.tuple(inMemory, look), { maxLength: 25 }), (all) => {
      const rows = rowsInMemory();
      const model = { now: new Map() as Model, stored: new Map() as Model };
      for (const [[, step], its] of all) {
        void step(rows, model);
        expectSame(rows, model.now, [its]);
      }
      expect(rows.flush()).toBe(false);
      const texts = [...model.now.values()].flatMap((each) => [...each.values()]);
      expect(rows.waiting).toBe(texts.length);
      expect(rows.waitingBytes).toBe(texts.reduce((sum, each) => sum + Buffer.byteLength(each), 0));
    }),
  );
});
