import { markdownRules as rules } from '../markdown-rules.js';
import { directiveNames } from './blocks.js';
/** Stands for one character of code, of a link, of a picture or of a mark that Markdown understood. */
export const filler = '\ufffc';
const address = String.raw `(?:https?:\/\/|www\.|mailto:|tel:|\.{0,2}\/|#)`;
const names = [...directiveNames].join('|');
const box = 'Write a box as :::factbox{title="…"}, then the text, then a line of ::: alone.';
const item = /^[ \t>]*(?:[-*+]\p{L}|[•●◦▪‣∙・]|\d{1,2}[.)][\p{L}\u00a0\u3000])/u;
/** A row of a table of two columns at least. */
function isRow(line) {
    const bare = line.replace(/^[ \t>]+/, '').trimEnd();
    return bare.startsWith('|') && bare.endsWith('|') && bare.split('|').length > 3 && /[^-|: \t]/.test(bare);
}
/** Whether a line is the first of several similar lines. */
function beginsRun(isAlike) {
    return (text, at) => {
        const end = text.indexOf('\n', at);
        if (end < 0 || !isAlike(lineAt(text, at)) || !isAlike(lineAt(text, end + 1)))
            return false;
        const start = text.lastIndexOf('\n', at - 1);
        return at === 0 || start < 0 || !isAlike(lineAt(text, start - 1));
    };
}
/** All kinds, most specific first: of kinds whose matches overlap, the first is reported. */
export const markKinds = [
    // Template languages.
    {
        rule: rules['template-tag'],
        pattern: /\{\{[<%][^\n]{0,200}|[%>]\}\}/g,
        fix: 'Write it as {{< name attribute="value" >}}, with both brackets, or use a directive such as ::embed{url="…"} instead.',
    },
    { rule: rules['template-tag'], pattern: /\{%[^%\n]{0,300}%\}|\{%[-+]?[ \t]*\w+[^\n]{0,60}/g },
    {
        rule: rules['template-tag'],
        pattern: /\{\{[^{}\n]{0,300}\}\}\}?|\{\{[-~#/^>&]?[ \t]*[\p{L}"'.$][^\n]{0,60}/gu,
    },
    { rule: rules['template-tag'], pattern: /<%[-=]?[^%\n]{0,300}%>/g },
    // Directives.
    {
        rule: rules['nearly-directive'],
        pattern: /(?<!:):{3,}[ \t]*(?![^\r\n])/g,
        stray: true,
        fix: 'This line closes nothing: remove it, or begin the box with a line such as :::factbox{title="…"}. A box within a box needs more colons outside than inside.',
    },
    {
        rule: rules['nearly-directive'],
        pattern: new RegExp(String.raw `(?<![\p{L}\p{N}:])[:：]{2,}[ \t]*(?:${names})(?![\p{L}\p{N}])[^\n]{0,80}`, 'giu'),
    },
    {
        rule: rules['nearly-directive'],
        pattern: new RegExp(String.raw `(?<![:\p{L}\p{N}]):(?:${names})(?=[[{])[^\n]{0,80}`, 'giu'),
        fix: 'Put it on a line of its own, with two colons: ::embed{url="…"}.',
    },
    {
        rule: rules['nearly-directive'],
        pattern: /:::[ \t]*(?:\{|\p{L})[^\n]{0,80}/gu,
        confirms: (text, at) => !/^[ \t>]*:{3,}[A-Za-z]/.test(lineAt(text, at)),
    },
    // Boxes of other programs.
    {
        rule: rules['foreign-markup'],
        pattern: /^[ \t>]*(?:!!!|\?\?\?\+?)[ \t]+[a-z][^\n]{0,80}/gimu,
        fix: box,
    },
    {
        rule: rules['foreign-markup'],
        pattern: /^\[![a-z]+\][+-]?/gim,
        fix: box,
    },
    // Links of wikis.
    {
        rule: rules['foreign-markup'],
        pattern: /!\[\[[^[\]\n]{1,200}\]\]/g,
        fix: 'Write the picture as ![what it shows](media/photo.jpg).',
    },
    {
        rule: rules['foreign-markup'],
        pattern: /\[\[(?!\d{1,4}\])[^[\]\n]{1,200}\](?:\[[^[\]\n]{1,200}\])?\]/g,
        fix: 'Write the link as [text](file.md).',
    },
    {
        rule: rules['foreign-markup'],
        pattern: /\[https?:\/\/[^\s[\]]{1,400}[ \t][^[\]\n]{1,200}\]/g,
        fix: 'Write the link as [text](https://…).',
    },
    {
        rule: rules['foreign-markup'],
        pattern: /["“][^"“”\n]{1,100}["”]:https?:\/\/\S{1,200}/g,
        fix: 'Write the link as [text](https://…).',
    },
    // Bulletin boards.
    {
        rule: rules['foreign-markup'],
        pattern: /\[\/(?:b|i|u|s|url|img|quote|code|color|size|font|center|list|spoiler|youtube)\]/gi,
        fix: 'Write **bold**, *italic*, [text](https://…) or ![what it shows](media/photo.jpg) instead.',
    },
    // Links and pictures that are nearly right.
    {
        rule: rules['nearly-markdown'],
        pattern: /!\[[^[\]\n]{0,300}\]\([^)[\n]{1,500}\)/g,
        fix: 'Write the picture as ![what it shows](media/photo.jpg "Caption"). Put an address that has spaces in angle brackets, ![what it shows](<media/my photo.jpg>), and use single quotes around a caption that has double ones.',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /\]\((?:tel:|mailto:)[^)\]\n]{1,200}\)/g,
        fix: 'Write the number or address without spaces: [call](tel:+442079460000).',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /\[[^[\]\n]{1,300}\]\([^)[\]\n]{1,500}\)/g,
        confirms: (text, at) => /[./#:]/.test(text.slice(text.indexOf('](', at), text.indexOf(')', at))),
        fix: 'Write the link as [text](https://…), the address without spaces (each as %20), and straight quotation marks around a title.',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: new RegExp(String.raw `\]\([ \t]*<?${address}[^)\n]{0,300}$`, 'gm'),
        fix: 'Close the address with a bracket: [text](https://…).',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: new RegExp(String.raw `!?\[[^[\]\n]{1,300}\]\s{1,3}\(<?${address}[^()\s]{0,500}(?:[ \t][^()\n]{0,200})?\)`, 'g'),
        fix: 'Remove the space between the square and the round bracket: [text](https://…).',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: new RegExp(String.raw `!?\([^()\n]{1,300}\)\[<?${address}[^\]\s]{0,500}\]`, 'g'),
        fix: 'Write the text in square and the address in round brackets: [text](https://…).',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: new RegExp(String.raw `\[[^[\]\n]{1,300}\]\{<?${address}[^}\n]{0,500}\}`, 'g'),
        fix: 'Write the address in round brackets: [text](https://…).',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /!\([^()[\]\n]{0,200}\)\[[^()[\]\n]{1,400}\]/g,
        confirms: (text, at) => /\.(?:jpe?g|png|gif|webp|avif|svg)/i.test(text.slice(at, text.indexOf(']', at))),
        fix: 'Write the picture as ![what it shows](media/photo.jpg).',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /\[(?!\^|\d)[^[\]\n]{1,300}\]\[(?!\d)[^[\]\n]{1,100}\]/g,
        fix: 'Write the link as [text](https://…), or add a line [name]: https://… below the text.',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /(?<![\p{L}\p{N}])!\[(?![\d\s^!]*\])[^[\]\n]{0,300}\](?![([:])/gu,
        fix: 'Name the picture behind its description: ![what it shows](media/photo.jpg).',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /<[ \t]+https?:\/\/[^\s<>]{1,400}[ \t]*>|<https?:\/\/[^\s<>]{1,400}[ \t]+>/g,
        fix: 'Remove the spaces inside the angle brackets.',
    },
    // Headings.
    {
        rule: rules['nearly-markdown'],
        pattern: /^[ \t>]*#{2,6}[^\s#][^\n]{0,80}/gm,
        fix: 'Put a space behind the # signs: ## Heading.',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /^[ \t>]*＃{1,6}[^\n]{0,80}/gm,
        fix: 'Write # signs of ordinary width, and a space behind them: ## Heading.',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /^[ \t>]*#{7,}[ \t]+[^\n]{1,80}/gm,
        fix: 'Headings have six # signs at the most; most stories need ## alone.',
    },
    {
        rule: rules['foreign-markup'],
        pattern: /^[ \t>]*={2,6}[ \t]+[^\s=][^\n]{0,80}|^[ \t>]*(?:h[1-6]|bq)\.[ \t]+\S[^\n]{0,80}/gm,
        fix: 'Write a heading as ## Heading, a quotation as > text.',
    },
    // Lists.
    {
        rule: rules['nearly-markdown'],
        pattern: /^[ \t>]*[-*+][\u00a0\u2000-\u200a\u202f\u3000][^\n]{1,80}/gm,
        fix: 'Put an ordinary space behind the mark, for it to begin an item of a list.',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /^[ \t>]*(?:[-*+](?=\p{L})|[•●◦▪‣∙・]|\d{1,2}[.)](?=[\p{L}\u00a0\u3000]))[^\r\n]{1,80}/gmu,
        confirms: beginsRun((line) => item.test(line)),
        fix: 'Begin each item of a list with a hyphen and a space, - item, or a number, a point and a space, 1. item; otherwise the lines run together.',
    },
    {
        rule: rules['foreign-markup'],
        pattern: /(?<=\n)[ \t>]*:[ \t]+\S[^\n]{0,80}/g,
        fix: 'Write a list: - **Word:** what it means.',
    },
    // Tables.
    {
        rule: rules['nearly-markdown'],
        pattern: /^[ \t>]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\|[-:| \t]*$/gm,
        fix: 'Put the line of hyphens right below the line of headings, with as many columns: |---|---|.',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /^[ \t>]*\|[^\r\n]{1,200}/gm,
        confirms: beginsRun(isRow),
        fix: 'Put a line of hyphens below the line of headings, with as many columns: |---|---|.',
    },
    // Emphasis.
    {
        rule: rules['nearly-markdown'],
        pattern: /(?<![\p{L}\p{N}*_\\.,!?…])(\*\*|__)(?![*_])[ \t]?(?=[\p{L}\p{N}“"'‘«„(])(?:(?!\1)[^\n]){1,200}?[ \t]?\1(?![*_])/gu,
        fix: 'Put no space between the marks and the words: **bold**.',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /(?:(?<![\p{L}\p{N}*_\\.,!?…)])(?:\*\*|__)|(?<=[\u3000-\u9fff\uac00-\ud7ff\uff00-\uffef])\*\*)(?=[\p{L}\p{N}“"'‘«„(])[^\n]{1,60}/gu,
        fix: 'Close it with the same marks, **bold**, in the same paragraph; or write \\*\\* where asterisks are meant.',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /(?<![\p{L}\p{N}~\\])~~(?=[\p{L}\p{N}])[^\n]{1,60}/gu,
        fix: 'Close it with the same marks, ~~gone~~, in the same paragraph.',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /(?<![^\s(`])`(?=[^\s`])[^\n]{0,60}/g,
        fix: 'Close code with another ` in the same paragraph; or write an apostrophe or a quotation mark.',
    },
    {
        rule: rules['nearly-markdown'],
        pattern: /(?:^|(?<=\s))`{3,}[^\n]{0,60}/g,
        fix: 'Put ``` on lines of their own, above and below the code.',
    },
    {
        rule: rules['foreign-markup'],
        pattern: /(?<!')'''(?!')[^'\n]{1,100}'''(?!')/g,
        fix: 'Write **bold** or *italic*.',
    },
    // Character references.
    {
        rule: rules['nearly-markdown'],
        pattern: /&amp;(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});|&(?:nbsp|mdash|ndash|hellip|rsquo|lsquo|ldquo|rdquo|laquo|raquo)(?![\p{L};])/giu,
        fix: 'Type the character itself, or write its name once and with a semicolon: &nbsp;.',
    },
    // Programs and other formats.
    {
        rule: rules['foreign-markup'],
        pattern: /^(?:import(?=[ \t{*])[\w{}*,. \t]{0,200}['"][^'"\n]{1,200}['"]|export[ \t]+(?:const|let|default|function|async)\b[^\n]{0,80})/gm,
        confirms: (text, at) => !/^import\b[^'"]*[^'"\s][ \t]*['"]/.test(text.slice(at, at + 300)) ||
            /\bfrom[ \t]*['"]/.test(text.slice(at, at + 300)),
        fix: 'Remove it: nothing is run in a story.',
    },
    {
        rule: rules['foreign-markup'],
        pattern: /^[ \t>]*\.\.[ \t]+[a-z-]{2,30}::[^\n]{0,80}|^[ \t>]*#\+[a-z_]{2,30}(?::|$)[^\n]{0,80}|^[ \t>]*(?:image|video|audio|include)::[^\s[]{1,200}\[/gim,
        fix: 'Write a picture as ![what it shows](media/photo.jpg), program code between two lines of ```.',
    },
];
/** Tags of template languages. */
export const templateTags = markKinds.filter(({ rule }) => rule === rules['template-tag']);
// Every kind needs at least one of these. Most texts have none, so they are tested first: single signs, then groups of
// signs.
const signs = /[[\]{}*_`|~#＃•●◦▪‣∙・]/;
const groups = /[:：]{2}|['=]{2}|!!!|\?\?\?|<[% \th]|&(?:amp;|[a-z]{4})|["”]:(?:h|$)/i;
const starts = /(?:^|\n)[ \t>]*(?:[-+][^ \t\n\d-]|:[ \t]|\.\.[ \t]|\d{1,2}[.)])/;
const openings = /^(?:(?:im|ex)port[ \t]|(?:h\d|bq)\.|(?:image|video|audio|include)::)/i;
/** Whether a text may have a mark of any kind. */
export function mayHaveMarks(text) {
    return signs.test(text) || groups.test(text) || starts.test(text) || openings.test(text);
}
function lineAt(text, at) {
    const start = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    return text.slice(start, end < 0 ? text.length : end);
}
//# sourceMappingURL=mark-kinds.js.map