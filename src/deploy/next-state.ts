import type { DeployOptions } from './deploy-options.js';
import { type Changes, joinChanges, type PastGeneration, type TargetState } from './state.js';
import type { Target } from './target.js';
import { inlineOrList } from './target-files.js';
import type { Work } from './work.js';

/** A new list of all files is begun when so many changes have come together. */
const mostChanges = 2_000;

/** The state of a target when all files are there that the generation has, and those still are that it does not have. */
export async function nextState(
  work: Work,
  state: TargetState,
  { target, keep, clock }: DeployOptions,
): Promise<TargetState> {
  const { plan, generation, keeps, interrupted } = work;
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
  const undo = keeps ? await inlineOrList('undo', [...plan.undo], target) : null;
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
  if (keeps) for (const entry of plan.undo.values()) if (entry !== null) stale.delete(entry);
  // A deploy that did not come to its end may have copied away what no generation is to bring back.
  if (keep === 0)
    for (const [path, entry] of plan.undo) if (entry !== null && interrupted.has(path)) stale.add(entry);
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
  const last = all.findIndex(({ undo }) => undo === null);
  // Seldom, since long lists may have to be read for it.
  const isCut = keep === 0 || last === -1 || last > 2 * keep;
  const end = isCut ? keep : last;
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
  return { generations, dropped: [...keys, ...unused] };
}
