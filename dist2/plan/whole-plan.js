/** For a page made by itself, of a plan that has nothing else. */
export const nothingElse = {
    redirect: () => undefined,
    redirects: () => [],
    listed: () => [],
    sitemaps: () => [],
    topFolders: () => [],
    hasUnder: () => false,
};
/** `world` of `/world/a.html`; undefined of what lies in no folder. */
export function topFolder(url) {
    const end = url.indexOf('/', 1);
    return end > 0 ? url.slice(1, end) : undefined;
}
//# sourceMappingURL=whole-plan.js.map