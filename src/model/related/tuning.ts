/** What the ranking weighs, and how much. The defaults are measured: see bench/RESULTS.md. */
export interface Tuning {
  /** How much each signal counts, 1 being what was measured to be best, and 0 nothing. */
  readonly signals: Readonly<Record<Signal, number>>;
  /** Days after which the fading part of a story's score is half of what it was. */
  readonly halfLife: number;
}

export type Signal = 'words' | 'names' | 'topics' | 'series' | 'authors' | 'section' | 'links' | 'time';

export const defaultTuning: Tuning = {
  signals: { words: 1, names: 1, topics: 1, series: 1, authors: 1, section: 1, links: 1, time: 1 },
  halfLife: 365,
};

/** Constants that nobody has reason to set; exported so that they can be measured. */
export const constants = {
  /** How many of a story's terms a query has. */
  queryTerms: 100,
  /** BM25's k1 and b (Robertson and Zaragoza, “The Probabilistic Relevance Framework”, 2009, section 3.4.2). */
  k1: 3,
  b: 0.9,
  /** The length, in weighted words, at which a story is neither long nor short. */
  length: 500,
  /** BM25's k3: how soon more occurrences in the query stop to count more. */
  k3: 8,
  /** The part of a score that never fades. */
  floor: 0.5,
  /** Weights of what stories share besides words, in relation to the whole weight of the query. */
  topic: 1,
  series: 1,
  author: 1,
  section: 0,
  /** What a story gets of the score of a similar one that links to it. */
  link: 0.3,
  /** How many similar stories are asked for their links. */
  linkers: 20,
  /** How many stories are ranked, of which the blocks take some. */
  kept: 40,
};
