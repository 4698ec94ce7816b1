/**
 * Ids of elements of templates, which scripts look for. No element of a story's text may have one of these: HTML allows
 * each id once a page (HTML Standard, section 3.2.6).
 */
const pageIds = new Set([
    'colors',
    'page-content',
    'search-author',
    'search-authors',
    'search-card',
    'search-form',
    'search-more',
    'search-q',
    'search-results',
    'search-section',
    'search-status',
    'search-topic',
    'search-topics',
    'search-year',
    'share',
]);
/** Whether templates, or the footnotes of a story, have an element with this id. */
export function isPageId(id) {
    return pageIds.has(id) || id.startsWith('footnote-');
}
//# sourceMappingURL=page-ids.js.map