import { describe, expect, it } from 'vitest';
import {
  type AnyFamily,
  createGraph,
  emptyTrace,
  type Family,
  type FamilyName,
  type Graph,
  hashOf,
  type NodeName,
  type Read,
  type Row,
} from '../../src/build/graph.js';
import type { Message } from '../../src/lib/message.js';
import { rowsInMemory } from '../../src/store/rows.js';

/** An input: two parts that are read apart, rows of lists, and nodes that there are because of it. */
interface Input {
  readonly a?: string;
  readonly b?: string;
  readonly rows?: readonly Row[];
  readonly nodes?: readonly NodeName[];
}

const input: FamilyName<Input> = { name: 'input' };
const middle: FamilyName<{ value: string }> = { name: 'middle' };

type Rule = (name: string, read: Read) => string | undefined;

/** Builds a graph of inputs and two families over them, again and again, each time as if it were another process. */
function graphs({
  middle: rule = () => undefined,
  top: last = () => undefined,
  mostReads,
}: {
  middle?: Rule;
  top?: Rule;
  mostReads?: number | undefined;
}) {
  const rows = rowsInMemory();
  const made: string[] = [];
  const inputs: Family<Input> = {
    name: input.name,
    rank: 0,
    rule: () => undefined,
    rows: (_, value) => value.rows ?? [],
    nodes: (_, value) => value.nodes ?? [],
  };
  const familyOf = (name: string, rank: number, its: Rule): Family<{ value: string }> => ({
    name,
    rank,
    rule(node, read) {
      made.push(`${name} ${node}`);
      const value = its(node, read);
      return value === undefined ? undefined : { value };
    },
  });
  const families = [inputs, familyOf('middle', 1, rule), familyOf('top', 2, last)] as unknown as AnyFamily[];
  return {
    /** Puts inputs, undefined for those that go, and wakes nodes. Returns what was made, in order, and the graph. */
    async build(changes: Readonly<Record<string, Input | undefined>>, woken: readonly NodeName[] = []) {
      made.length = 0;
      const graph = createGraph(rows, families, { mostReads });
      for (const [name, value] of Object.entries(changes))
        graph.take(families[0] as AnyFamily, name, {
          value: value as Record<string, unknown> | undefined,
          trace: emptyTrace(),
        });
      for (const node of woken) graph.wake(...node);
      await graph.run();
      graph.close();
      return { made: [...made], graph };
    },
  };
}

const valueIn = (graph: Graph, family: string, name: string) =>
  graph.tracer.read.part({ name: family } as typeof middle, name, 'value');
const row = (sort: string, member = 'm', value?: unknown): Row => ({ list: 'list', sort, member, value });
const warning = (what: string): Message => ({ level: 'warning', rule: 'test/rule', what, why: '', fix: '' });

