import { directiveNames } from './blocks.js';
import { pairDirective } from './shortcodes.js';
/**
 * Rare punctuation. One that the text does not contain replaces the colon of lines that are no directives while the
 * text is parsed.
 */
const standIns = ['\u2e4b', '\u2e4a', '\u2e3e', '\u2e3f', '\u2e38'];
/** A line that, after marks of quotations and lists, looks like a leaf or container directive. */
const directive = /^((?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*)(:{2,})([A-Za-z][\w-]*)/gm;
/** Parsing takes time that grows with the cube of the depth. */
export const maxDirectives = 40;
/**
 * Hides from the directive parser all lines that are no directives of stet, so that they come out as typed, wherever
 * they are. Only needed beside such a directive: without one, directives are not parsed at all.
 */
export function findDirectives(text, paired) {
    if (!text.includes('::'))
        return { text, standIn: undefined, any: false, depth: 0, unknown: [] };
    let any = paired;
    const unknown = [];
    for (const match of text.matchAll(directive)) {
        const name = match[3] ?? '';
        if (directiveNames.has(name))
            any = true;
        else if (!isPair(match[2] ?? '', name))
            unknown.push({ name, at: match.index + (match[1] ?? '').length });
    }
    const depth = any ? containerDepth(text) : 0;
    if (!any || unknown.length === 0)
        return { text, standIn: undefined, any, depth, unknown };
    const standIn = standIns.find((candidate) => !text.includes(candidate)) ?? '\u2e4b';
    const hidden = text.replace(directive, (whole, prefix, colons, name) => directiveNames.has(name) || isPair(colons, name) ? whole : prefix + standIn.repeat(colons.length) + name);
    return { text: hidden, standIn, any, depth, unknown };
}
/**
 * Whether the line is one that shortcodes.ts writes for a paired shortcode; an editor's own line of that name has fewer
 * colons.
 */
function isPair(colons, name) {
    return name === pairDirective && colons.length > 4;
}
const fence = /^[ \t>*+\-0-9.)]*:{3,}[ \t]*([A-Za-z][\w-]*)?/gm;
function containerDepth(text) {
    let depth = 0;
    let most = 0;
    for (const [, name] of text.matchAll(fence)) {
        if (name === undefined)
            depth = Math.max(0, depth - 1);
        else if (directiveNames.has(name) || name === pairDirective)
            depth += 1;
        most = Math.max(most, depth);
    }
    return most;
}
//# sourceMappingURL=directives.js.map