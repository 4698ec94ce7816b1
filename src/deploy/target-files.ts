import type { Entry } from './plan.js';
import { type Changes, changeFiles, type TargetState, UnreadableState } from './state.js';
import type { Target } from './target.js';

/** All files that the state of a target says are there. */
export async function filesOf({ base, changes }: TargetState, target: Target): Promise<Map<string, Entry>> {
  const files = new Map<string, Entry>();
  if (base !== null) changeFiles(files, await requiredList(base, target));
  changeFiles(files, changes);
  return files;
}

/** Throws `UnreadableState` where a list that the state names is not there. */
export async function requiredList(key: string, target: Target): Promise<Changes> {
  const list = await target.getList(key);
  if (list === undefined) throw new UnreadableState(false);
  return list;
}

/** Longer lists lie beside the state. */
const mostInline = 500;

/** A list as a state has it: the list itself if it is short, otherwise the key of an object. */
export async function inlineOrList<Each extends Changes[number]>(
  kind: 'pending' | 'undo',
  list: readonly Each[],
  target: Target,
): Promise<readonly Each[] | string> {
  return list.length > mostInline ? target.putList(kind, list) : list;
}
