import type { Message } from '../lib/message.js';
import { createRecent, type Recent } from '../lib/recent.js';
import { compareUtf8 } from '../lib/utf8-order.js';
import type { Rows } from '../store/rows.js';

/**
 * A graph of nodes, each the value of a pure rule. What a rule reads is recorded, so that a node is made again exactly when something it has read
 * is another (*Build Systems à la Carte*: verifying traces with early cutoff).
 *
 * A node is a family and a name. A family has a rank, and its rule reads families of lower ranks only: so a build goes up the ranks once, and
 * nothing has to be scheduled. The value of a node has parts that are read apart; a node that is made again wakes the readers of those parts that
 * differ.
 *
 * Nodes put rows into *lists*, ordered ranges that other rules read piece by piece. Who has read a piece of a list depends on what lies in it and
 * on nothing beyond it; who has found nothing under a name is woken when something comes.
 */
export interface Family<Parts extends object> extends FamilyName<Parts> {
  readonly rank: number;
  /** The value, or undefined where there is no such thing now. */
  rule(name: string, read: Read): Parts | undefined;
  /** What the node puts into lists. A pure function of the value. */
  rows?(name: string, value: Parts): Iterable<Row>;
  /** Nodes that there are because of this one. Called for the value before and the value now. */
  nodes?(name: string, value: Parts): Iterable<NodeName>;
  /** Makes several nodes at once, where that is done in threads or has to wait; `rule` is not called then. */
  settle?(names: readonly string[]): Promise<void>;
}

export type AnyFamily = Family<Record<string, unknown>>;

/** By what a family is read. */
export interface FamilyName<Parts extends object> {
  readonly name: string;
  /** Never there: it tells the compiler of the parts. */
  readonly parts?: Parts | undefined;
}

export type NodeName = readonly [family: string, name: string];

/** A row of a list. `sort` gives the row's place, in code units of its UTF-8; rows of one place are in the order of their members. */
export interface Row {
  readonly list: string;
  readonly sort: string;
  readonly member: string;
  readonly value?: unknown;
  /** A node that is made again when the row comes, goes or has another value. */
  readonly wakes?: NodeName | undefined;
}

export interface ListRange {
  /** Places from this one on. */
  readonly from?: string | undefined;
  /** Places before this one. */
  readonly until?: string | undefined;
  readonly reverse?: boolean | undefined;
}

export type ListRow = Omit<Row, 'list' | 'wakes'>;

/** All that a rule sees of the world. */
export interface Read {
  part<Parts extends object, Part extends keyof Parts & string>(
    family: FamilyName<Parts>,
    name: string,
    part: Part,
  ): Parts[Part] | undefined;
  /** Rows of a list, as far as they are asked for. */
  rows(list: string, range?: ListRange): IterableIterator<ListRow>;
  /** How many rows a list has. */
  count(list: string): number;
  /** Reports what is wrong with the node. */
  tell(message: Message): void;
  /** Remembers answers of `make`, and what was read for each; who is given a remembered answer has read the same. `most` answers at least. */
  remember<Key, Value>(make: (key: Key) => Value, most?: number): (key: Key) => Value;
}

/** What a rule has read and reported. */
export interface Trace {
  readonly hashes: Set<number>;
  /** Pieces of lists. */
  readonly ranges: Range[];
  /** Lists that were read from end to end. */
  readonly whole: Set<string>;
  readonly messages: Message[];
}

/** Rows of a list from a name on and before another one, both as they stand in its table. */
export type Range = readonly [list: string, from: string, until: string | null];

/** What a rule came to. */
export interface Made<Parts extends object = Record<string, unknown>> {
  readonly value: Parts | undefined;
  readonly trace: Trace;
}

/** Between the place of a row and its member. */
const mark = '\x01';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the marks that a row's name is put together with
const forbidden = /[\0\x01]/g;

export const rowName = ({ sort, member }: Pick<Row, 'sort' | 'member'>): string =>
  `${sort.replace(forbidden, '')}${mark}${member}`;
