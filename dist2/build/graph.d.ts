import type { Message } from '../lib/message.js';
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
    part<Parts extends object, Part extends keyof Parts & string>(family: FamilyName<Parts>, name: string, part: Part): Parts[Part] | undefined;
    /** Rows of a list, as far as they are asked for. */
    rows(list: string, range?: ListRange): IterableIterator<ListRow>;
    /** How many rows a list has. */
    count(list: string): number;
    /** Reports what is wrong with the node. */
    tell(message: Message): void;
    /** Remembers answers of `make`, and what was read for each; who is given a remembered answer has read the same. */
    remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value;
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
export declare const rowName: ({ sort, member }: Pick<Row, 'sort' | 'member'>) => string;
export declare const listTable: (list: string) => string;
export declare const partTable: (family: string, part: string) => string;
export declare const nodeTable: (family: string) => string;
export declare const encode: (value: unknown) => Uint8Array;
export declare const decode: (bytes: Uint8Array) => unknown;
/** FNV-1a, 32 bits. Two names of one hash make a node be woken in vain, and nothing worse. */
export declare function hashOf(text: string): number;
/** Told of what is read: a part of a node by `family.part`, or a list. */
export type NoteRead = (kind: 'part' | 'list', family: string, name: string) => void;
/** Reads for rules, and records what they read. Threads that make pages have one each, over rows that nobody writes to meanwhile. */
export interface Tracer {
    run<Parts extends object>(rule: (read: Read) => Parts | undefined): Made<Parts>;
    readonly read: Read;
    /** Forgets the decoded value of a part that is another now. */
    forget(family: string, part: string, name: string): void;
}
export declare function createTracer(rows: Pick<Rows, 'get' | 'range'>, note?: NoteRead): Tracer;
export declare function emptyTrace(): Trace;
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
export interface GraphOptions {
    /** Called after rows were put: brings them into the database when many wait. */
    readonly relieve?: (() => void) | undefined;
    /** Reads of a new graph that may wait in memory: 8 bytes each, and 8 more while they are sorted. */
    readonly mostReads?: number | undefined;
}
export declare function createGraph(rows: Rows, families: readonly AnyFamily[], { relieve, mostReads }?: GraphOptions): Graph;
/** Names of the parts that the value of a node has; undefined where there is no value. */
export declare function nodeParts(rows: Pick<Rows, 'get'>, family: string, name: string): readonly string[] | undefined;
