/** The part of a list that one of `count` shards has. `shard` is counted from 1. */
export function shareOf<Each>(all: readonly Each[], { shard, count }: Shard): Each[] {
  return all.filter((_, at) => at % count === shard - 1);
}

/** One of several machines that divide work among each other. */
export interface Shard {
  /** Counted from 1. */
  readonly shard: number;
  readonly count: number;
}

/** Reads `2/4`; undefined for what is no shard. */
export function readShard(text: string): Shard | undefined {
  const [, shard, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
  return shard && count && shard <= count ? { shard, count } : undefined;
}
