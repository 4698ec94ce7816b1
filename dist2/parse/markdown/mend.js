import { markdownRules as rules } from '../markdown-rules.js';
import { faultsOfDefinitions } from './definition-faults.js';
import { RawHtml } from './html-faults.js';
import { mistypedComments } from './mistyped-comments.js';
import { applyEdits, originalOffset, originalPoint } from './source.js';
/** Parsing again may show faults that an unclosed comment hid before, so there are several rounds. */
const maxRounds = 12;
/** Whether a text may have faults. Most texts have none, so this quick test saves a walk over their trees. */
export function mayNeedMending(text) {
    return text.includes('<') || text.includes(']:');
}
/** Edits a text until it has no faults; `locate` gives the place in the file of a point of `text`. */
export function mend(text, tree, parse, locate) {
    let current = { text, tree, edits: [] };
    const findings = [];
    for (let round = 1;; round += 1) {
        const { edits: before } = current;
        const lineOf = (at) => locate(originalPoint(at, before)).line;
        const faults = findFaults(current.text, current.tree, lineOf);
        const edits = round > maxRounds ? current.edits : mergeEdits(current.edits, faults);
        const changed = edits.length > current.edits.length;
        // Faults without edits are found again in each round, so they are reported in the last.
        for (const fault of faults) {
            if (changed ? fault.edits.length > 0 : fault.edits.length === 0)
                findings.push(findingOf(fault, current.edits));
        }
        const beyond = changed ? undefined : faults.find((fault) => fault.edits.length > 0);
        if (beyond !== undefined)
            findings.push(findingOf(tooMany(beyond, lastLine(lineOf, current.text)), current.edits));
        if (!changed)
            return { ...current, findings };
        const next = applyEdits(text, edits);
        current = { text: next, tree: parse(next), edits };
    }
}
/** Says that the last round left faults with edits. */
function tooMany({ at }, last) {
    const what = `So much is unclosed that not all could be put right; from here down to line ${last} text may be left out.`;
    return { rule: rules['unclosed-comment'], what, at, edits: [] };
}
function lastLine(lineOf, text) {
    const end = text.trimEnd();
    return lineOf({ line: end.split('\n').length, column: 1, offset: end.length });
}
function findingOf({ rule, what, at }, edits) {
    return { rule, what, at: originalPoint(at, edits) };
}
/** The edits of all rounds, as edits of the text that was given. */
function mergeEdits(earlier, faults) {
    const all = [...earlier];
    for (const fault of faults) {
        for (const edit of fault.edits) {
            const start = originalOffset(earlier, edit.start);
            all.push({ start, end: start + edit.end - edit.start, text: edit.text });
        }
    }
    all.sort((a, b) => a.start - b.start);
    const out = [];
    for (const edit of all) {
        const last = out.at(-1);
        if (last === undefined || (edit.start > last.start && edit.start >= last.end))
            out.push(edit);
    }
    return out;
}
function findFaults(text, tree, lineOf) {
    const faults = [];
    const definitions = [];
    /** Names that links and pictures refer to. */
    const used = new Set();
    const html = [];
    const walk = (node) => {
        switch (node.type) {
            case 'html':
                html.push(node);
                return;
            case 'definition':
                definitions.push(node);
                return;
            case 'linkReference':
            case 'imageReference':
                // A line `[A]: …` of an interview is parsed as a reference to an earlier line of this form.
                if (text.charAt(node.position?.end.offset ?? 0) !== ':')
                    used.add(node.identifier);
                break;
            case 'paragraph':
            case 'heading':
            case 'tableCell':
                faults.push(...mistypedComments(text, node));
                break;
        }
        if ('children' in node)
            for (const child of node.children)
                walk(child);
    };
    walk(tree);
    if (html.length > 0) {
        const rawHtml = new RawHtml(text, html, lineOf);
        for (const node of html)
            faults.push(...rawHtml.faultsOf(node));
    }
    faults.push(...faultsOfDefinitions(definitions, used, text, lineOf));
    return faults;
}
//# sourceMappingURL=mend.js.map