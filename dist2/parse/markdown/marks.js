import { filler, markKinds, mayHaveMarks, templateTags } from './mark-kinds.js';
import { quoted } from './story.js';
/** Slips in one block of running text: a paragraph, a heading or a cell. `source` is the whole text that was parsed. */
export function findSlips(block, source) {
    const start = block.position?.start.offset;
    const end = block.position?.end.offset;
    if (start === undefined || end === undefined || !isSuspicious(block))
        return [];
    return matchesOf(markKinds, textOnly(block, source, start, end)).map(({ kind, from, to }) => ({
        kind,
        source: source.slice(start + from, start + to),
        at: start + from,
    }));
}
/** Tags of template languages, in an address or in raw HTML, where other marks are not searched. */
export function findTemplateTags(value) {
    if (!/\{[{%]|<%/.test(value))
        return [];
    return matchesOf(templateTags, value).map(({ from, to }) => value.slice(from, to));
}
/** Markdown inside a block of raw HTML, where it means nothing. */
export function findMarkdownInHtml(html) {
    if (!/\*\*|\]\(/.test(html) || /<(?:script|style|textarea|pre|code|svg|math)\b/i.test(html))
        return undefined;
    return /\*\*(?=[^\s*])[^*<>\n]{1,200}\*\*|\[[^[\]<>\n]{1,200}\]\([^()<>\s]{1,300}\)/.exec(html)?.[0];
}
function matchesOf(kinds, text) {
    const found = [];
    for (const kind of kinds) {
        for (const match of text.matchAll(kind.pattern)) {
            const from = match.index;
            const to = from + match[0].length;
            const known = found.some((one) => one.from < to && from < one.to);
            if (found.length > maxInBlock)
                return found;
            if (!known && kind.confirms?.(text, from) !== false)
                found.push({ kind, from, to });
        }
    }
    return found.sort((a, b) => a.from - b.from);
}
function isSuspicious(node) {
    if (node.type === 'text')
        return mayHaveMarks(node.value);
    return 'children' in node && node.children.some(isSuspicious);
}
/** Matches in one block. Every match is compared with all others, so their number is bounded. */
const maxInBlock = 200;
/** More slips of one kind than this become one message: an imported story may have the same slip in each paragraph. */
const maxEach = 5;
/**
 * The messages about slips: one for each, or where a story has many of one kind, one for the first with their number. With
 * `hasUnknownDirectives`, stray ends of boxes are left out: a message about the unknown directive explains them.
 */
export function describeSlips(all, hasUnknownDirectives) {
    const slips = hasUnknownDirectives ? all.filter(({ kind }) => kind.stray !== true) : all;
    const byKind = new Map();
    for (const slip of slips) {
        const alike = byKind.get(slip.kind) ?? [];
        alike.push(slip);
        byKind.set(slip.kind, alike);
    }
    return slips.flatMap(({ kind, source, at }) => {
        const alike = byKind.get(kind) ?? [];
        const many = alike.length > maxEach;
        if (many && alike[0]?.at !== at)
            return [];
        const rest = many ? ` So are ${alike.length - 1} more like it.` : '';
        const what = `“${quoted(source)}” is shown as text.${rest}`;
        return [{ rule: kind.rule, what, fix: kind.fix ?? kind.rule.fix, at }];
    });
}
/** The source of a block from `start` to `end`, with `filler` for every character that is not plain text. */
function textOnly(block, source, start, end) {
    const parts = [];
    let done = start;
    /** Whether nodes without a position lie before: a bare address that the parser found late, and the text around it. */
    let unplaced = false;
    const fill = (to) => {
        const part = source.slice(done, Math.max(done, to));
        parts.push(unplaced ? part : part.replace(/[^\n]/g, filler));
        done = Math.max(done, to);
        unplaced = false;
    };
    const walk = (node) => {
        const from = node.position?.start.offset;
        const to = node.position?.end.offset;
        if (from === undefined || to === undefined) {
            unplaced = true;
            return;
        }
        if (node.type === 'text') {
            fill(from);
            // An escaped character is no mark.
            parts.push(source.slice(from, to).replace(/\\[!-/:-@[-`{-~]/g, filler + filler));
            done = to;
        }
        else if ('children' in node &&
            (node.type === 'link' ? isBare(node, source) : node.type !== 'linkReference')) {
            for (const child of node.children)
                walk(child);
        }
    };
    walk(block);
    fill(end);
    return parts.join('');
}
/** Whether a link is a bare address in running text. */
function isBare(link, source) {
    return !/[[<]/.test(source.charAt(link.position?.start.offset ?? 0));
}
//# sourceMappingURL=marks.js.map