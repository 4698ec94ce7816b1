import { eachOf } from '../lib/each-of.js';
import { type Message, message } from '../lib/message.js';
import { failureMessage, ObjectFailure } from '../objects/object-store.js';
import {
  claim,
  type FoundState,
  type Lease,
  LeaseLost,
  type LeaseTimes,
  leaseTimes,
  readState,
  TargetLocked,
  untilFree,
} from './lease.js';
import type { Manifest } from './manifest.js';
import { type Deletion, type Entry, excessOf, type Plan, type Put, planOf, turnOf } from './plan.js';
import { addressesOf } from './purge/addresses.js';
import type { Purger } from './purge/purger.js';
import { rules } from './rules.js';
import {
  type Changes,
  changeFiles,
  joinChanges,
  type PastGeneration,
  type TargetLock,
  type TargetState,
  UnreadableState,
} from './state.js';
import { OutputChanged, type Target } from './target.js';
import { filesOf, requiredList } from './target-files.js';

export interface DeployOptions {
  readonly target: Target;
  readonly manifest: Manifest;
  /** A digest of all that decides on how files are served. */
  readonly rules: string;
  /** How many generations can come back. */
  readonly keep: number;
  readonly purgers: readonly Purger[];
  /** The path under which the site lies: `''`, or `/paper`. */
  readonly base: string;
  /** Who deploys, for those who find the target locked. */
  readonly owner: string;
  /** The current time in milliseconds since the epoch. */
  readonly clock: () => number;
  /** Says what would be done, and does nothing. */
  readonly dryRun?: boolean | undefined;
  readonly allowDeletions?: boolean | undefined;
  /** Takes the target from whoever has it. */
  readonly breakLock?: boolean | undefined;
  /** Brings an earlier generation back, by the beginning of the name; the one before if empty. */
  readonly rollback?: string | undefined;
  /** Does nothing where somebody rolled the target back and no build came after. */
  readonly onlyNew?: boolean | undefined;
  readonly times?: LeaseTimes | undefined;
  readonly atOnce?: number | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly onWait?: ((lock: TargetLock) => void) | undefined;
}

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

/** Files that are sent at once. */
const mostAtOnce = 32;
/** Longer lists lie beside the state. */
const mostInline = 500;
/** A new list of all files is begun when so many changes have come together. */
const mostChanges = 2_000;
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
    const work = await prepare(found, options);
    if ('messages' in work) return { messages: work.messages };
    const isIdle = isUpToDate(work, found.state) || (options.onlyNew === true && found.state.rolledBack);
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

/** What is to be done, and how. */
interface Work {
  readonly plan: Plan;
  readonly generation: string;
  readonly isRollback: boolean;
  /** Of the files of the generation. */
  readonly rules: string;
  readonly files: number;
  /** Brings a file to the target. */
  readonly put: (put: Put) => Promise<void>;
  /** What a deploy that did not come to its end has done to files: see `interruptedBy`. */
  readonly interrupted: Interrupted;
  /** Whether what is replaced is copied away first. */
  readonly keeps: boolean;
  /** All files of the generation, with their entries. */
  readonly all: () => Promise<Iterable<readonly [path: string, entry: Entry]>>;
  readonly notes: readonly Message[];
}

async function prepare(
  { state }: FoundState,
  options: DeployOptions,
): Promise<Work | { readonly messages: readonly Message[] }> {
  const interrupted = await interruptedBy(state, options.target);
  const work =
    options.rollback === undefined
      ? await forward(state, interrupted, options)
      : await back(state, interrupted, options.rollback, options);
  if ('messages' in work || options.allowDeletions) return work;
  const first = excessOf(work.plan, state.files);
  if (first === undefined) return work;
  const what = `This would delete ${first.count} of the ${state.files} files of ${options.target.store.name}, such as ${first.path}.`;
  return { messages: [message(rules['many-deletions'], what)] };
}

type Interrupted = ReadonlyMap<string, Entry | 'unknown'>;

/** What a deploy that did not come to its end has done to files. */
async function interruptedBy({ pending, doomed }: TargetState, target: Target): Promise<Interrupted> {
  const files = new Map<string, Entry | 'unknown'>(doomed.map((path) => [path, 'unknown']));
  if (pending === null) return files;
  const puts = typeof pending.puts === 'string' ? await requiredList(pending.puts, target) : pending.puts;
  for (const [at, [path, entry]] of puts.entries())
    files.set(path, at < pending.done && entry !== null ? entry : 'unknown');
  return files;
}

