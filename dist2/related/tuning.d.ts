import type { Config } from '../config/config.js';
/** What the ranking weighs, and how much. */
export type Tuning = Pick<Config['related'], 'signals' | 'halfLife'>;
/** Constants that nobody has reason to set; exported so that they can be measured. */
export declare const constants: {
    /** How many of a story's terms a query has. */
    queryTerms: number;
    /** How many postings a query may read: what it costs, however large the archive. */
    postings: number;
    /** The impact, of 255, that a term must have on a story for it to be found by it. */
    about: number;
    /** BM25's k1 and b (Robertson and Zaragoza, “The Probabilistic Relevance Framework”, 2009, section 3.4.2). */
    k1: number;
    b: number;
    /** The length, in weighted words, at which a story is neither long nor short. */
    length: number;
    /** BM25's k3: how soon more occurrences in the query stop to count more. */
    k3: number;
    /** The part of a score that never fades. */
    floor: number;
    /** How much more the news of these days counts, and in how many days half of that is gone. */
    news: number;
    newsHalfLife: number;
    /** Weights of what stories share besides words, in relation to the whole weight of the query. */
    topic: number;
    series: number;
    author: number;
    section: number;
    /** What a story gets of the score of a similar one that links to it, and how much more where the passages are alike. */
    link: number;
    linkPassage: number;
    /** How many similar stories are asked for their links. */
    linkers: number;
    /**
     * How often, in half occurrences, a story has a term that it is about, and from which number of occurrences on more of them
     * hardly count; what passages that are about a story are measured against besides the story's own words; and the weight of
     * a word that the asking story does not have. Weights are those of rarity.ts.
     */
    key: number;
    aboutHalf: number;
    headPrior: number;
    aboutPrior: number;
    unshared: number;
    /** How many stories are compared, of which the blocks take some; and how many more are remembered, so that edits seldom rank anew. */
    kept: number;
    reserve: number;
    /** Of how many of the stories that one ranks first it may be a follow-up, and how near it must be to them: thousandths. */
    mayFollow: number;
    followsFrom: number;
};
