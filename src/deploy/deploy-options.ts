import type { LeaseTimes } from './lease.js';
import type { Manifest } from './manifest.js';
import type { Purger } from './purge/purger.js';
import type { TargetLock } from './state.js';
import type { Target } from './target.js';

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
  /** Files that are not there as they were deployed: they are sent whatever the state of the target says. */
  readonly altered?: ReadonlySet<string> | undefined;
  /** Does nothing where somebody rolled the target back and no build came after, and where the target has a build that the store does not know. */
  readonly onlyNew?: boolean | undefined;
  readonly times?: LeaseTimes | undefined;
  /** Files that are sent at once. */
  readonly atOnce: number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly onWait?: ((lock: TargetLock) => void) | undefined;
}
