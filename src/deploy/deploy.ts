import { eachOf } from '../lib/each-of.js';
import { hasErrors, type Message, message } from '../lib/message.js';
import { failureMessage, ObjectFailure } from '../objects/object-store.js';
import type { DeployOptions } from './deploy-options.js';
import { claim, type Lease, LeaseLost, leaseTimes, readState, TargetLocked, untilFree } from './lease.js';
import { OutputChanged } from './manifest.js';
import { nextState } from './next-state.js';
import { type Deletion, type Plan, type Put, turnOf } from './plan.js';
import { addressesOf } from './purge/addresses.js';
import { rules } from './rules.js';
import { isEntry, type TargetState, UnreadableState } from './state.js';
import { alreadyPut, prepare, unfinishedOf, type Work } from './work.js';

export interface DeployResult {
  /** Absent where something kept the plan from being made, or from being carried out whole. */
  readonly plan?: Plan | undefined;
  /** The generation that readers get then. */
  readonly generation?: string | undefined;
  /** Whether there was nothing to do. */
  readonly isIdle?: boolean | undefined;
  /** Whether the target had nothing of the site before. */
  readonly isFirst?: boolean | undefined;
  readonly messages: readonly Message[];
}

/** Objects that nothing refers to are deleted when files are, or when there are so many of them. */
const mostStale = 500;

/**
 * Makes a target hold what the output folder holds, or what it held at an earlier generation. Each step leaves a target that readers can use, and that
 * the next deploy goes on from: see decision 059. What goes wrong at the target is said in messages.
 */
export async function deploy(options: DeployOptions): Promise<DeployResult> {
  try {
    return await deployOrThrow(options);
  } catch (error) {
    return { messages: [failureOf(error, options.target.store.name)] };
  }
}

async function deployOrThrow(options: DeployOptions): Promise<DeployResult> {
  const { target, owner, clock, times = leaseTimes, breakLock = false, onWait = () => {} } = options;
  const lockOptions = { owner, times, clock, breakLock, onWait };
  let found = await readState(target.store);
  while (true) {
    if (!options.dryRun) found = await untilFree(target.store, found, lockOptions);
    const work = await prepare(found.state, options);
    if ('messages' in work) return { messages: work.messages };
    const isIdle =
      isUpToDate(work, found.state) || (options.onlyNew === true && !isFollowed(found.state, options));
    const isFirst = found.state.generation === null;
    const result = { plan: work.plan, generation: work.generation, isIdle, isFirst };
    if (options.dryRun || isIdle) return { ...result, messages: work.notes };
    const state = { ...found.state, ...(await unfinishedOf(work, found.state, options)) };
    const lease = await claim(target.store, found, state, lockOptions);
    if (lease !== undefined) {
      const messages = await carryOut(work, lease, options);
      return { ...result, messages: [...work.notes, ...messages] };
    }
    found = await readState(target.store);
  }
}

/** Whether the build follows on what the target has: neither after a rollback, nor where the store is older than the target. */
function isFollowed({ generation, rolledBack }: TargetState, { manifest }: DeployOptions): boolean {
  return !rolledBack && (generation === null || manifest.changedSince(generation) !== undefined);
}

function isUpToDate({ plan, generation, rules }: Work, state: TargetState): boolean {
  return (
    plan.puts.length + plan.deletions.length + plan.changes.size === 0 &&
    state.generation === generation &&
    state.rules === rules &&
    state.lock === null &&
    state.pending === null
  );
}

