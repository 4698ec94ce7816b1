/** When one of these stories last changed for its readers; undefined when there are none. */
export function lastModified(articles) {
    let last;
    for (const { modified } of articles)
        if (last === undefined || modified > last)
            last = modified;
    return last;
}
//# sourceMappingURL=modified.js.map