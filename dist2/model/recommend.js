/** Whether any story shows others: only then is its text taken apart for the related index. */
export function recommendsAny({ count, followUps }) {
    return count > 0 || followUps;
}
/** What an editor's picks leave of a block of so many places. */
export function leftBy(picks, wanted, count) {
    return {
        chosen: picks.flatMap((pick) => ('article' in pick ? [pick.article] : [])),
        places: wanted ? count - picks.length : 0,
    };
}
/** An editor's picks, and then what was found. */
export function filledBlock(picks, background) {
    return [...picks, ...background.map(({ key, reason }) => ({ article: key, reason }))];
}
//# sourceMappingURL=recommend.js.map