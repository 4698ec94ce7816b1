/**
 * Ids of elements that templates and their scripts have on pages of their own accord. No element of a story's text may take one: scripts
 * look for them, and HTML allows each id once a page (HTML Standard, section 3.2.6).
 */
const pageIds: ReadonlySet<string> = new Set([
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

/** Whether templates, or the notes below a story, have an element with this id. */
export function isPageId(id: string): boolean {
  return pageIds.has(id) || id.startsWith('footnote-');
}
