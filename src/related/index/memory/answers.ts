import { joinedBytes } from '../../../lib/joined-bytes.js';
import type { QueryBounds } from '../../query/query.js';
import type { Found } from '../../rank/find.js';
import type { Tuning } from '../../tuning.js';
import type { InvertedIndex } from './inverted-index.js';
import { queryAll } from './query-all.js';

/** What some stories found, in columns: plain data that can be sent to other machines. */
export interface Answers {
  /** Of each story: how many it found, how many are in the pool, how many rarities there are. */
  readonly counts: Uint32Array;
  readonly poolCounts: Uint32Array;
  readonly rarityCounts: Uint32Array;
  /** Own score, least of the pool, whole weight, lightest weight: four numbers a story. */
  readonly limits: Float64Array;
  readonly ids: Uint32Array;
  readonly scores: Float64Array;
  readonly closeness: Float64Array;
  readonly poolIds: Uint32Array;
  readonly poolScores: Float64Array;
  readonly rarities: Uint8Array;
}

/** Some stories, by their numbers. */
export interface Stories {
  readonly from: number;
  /** The first that is none of them. */
  readonly to: number;
}

const limitsOfStory = 4;

/** Asks for some stories alone. Earlier ones are gone through, since they decide what is rare. */
export function answerStories(index: InvertedIndex, tuning: Tuning, { from, to }: Stories): Answers {
  const all: (readonly [found: Found, bounds: QueryBounds])[] = [];
  queryAll(index, tuning, (_, found, bounds) => void all.push([found, bounds]), {
    wanted: (id) => id >= from,
    until: to,
  });
  const each = (of: (found: Found, bounds: QueryBounds) => readonly number[]) =>
    all.flatMap(([found, bounds]) => of(found, bounds));
  return {
    counts: Uint32Array.from(each(({ ids }) => [ids.length])),
    poolCounts: Uint32Array.from(each(({ pool }) => [pool.ids.length])),
    rarityCounts: Uint32Array.from(each(({ rarities }) => [rarities.length])),
    limits: Float64Array.from(
      each(({ own, pool }, { whole, lightest }) => [own, pool.least, whole, lightest]),
    ),
    ids: Uint32Array.from(each(({ ids }) => ids)),
    scores: Float64Array.from(each(({ scores }) => scores)),
    closeness: Float64Array.from(each(({ closeness }) => closeness)),
    poolIds: Uint32Array.from(each(({ pool }) => pool.ids)),
    poolScores: Float64Array.from(each(({ pool }) => pool.scores)),
    rarities: joinedBytes(all.map(([{ rarities }]) => rarities)),
  };
}

/** Tells what stories found, in their order. `from` is the number of the first. */
export function tellAnswers(
  answers: Answers,
  from: number,
  tell: (id: number, found: Found, bounds: QueryBounds) => void,
): void {
  let [at, inPool, rarity] = [0, 0, 0];
  for (const [place, count] of answers.counts.entries()) {
    const pooled = answers.poolCounts[place] as number;
    const rarities = answers.rarityCounts[place] as number;
    const [own = 0, least = 0, whole = 0, lightest = 0] = answers.limits.subarray(
      limitsOfStory * place,
      limitsOfStory * (place + 1),
    );
    const found: Found = {
      ids: Array.from(answers.ids.subarray(at, at + count)),
      scores: Array.from(answers.scores.subarray(at, at + count)),
      closeness: Array.from(answers.closeness.subarray(at, at + count)),
      own,
      pool: {
        ids: Array.from(answers.poolIds.subarray(inPool, inPool + pooled)),
        scores: Array.from(answers.poolScores.subarray(inPool, inPool + pooled)),
        least,
      },
      rarities: answers.rarities.subarray(rarity, rarity + rarities),
    };
    tell(from + place, found, { whole, lightest });
    at += count;
    inPool += pooled;
    rarity += rarities;
  }
}
