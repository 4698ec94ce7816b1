import { parse, TomlError } from 'smol-toml';
import { rules } from './rules.js';
import { deepest, mostValues } from './value.js';
/**
 * Reads TOML 1.0 with every scalar as written: dates remain text, for a JavaScript date would make 1 March of 30
 * February, and numbers too. `base` is the block's offset in the file. Fields on lines of their own have exact places;
 * values inside an array or an inline table have the place of the array or table.
 *
 * toml-eslint-parser would give all places, but refuses a whole block for a date that no calendar has, and takes half
 * as long again.
 */
export function readToml(block, base) {
    const scanned = scan(block);
    if (scanned.deep)
        return { problems: [{ rule: rules['too-deep'], what: tooDeep, at: base + 1 }] };
    let table;
    try {
        table = parse(scanned.text);
    }
    catch (error) {
        if (!(error instanceof TomlError))
            throw error;
        return { problems: [problemOf(error, scanned, base)] };
    }
    let count = 0;
    let deep = false;
    const placeOf = (path, isText, otherwise) => {
        const place = scanned.places.get(path);
        return place === undefined ? otherwise : base + (isText ? place.value : place.name);
    };
    const convert = (value, path, at, depth) => {
        count++;
        if (depth > deepest)
            deep = true;
        if (typeof value !== 'object' || value instanceof Date)
            return { kind: 'text', text: String(value), at };
        if (deep)
            return { kind: 'list', items: [], at };
        if (Array.isArray(value)) {
            const items = value.map((item, index) => {
                const itemPath = `${path}.${index}`;
                return convert(item, itemPath, placeOf(itemPath, false, at), depth + 1);
            });
            return { kind: 'list', items, at };
        }
        const entries = new Map();
        for (const name of Object.keys(value)) {
            const child = value[name];
            if (child === undefined)
                continue;
            const childPath = path === '' ? name : `${path}.${name}`;
            const isText = typeof child !== 'object' && String(child) !== '';
            entries.set(name, convert(child, childPath, placeOf(childPath, isText, at), depth + 1));
        }
        return { kind: 'map', entries, at };
    };
    const value = convert(table, '', base + 1, 0);
    if (deep)
        return { problems: [{ rule: rules['too-deep'], what: tooDeep, at: base + 1 }] };
    if (count > mostValues) {
        return {
            problems: [
                { rule: rules['too-many-values'], what: `There are more than ${mostValues} values.`, at: base },
            ],
        };
    }
    return { value, problems: [] };
}
const tooDeep = `Arrays and tables stand within each other more than ${deepest} deep.`;
// A comment, one of the four kinds of string, a date with a time, a word, a line end or a sign, each matched as a
// whole, so that a number within a string or comment is not seen. A string that is not closed goes to the end of the
// line or of the text, so that no part is scanned twice.
const token = /(#[^\n]*)|("""(?:[^\\]|\\[\s\S])*?(?:"{3,5}|$)|'''[\s\S]*?(?:'{3,5}|$)|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?)|(\d{4}-\d{2}-\d{2} \d{2}:[\d:.Zz+-]+|[\w.+:-]+)|\n|[=[\]{},]/g;
/** Puts numbers and dates in quotes, so that they are read as written, and notes the places of fields. */
function scan(block) {
    let text = '';
    let copied = 0;
    const added = [];
    const places = new Map();
    let table = '';
    /** The name before the next `=`, if it is at the beginning of a line. */
    let name = '';
    let nameAt = 0;
    let lineStart = true;
    /** How many square brackets open a table's header: one, or two for a table in an array. */
    let header = 0;
    const counts = new Map();
    let afterEquals = false;
    let depth = 0;
    let deep = false;
    for (const match of block.matchAll(token)) {
        const found = match[0];
        const at = match.index;
        const isValue = afterEquals || depth > 0;
        if (afterEquals && match[1] === undefined && found !== '\n') {
            const path = table === '' ? name : `${table}.${name}`;
            if (!places.has(path))
                places.set(path, { name: nameAt, value: at });
            afterEquals = false;
        }
        if (found === '\n') {
            if (depth === 0) {
                lineStart = true;
                header = 0;
                afterEquals = false;
                name = '';
            }
        }
        else if (found === '=') {
            if (depth === 0)
                afterEquals = true;
            lineStart = false;
        }
        else if (found === '[' || found === '{') {
            if (lineStart || (header === 1 && table === '')) {
                header++;
                table = '';
                lineStart = false;
            }
            else if (header === 0)
                depth++;
            if (depth > deepest)
                deep = true;
        }
        else if (found === ']' || found === '}') {
            if (header === 0 && depth > 0)
                depth--;
        }
        else if (match[3] !== undefined && isValue) {
            if (/^[+-]?\d/.test(found)) {
                text += `${block.slice(copied, at)}"${found}"`;
                copied = at + found.length;
                added.push(at, copied);
            }
        }
        else if (match[1] === undefined && found !== ',' && !isValue) {
            const bare = match[2] === undefined ? found : found.slice(1, -1);
            if (header > 0) {
                table += bare;
                const count = counts.get(table) ?? 0;
                if (header === 2)
                    counts.set(table, count + 1);
                if (!places.has(table))
                    places.set(table, { name: at, value: at });
                if (header === 2)
                    table += `.${count}`;
                if (!places.has(table))
                    places.set(table, { name: at, value: at });
            }
            else {
                if (lineStart)
                    nameAt = at;
                name += bare;
            }
            lineStart = false;
        }
    }
    return { text: text + block.slice(copied), added, places, deep };
}
function problemOf(error, scanned, base) {
    let offset = error.column - 1;
    let start = 0;
    for (let line = 1; line < error.line; line++)
        start = scanned.text.indexOf('\n', start) + 1;
    offset += start;
    let shift = 0;
    for (const at of scanned.added) {
        if (at + shift >= offset)
            break;
        shift++;
    }
    const at = base + offset - shift;
    const cause = (error.message.split('\n', 1)[0] ?? '').replace('Invalid TOML document: ', '');
    if (cause.includes('redefine')) {
        return { rule: rules['duplicate-field'], what: 'A field stands here for the second time.', at };
    }
    const known = remedies.find(([part]) => cause.includes(part));
    const what = known?.[1] ?? `The front matter can’t be read as TOML: ${cause}.`;
    return { rule: rules['bad-toml'], what, fix: known?.[2], at };
}
const inQuotes = 'Put the text in double quotes, and write \\" for a quotation mark inside it: title = "He said \\"no\\"". Write dates as 2024-07-18.';
/** Words of the parser's message; the editor's most likely mistake; how to mend it. */
const remedies = [
    ['followed by an end-of-line', 'There is something behind the value that does not belong to it.', inQuotes],
    ['invalid value', 'There is no value in quotes behind the equals sign.', inQuotes],
    [
        'unfinished string',
        'A quotation mark that opens a text is never closed.',
        'Put a quotation mark at the end of the text.',
    ],
    [
        'escape sequence',
        'There is a backslash inside double quotes with a letter that can’t follow it.',
        'Write \\\\ for a backslash.',
    ],
];
//# sourceMappingURL=toml.js.map