/** To what the output folder holds. */
async function forward(state: TargetState, interrupted: Interrupted, options: DeployOptions): Promise<Work> {
  const { manifest, target, rules: served } = options;
  const wanted = (path: string) => {
    const file = manifest.file(path);
    return file && target.entryOf(path, file.digest);
  };
  const isSameRules = state.generation !== null && state.rules === served;
  const changed = isSameRules ? manifest.changedSince(state.generation ?? '') : undefined;
  const before = changed === undefined ? await filesOf(state, target) : undefined;
  const stated = (path: string) => {
    if (before !== undefined) return before.get(path);
    const digest = changed?.get(path);
    if (digest === undefined) return wanted(path);
    return digest === null ? undefined : target.entryOf(path, digest);
  };
  function* all() {
    for (const [path, { digest }] of manifest.files()) yield [path, target.entryOf(path, digest)] as const;
  }
  function* paths() {
    yield* interrupted.keys();
    if (before === undefined) yield* changed?.keys() ?? [];
    else {
      yield* before.keys();
      for (const [path] of manifest.files()) yield path;
    }
  }
  const plan = planOf({ paths: paths(), wanted, stated, interrupted: (path) => interrupted.get(path) });
  const notes: Message[] = [];
  if (state.rolledBack && plan.changes.size > 0) {
    const at = state.generations[0]?.at;
    notes.push(message(rules['rolled-back'], `This ends the rollback of ${at}.`));
  }
  return {
    plan,
    generation: manifest.generation,
    isRollback: false,
    rules: served,
    files: state.files + plan.more,
    put: ({ path, entry }) => target.put(path, entry, manifest.file(path)?.size ?? 0),
    interrupted,
    keeps: keepsFiles(state, options),
    all: async () => all(),
    notes,
  };
}

/** To an earlier generation. */
async function back(
  state: TargetState,
  interrupted: Interrupted,
  name: string,
  options: DeployOptions,
): Promise<Work | { readonly messages: readonly Message[] }> {
  const { target } = options;
  const refuse = (what: string) => ({ messages: [message(rules['no-generation'], what)] });
  const at = state.generations.findIndex(({ generation }, index) => index > 0 && generation.startsWith(name));
  const there = state.generations.slice(1).map(({ generation, at }) => `${generation.slice(0, 8)} (${at})`);
  const listed = there.length === 0 ? 'none can come back' : `these can: ${there.join(', ')}`;
  const past = state.generations[at];
  if (past === undefined)
    return refuse(
      name === ''
        ? `There is no generation before: ${listed}.`
        : `There is no generation ${name}: ${listed}.`,
    );
  if (interrupted.size > 0 && state.pending?.keeps === false)
    return refuse(
      'The last deploy did not come to its end, and did not copy away what it replaced. Deploy again first.',
    );
  const wanted = await filesOf(state, target);
  const current = new Map(wanted);
  for (const { undo } of state.generations.slice(0, at)) {
    if (undo === null) return refuse(`What leads back to ${past.generation.slice(0, 8)} is not known.`);
    const changes = typeof undo === 'string' ? await target.getList(undo) : undo;
    if (changes === undefined)
      return refuse(`What leads back to ${past.generation.slice(0, 8)} is not there any more.`);
    changeFiles(wanted, changes);
  }
  const plan = planOf({
    paths: [...current.keys(), ...wanted.keys(), ...interrupted.keys()],
    wanted: (path) => wanted.get(path),
    stated: (path) => current.get(path),
    interrupted: (path) => interrupted.get(path),
  });
  const missing: string[] = [];
  await eachOf(plan.puts, options.atOnce ?? mostAtOnce, async ({ path, entry }) => {
    // What a deploy that did not come to its end was to replace was copied away, or is still as it was.
    if (entry !== current.get(path) && !(await target.isKept(entry))) missing.push(path);
  });
  if (missing.length > 0)
    return refuse(
      `${missing.length} files of ${past.generation.slice(0, 8)} are not there any more, such as ${missing[0]}.`,
    );
  return {
    plan,
    generation: past.generation,
    isRollback: true,
    rules: past.rules,
    files: past.files,
    put: async ({ path, entry }) => {
      // Otherwise the deploy that did not come to its end has not replaced it yet.
      if (entry !== current.get(path) || (await target.isKept(entry))) await target.restore(path, entry);
    },
    interrupted,
    keeps: keepsFiles(state, options),
    all: async () => wanted,
    notes: [],
  };
}

