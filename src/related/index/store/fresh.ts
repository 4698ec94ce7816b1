import { lowerBound } from './lists.js';
import { joined } from './profile-bytes.js';

/**
 * What changed of stories' terms since their lists were written. A list of thousands need not be written again for every
 * story that has its term: each edit writes a part of the lists, all of them in turn (see postings.ts).
 */
export interface Fresh {
  /** The part of the lists that is written by the next edit. */
  readonly turn: number;
  /** Ascending, and by `ids` where they are the same. */
  readonly terms: Uint32Array;
  readonly ids: Uint32Array;
  readonly states: Uint16Array;
}

/** A state: how often a story has a term, whether it has it at all, and whether it is in the written lists. */
export const countBits = 0xff;
export const has = 0x100;
export const written = 0x200;

/** How often a story had a term before an edit and has it after; undefined where it had or has it not. */
export interface Change {
  readonly term: number;
  readonly id: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export const nothingFresh: Fresh = {
  turn: 0,
  terms: new Uint32Array(0),
  ids: new Uint32Array(0),
  states: new Uint16Array(0),
};

/** Where the changes of a term are. */
export function extentOf({ terms }: Fresh, term: number): [from: number, to: number] {
  const from = lowerBound(terms, term);
  let to = from;
  while (terms[to] === term) to++;
  return [from, to];
}

/** With changes, at most one for a term of a story. */
export function changed({ turn, terms, ids, states }: Fresh, changes: readonly Change[]): Fresh {
  const news = [...changes].sort((a, b) => a.term - b.term || a.id - b.id);
  const most = terms.length + news.length;
  const all = { terms: new Uint32Array(most), ids: new Uint32Array(most), states: new Uint16Array(most) };
  let size = 0;
  const put = (term: number, id: number, state: number) => {
    // Neither was it nor is it.
    if ((state & (has | written)) === 0) return;
    all.terms[size] = term;
    all.ids[size] = id;
    all.states[size++] = state;
  };
  let at = 0;
  for (const { term, id, before, after } of news) {
    for (; at < terms.length && comes(terms[at] as number, ids[at] as number, term, id); at++)
      put(terms[at] as number, ids[at] as number, states[at] as number);
    const known = terms[at] === term && ids[at] === id ? (states[at++] as number) : undefined;
    const was = known === undefined ? (before === undefined ? 0 : written) : known & written;
    put(term, id, was | (after === undefined ? 0 : has | after));
  }
  for (; at < terms.length; at++) put(terms[at] as number, ids[at] as number, states[at] as number);
  return { turn, ...sliced(all, 0, size) };
}

function comes(term: number, id: number, beforeTerm: number, beforeId: number): boolean {
  return term < beforeTerm || (term === beforeTerm && id < beforeId);
}

/** Without those from one place up to but not including another, and with the next turn. */
export function without({ terms, ids, states }: Fresh, from: number, to: number, turn: number): Fresh {
  const left = <T extends Uint32Array | Uint16Array>(array: T): T => {
    const rest = array.slice(0, array.length - (to - from)) as T;
    rest.set(array.subarray(to), from);
    return rest;
  };
  return { turn, terms: left(terms), ids: left(ids), states: left(states) };
}

function sliced({ terms, ids, states }: Omit<Fresh, 'turn'>, from: number, to: number): Omit<Fresh, 'turn'> {
  return {
    terms: terms.subarray(from, to),
    ids: ids.subarray(from, to),
    states: states.subarray(from, to),
  };
}

/** Turn, size, terms, ids, each in 32 bits; states, in 16. */
export function encodeFresh({ turn, terms, ids, states }: Fresh): Uint8Array {
  return joined(Uint32Array.of(turn, terms.length), terms, ids, states);
}

export function decodeFresh(kept: Uint8Array): Fresh {
  const { buffer } = new Uint8Array(kept);
  const [turn = 0, size = 0] = new Uint32Array(buffer, 0, 2);
  return {
    turn,
    terms: new Uint32Array(buffer, 8, size),
    ids: new Uint32Array(buffer, 8 + 4 * size, size),
    states: new Uint16Array(buffer, 8 + 8 * size, size),
  };
}