describe('a node', () => {
  it('is made again when a node of the same family puts a row into a list that it has read', async () => {
    const rows = rowsInMemory();
    const counts: number[] = [];
    const family: Family<{ rows: readonly string[] }> = {
      name: 'files',
      rank: 1,
      rule(name, read) {
        if (name !== 'index') return { rows: read.part(input, name, 'a')?.split(' ') ?? [] };
        counts.push([...read.rows('list')].length);
        return { rows: [] };
      },
      rows: (name, value) => value.rows.map((member) => ({ list: 'list', sort: name, member })),
    };
    const inputs: Family<Input> = { name: input.name, rank: 0, rule: () => undefined };
    const families = [inputs, family] as unknown as AnyFamily[];
    for (const a of ['1', '1 2']) {
      const graph = createGraph(rows, families);
      graph.take(families[0] as AnyFamily, 'part', { value: { a }, trace: emptyTrace() });
      if (a === '1') for (const name of ['part', 'index']) graph.wake('files', name);
      await graph.run();
      graph.close();
    }
    expect(counts.at(-1)).toBe(2);
  });

  it('is made again when a part that it has read is another, and not when a part that it has not read is', async () => {
    const { build } = graphs({ middle: (name, read) => read.part(input, name, 'a') });
    await build({ x: { a: '1', b: '1' } }, [['middle', 'x']]);
    expect((await build({ x: { a: '1', b: '2' } })).made).toEqual([]);
    const { made, graph } = await build({ x: { a: '2', b: '2' } });
    expect(made).toEqual(['middle x']);
    expect(valueIn(graph, 'middle', 'x')).toBe('2');
  });

  it('leaves its readers alone when it is made again and comes to the same', async () => {
    const { build } = graphs({
      middle: (name, read) => `${read.part(input, name, 'a')?.length}`,
      top: (name, read) => read.part(middle, name, 'value'),
    });
    await build({ x: { a: 'one' } }, [
      ['middle', 'x'],
      ['top', 'x'],
    ]);
    expect((await build({ x: { a: 'two' } })).made).toEqual(['middle x']);
    expect((await build({ x: { a: 'three' } })).made).toEqual(['middle x', 'top x']);
  });

  it('is not made again where nothing changed', async () => {
    const { build } = graphs({ middle: (name, read) => read.part(input, name, 'a') });
    await build({ x: { a: '1' } }, [['middle', 'x']]);
    expect((await build({ x: { a: '1' } })).made).toEqual([]);
    expect((await build({})).made).toEqual([]);
  });

  it('is made again by what it has read, however few reads of a new graph may wait in memory', async () => {
    const names = Array.from({ length: 9 }, (_, n) => `m${n}`);
    const madeAgain = async (mostReads?: number) => {
      const { build } = graphs({
        mostReads,
        middle: (name, read) =>
          `${read.part(input, 'all', 'a')} ${read.part(input, `x${Number(name.slice(1)) % 3}`, 'a')}`,
      });
      await build(
        { all: { a: '1' }, x0: { a: '1' }, x1: { a: '1' }, x2: { a: '1' } },
        names.map((each) => ['middle', each]),
      );
      return [(await build({ x1: { a: '2' } })).made, (await build({ all: { a: '2' } })).made];
    };
    const usual = await madeAgain();
    expect(usual.map(({ length }) => length)).toEqual([3, 9]);
    for (const mostReads of [0, 1, 4]) expect(await madeAgain(mostReads)).toEqual(usual);
  });

  it('that has found nothing under a name is woken when something comes, and when it goes', async () => {
    const { build } = graphs({ middle: (_, read) => read.part(input, 'late', 'a') ?? 'none' });
    await build({}, [['middle', 'x']]);
    const came = await build({ late: { a: 'here' } });
    expect([came.made, valueIn(came.graph, 'middle', 'x')]).toEqual([['middle x'], 'here']);
    const gone = await build({ late: undefined });
    expect([gone.made, valueIn(gone.graph, 'middle', 'x')]).toEqual([['middle x'], 'none']);
  });

  it('depends on what it has read this time, and no more on what it read before', async () => {
    const { build } = graphs({
      middle: (_, read) => read.part(input, read.part(input, 'which', 'a') ?? '', 'a'),
    });
    await build({ which: { a: 'x' }, x: { a: '1' }, y: { a: '1' } }, [['middle', 'm']]);
    await build({ which: { a: 'y' } });
    expect((await build({ x: { a: '2' } })).made).toEqual([]);
    expect((await build({ y: { a: '2' } })).made).toEqual(['middle m']);
  });

  it('that has no value any more is no name of the family, and its rows and its parts are gone', async () => {
    const { build } = graphs({
      middle: (_, read) => Array.from(read.rows('list'), ({ member }) => member).join(),
      top: (_, read) => read.part(input, 'x', 'a'),
    });
    const first = await build({ x: { a: '1', rows: [row('1', 'x')] }, y: { rows: [row('2', 'y')] } }, [
      ['middle', 'm'],
      ['top', 't'],
    ]);
    expect([...first.graph.names('input'), first.graph.size('input')]).toEqual(['x', 'y', 2]);
    const { made, graph } = await build({ x: undefined });
    expect(made).toEqual(['middle m', 'top t']);
    expect([...graph.names('input'), graph.size('input')]).toEqual(['y', 1]);
    expect(graph.size('top')).toBe(0);
    expect(valueIn(graph, 'middle', 'm')).toBe('y');
    expect(graph.valueOf('input', 'x')).toBeUndefined();
    const again = await build({ x: { a: '2' } });
    expect(again.made).toEqual(['top t']);
    expect(again.graph.size('input')).toBe(2);
  });

  it('wakes the nodes that there are because of it, those of before and those of now', async () => {
    const { build } = graphs({ middle: (name, read) => read.part(input, 'x', 'a') && name });
    await build({
      x: {
        a: '1',
        nodes: [
          ['middle', 'old'],
          ['middle', 'both'],
        ],
      },
    });
    const { made } = await build({
      x: {
        a: '1',
        nodes: [
          ['middle', 'new'],
          ['middle', 'both'],
        ],
      },
    });
    expect(made).toEqual(['middle both', 'middle new', 'middle old']);
    const { graph } = await build({ x: undefined });
    expect([...graph.names('middle')]).toEqual([]);
  });

  it('cannot be woken when its readers may have been made already', async () => {
    const { build } = graphs({ middle: (_, read) => read.part(input, 'x', 'a') });
    const { graph } = await build({ x: { a: '1' } }, [['middle', 'm']]);
    expect(() => graph.wake('input', 'x')).toThrow('too late');
    expect(() => graph.wake('nothing', 'x')).toThrow('no family');
  });

  it('repeats its messages in each build, until it is made again without them', async () => {
    const { build } = graphs({
      middle(name, read) {
        const text = read.part(input, name, 'a');
        if (text === 'wrong') read.tell(warning(`${name} is wrong`));
        return 'same';
      },
    });
    const told = ({ graph }: { readonly graph: Graph }) => Array.from(graph.messages(), ({ what }) => what);
    const woken: NodeName[] = [
      ['middle', 'y'],
      ['middle', 'x'],
    ];
    expect(told(await build({ x: { a: 'wrong' }, y: { a: 'wrong' } }, woken))).toEqual([
      'x is wrong',
      'y is wrong',
    ]);
    expect(told(await build({}))).toEqual(['x is wrong', 'y is wrong']);
    expect(told(await build({ x: { a: 'right' } }))).toEqual(['y is wrong']);
    expect(told(await build({ y: undefined }))).toEqual([]);
  });

  it('is woken in vain, and nothing worse, where two names have one hash', async () => {
    const top: FamilyName<{ a: string }> = { name: 'top' };
    const [one, other] = namesOfOneHash();
    const { build } = graphs({
      // What m has read has the hash of a node that is made after m.
      middle: (name, read) => (name === 'm' ? (read.part(top, one, 'a') ?? '') : read.part(input, 'x', 'a')),
      top: (_, read) => read.part(middle, 'n', 'value'),
    });
    await build({ x: { a: '1' } }, [
      ['middle', 'm'],
      ['middle', 'n'],
      ['top', other],
    ]);
    const { graph, made } = await build({ x: { a: '2' } });
    expect(made).toEqual(['middle n', `top ${other}`]);
    expect(valueIn(graph, 'top', other)).toBe('2');
  });
});

