import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { NoConditions, ObjectFailure, type ObjectStore } from '../objects/object-store.js';
import { emptyState, parseState, stateText, type TargetLock, type TargetState } from './state.js';

/** Milliseconds. */
export interface LeaseTimes {
  /** A lock that is not renewed for so long has no owner any more. */
  readonly length: number;
  /** How often the owner renews the lock. */
  readonly renewal: number;
}

export const leaseTimes: LeaseTimes = { length: 60_000, renewal: 20_000 };

/** The key of the state of a target. */
export const stateKey = '.stet/state.json';
const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
/** Object storage refuses requests of clocks that differ by more, so the clocks of two owners differ by no more than twice this. Milliseconds. */
const mostSkew = 15 * 60_000;
/** A condition that no state meets. */
const noVersion = '"00000000000000000000000000000000"';
/** Where conditions do not count, a state that was read longer ago is read again before it is replaced. Milliseconds. */
const fresh = 250;
/** The longest pause before a write is read back. Milliseconds. */
const longestSettling = 5_000;
/** How often a state is looked at while it is locked, for each length of a lease. */
const looks = 12;

/** The state of a target as it was read. */
export interface FoundState {
  readonly state: TargetState;
  /** Undefined where the target has none. */
  readonly version: string | undefined;
  /** When the reading began, by `performance.now()`. */
  readonly since: number;
}

/** Somebody else works with the target, and will go on. */
export class TargetLocked extends Error {
  constructor(readonly lock: TargetLock) {
    super(lock.owner);
  }
}

/** The lock ran out while this process paused, or was broken: another process may work with the target now. */
export class LeaseLost extends Error {}

/** Throws `UnreadableState`. */
export async function readState(store: ObjectStore): Promise<FoundState> {
  const since = performance.now();
  const got = await store.get(stateKey);
  return { state: got ? parseState(got.bytes.toString()) : emptyState, version: got?.version, since };
}

export interface WaitOptions {
  readonly times: LeaseTimes;
  /** Takes the lock from whoever has it. */
  readonly breakLock: boolean;
  /** The current time in milliseconds since the epoch. */
  readonly clock: () => number;
  /** Called once, when waiting begins. */
  readonly onWait: (lock: TargetLock) => void;
}

/**
 * Waits until nobody works with the target, or whoever does has not renewed the lock for so long that they are gone: clocks of two machines differ, so
 * what counts is how long the state stayed the same. Throws `TargetLocked` when the lock is renewed.
 */
export async function untilFree(
  store: ObjectStore,
  found: FoundState,
  { times, breakLock, clock, onWait }: WaitOptions,
): Promise<FoundState> {
  const { lock } = found.state;
  const isLongGone = lock !== null && clock() > Date.parse(lock.until) + 2 * mostSkew;
  if (lock === null || breakLock || isLongGone) return found;
  onWait(lock);
  while (true) {
    await wait(times.length / looks);
    const next = await readState(store);
    const { lock: now } = next.state;
    if (now === null || (next.version === found.version && next.since - found.since > times.length))
      return next;
    if (next.version !== found.version) throw new TargetLocked(now);
  }
}

/** The right to change a target, for as long as it is renewed. */
export interface Lease {
  /** The state as it was written last. */
  readonly state: TargetState;
  /** To be called before each request. Throws `LeaseLost`. */
  readonly check: () => void;
  /** Makes another state of the last one, and writes it, locked or not: one write after the other. Throws `LeaseLost` where somebody else has written. */
  write(change: (state: TargetState) => TargetState, isLocked: boolean): Promise<void>;
}

export interface ClaimOptions {
  readonly owner: string;
  readonly times: LeaseTimes;
  readonly clock: () => number;
}

/**
 * Takes the lock of a target and writes the state in one request, unless somebody else has written since the state was read: undefined then. Where the
 * store does not look at conditions of writes, the state is read back after a pause longer than anybody takes between reading and writing, so that of several
 * processes the last to write has the lock (Fischer's algorithm).
 */
export async function claim(
  store: ObjectStore,
  found: FoundState,
  state: TargetState,
  { owner, times, clock }: ClaimOptions,
): Promise<Lease | undefined> {
  const id = randomUUID();
  const since = new Date(clock()).toISOString();
  let conditions = found.state.conditions;
  let current = state;
  let version = found.version;
  /** When the lock runs out, by both clocks: one stands still while the machine sleeps, the other may be set. */
  let end = endOf(performance.now());

  function endOf(begun: number): { readonly monotonic: number; readonly wall: number } {
    return { monotonic: begun + times.length, wall: clock() - (performance.now() - begun) + times.length };
  }

  const locked = (): TargetLock => ({
    owner,
    id,
    since,
    until: new Date(clock() + times.length).toISOString(),
  });

  /** Returns false where somebody else has written. */
  async function put(next: TargetState): Promise<boolean> {
    const begun = performance.now();
    const bytes = Buffer.from(stateText(next));
    const condition = version === undefined ? { none: true } : { version };
    let written = await store.put(stateKey, bytes, headers, next.conditions ? condition : {});
    if (written === undefined) {
      // Perhaps a try before has written it, and the answer was lost.
      const there = await store.get(stateKey);
      if (there?.bytes.equals(bytes) !== true) return false;
      written = there.version;
    }
    [version, current, end] = [written, next, endOf(begun)];
    return true;
  }

  /** Whether the store refuses a write under a condition that is not met. One that does not has the same bytes then. */
  async function looksAtConditions(): Promise<boolean> {
    const bytes = Buffer.from(stateText(current));
    try {
      return (await store.put(stateKey, bytes, headers, { version: noVersion })) === undefined;
    } catch (error) {
      if (error instanceof ObjectFailure && error.rule === 'unexpected') return false;
      throw error;
    }
  }

  /** Whether the state is still the one that this process wrote. */
  async function isOurs(): Promise<boolean> {
    return (await readState(store)).state.lock?.id === id;
  }

  try {
    if (conditions && !(await put({ ...state, conditions, lock: locked() }))) return undefined;
    // Asked once in the life of a target.
    if (conditions && found.version === undefined && store.hasHeaders) conditions = await looksAtConditions();
  } catch (error) {
    if (!(error instanceof NoConditions)) throw error;
    conditions = false;
  }
  if (!conditions) {
    let read = found.since;
    if (performance.now() - read > fresh) {
      const again = await readState(store);
      // What stands there may be what this process has just put under a condition that did not count.
      if (again.version !== version && again.state.lock?.id !== id) return undefined;
      read = again.since;
    }
    await put({ ...state, conditions, lock: locked() });
    await wait(Math.min(longestSettling, 2 * (performance.now() - read)));
    if (!(await isOurs())) return undefined;
  }
  // Conditions of a folder hold among processes of one machine, and another machine may have mounted the folder.
  if (conditions && !store.hasHeaders) {
    await wait(Math.min(longestSettling, 2 * (performance.now() - found.since)));
    if (!(await isOurs())) return undefined;
  }

  const check = () => {
    if (performance.now() > end.monotonic || clock() > end.wall) throw new LeaseLost();
  };
  let queue: Promise<unknown> = Promise.resolve();
  return {
    get state() {
      return current;
    },
    check,
    write(change, isLocked) {
      const turn = queue.then(async () => {
        check();
        // What ends a short deploy needs no look: the lock has not run out.
        if ((!conditions || !store.hasHeaders) && isLocked && !(await isOurs())) throw new LeaseLost();
        if (!(await put({ ...change(current), conditions, lock: isLocked ? locked() : null })))
          throw new LeaseLost();
      });
      queue = turn.catch(() => {});
      return turn;
    },
  };
}
