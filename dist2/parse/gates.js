import { parseInstant } from '../lib/parse-instant.js';
/** The same from fields without errors. */
export function gatesOf({ draft, date, embargo, expires, withdrawn }) {
    return { draft: draft || undefined, date, embargo, expires, withdrawn: withdrawn?.date };
}
/** Whether readers may not see the file yet, or no longer. */
export function isHeldBack(gates, now) {
    const { draft, date = now, embargo = now, expires = Infinity, withdrawn = Infinity } = gates;
    return draft === true || date > now || embargo > now || expires <= now || withdrawn <= now;
}
/**
 * Reads each field by itself, so that errors in other fields do not matter. `input` are shaped fields (see shape.ts);
 * `notPublic` is what further fields say.
 */
export function readGates(input, notPublic, timeZone) {
    const instant = (text) => typeof text === 'string' ? parseInstant(text, timeZone).instant : undefined;
    const { withdrawn } = input;
    return {
        draft: input.draft === true || notPublic.draft ? true : undefined,
        date: instant(input.date),
        embargo: instant(input.embargo) ?? notPublic.from,
        expires: instant(input.expires) ?? notPublic.until,
        withdrawn: withdrawn === undefined || (typeof withdrawn === 'string' && /^(?:false|no|off|0)$/i.test(withdrawn))
            ? undefined
            : (instant(isRecord(withdrawn) ? withdrawn.date : withdrawn) ?? -Infinity),
    };
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
/** Longer blocks are no front matter that anybody wrote. */
const mostLines = 500;
/** Stands for a value that cannot be read. */
const unknown = 'unknown';
/**
 * The fields of front matter that cannot be parsed as a whole, each on a line of its own: `draft: true`, `draft =
 * true`. For a field with parts, the date among the parts is used.
 */
export function salvaged(block) {
    const entries = new Map();
    const put = (name, text) => entries.set(name, { kind: 'text', text, at: 0 });
    let group;
    let isTable = false;
    for (const line of block.split('\n', mostLines)) {
        const table = /^\[\s*([\w-]+)\s*\]\s*$/.exec(line)?.[1];
        if (table !== undefined) {
            [group, isTable] = [table, true];
            put(table, unknown);
            continue;
        }
        const [, indent, name, rest = ''] = /^([ \t]{0,200})["']?([a-z][\w-]{0,200})["']?[ \t]{0,200}[:=](.*)/i.exec(line) ?? [];
        if (name === undefined)
            continue;
        const text = unquoted(rest);
        if (group !== undefined && (isTable || indent !== '')) {
            if (name === 'date')
                put(group, text);
            continue;
        }
        group = text === '' ? name : undefined;
        const inner = /^\{.*?\bdate\s*[:=]\s*["']?([^,"'}]+)/.exec(text)?.[1]?.trim();
        put(name, inner ?? (text === '' ? unknown : text));
    }
    return { kind: 'map', entries, at: 0 };
}
function unquoted(text) {
    const bare = text.replace(/\s#.*/s, '').trim();
    return /^(["']).*\1$/.test(bare) ? bare.slice(1, -1) : bare;
}
//# sourceMappingURL=gates.js.map