import type { Asked, Query } from '../../query/query.js';
import type { Found } from '../../rank/find.js';
import { constants, type Tuning } from '../../tuning.js';
import type { Asking, Inverted } from './inverted-index.js';
import { askAll } from './query-all.js';

/** What all stories found, in memory that threads share and can be sent to them: several rows a story, in columns. */
export interface Answers {
  /** How many stories each found, and of which scores, with what closeness, best first. */
  readonly sizes: Uint8Array;
  readonly ids: Uint32Array;
  readonly scores: Float64Array;
  readonly closeness: Uint16Array;
  /** Own score, least. */
  readonly bounds: Float64Array;
  /** Whole weight, lightest weight. */
  readonly asked: Uint32Array;
  /** Those of story `i` begin at `starts[i]`. */
  readonly rarities: Uint8Array;
  readonly starts: Uint32Array;
  /** Of each turn: 0 when nobody has it, 1 when a thread has taken it, 2 when it is done. */
  readonly turns: Int32Array;
  /** How many turns are done. */
  readonly done: Int32Array;
}

/** Stories are asked for in turns of so many, in their order; a thread takes the next that nobody has. */
const turnSize = 64;
const kept = constants.kept;

export function createAnswers({ entries }: Inverted): Answers {
  const size = entries.length;
  const starts = new Uint32Array(new SharedArrayBuffer(4 * (size + 1)));
  entries.forEach(({ profile }, i) => {
    starts[i + 1] = (starts[i] as number) + profile.terms.length;
  });
  return {
    sizes: new Uint8Array(new SharedArrayBuffer(size)),
    ids: new Uint32Array(new SharedArrayBuffer(4 * size * kept)),
    scores: new Float64Array(new SharedArrayBuffer(8 * size * kept)),
    closeness: new Uint16Array(new SharedArrayBuffer(2 * size * kept)),
    bounds: new Float64Array(new SharedArrayBuffer(16 * size)),
    asked: new Uint32Array(new SharedArrayBuffer(8 * size)),
    rarities: new Uint8Array(new SharedArrayBuffer(starts[size] as number)),
    starts,
    turns: new Int32Array(new SharedArrayBuffer(4 * Math.ceil(size / turnSize))),
    done: new Int32Array(new SharedArrayBuffer(4)),
  };
}

/** Takes turns until nobody has any left to take; or, with `again`, those that were taken and never done. */
export function answer(
  inverted: Inverted<Asking>,
  tuning: Tuning,
  answers: Answers,
  { again = false }: { readonly again?: boolean } = {},
): void {
  const { turns, done } = answers;
  const size = inverted.entries.length;
  let mine = -1;
  const wanted = (index: number) => {
    const turn = Math.floor(index / turnSize);
    if (index % turnSize === 0) {
      const taken = again
        ? Atomics.load(turns, turn) !== 2
        : Atomics.compareExchange(turns, turn, 0, 1) === 0;
      if (taken) mine = turn;
    }
    return mine === turn;
  };
  const found = (index: number, its: Found, query: Query) => {
    put(answers, index, its, query);
    if (index % turnSize !== turnSize - 1 && index !== size - 1) return;
    if (Atomics.exchange(turns, mine, 2) !== 2) Atomics.add(done, 0, 1);
    Atomics.notify(done, 0);
  };
  askAll(inverted, tuning, found, { wanted });
}

function put(answers: Answers, index: number, found: Found, { whole, lightest }: Query): void {
  const at = index * kept;
  answers.sizes[index] = found.ids.length;
  answers.ids.set(found.ids, at);
  answers.scores.set(found.scores, at);
  answers.closeness.set(found.closeness, at);
  answers.bounds.set([found.own, found.least], 2 * index);
  answers.asked.set([whole, lightest], 2 * index);
  answers.rarities.set(found.rarities, answers.starts[index]);
}

export function answerOf(answers: Answers, index: number): { readonly found: Found; readonly asked: Asked } {
  const from = index * kept;
  const to = from + (answers.sizes[index] as number);
  const [own = 0, least = 0] = answers.bounds.subarray(2 * index, 2 * index + 2);
  const [whole = 0, lightest = 0] = answers.asked.subarray(2 * index, 2 * index + 2);
  return {
    found: {
      ids: Array.from(answers.ids.subarray(from, to)),
      scores: Array.from(answers.scores.subarray(from, to)),
      closeness: Array.from(answers.closeness.subarray(from, to)),
      own,
      least,
      rarities: answers.rarities.subarray(answers.starts[index], answers.starts[index + 1]),
    },
    asked: { whole, lightest },
  };
}
