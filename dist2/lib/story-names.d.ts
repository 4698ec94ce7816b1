/** Whether a path names a Markdown file, by the end of its name. */
export declare function isMarkdownName(path: string): boolean;
/** Whether a path names an HTML file, which is a story only if it begins with front matter. */
export declare function isHtmlName(path: string): boolean;
/** A story's path without the ending: `2026/talks.markdown` → `2026/talks`. Any other path is returned unchanged. */
export declare function withoutEnding(path: string): string;
/** Whether a file holds data for a folder or a file: a section of Hugo or Zola, or data of Eleventy. */
export declare function isFolderData(path: string): boolean;
