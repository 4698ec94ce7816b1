import { message } from '../../lib/message.js';
import { markdownRules as rules } from '../markdown-rules.js';
import { quoted } from './story.js';
export function isMdxName(path) {
    return /\.mdx$/i.test(path);
}
/**
 * Code between fences and between backticks, in which nothing is MDX; a line of `import` or `export`; a comment; a tag
 * of a component. Repetitions are bounded, so that time grows with the length of the text.
 */
const parts = /^ {0,3}(`{3,9}|~{3,9})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[^\n]*$|(?![\s\S]))|(`{1,9})[^`\n]{1,500}\2|^(?:import\s(?:[^\n]{0,500}\sfrom\s|['"{])|export\s{1,9}(?:const|let|default|function)\s)[^\n]*(?:\n[^\n]+)*$|\{\/\*[\s\S]{0,2000}?\*\/\}|<\/?([A-Z][\w.]{0,99})(?:[^<>"'{}]|"[^"]{0,999}"|'[^']{0,999}'|\{[^{}]{0,999}\}|\{[^{}]{0,999}\{[^{}]{0,999}\}[^{}]{0,999}\}){0,999}>/gm;
/**
 * A text without MDX's additions to Markdown: programs, comments in braces and components, each with a message. Line
 * numbers do not change.
 */
export function withoutMdx(text, place, messages) {
    let line = place.line;
    let lineStart = 0;
    let seen = 0;
    const replaced = (all, fence, ticks, name, at) => {
        if (fence !== undefined || ticks !== undefined)
            return all;
        for (let end = text.indexOf('\n', seen); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) {
            line += 1;
            lineStart = end + 1;
            seen = lineStart;
        }
        const say = (rule, what) => messages.push(message(rule, what, { file: place.file, line, column: at - lineStart + 1 }));
        if (name === undefined)
            say(rules['mdx-code'], `“${quoted(all)}” has been left out.`);
        else if (!all.startsWith('</'))
            say(rules['mdx-component'], `The component <${quoted(name)}> is not shown.`);
        return all.replace(/[^\n]+/g, '');
    };
    return text.replace(parts, replaced);
}
//# sourceMappingURL=mdx.js.map