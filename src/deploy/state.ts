import * as z from 'zod';
import type { Entry } from './plan.js';

/**
 * What is known of a target, kept there as `.stet/state.json` (decision 059). It may be served to everybody, so it holds the names and digests of public
 * files, and who deploys, and nothing secret.
 */
export interface TargetState {
  /** The name of the generation of the output folder that readers get; null before the first deploy has ended. */
  readonly generation: string | null;
  /** Whether `--rollback` brought that generation about. */
  readonly rolledBack: boolean;
  /** A digest of all that decides on how files are served. */
  readonly rules: string;
  /** How many files there are. */
  readonly files: number;
  /** Whether the store looks at conditions of writes. */
  readonly conditions: boolean;
  /** The key of a list of all files (see `listText`), in which `changes` are still to be made; null for an empty one. */
  readonly base: string | null;
  readonly changes: Changes;
  readonly lock: TargetLock | null;
  readonly pending: Pending | null;
  /** Files that are to be deleted unless the site has them again. Whether they are there, and with which bytes, is not known. */
  readonly doomed: readonly string[];
  /** Objects of stet's own that nothing refers to any more: keys, and entries of files that were copied away, whose keys are secret. */
  readonly stale: readonly string[];
  /** The generations that were current, the newest, which is current, first. */
  readonly generations: readonly PastGeneration[];
}

/** What files become; null for a file that goes. Each path once. */
export type Changes = readonly (readonly [path: string, become: Entry | null])[];

export interface TargetLock {
  /** Who deploys: the address of a run of CI, or a person and a machine. */
  readonly owner: string;
  /** Names one process. */
  readonly id: string;
  /** ISO 8601. The clock of the owner, which may be wrong by minutes. */
  readonly since: string;
  readonly until: string;
}

/** What a deploy is about to change, or was when it ended too early: each file may be as before or as the deploy wants it. */
export interface Pending {
  /** Files in the order in which they are put; the key of a list where there are many. */
  readonly puts: readonly (readonly [path: string, entry: Entry])[] | string;
  /** How many of them have surely been put. */
  readonly done: number;
  /** Whether what they replace was copied away before. */
  readonly keeps: boolean;
}

export interface PastGeneration {
  readonly generation: string;
  /** When it became current; ISO 8601. */
  readonly at: string;
  readonly rules: string;
  readonly files: number;
  /** What leads from this generation to the next older one in the list; the key of a list where there is much; null where nothing does. */
  readonly undo: Changes | string | null;
}

/** Whether something stale is a file that was copied away. */
export function isEntry(stale: string): boolean {
  return !stale.startsWith('.stet/');
}

/** Raised when the form changes so that an older stet would misread it. */
const form = 1;

export const emptyState: TargetState = {
  generation: null,
  rolledBack: false,
  rules: '',
  files: 0,
  conditions: true,
  base: null,
  changes: [],
  lock: null,
  pending: null,
  doomed: [],
  stale: [],
  generations: [],
};

/** A file of the site: never one of stet's own, and never outside the target. */
const path = z
  .string()
  .min(1)
  .refine(
    (value) =>
      !value.startsWith('/') &&
      !value.startsWith('.stet/') &&
      value.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
  );
const ownKey = z.string().regex(/^\.stet\/[a-z]+\/[\w.-]+$/);
const entry = z.string().regex(/^[\w-]{43}\.[\w-]{11}$/);
const count = z.number().int().min(0);
const changes = z.array(z.tuple([path, entry.nullable()]));

const schema = z.strictObject({
  form: z.literal(form),
  generation: z.string().nullable(),
  rolledBack: z.boolean(),
  rules: z.string(),
  files: count,
  conditions: z.boolean(),
  base: ownKey.nullable(),
  changes,
  lock: z
    .strictObject({ owner: z.string(), id: z.string(), since: z.iso.datetime(), until: z.iso.datetime() })
    .nullable(),
  pending: z
    .strictObject({
      puts: z.union([z.array(z.tuple([path, entry])), ownKey]),
      done: count,
      keeps: z.boolean(),
    })
    .nullable(),
  doomed: z.array(path),
  stale: z.array(z.union([ownKey, entry])),
  generations: z.array(
    z.strictObject({
      generation: z.string(),
      at: z.iso.datetime(),
      rules: z.string(),
      files: count,
      undo: z.union([changes, ownKey]).nullable(),
    }),
  ),
});

/** The text of a state is no state that this stet can read; `isNewer` where a later stet can. */
export class UnreadableState extends Error {
  constructor(readonly isNewer: boolean) {
    super('unreadable state');
  }
}

/** Throws `UnreadableState`. */
export function parseState(text: string): TargetState {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw new UnreadableState(false);
  }
  const parsed = schema.safeParse(found);
  if (parsed.success) {
    const { form: _, ...state } = parsed.data;
    return state;
  }
  const other = z.object({ form: z.number() }).safeParse(found);
  throw new UnreadableState(other.success && other.data.form > form);
}

export function stateText(state: TargetState): string {
  return `${JSON.stringify({ form, ...state })}\n`;
}

/** A list of files, as JSON. Throws `UnreadableState`. */
export function parseList(text: string): Changes {
  try {
    return changes.parse(JSON.parse(text));
  } catch {
    throw new UnreadableState(false);
  }
}

export function listText(list: Iterable<Changes[number]>): string {
  return `[\n${Array.from(list, (each) => JSON.stringify(each)).join(',\n')}\n]\n`;
}

/** Makes changes in a list of files. */
export function changeFiles(files: Map<string, Entry>, changes: Iterable<Changes[number]>): void {
  for (const [file, become] of changes) {
    if (become === null) files.delete(file);
    else files.set(file, become);
  }
}

/** Changes that have the effect of the first and then of the second. */
export function joinChanges(first: Iterable<Changes[number]>, second: Iterable<Changes[number]>): Changes {
  return [...new Map([...first, ...second])];
}
