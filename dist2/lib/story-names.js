/** Endings of Markdown files in CommonMark's, Jekyll's, Hugo's and MDX's tools. */
const markdown = /\.(?:md|markdown|mdown|mdwn|mkdn?|mdx)$/i;
const html = /\.html?$/i;
/** Whether a path names a Markdown file, by the end of its name. */
export function isMarkdownName(path) {
    return markdown.test(path);
}
/** Whether a path names an HTML file, which is a story only if it begins with front matter. */
export function isHtmlName(path) {
    return html.test(path);
}
/** A story's path without the ending: `2026/talks.markdown` → `2026/talks`. Any other path is returned unchanged. */
export function withoutEnding(path) {
    return path.replace(isMarkdownName(path) ? markdown : html, '');
}
/** Whether a file holds data for a folder or a file: a section of Hugo or Zola, or data of Eleventy. */
export function isFolderData(path) {
    return /(?:^|\/)_index\.(?:md|markdown|html)$/.test(path) || isEleventyData(path);
}
/** `posts/posts.json` and `posts/posts.11tydata.json`. */
function isEleventyData(path) {
    const [name, folder] = path.split('/').reverse();
    return name?.endsWith('.11tydata.json') === true || (folder !== undefined && name === `${folder}.json`);
}
//# sourceMappingURL=story-names.js.map