/** Files, caches, the state, and only then deletions. */
async function carryOut(work: Work, lease: Lease, options: DeployOptions): Promise<Message[]> {
  const { target, keep, atOnce, times = leaseTimes } = options;
  const { puts, deletions } = work.plan;
  const messages: Message[] = [];
  const before = alreadyPut(work);
  let done = 0;
  const noteDone = (state: TargetState): TargetState => ({
    ...state,
    pending: state.pending && { ...state.pending, done: before.length + done },
  });
  const renewal = setInterval(() => {
    // Whoever loses the lock learns it from the next request.
    lease.write(noteDone, true).catch(() => {});
  }, times.renewal);
  target.store.beforeEach(lease.check);
  try {
    await keepAway(deletions, work, options);
    options.onProgress?.(0, puts.length);
    for (const turn of [0, 1, 2] as const) {
      const begun = done;
      const some = puts.filter(({ path }) => turnOf(path) === turn);
      const put = async (each: Put) => {
        await keepAway([each], work, options);
        await work.put(each);
      };
      await eachOf(some, atOnce, put, (first) => {
        done = begun + first;
        options.onProgress?.(done, puts.length);
      });
    }
    const all = [...before.map(([path]) => path), ...puts.map(({ path }) => path)];
    const isPurged = await purge(all, options, messages);
    const ended = await nextState(work, lease.state, options);
    const { pending } = lease.state;
    // What caches still have is pending, so that the next deploy purges again.
    const next: TargetState =
      isPurged || pending === null
        ? ended
        : {
            ...ended,
            pending: { ...pending, done: all.length },
            stale: ended.stale.filter((key) => key !== pending.puts),
          };
    let areDoomedPurged = true;
    const isClean = deletions.length === 0 && next.stale.length <= (keep === 0 ? 0 : mostStale);
    if (!isClean) {
      await lease.write(() => next, true);
      await target.delete(next.doomed);
      areDoomedPurged = await purge(next.doomed, options, messages);
      await target.store.delete(next.stale.map((each) => (isEntry(each) ? target.keptKey(each) : each)));
    }
    clearInterval(renewal);
    await lease.write(
      () => (isClean ? next : { ...next, doomed: areDoomedPurged ? [] : next.doomed, stale: [] }),
      false,
    );
    return messages;
  } catch (error) {
    clearInterval(renewal);
    // The next deploy then need not wait. Where the store does not answer, the lock runs out.
    if (!(error instanceof LeaseLost)) await lease.write(noteDone, false).catch(() => {});
    throw error;
  } finally {
    target.store.beforeEach(() => {});
  }
}

/** Copies away what is about to be replaced or deleted. */
async function keepAway(
  files: readonly (Put | Deletion)[],
  { keeps, interrupted, plan }: Work,
  { target, atOnce, altered }: DeployOptions,
): Promise<void> {
  if (!keeps) return;
  await eachOf(files, atOnce, async ({ path, replaces }) => {
    // What somebody altered is nothing to come back to.
    if (replaces === undefined || !plan.undo.has(path) || altered?.has(path)) return;
    // A deploy that was interrupted has copied the file before it replaced it.
    if (interrupted.has(path) && (await target.isKept(replaces))) return;
    await target.keep(path, replaces);
  });
}

/** Returns false where a cache may still have what was there before. */
async function purge(
  files: readonly string[],
  { purgers, base }: DeployOptions,
  messages: Message[],
): Promise<boolean> {
  if (files.length === 0) return true;
  const addresses = addressesOf(files, base);
  const said: Message[] = [];
  for (const purger of purgers) said.push(...(await purger.purge(addresses)));
  messages.push(...said);
  return !hasErrors(said);
}

/** The message for what the work at a target throws; throws any other error again. */
export function failureOf(error: unknown, name: string): Message {
  if (error instanceof ObjectFailure) return failureMessage(error);
  if (error instanceof OutputChanged)
    return message(
      rules['output-changed'],
      `${error.path} in the output folder is not what the last build has left.`,
    );
  if (error instanceof TargetLocked) {
    const { owner, since } = error.lock;
    return message(rules.locked, `${owner} has been working with ${name} since ${since}, and goes on.`);
  }
  if (error instanceof LeaseLost)
    return message(rules['lost-lock'], `The lock on ${name} ran out, or somebody else has taken it.`);
  if (error instanceof UnreadableState) {
    const what = error.isNewer ? 'was written by a newer stet' : 'is damaged';
    return message(rules['unreadable-state'], `What ${name} says of itself (.stet/state.json) ${what}.`);
  }
  throw error;
}
