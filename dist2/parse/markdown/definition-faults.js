import { markdownRules as rules } from '../markdown-rules.js';
import { sourceOf } from './fault.js';
import { isNote } from './lint.js';
import { quoted } from './story.js';
/** Lines that begin with a name in brackets and a colon: Markdown takes the words behind them for the address of a link. */
export function faultsOfDefinitions(definitions, used, text, lineOf) {
    const faults = [];
    const first = new Map();
    for (const definition of definitions) {
        const { identifier, url, title } = definition;
        const place = pointOf(definition);
        const source = quoted(sourceOf(text, definition));
        const earlier = first.get(identifier);
        first.set(identifier, earlier ?? definition);
        // An earlier round put `&lt;` for the bracket of an unclosed tag.
        const isMended = /^\[[^\]]*\]:\s*&lt;/.test(source);
        if (earlier === undefined && used.has(identifier) && !isMended)
            continue;
        const isAddress = !isMended && !readsLikeWords(url);
        if (isAddress && earlier !== undefined && earlier.url === url && earlier.title === title)
            continue;
        // `[note]: # (words)` is the way to write a comment in Markdown.
        if (url === '' || url === '#') {
            if (title && !isNote(definition))
                faults.push({
                    rule: rules.comment,
                    what: `The comment “${quoted(title)}” is not published.`,
                    at: place,
                    edits: [],
                });
        }
        else if (!isAddress) {
            faults.push({
                rule: rules['words-as-address'],
                what: `“${source}” is shown as it was typed.`,
                at: place,
                edits: [{ start: place.offset, end: place.offset, text: '\\' }],
            });
        }
        else {
            const what = earlier !== undefined && used.has(identifier)
                ? `“${source}” is not used: the address of this name stands at line ${lineOf(pointOf(earlier))}.`
                : `“${source}” is not used by any link, so readers see nothing of it.`;
            faults.push({ rule: rules['unused-address'], what, at: place, edits: [] });
        }
    }
    return faults;
}
/** Whether a text has nothing that addresses have: slashes, fragments, a scheme, the ending of a file. */
function readsLikeWords(url) {
    const ending = url.slice(url.lastIndexOf('.') + 1, url.lastIndexOf('.') + 12);
    return (/[\p{L}\p{N}]/u.test(url) &&
        !/[/\\#@=]|%[\da-f]{2}/i.test(url) &&
        !/^(?:[a-z][\w+.-]{0,30}:\S|\.|www\.)/i.test(url) &&
        !(url.includes('.') && /^\p{L}[\p{L}\p{N}-]{1,9}(?:[?:]|$)/u.test(ending)));
}
function pointOf(node) {
    const { line = 1, column = 1, offset = 0 } = node.position?.start ?? {};
    return { line, column, offset };
}
//# sourceMappingURL=definition-faults.js.map