export const listTable = (list: string): string => `l:${list.replace(forbidden, '')}`;
export const partTable = (family: string, part: string): string => `v:${family}.${part}`;
export const nodeTable = (family: string): string => `n:${family}`;
const readerTable = 'r';
const idTable = 'i';
const countTable = 'c';
const headTable = 'h';

const decoder = new TextDecoder();
export const encode = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
export const decode = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

/** FNV-1a, 32 bits. Two names of one hash make a node be woken in vain, and nothing worse. `start` is the hash of what comes before the text. */
export function hashOf(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The hash of what the name of a node is appended to. */
const partStart = (family: string, part: string) => hashOf(`${family}.${part}:`);
const partHash = (family: string, part: string, name: string) => hashOf(name, partStart(family, part));
const listHash = (list: string) => hashOf(`list:${list}`);
const countHash = (list: string) => hashOf(`count:${list}`);

/** How many rows a list has. Only counts of two and more have a row of their own, since most lists have one row. */
function countOf(rows: Pick<Rows, 'get' | 'range'>, list: string): number {
  const bytes = rows.get(countTable, list);
  if (bytes !== undefined) return decode(bytes) as number;
  for (const _ of rows.range(listTable(list))) return 1;
  return 0;
}

/** Decoded values of one part of a family in memory, so that a section's title is not read for each of its stories. */
const mostRemembered = 5_000;
/** Answers of one function that are remembered at once, so that memory does not grow with the archive. */
const mostAnswers = 2_500;

/** Told of what is read: a part of a node by `family.part`, or a list. */
export type NoteRead = (kind: 'part' | 'list', family: string, name: string) => void;

/** Reads for rules, and records what they read. Threads that make pages have one each, over rows that nobody writes to meanwhile. */
export interface Tracer {
  /** `trace` has what the node has read already. */
  run<Parts extends object>(rule: (read: Read) => Parts | undefined, trace?: Trace): Made<Parts>;
  readonly read: Read;
  /** Forgets the decoded value of a part that is another now. */
  forget(family: string, part: string, name: string): void;
}

/** What is remembered of one part of a family. */
interface PartTable {
  /** The table of the rows. */
  readonly name: string;
  /** See `partStart`. */
  readonly start: number;
  readonly values: Recent<string, unknown>;
}

export function createTracer(rows: Pick<Rows, 'get' | 'range'>, note?: NoteRead): Tracer {
  const tables = new Map<string, Map<string, PartTable>>();
  let trace: Trace = emptyTrace();

  const tableOf = (family: string, part: string): PartTable => {
    const parts = tables.get(family) ?? new Map<string, PartTable>();
    tables.set(family, parts);
    let table = parts.get(part);
    if (table === undefined) {
      table = {
        name: partTable(family, part),
        start: partStart(family, part),
        values: createRecent(mostRemembered),
      };
      parts.set(part, table);
    }
    return table;
  };

  const within = <Value>(inner: Trace, work: () => Value): Value => {
    const outer = trace;
    trace = inner;
    try {
      return work();
    } finally {
      trace = outer;
    }
  };
  const add = (inner: Trace) => {
    for (const hash of inner.hashes) trace.hashes.add(hash);
    trace.ranges.push(...inner.ranges);
    for (const list of inner.whole) trace.whole.add(list);
    trace.messages.push(...inner.messages);
  };
  const read: Read = {
    part(family, name, part) {
      const table = tableOf(family.name, part);
      trace.hashes.add(hashOf(name, table.start));
      note?.('part', `${family.name}.${part}`, name);
      const known = table.values.get(name);
      if (known !== undefined) return known as never;
      const bytes = rows.get(table.name, name);
      if (bytes === undefined) return undefined;
      const value = decode(bytes);
      table.values.set(name, value);
      return value as never;
    },
    *rows(list, { from, until, reverse } = {}) {
      const its = trace;
      its.hashes.add(listHash(list));
      note?.('list', '', list);
      const bounds = { from, until, reverse };
      let low = from ?? '';
      let high: string | null = until ?? null;
      let last: string | undefined;
      let isOver = false;
      try {
        for (const [name, bytes] of rows.range(listTable(list), bounds)) {
          last = name;
          const at = name.indexOf(mark);
          yield {
            sort: name.slice(0, at),
            member: name.slice(at + 1),
            value: bytes.length === 0 ? undefined : decode(bytes),
          };
        }
        isOver = true;
      } finally {
        if (!isOver && last !== undefined) {
          if (reverse) low = last;
          else high = `${last}\0`;
        }
        // Who has read a whole list is woken by whatever changes in it: that is the case where no piece is named.
        if (low !== '' || high !== null) its.ranges.push([list, low, high]);
        else its.whole.add(list);
      }
    },
    count(list) {
      trace.hashes.add(countHash(list));
      return countOf(rows, list);
    },
    tell(message) {
      trace.messages.push(message);
    },
    remember(make, most = mostAnswers) {
      type Key = Parameters<typeof make>[0];
      type Value = ReturnType<typeof make>;
      const answers = createRecent<Key, { readonly value: Value; readonly trace: Trace }>(most);
      return (key) => {
        let answer = answers.get(key);
        if (answer === undefined) {
          const inner = emptyTrace();
          answer = { value: within(inner, () => make(key)), trace: inner };
          answers.set(key, answer);
        }
        add(answer.trace);
        return answer.value;
      };
    },
  };
  return {
    read,
    run(rule, its = emptyTrace()) {
      const value = within(its, () => rule(read));
      return { value, trace: its };
    },
    forget: (family, part, name) => tables.get(family)?.get(part)?.values.delete(name),
  };
}

/** The same trace, to which what is read from now on is added apart. */
export function copyTrace({ hashes, ranges, whole, messages }: Trace): Trace {
  return { hashes: new Set(hashes), ranges: [...ranges], whole: new Set(whole), messages: [...messages] };
}

export function emptyTrace(): Trace {
  return { hashes: new Set(), ranges: [], whole: new Set(), messages: [] };
}

/** What is kept of a node beside its value. */
interface Node {
  readonly id: number;
  /** In order. */
  readonly hashes: Uint32Array;
  readonly ranges: readonly Range[];
  readonly messages: readonly Message[];
  /** Names of the parts that the value has; undefined where there is no value. */
  readonly parts: readonly string[] | undefined;
}

export interface Graph {
  readonly rows: Rows;
  readonly tracer: Tracer;
  /** Has a node made again. */
  wake(family: string, name: string): void;
  /** Has the nodes made again that have read a part of a node. */
  wakeReadersOf(family: string, part: string, name: string): void;
  /** Has every node of a family made again. */
  wakeAll(family: string): void;
  /** Makes what was woken, rank by rank, up to a rank or all. */
  run(upTo?: number): Promise<void>;
  /** Takes what a node came to, for families that settle by themselves. */
  take(family: AnyFamily, name: string, made: Made): void;
  /** The value of a node; undefined where it has none. */
  valueOf(family: string, name: string): object | undefined;
  /** Names of the nodes of a family that have a value. */
  names(family: string): IterableIterator<string>;
  /** How many nodes of a family have a value. */
  size(family: string): number;
  /** Messages of the nodes of all families, or of some, by family and name. */
  messages(isWanted?: (family: string) => boolean): IterableIterator<Message>;
  /** A value that is no node's: what the last build noted. */
  head(name: string): unknown;
  setHead(name: string, value: unknown): void;
  /** Brings all that waits into order, so that it may be flushed. */
  close(): void;
}

const messageList = 'messages';

export interface GraphOptions {
  /** Called after rows were put: brings them into the database when many wait. */
  readonly relieve?: (() => void) | undefined;
  /** Reads of a new graph that may wait in memory: 8 bytes each, and 8 more while they are sorted. */
  readonly mostReads?: number | undefined;
}

export function createGraph(
  rows: Rows,
  families: readonly AnyFamily[],
  { relieve = () => {}, mostReads = 8_000_000 }: GraphOptions = {},
): Graph {
  const tracer = createTracer(rows);
  const byName = new Map(families.map((family) => [family.name, family]));
  const inOrder = [...families].sort((a, b) => a.rank - b.rank);
  const woken = new Map<string, Set<string>>();
  const edges = createEdges(rows, relieve);
  const numbers = createNumbers(rows);
  const counts = new Map<string, number>();
  const sizes = new Map<string, number>();
  let nextId = (rows.get(headTable, 'nextId') && (head('nextId') as number)) || 1;
  /** In a graph that was empty no node has a past, and nobody is there to be woken. */
  const isNew = rows.get(headTable, 'nextId') === undefined;
  /** Readers of pieces of lists, as they were before this build: those of this build have seen its rows. */
  const listReaders = new Map<string, readonly (readonly [NodeName, Range])[]>();
  let current = Number.NEGATIVE_INFINITY;
  /** The family of the node that is taken. */
  let taken = '';

  function head(name: string): unknown {
    const bytes = rows.get(headTable, name);
    return bytes && decode(bytes);
  }

  function wake(family: string, name: string): void {
    const its = byName.get(family);
    if (its === undefined) throw new Error(`no family ${family}`);
    // Who reads what is of the same rank, or of a higher one, would not see what it is going to be.
    if (its.rank < current) throw new Error(`${family} ${name} is woken too late`);
    const names = woken.get(family);
    if (names === undefined) woken.set(family, new Set([name]));
    else names.add(name);
  }

  function nodeOf(family: string, name: string): Node | undefined {
    const bytes = rows.get(nodeTable(family), name);
    return bytes && decodeNode(bytes);
  }

  /**
   * Wakes a reader, if it is one: who has read something else of the same hash may have been made already. Nodes of one family may read
   * lists of each other, as the index of the sitemaps does.
   */
  function wakeReader([family, name]: NodeName): void {
    const rank = byName.get(family)?.rank;
    if (rank !== undefined && (rank > current || (rank === current && family === taken))) wake(family, name);
  }

  function wakeReaders(hash: number): void {
    if (isNew) return;
    for (const id of edges.before(hash)) {
      const node = numbers.nameOf(id);
      if (node) wakeReader(node);
    }
  }

  function readersOf(list: string): readonly (readonly [NodeName, Range])[] {
    let found = listReaders.get(list);
    if (found === undefined) {
      found = [...edges.before(listHash(list))].flatMap((id) => {
        const name = numbers.nameOf(id);
        const node = name && nodeOf(...name);
        if (name === undefined) return [];
        const pieces = (node?.ranges ?? []).filter((range) => range[0] === list);
        return (pieces.length === 0 ? [[list, '', null] as Range] : pieces).map(
          (range) => [name, range] as const,
        );
      });
      listReaders.set(list, found);
    }
    return found;
  }

  function touch(list: string, row: string): void {
    if (isNew) return;
    for (const [name, [, from, until]] of readersOf(list))
      if (compareUtf8(row, from) >= 0 && (until === null || compareUtf8(row, until) < 0)) wakeReader(name);
  }

  function putRow({ list, wakes }: Row, row: string, bytes: Uint8Array | undefined, isAdded: boolean): void {
    if (wakes) wake(...wakes);
    // Readers are asked for first: they are those of before.
    touch(list, row);
    if (bytes === undefined || isAdded) {
      if (!counts.has(list)) {
        counts.set(list, isNew ? 0 : countOf(rows, list));
        wakeReaders(countHash(list));
      }
      const before = counts.get(list) ?? 0;
      const count = before + (bytes === undefined ? -1 : 1);
      counts.set(list, count);
      if (count > 1) rows.put(countTable, list, encode(count));
      else if (before > 1) rows.delete(countTable, list);
    }
    if (bytes === undefined) rows.delete(listTable(list), row);
    else rows.put(listTable(list), row, bytes);
  }

  function partsOf(family: string, name: string, parts: readonly string[]): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    for (const part of parts) {
      const bytes = rows.get(partTable(family, part), name);
      if (bytes !== undefined) value[part] = decode(bytes);
    }
    return value;
  }

  function rowsFrom(family: AnyFamily, name: string, value: Record<string, unknown> | undefined) {
    const found = new Map<string, { row: Row; its: string; bytes: Uint8Array }>();
    if (value === undefined || family.rows === undefined) return found;
    for (const row of family.rows(name, value)) {
      const its = rowName(row);
      const bytes = row.value === undefined ? nothing : encode(row.value);
      found.set(`${row.list}\0${its}`, { row, its, bytes });
    }
    return found;
  }

  function take(family: AnyFamily, name: string, { value, trace }: Made): void {
    taken = family.name;
    const bytesBefore = isNew ? undefined : rows.get(nodeTable(family.name), name);
    const before = bytesBefore && decodeNode(bytesBefore);
    const stored = new Map<string, Uint8Array>();
    const differing: string[] = [];
    const parts = value && Object.keys(value).filter((part) => value[part] !== undefined);
    for (const part of new Set([...(parts ?? []), ...(before?.parts ?? [])])) {
      const table = partTable(family.name, part);
      const known = before === undefined ? undefined : rows.get(table, name);
      if (known) stored.set(part, known);
      const its = value?.[part];
      const bytes = its === undefined ? undefined : encode(its);
      if (isSame(known, bytes)) continue;
      differing.push(part);
      wakeReaders(partHash(family.name, part, name));
      tracer.forget(family.name, part, name);
      if (bytes === undefined) rows.delete(table, name);
      else rows.put(table, name, bytes);
    }
    if (differing.length > 0) {
      const decoded = Array.from(stored, ([part, bytes]) => [part, decode(bytes)]);
      const valueBefore = before?.parts && Object.fromEntries(decoded);
      const then = rowsFrom(family, name, valueBefore);
      const now = rowsFrom(family, name, value);
      for (const [id, { row, its }] of then) if (!now.has(id)) putRow(row, its, undefined, false);
      for (const [id, { row, its, bytes }] of now) {
        const known = then.get(id);
        if (known === undefined || !isSame(known.bytes, bytes)) putRow(row, its, bytes, known === undefined);
      }
      if (family.nodes) {
        const others = new Map<string, NodeName>();
        for (const its of [valueBefore, value])
          for (const node of its ? family.nodes(name, its) : []) others.set(node.join('\0'), node);
        for (const node of others.values()) wake(...node);
      }
    }
    const wasThere = before?.parts !== undefined;
    const isThere = parts !== undefined;
    if (wasThere !== isThere) sizes.set(family.name, sizeOf(family.name) + (isThere ? 1 : -1));
    const node: Node = {
      id: before?.id ?? nextId++,
      hashes: Uint32Array.from(trace.hashes).sort(),
      // Where a list was read whole, its pieces say nothing more.
      ranges: trace.ranges.filter(([list]) => !trace.whole.has(list)),
      messages: trace.messages,
      parts,
    };
    if (before === undefined) numbers.name(node.id, [family.name, name]);
    edges.change(node.id, before?.hashes ?? new Uint32Array(), node.hashes);
    // Nobody is woken by what this build has added.
    if (isNew && edges.waiting > mostReads) edges.settle();
    const bytes = encodeNode(node);
    if (!isSame(bytesBefore, bytes)) rows.put(nodeTable(family.name), name, bytes);
    if ((before?.messages.length ?? 0) + node.messages.length > 0) {
      const row = `${family.name}${mark}${name}`;
      if (node.messages.length === 0) rows.delete(listTable(messageList), row);
      else rows.put(listTable(messageList), row, encode(node.messages));
    }
    relieve();
  }

  function sizeOf(family: string): number {
    return sizes.get(family) ?? (head(`size ${family}`) as number | undefined) ?? 0;
  }

  const ranks = [...new Set(inOrder.map(({ rank }) => rank))];

  async function settle(family: AnyFamily): Promise<void> {
    // A node may be woken by one of the same family, which does not read it: of files that are numbered there may be one more.
    for (let names = woken.get(family.name); names !== undefined; names = woken.get(family.name)) {
      woken.delete(family.name);
      const sorted = [...names].sort();
      if (family.settle) await family.settle(sorted);
      else
        for (const name of sorted) {
          const made = tracer.run((read) => family.rule(name, read));
          take(family, name, made);
        }
    }
  }

  return {
    rows,
    tracer,
    wake,
    wakeReadersOf: (family, part, name) => wakeReaders(partHash(family, part, name)),
    wakeAll(family) {
      for (const [name] of rows.range(nodeTable(family))) wake(family, name);
    },
    async run(upTo = Number.POSITIVE_INFINITY) {
      for (const rank of ranks) {
        if (rank > upTo) return;
        current = rank;
        // Families of one rank do not read each other: while threads make pages, feeds are made here.
        const families = inOrder.filter((family) => family.rank === rank);
        await Promise.all(families.map(settle));
        const late = families.find(({ name }) => woken.has(name));
        if (late) throw new Error(`${late.name} is woken by a family of the same rank`);
        await rows.rest();
      }
    },
    take,
    valueOf(family, name) {
      const parts = isNew ? undefined : nodeOf(family, name)?.parts;
      return parts && partsOf(family, name, parts);
    },
    *names(family) {
      for (const [name, bytes] of rows.range(nodeTable(family)))
        if (decodeNode(bytes).parts !== undefined) yield name;
    },
    size: sizeOf,
    *messages(isWanted = () => true) {
      for (const [name, bytes] of rows.range(listTable(messageList)))
        if (isWanted(name.slice(0, name.indexOf(mark)))) yield* decode(bytes) as Message[];
    },
    head,
    setHead: (name, value) => rows.put(headTable, name, encode(value)),
    close() {
      edges.settle();
      numbers.settle();
      rows.put(headTable, 'nextId', encode(nextId));
      for (const [family, size] of sizes) rows.put(headTable, `size ${family}`, encode(size));
    },
  };
}

