import { digest } from '../lib/digest.js';

/**
 * A piece of work that any machine can do alone, named by all that the outcome depends on: whoever does it comes to the same, and it may be done
 * twice, late, or by the machine that wanted it. Names are keys of a depot.
 */
export type Task =
  /** `unit` lists source files with their versions. */
  | { readonly step: 'parse'; readonly unit: string }
  /** `unit` lists numbers of stories: the first, and the first that is none of them. */
  | { readonly step: 'picks'; readonly index: string; readonly unit: string }
  /** `unit` lists names of pages. */
  | { readonly step: 'pages'; readonly snapshot: string; readonly unit: string };

/** What `putByContent` of a depot gives as keys. */
const key = /^blobs\/[\w-]{43}$/;

/** Reads a task from where others may have put anything; undefined for what is none. */
export function readTask(data: unknown): Task | undefined {
  const { step, unit, index, snapshot } = Object(data) as Readonly<Record<string, unknown>>;
  const isKey = (text: unknown): text is string => typeof text === 'string' && key.test(text);
  if (!isKey(unit)) return undefined;
  if (step === 'parse') return { step, unit };
  if (step === 'picks' && isKey(index)) return { step, index, unit };
  return step === 'pages' && isKey(snapshot) ? { step, snapshot, unit } : undefined;
}

/** The key of what comes of a task. */
export function outcomeOf(task: Task): string {
  const { step, unit } = task;
  if (step === 'parse') return `parsed/${digest(unit)}`;
  return `${step}/${digest(`${step === 'pages' ? task.snapshot : task.index}\n${unit}`)}`;
}

/** What a list of names is called in a depot. The same list has the same bytes. */
export function listBytes(list: readonly unknown[]): Buffer {
  return Buffer.from(JSON.stringify(list));
}
