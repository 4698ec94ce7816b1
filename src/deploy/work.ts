import { eachOf } from '../lib/each-of.js';
import { type Message, message } from '../lib/message.js';
import type { DeployOptions } from './deploy-options.js';
import { type Entry, excessOf, type Plan, type Put, planOf } from './plan.js';
import { rules } from './rules.js';
import { changeFiles, type TargetState } from './state.js';
import { digestIn } from './target.js';
import { filesOf, inlineOrList, requiredList } from './target-files.js';

/** What is to be done, and how. */
export interface Work {
  readonly plan: Plan;
  readonly generation: string;
  readonly isRollback: boolean;
  /** Of the files of the generation. */
  readonly rules: string;
  /** How many files the generation has. */
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

/** What has to be done so that a target comes from a state to what the options want, or why that cannot be done. */
export async function prepare(
  state: TargetState,
  options: DeployOptions,
): Promise<Work | { readonly messages: readonly Message[] }> {
  const interrupted = await interruptedBy(state, options);
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

/** What a deploy that did not come to its end has done to files, or somebody who altered them. */
async function interruptedBy(
  { pending, doomed }: TargetState,
  { target, altered = new Set() }: Pick<DeployOptions, 'target' | 'altered'>,
): Promise<Interrupted> {
  const files = new Map<string, Entry | 'unknown'>([...doomed, ...altered].map((path) => [path, 'unknown']));
  if (pending === null) return files;
  const puts = typeof pending.puts === 'string' ? await requiredList(pending.puts, target) : pending.puts;
  for (const [at, [path, entry]] of puts.entries())
    if (!files.has(path)) files.set(path, at < pending.done && entry !== null ? entry : 'unknown');
  return files;
}

/** To what the output folder holds. */
async function forward(
  state: TargetState,
  interrupted: Interrupted,
  options: DeployOptions,
): Promise<Work | { readonly messages: readonly Message[] }> {
  const { manifest, target, rules: served } = options;
  const built = (path: string) => {
    const file = manifest.file(path);
    return file && target.entryOf(path, file.digest);
  };
  const isSameRules = state.generation !== null && state.rules === served;
  const changed = isSameRules ? manifest.changedSince(state.generation ?? '') : undefined;
  const before = changed === undefined ? await filesOf(state, target) : undefined;
  const stated = (path: string) => {
    if (before !== undefined) return before.get(path);
    const digest = changed?.get(path);
    if (digest === undefined) return built(path);
    return digest === null ? undefined : target.entryOf(path, digest);
  };
  /** A file that only stays for pages in caches cannot be made again: where the output folder lacks it, it stays as the target serves it, or goes. */
  const wanted = (path: string) => {
    const entry = built(path);
    if (entry === undefined || !manifest.isRetired(path) || target.isBuilt(path)) return entry;
    const there = interrupted.has(path) ? undefined : stated(path);
    return there !== undefined && digestIn(there) === digestIn(entry) ? there : undefined;
  };
  function* all() {
    for (const [path] of manifest.files()) {
      const entry = wanted(path);
      if (entry !== undefined) yield [path, entry] as const;
    }
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
  const absent = plan.puts.filter(({ path }) => !target.isBuilt(path));
  target.setSite((path) => manifest.file(path) !== undefined);
  if (absent.length > 0) {
    const what = `The output folder lacks ${absent.length} of the files that ${target.store.name} needs, such as ${absent[0]?.path}.`;
    return { messages: [message(rules['output-lacks'], what)] };
  }
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
  target.setSite((path) => wanted.has(path));
  const missing: string[] = [];
  await eachOf(plan.puts, options.atOnce, async ({ path, entry }) => {
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

/** Files that are as wanted already, for a deploy that did not come to its end has put them. */
export function alreadyPut({ plan, interrupted }: Work): (readonly [path: string, entry: Entry])[] {
  const others = new Set([...plan.puts, ...plan.deletions].map(({ path }) => path));
  return [...interrupted].filter(([path]) => !others.has(path));
}

/** What may be otherwise than the state says until the deploy has come to its end: also what the last one has done, if that did not. */
export async function unfinishedOf(
  work: Work,
  state: TargetState,
  { target }: DeployOptions,
): Promise<Pick<TargetState, 'pending' | 'doomed' | 'stale'>> {
  const { plan, interrupted, keeps } = work;
  const before = alreadyPut(work);
  const puts = [...before, ...plan.puts.map(({ path, entry }) => [path, entry] as const)];
  const listed = await inlineOrList('pending', puts, target);
  return {
    pending: { puts: listed, done: before.length, keeps },
    doomed: plan.deletions.map(({ path }) => path).filter((path) => interrupted.has(path)),
    stale: [...state.stale, ...(typeof state.pending?.puts === 'string' ? [state.pending.puts] : [])],
  };
}
