import { readShard } from '../shards/share.js';
import type { BuildFlags } from './build.js';

/** The options of `stet shard`. */
export interface ShardFlags extends Omit<BuildFlags, 'store'> {
  /** The address of object storage. */
  readonly store?: string | undefined;
  readonly shard?: string | undefined;
  readonly run?: string | undefined;
  /** Seconds, as a number. */
  readonly wait?: string | undefined;
}

const shardSteps = ['parse', 'picks', 'pages', 'build'] as const;
export type ShardStep = (typeof shardSteps)[number];

/** Says what is wrong with the command line; undefined when nothing is. */
export function shardProblem(
  [step, ...others]: readonly string[],
  { store, shard, wait }: ShardFlags,
): string | undefined {
  if (others.length > 0 || !(shardSteps as readonly (string | undefined)[]).includes(step))
    return 'Name one step: stet shard parse, picks, pages or build.';
  if (store === undefined) return 'Name the store that all machines share: --store s3://bucket/folder.';
  if (step === 'build')
    return shard === undefined ? undefined : 'The build is one process: leave --shard out.';
  if (shard === undefined || readShard(shard) === undefined)
    return 'Say which of how many shards this is: --shard 1/4.';
  return wait === undefined || /^\d{1,6}$/.test(wait)
    ? undefined
    : `--wait ${wait}: write seconds as a number.`;
}

/** The options of `stet farm`. */
export interface FarmFlags extends Omit<BuildFlags, 'store'> {
  /** The address of object storage. */
  readonly store?: string | undefined;
  /** The address of the queue. */
  readonly queue?: string | undefined;
  readonly join?: boolean | undefined;
}

/** Says what is wrong with the command line; undefined when nothing is. */
export function farmProblem(words: readonly string[], { store, queue }: FarmFlags): string | undefined {
  if (words.length > 0) return `stet farm takes options alone, and not “${words[0]}”.`;
  if (store === undefined) return 'Name the store that all machines share: --store s3://bucket/folder.';
  return queue === undefined ? 'Name the queue: --queue redis://queue.example.org:6379.' : undefined;
}