/** Names such that what `middle m` reads of the first has the hash of what `top` is under the second. */
function namesOfOneHash(): readonly [one: string, other: string] {
  const ones = new Map<number, string>();
  for (let n = 0; n < 100_000; n++) ones.set(hashOf(`top.a:${n}`), `${n}`);
  for (let n = 0; ; n++) {
    const one = ones.get(hashOf(`top.value:${n}`));
    if (one !== undefined) return [one, `${n}`];
  }
}

describe('who has read a list', () => {
  const members = (its: Iterable<{ readonly member: string }>) =>
    Array.from(its, ({ member }) => member).join();
  function* few<Each>(its: Iterable<Each>, count: number): Iterable<Each> {
    let left = count;
    for (const each of its) {
      yield each;
      if (--left === 0) return;
    }
  }
  const rowAt = (place: number) => row(`${place}`.padStart(2, '0'), `${place}`);
  /** A list with rows at 10, 20 and so on, and what reads it. */
  async function listed(rule: (read: Read) => string) {
    const { build } = graphs({ middle: (_, read) => rule(read) });
    const put = (...places: number[]) =>
      Object.fromEntries(places.map((place) => [`${place}`, { rows: [rowAt(place)] }]));
    await build(put(10, 20, 30, 40), [['middle', 'm']]);
    return {
      /** Whether a row that comes, changes or goes at a place wakes the reader; the list is then as before. */
      async isWokenBy(place: number): Promise<boolean> {
        const isThere = [10, 20, 30, 40].includes(place);
        const changed = { [place]: isThere ? undefined : { rows: [rowAt(place)] } };
        const { made } = await build(changed);
        await build(isThere ? put(place) : { [place]: undefined });
        return made.length > 0;
      },
      build,
    };
  }

  it('is woken by rows that come, change and go in the piece that it has read, and by no others', async () => {
    const { isWokenBy } = await listed((read) => members(read.rows('list', { from: '20', until: '35' })));
    expect([await isWokenBy(15), await isWokenBy(10), await isWokenBy(35), await isWokenBy(40)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect([await isWokenBy(20), await isWokenBy(25), await isWokenBy(30), await isWokenBy(34)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('depends on the first rows alone, where it has read no more', async () => {
    const { isWokenBy } = await listed((read) => members(few(read.rows('list'), 2)));
    expect([await isWokenBy(5), await isWokenBy(15), await isWokenBy(20)]).toEqual([true, true, true]);
    expect([await isWokenBy(21), await isWokenBy(30)]).toEqual([false, false]);
  });

  it('depends on the last rows alone, where it has read the list from the end', async () => {
    const { isWokenBy } = await listed((read) => members(few(read.rows('list', { reverse: true }), 1)));
    expect([await isWokenBy(40), await isWokenBy(41)]).toEqual([true, true]);
    expect([await isWokenBy(39), await isWokenBy(10)]).toEqual([false, false]);
  });

  it('is woken by all of it, where it has read all of it', async () => {
    const { isWokenBy } = await listed((read) => members(read.rows('list')));
    expect([await isWokenBy(1), await isWokenBy(20), await isWokenBy(99)]).toEqual([true, true, true]);
  });

  it('is woken when a list that was empty gets a row', async () => {
    const { build } = graphs({ middle: (_, read) => members(few(read.rows('list'), 1)) });
    await build({}, [['middle', 'm']]);
    expect((await build({ x: { rows: [row('1')] } })).made).toEqual(['middle m']);
  });

  it('is woken when the value of a row is another', async () => {
    const { build } = graphs({ middle: (_, read) => JSON.stringify([...read.rows('list')]) });
    await build({ x: { a: '1', rows: [row('1', 'm', 'one')] } }, [['middle', 'm']]);
    expect((await build({ x: { a: '2', rows: [row('1', 'm', 'one')] } })).made).toEqual([]);
    const { made, graph } = await build({ x: { a: '2', rows: [row('1', 'm', 'two')] } });
    expect(made).toEqual(['middle m']);
    expect(valueIn(graph, 'middle', 'm')).toContain('two');
  });

  it('depends on how many rows there are only where it has counted', async () => {
    const { build } = graphs({
      middle: (name, read) =>
        name === 'count' ? `${read.count('list')}` : members(few(read.rows('list'), 1)),
    });
    await build({ x: { rows: [row('1')] } }, [
      ['middle', 'count'],
      ['middle', 'first'],
    ]);
    const { made, graph } = await build({ y: { rows: [row('2')] } });
    expect([made, valueIn(graph, 'middle', 'count')]).toEqual([['middle count'], '2']);
    // One comes and one goes: there are as many as before.
    const same = await build({ y: undefined, z: { rows: [row('3')] } });
    expect(valueIn(same.graph, 'middle', 'count')).toBe('2');
  });

  it('is woken in the order of UTF-8, in which lists are', async () => {
    const { build } = graphs({ middle: (_, read) => members(read.rows('list', { from: 'ﻼ' })) });
    await build({}, [['middle', 'm']]);
    const { made, graph } = await build({ x: { rows: [row('\u{10000}', 'x')] } });
    expect([made, valueIn(graph, 'middle', 'm')]).toEqual([['middle m'], 'x']);
  });
});

describe('a remembered answer', () => {
  it('is found once, and who is given it depends on what was read for it', async () => {
    let found = 0;
    let answer: ((name: string) => string | undefined) | undefined;
    const rule: Rule = (name, read) => {
      answer ??= read.remember((which: string) => {
        found++;
        return [
          read.part(input, which, 'a'),
          ...Array.from(read.rows('list'), ({ member }) => member),
        ].join();
      });
      return `${name} ${answer('x')}`;
    };
    const { build } = graphs({ middle: rule, top: (_, read) => read.part(middle, '1', 'value') });
    const first = await build({ x: { a: 'one' }, y: { a: 'y' } }, [
      ['middle', '1'],
      ['middle', '2'],
    ]);
    expect(found).toBe(1);
    expect(valueIn(first.graph, 'middle', '2')).toBe('2 one');
    answer = undefined;
    expect((await build({ x: { a: 'two' } })).made).toEqual(['middle 1', 'middle 2']);
    answer = undefined;
    expect((await build({ y: { a: 'y', rows: [row('1', 'y')] } })).made).toEqual(['middle 1', 'middle 2']);
    expect((await build({ y: { a: 'z', rows: [row('1', 'y')] } })).made).toEqual([]);
  });

  it('brings the messages that were told for it to everyone who is given it', async () => {
    let answer: ((name: string) => string) | undefined;
    const { build } = graphs({
      middle(name, read) {
        answer ??= read.remember((which: string) => {
          read.tell(warning(`${which} is wrong`));
          return which;
        });
        return answer(name.slice(0, 1));
      },
    });
    const { graph } = await build({}, [
      ['middle', 'a1'],
      ['middle', 'a2'],
    ]);
    expect(Array.from(graph.messages(), ({ what }) => what)).toEqual(['a is wrong', 'a is wrong']);
  });
});
