/** How much of the stored index lies in one row of the store. Exported so that tests can make it small. */
export const layout = {
    /** Stories in a chunk of columns. */
    storiesOfChunk: 1_024,
    /** The postings of a term lie in its partition while there are no more; then in chunks of their own. */
    postingsInPartition: 1_024,
    /** Numbers of stories that a chunk of postings spans. */
    postingsSpan: 8_192,
    /** Bytes that partitions are meant to have, and the least number of bits by which terms are divided among them. */
    partitionBytes: 6_144,
    partitionBits: 10,
    /** Partitions of keys of stories. */
    keyPartitions: 4_096,
};
//# sourceMappingURL=layout.js.map