/** What a deploy replaced that copied nothing away is lost. */
function keepsFiles(state: TargetState, { keep }: DeployOptions): boolean {
  return keep > 0 && state.generation !== null && state.pending?.keeps !== false;
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

/** Files that are as wanted already, for a deploy that did not come to its end has put them. */
function alreadyPut({ plan, interrupted }: Work): (readonly [path: string, entry: Entry])[] {
  const others = new Set([...plan.puts, ...plan.deletions].map(({ path }) => path));
  return [...interrupted].filter(([path]) => !others.has(path));
}

/** What may be otherwise than the state says until the deploy has come to its end: also what the last one has done, if that did not. */
async function unfinishedOf(
  work: Work,
  state: TargetState,
  { target }: DeployOptions,
): Promise<Pick<TargetState, 'pending' | 'doomed' | 'stale'>> {
  const { plan, interrupted, keeps } = work;
  const before = alreadyPut(work);
  const puts = [...before, ...plan.puts.map(({ path, entry }) => [path, entry] as const)];
  const listed = puts.length > mostInline ? await target.putList('pending', puts) : puts;
  return {
    pending: { puts: listed, done: before.length, keeps },
    doomed: plan.deletions.map(({ path }) => path).filter((path) => interrupted.has(path)),
    stale: [...state.stale, ...(typeof state.pending?.puts === 'string' ? [state.pending.puts] : [])],
  };
}

/** Files, caches, the state, and only then deletions. */
async function carryOut(work: Work, lease: Lease, options: DeployOptions): Promise<Message[]> {
  const { target, atOnce = mostAtOnce, times = leaseTimes } = options;
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
    await purge([...before.map(([path]) => path), ...puts.map(({ path }) => path)], options, messages);
    const next = await nextState(work, lease.state, options);
    const isClean = deletions.length === 0 && next.stale.length <= mostStale;
    if (!isClean) {
      await lease.write(() => next, true);
      await target.delete(next.doomed);
      await purge(next.doomed, options, messages);
      await target.store.delete(next.stale);
    }
    clearInterval(renewal);
    await lease.write(() => (isClean ? next : { ...next, doomed: [], stale: [] }), false);
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
  { target, atOnce = mostAtOnce }: DeployOptions,
): Promise<void> {
  if (!keeps) return;
  await eachOf(files, atOnce, async ({ path, replaces }) => {
    if (replaces === undefined || !plan.undo.has(path)) return;
    // A deploy that was interrupted has copied the file before it replaced it.
    if (interrupted.has(path) && (await target.isKept(replaces))) return;
    await target.keep(path, replaces);
  });
}

async function purge(
  files: readonly string[],
  { purgers, base }: DeployOptions,
  messages: Message[],
): Promise<void> {
  if (files.length === 0) return;
  const addresses = addressesOf(files, base);
  for (const purger of purgers) messages.push(...(await purger.purge(addresses)));
}

/** The state of a target when all files are there that the generation has, and those still are that it does not have. */
async function nextState(
  work: Work,
  state: TargetState,
  { target, keep, clock }: DeployOptions,
): Promise<TargetState> {
  const { plan, generation, keeps } = work;
  const stale = new Set(state.stale);
  if (typeof state.pending?.puts === 'string') stale.add(state.pending.puts);
  let [base, changes]: [TargetState['base'], Changes] = [
    state.base,
    joinChanges(state.changes, plan.changes),
  ];
  if (changes.length > mostChanges) {
    if (base !== null) stale.add(base);
    base = await target.putList('files', await work.all());
    changes = [];
  }
  const undo = !keeps
    ? null
    : plan.undo.size > mostInline
      ? await target.putList('undo', plan.undo)
      : [...plan.undo];
  const current: PastGeneration = {
    generation,
    at: new Date(clock()).toISOString(),
    rules: work.rules,
    files: work.files,
    undo,
  };
  const isSame = plan.changes.size === 0 && state.generations.length > 0;
  const [newest, ...older] = state.generations;
  // A generation with the same files takes the place of the last one.
  const all =
    isSame && newest
      ? [{ ...newest, generation, rules: work.rules }, ...older]
      : [current, ...state.generations];
  const { generations, dropped } = await cutOff(all, keep, target);
  for (const key of dropped) stale.add(key);
  // Copied away again.
  if (keeps) for (const entry of plan.undo.values()) if (entry !== null) stale.delete(target.keptKey(entry));
  return {
    ...state,
    generation,
    rolledBack: work.isRollback,
    rules: work.rules,
    files: work.files,
    base,
    changes,
    pending: null,
    doomed: plan.deletions.map(({ path }) => path),
    stale: [...stale],
    generations,
  };
}

/** Leaves the newest generations, and finds what was copied away for others alone. */
async function cutOff(
  all: readonly PastGeneration[],
  keep: number,
  target: Target,
): Promise<{ readonly generations: PastGeneration[]; readonly dropped: string[] }> {
  const cut = all.findIndex(({ undo }, at) => at === keep || undo === null);
  const end = cut === -1 ? all.length : cut;
  // Nothing leads on from the last.
  const generations = all.slice(0, end + 1).map((each, at) => (at === end ? { ...each, undo: null } : each));
  const gone = all.slice(end);
  if (gone.every(({ undo }) => undo === null)) return { generations, dropped: [] };
  const entriesIn = async (some: readonly PastGeneration[]) => {
    const lists = some.map(({ undo }) => (typeof undo === 'string' ? target.getList(undo) : (undo ?? [])));
    return (await Promise.all(lists)).flatMap((list) => list ?? []).flatMap(([, entry]) => entry ?? []);
  };
  const used = new Set(await entriesIn(generations));
  const unused = (await entriesIn(gone)).filter((entry) => !used.has(entry));
  const keys = gone.flatMap(({ undo }) => (typeof undo === 'string' ? [undo] : []));
  return { generations, dropped: [...keys, ...unused.map((entry) => target.keptKey(entry))] };
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
