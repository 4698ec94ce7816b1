/** How much of the stored index lies in one row of the store. Exported so that tests can make it small. */
export declare const layout: {
    /** Stories in a chunk of columns. */
    storiesOfChunk: number;
    /** The postings of a term lie in its partition while there are no more; then in chunks of their own. */
    postingsInPartition: number;
    /** Numbers of stories that a chunk of postings spans. */
    postingsSpan: number;
    /** Bytes that partitions are meant to have, and the least number of bits by which terms are divided among them. */
    partitionBytes: number;
    partitionBits: number;
    /** Partitions of keys of stories. */
    keyPartitions: number;
};
