/** The signals of recommendations that can be weighed, in the order in which they are shown. */
export const relatedSignals = [
    'words',
    'names',
    'topics',
    'series',
    'authors',
    'section',
    'links',
    'passages',
    'time',
];
/** The default weights: measured, see bench/RESULTS.md. */
export const relatedDefaults = {
    signals: {
        words: 1,
        names: 1,
        topics: 1,
        series: 1,
        authors: 1,
        section: 1,
        links: 1,
        passages: 1,
        time: 1,
    },
    halfLife: 120,
};
//# sourceMappingURL=signals.js.map