const nothing = new Uint8Array();

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

/** Names of nodes in one row. Nodes are numbered in the order in which they come, so a build adds to few rows. */
const namesInRow = 64;

/** The names of nodes by their numbers. New names wait until `settle`, or until a row of them is full. */
function createNumbers(rows: Rows) {
  /** New names by row, and in it by place. */
  const fresh = new Map<number, (NodeName | null)[]>();
  const rowOf = (at: number): (NodeName | null)[] | undefined => {
    const bytes = rows.get(idTable, at.toString(36));
    return bytes && (decode(bytes) as (NodeName | null)[]);
  };
  const write = (at: number, names: readonly (NodeName | null)[]) => {
    rows.put(idTable, at.toString(36), encode(names));
    fresh.delete(at);
  };
  return {
    nameOf(id: number): NodeName | undefined {
      const at = Math.floor(id / namesInRow);
      return (fresh.get(at) ?? rowOf(at))?.[id % namesInRow] ?? undefined;
    },
    name(id: number, name: NodeName): void {
      const [at, place] = [Math.floor(id / namesInRow), id % namesInRow];
      const names = fresh.get(at) ?? rowOf(at) ?? [];
      while (names.length < place) names.push(null);
      names[place] = name;
      if (place === namesInRow - 1) write(at, names);
      else fresh.set(at, names);
    },
    settle(): void {
      for (const [at, names] of fresh) write(at, names);
    },
  };
}

