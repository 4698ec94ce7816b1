/** Constants that nobody has reason to set; exported so that they can be measured. */
export const constants = {
    /** How many of a story's terms a query has. */
    queryTerms: 150,
    /** How many postings a query may read: what it costs, however large the archive. */
    postings: 80_000,
    /** The impact, of 255, that a term must have on a story for it to be found by it. */
    about: 88,
    /** BM25's k1 and b (Robertson and Zaragoza, “The Probabilistic Relevance Framework”, 2009, section 3.4.2). */
    k1: 4,
    b: 0.75,
    /** The length, in weighted words, at which a story is neither long nor short. */
    length: 500,
    /** BM25's k3: how soon more occurrences in the query stop to count more. */
    k3: 4,
    /** The part of a score that never fades. */
    floor: 0.5,
    /** How much more the news of these days counts, and in how many days half of that is gone. */
    news: 0.2,
    newsHalfLife: 10,
    /** Weights of what stories share besides words, in relation to the whole weight of the query. */
    topic: 0.7,
    series: 0.7,
    author: 0.7,
    section: 0.15,
    /** What a story gets of the score of a similar one that links to it, and how much more where the passages are alike. */
    link: 0.2,
    linkPassage: 5,
    /** How many similar stories are asked for their links. */
    linkers: 20,
    /**
     * How often, in half occurrences, a story has a term that it is about, and from which number of occurrences on more of them
     * hardly count; what passages that are about a story are measured against besides the story's own words; and the weight of
     * a word that the asking story does not have. Weights are those of rarity.ts.
     */
    key: 5,
    aboutHalf: 8,
    headPrior: 160,
    aboutPrior: 160,
    unshared: 140,
    /** How many stories are compared, of which the blocks take some; and how many more are remembered, so that edits seldom rank anew. */
    kept: 40,
    reserve: 24,
    /** Of how many of the stories that one ranks first it may be a follow-up, and how near it must be to them: thousandths. */
    mayFollow: 10,
    followsFrom: 45,
};
//# sourceMappingURL=tuning.js.map