/**
 * Comments of template languages: Jinja, Nunjucks, Tera and Twig; MDX; Handlebars; Go; Liquid (inline), ERB, JSP; CriticMarkup;
 * Smarty; Obsidian.
 */
const comments = [
    // `{#id}` behind a heading is no comment.
    { open: /\{#(?![^\s{}#]+\})/y, close: '#}', sure: /\{#-?\s/y },
    { open: /\{\/\*/y, close: '*/}', sure: /\{\/\*/y },
    { open: /\{\{~?!--/y, close: '--}}', sure: /\{\{~?!--/y },
    { open: /\{\{~?!/y, close: '}}', sure: /\{\{~?!\s/y },
    { open: /\{\{-?\s*\/\*/y, close: '}}', sure: /\{\{-?\s*\/\*/y },
    { open: /\{%[-+]?\s*#/y, close: '%}', sure: /\{%[-+]?\s*#/y },
    { open: /\{\*\s/y, close: '*}', sure: /\{\*\s/y },
    { open: /\{>>/y, close: '<<}', sure: /\{>>/y },
    { open: /<%#/y, close: '%>', sure: /<%#/y },
    { open: /<%--/y, close: '--%>', sure: /<%--/y },
];
const opener = /\{(?=[#/{%*>])|<%(?=#|--)|^%%|\{(?=(?:static|attach|filename|photo)\})/gim;
const blockComment = /\{%[-+]?\s*comment\b[^%\n]{0,200}%\}/iy;
const commentTag = /\{%[-+]?\s*(end)?comment\b[^%\n]{0,200}%\}/gi;
const blankLine = /\n[ \t>]*\r?\n|\n[ \t>]*$/g;
/**
 * Finds what template languages write into a text, outside code: comments, which are removed, and tags in addresses
 * that only say that the address is one of this site. All other tags remain, and are reported where readers would see
 * them.
 */
export function findTemplates(text, inCode) {
    if (!/\{[#/{%*>saf]|<%|^%%/im.test(text))
        return [];
    const found = [];
    /** Ends of which none follows, as found by an earlier search. */
    const missing = new Set();
    opener.lastIndex = 0;
    for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
        const one = commentAt(match.index) ?? addressAt(match.index, found.at(-1));
        if (one === undefined || inCode(match.index))
            continue;
        found.push(one);
        opener.lastIndex = Math.max(one.end, match.index + 1);
    }
    return found;
    function commentAt(start) {
        if (matches(blockComment, start))
            return blockCommentAt(start);
        if (text.startsWith('%%', start))
            return obsidian(start);
        for (const { open, close, sure } of comments) {
            if (!matches(open, start))
                continue;
            const end = missing.has(close) ? -1 : text.indexOf(close, open.lastIndex);
            if (end >= 0)
                return removed(start, end + close.length, 'comment');
            missing.add(close);
            if (matches(sure, start))
                return removed(start, endOfParagraph(start), 'unclosed-comment');
        }
        return undefined;
    }
    function blockCommentAt(start) {
        let depth = 0;
        if (!missing.has('endcomment')) {
            commentTag.lastIndex = start;
            for (let tag = commentTag.exec(text); tag !== null; tag = commentTag.exec(text)) {
                depth += tag[1] === undefined ? 1 : -1;
                if (depth === 0)
                    return removed(start, commentTag.lastIndex, 'comment');
            }
            missing.add('endcomment');
        }
        return removed(start, endOfParagraph(start), 'unclosed-comment');
    }
    /** `%%` at the beginning of a line, up to `%%` at the end of a line. */
    function obsidian(start) {
        const close = /%%[ \t]*\r?$/gm;
        close.lastIndex = start + 2;
        const end = missing.has('%%') ? null : close.exec(text);
        if (end === null)
            missing.add('%%');
        return end === null ? undefined : removed(start, close.lastIndex, 'comment');
    }
    /** A comment without an end hides the rest of its paragraph and nothing behind it. */
    function endOfParagraph(start) {
        blankLine.lastIndex = start;
        return blankLine.exec(text)?.index ?? text.length;
    }
    function removed(start, end, kind) {
        return { start, end, text: '', problem: { kind, source: text.slice(start, end) } };
    }
    function addressAt(start, last) {
        const goesOn = last?.end === start && last.problem === undefined;
        if (!goesOn && !isAddressStart(text, start))
            return undefined;
        if (matches(siteAddress, start)) {
            const { lastIndex: end } = siteAddress;
            // A tag alone is the front page; a path that follows has a slash of its own or needs one.
            return { start, end, text: /[/{]/.test(text.charAt(end)) ? '' : '/' };
        }
        const { path, end } = pathAt(start);
        return path === undefined ? undefined : { start, end, text: path };
    }
    function pathAt(start) {
        filtered.lastIndex = start;
        const quoted = filtered.exec(text);
        if (quoted !== null)
            return { path: rooted(quoted[2] ?? ''), end: filtered.lastIndex };
        linkTag.lastIndex = start;
        const link = linkTag.exec(text);
        if (link === null)
            return { end: start };
        const name = link[2] ?? '';
        const path = link[1]?.toLowerCase() === 'post_url' ? `_posts/${name.replace(/^\//, '')}.md` : name;
        return { path: rooted(path), end: linkTag.lastIndex };
    }
    function matches(sticky, at) {
        sticky.lastIndex = at;
        return sticky.test(text);
    }
}
/** Filters that leave a path the same path: Jekyll, Eleventy, Hugo. */
const filters = '(?:\\|\\s*(?:relative_url|absolute_url|url|htmlBaseUrl|relURL|absURL|relLangURL|absLangURL|locale_url|escape|uri_escape|strip|(?:prepend|append)\\s*:\\s*(?:site\\.(?:baseurl|url)|\'/?\'|"/?"))\\s*)';
/** The site's own address in Jekyll, Hugo, Zola, Octopress and Pelican. */
const siteAddress = new RegExp(`\\{\\{-?\\s*(?:(?:site|config|\\$?\\.Site)\\.(?:baseurl|base_url|url|github\\.url|production_url)|baseurl|base_path|base_url)\\s*${filters}{0,4}-?\\}\\}|\\{(?:static|attach|filename|photo)\\}`, 'iy');
/** \`{{ "/about/" | relative_url }}\`: Jekyll, Eleventy, Hugo. */
const filtered = new RegExp(`\\{\\{-?\\s*(["'])([^"'{}\\s]{1,500})\\1\\s*${filters}{1,4}-?\\}\\}`, 'iy');
/** `{% link _posts/2016-03-05-a.md %}`, `{% post_url 2016-03-05-a %}`: jekyllrb.com/docs/liquid/tags/#links. */
const linkTag = /\{%-?\s*(link|post_url)\s+["']?([^\s"'{}%]{1,500})["']?\s*-?%\}/iy;
/**
 * Whether an address begins at an offset: of a Markdown link or picture, of a definition, or in an attribute of HTML.
 */
function isAddressStart(text, at) {
    return /(?:\]\([ \t]*<?|\]:[ \t]*<?|\w=["']|\b(?:href|src)[ \t]?=[ \t]?["']?|^<|[\s(]<)$/i.test(text.slice(Math.max(0, at - 12), at));
}
function rooted(path) {
    return /^(?:[/.#?]|[a-z][a-z\d+.-]*:)/i.test(path) ? path : `/${path}`;
}
//# sourceMappingURL=templates.js.map