/** The bits of a hash that name the row in which its readers are: 16,384 rows. */
const rowBits = 14;

/**
 * Who reads what, turned round: for each hash of what is read the numbers of its readers. The hashes that begin alike share a row, which has the hash, how
 * many readers there are, and their numbers, for one hash after the other. Changes wait until `settle`.
 */
function createEdges(rows: Rows, relieve: () => void) {
  let [targets, readers] = [new Uint32Array(1 << 12), new Int32Array(1 << 12)];
  let size = 0;
  const rowOf = (hash: number) => hash >>> (32 - rowBits);
  const nameOf = (row: number) => row.toString(36).padStart(3, '0');
  /** `reader` is negative where it reads it no more. */
  const add = (hash: number, reader: number) => {
    if (size === targets.length) {
      const [more, others] = [new Uint32Array(size * 2), new Int32Array(size * 2)];
      more.set(targets);
      others.set(readers);
      [targets, readers] = [more, others];
    }
    targets[size] = hash;
    readers[size++] = reader;
  };
  function* storedIn(row: number): IterableIterator<readonly [hash: number, readers: Uint32Array]> {
    const bytes = rows.get(readerTable, nameOf(row));
    if (bytes === undefined) return;
    // Numbers are read where they are aligned.
    const numbers = new Uint32Array(new Uint8Array(bytes).buffer);
    for (let at = 0; at < numbers.length; ) {
      const [hash, count] = [numbers[at] as number, numbers[at + 1] as number];
      yield [hash, numbers.subarray(at + 2, at + 2 + count)];
      at += 2 + count;
    }
  }
  const write = (row: number, byHash: ReadonlyMap<number, Uint32Array>) => {
    const hashes = Uint32Array.from(byHash.keys()).sort();
    if (hashes.length === 0) {
      rows.delete(readerTable, nameOf(row));
      return;
    }
    let length = 2 * hashes.length;
    for (const its of byHash.values()) length += its.length;
    const numbers = new Uint32Array(length);
    let at = 0;
    for (const hash of hashes) {
      const its = byHash.get(hash) as Uint32Array;
      numbers[at] = hash;
      numbers[at + 1] = its.length;
      numbers.set(its, at + 2);
      at += 2 + its.length;
    }
    rows.put(readerTable, nameOf(row), new Uint8Array(numbers.buffer));
  };
  return {
    /** How many changes wait. */
    get waiting() {
      return size;
    },
    /** Those that the last build left. */
    before(hash: number): Uint32Array {
      for (const [each, its] of storedIn(rowOf(hash))) if (each === hash) return its;
      return new Uint32Array();
    },
    /** Both in order. */
    change(reader: number, then: Uint32Array, now: Uint32Array): void {
      let [a, b] = [0, 0];
      while (a < then.length || b < now.length) {
        const [was, is] = [then[a] ?? Number.POSITIVE_INFINITY, now[b] ?? Number.POSITIVE_INFINITY];
        if (was === is) {
          a++;
          b++;
        } else if (was < is) {
          add(was, -reader);
          a++;
        } else {
          add(is, reader);
          b++;
        }
      }
    },
    settle(): void {
      // By hash, and those of one hash in their order: as 64-bit numbers with the hash above, which are sorted without a call for each.
      const pairs = new Uint32Array(2 * size);
      for (let at = 0; at < size; at++) {
        pairs[2 * at] = at;
        pairs[2 * at + 1] = targets[at] as number;
      }
      new BigUint64Array(pairs.buffer).sort();
      for (let at = 0; at < size; ) {
        const row = rowOf(pairs[2 * at + 1] as number);
        const byHash = new Map(storedIn(row));
        while (at < size && rowOf(pairs[2 * at + 1] as number) === row) {
          const hash = pairs[2 * at + 1] as number;
          const its = new Set(byHash.get(hash));
          for (; at < size && pairs[2 * at + 1] === hash; at++) {
            const reader = readers[pairs[2 * at] as number] as number;
            if (reader < 0) its.delete(-reader);
            else its.add(reader);
          }
          if (its.size === 0) byHash.delete(hash);
          else byHash.set(hash, Uint32Array.from(its).sort());
        }
        write(row, byHash);
        relieve();
      }
      size = 0;
    },
  };
}

/** Names of the parts that the value of a node has; undefined where there is no value. */
export function nodeParts(
  rows: Pick<Rows, 'get'>,
  family: string,
  name: string,
): readonly string[] | undefined {
  const bytes = rows.get(nodeTable(family), name);
  return bytes && decodeNode(bytes).parts;
}

function encodeNode({ id, hashes, ranges, messages, parts }: Node): Uint8Array {
  const numbers = new Uint32Array(2 + hashes.length);
  numbers.set([id, hashes.length]);
  numbers.set(hashes, 2);
  const head = Buffer.from(numbers.buffer);
  const isPlain = ranges.length + messages.length === 0;
  const rest = isPlain ? [parts ?? null] : [parts ?? null, ranges, messages];
  return Buffer.concat([head, Buffer.from(JSON.stringify(rest))]);
}

function decodeNode(bytes: Uint8Array): Node {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at++) hashes[at] = view.getUint32(8 + 4 * at, true);
  const [parts, ranges = [], messages = []] = decode(bytes.subarray(8 + 4 * count)) as [
    string[] | null,
    Range[]?,
    Message[]?,
  ];
  return { id: view.getUint32(0, true), hashes, ranges, messages, parts: parts ?? undefined };
}
