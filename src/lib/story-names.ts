/** Ends of names that Markdown has: those of CommonMark's, Jekyll's, Hugo's and MDX's tools. */
const markdown = /\.(?:md|markdown|mdown|mdwn|mkdn?|mdx)$/i;
const html = /\.html?$/i;

/** Whether a path names a Markdown file, by the end of its name. */
export function isMarkdownName(path: string): boolean {
  return markdown.test(path);
}

/** Whether a path names an HTML file, which is a story only if it begins with front matter. */
export function isHtmlName(path: string): boolean {
  return html.test(path);
}

/** A story's path without the ending of its name: `2026/talks.markdown` → `2026/talks`. Any other path stays as it is. */
export function withoutEnding(path: string): string {
  return path.replace(isMarkdownName(path) ? markdown : html, '');
}
