import type { Config } from '../../config.js';

/** What the ranking weighs, and how much. */
export type Tuning = Pick<Config['related'], 'signals' | 'halfLife'>;

/** Constants that nobody has reason to set; exported so that they can be measured. */
export const constants = {
  /** How many of a story's terms a query has. */
  queryTerms: 120,
  /** BM25's k1 and b (Robertson and Zaragoza, “The Probabilistic Relevance Framework”, 2009, section 3.4.2). */
  k1: 4,
  b: 0.75,
  /** The length, in weighted words, at which a story is neither long nor short. */
  length: 500,
  /** BM25's k3: how soon more occurrences in the query stop to count more. */
  k3: 4,
  /** The part of a score that never fades. */
  floor: 0.5,
  /** Weights of what stories share besides words, in relation to the whole weight of the query. */
  topic: 0.7,
  series: 0.7,
  author: 0.7,
  section: 0.15,
  /** What a story gets of the score of a similar one that links to it. */
  link: 0.3,
  /** How many similar stories are asked for their links. */
  linkers: 20,
  /** How many stories are ranked, of which the blocks take some. */
  kept: 40,
  /** Of how many of the stories that one ranks first it may be a follow-up, and how near it must be to them: thousandths. */
  mayFollow: 10,
  followsFrom: 120,
};
