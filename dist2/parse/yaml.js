import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { readPlainYaml } from './plain-yaml.js';
import { rules } from './rules.js';
import { deepest, mostValues } from './value.js';
import { withoutColons } from './yaml-colons.js';
import { firstOfEachLine, quote } from './yaml-faults.js';
import { depthOf, weigh } from './yaml-weight.js';
/**
 * Reads YAML 1.2 with every scalar as written (the failsafe schema, YAML 1.2.2, section 10.1): `1e3`, `010`, `12:30:00`
 * and `2024-02-30` remain text. Only `null`, `~` and a missing value are empty. Duplicate keys, tags, merges of
 * recursive aliases, too many values and too deep nesting are problems. `base` is the block's offset in the file.
 */
export function readYaml(block, base) {
    const plain = readPlainYaml(block, base);
    return plain === undefined ? readAnyYaml(block, base) : { value: plain, problems: [] };
}
/** Like `readYaml`, but always with the library. */
export function readAnyYaml(block, base) {
    const { signs, nested } = weigh(block);
    if (signs > mostValues) {
        const what = `There are more than ${mostValues} brackets, commas, quotation marks and the like.`;
        return { problems: [{ rule: rules['too-many-values'], what, at: base + 1 }] };
    }
    if (nested && depthOf(block) > deepest) {
        return { problems: [{ rule: rules['too-deep'], what: tooDeep, at: base + 1 }] };
    }
    let document = parseYaml(block);
    const faults = faultsOf(document);
    const places = faults.map((fault) => ('pos' in fault ? fault.pos[0] : -1));
    const uncoloned = faults.length > 0 ? withoutColons(block, places, base) : undefined;
    if (uncoloned !== undefined)
        document = parseYaml(uncoloned.block);
    if (faults.length > 0 && (uncoloned === undefined || faultsOf(document).length > 0)) {
        return { problems: firstOfEachLine(faults, block, base) };
    }
    const problems = [...(uncoloned?.problems ?? [])];
    const value = document.contents === null
        ? emptyMap(base)
        : new Reader(problems, base, uncoloned?.written).value(document.contents, base + 1, 0);
    return problems.some((p) => p.rule.level === 'error') ? { problems } : { value, problems };
}
function parseYaml(block) {
    return parseDocument(block, {
        version: '1.2',
        schema: 'failsafe',
        // Duplicate keys are checked below: here, each key would be compared with all others.
        uniqueKeys: false,
        merge: false,
        prettyErrors: false,
        // With 'silent', a second document would be dropped without an error.
        logLevel: 'error',
    });
}
function faultsOf({ errors, warnings }) {
    return [...errors, ...warnings];
}
const tooDeep = `Lists and fields stand within each other more than ${deepest} deep.`;
function emptyMap(at) {
    return { kind: 'map', entries: new Map(), at };
}
/** Walks the document once, in order, so that an alias finds the last anchor of its name. */
class Reader {
    #anchors = new Map();
    #problems;
    #base;
    #written;
    #count = 0;
    #stopped = false;
    /** `written` are texts in place of which the block has others, by their offsets in the block. */
    constructor(problems, base, written = new Map()) {
        this.#problems = problems;
        this.#base = base;
        this.#written = written;
    }
    /** `nameAt` is the place of a list or map; undefined after a problem that ends the reading. */
    value(node, nameAt, depth) {
        if (this.#stopped)
            return undefined;
        const at = this.#base + (node.range?.[0] ?? 0);
        if (isAlias(node)) {
            const target = this.#anchors.get(node.source);
            if (target === undefined)
                return this.#stop('bad-yaml', `“*${node.source}” stands for a text that is not there.`, at, quote);
            return this.#counted(target.size, at)
                ? { ...target.value, at: target.value.kind === 'text' ? at : nameAt }
                : undefined;
        }
        if (depth > deepest)
            return this.#stop('too-deep', tooDeep, at);
        const before = this.#count;
        if (!this.#counted(1, at))
            return undefined;
        const value = this.#own(node, at, nameAt, depth);
        if (value === undefined)
            return undefined;
        if ('anchor' in node && node.anchor !== undefined) {
            this.#anchors.set(node.anchor, { value, size: this.#count - before });
        }
        return value;
    }
    #own(node, at, nameAt, depth) {
        if (isScalar(node)) {
            const text = this.#written.get(node.range?.[0] ?? -1) ?? String(node.value ?? '');
            if (node.type === 'PLAIN' && node.comment != null && /^\S/.test(node.comment)) {
                const hash = `#${cut(node.comment)}`;
                const what = text === ''
                    ? `“${hash}” is left out, so that nothing stands there.`
                    : `“${hash}” is left out of “${cut(text)}”.`;
                const fix = text === '' ? `Put it in quotes: "${hash}".` : undefined;
                this.#problems.push({ rule: rules['text-after-hash'], what, fix, at });
            }
            const isNull = node.type === 'PLAIN' && (text === '~' || text === 'null');
            return { kind: 'text', text: isNull ? '' : text, at };
        }
        if (isSeq(node)) {
            const items = [];
            for (const item of node.items) {
                // A list or map in a list has no name, so its place is its beginning.
                const value = this.value(item, this.#base + (item.range?.[0] ?? 0), depth + 1);
                if (value === undefined)
                    return undefined;
                items.push(value);
            }
            return { kind: 'list', items, at: nameAt };
        }
        return isMap(node) ? this.#entries(node.items, nameAt, depth) : undefined;
    }
    #entries(pairs, nameAt, depth) {
        const entries = new Map();
        for (const pair of pairs) {
            const key = pair.key;
            const keyAt = this.#base + (key?.range?.[0] ?? 0);
            const name = key === null ? undefined : this.value(key, keyAt, depth + 1);
            if (this.#stopped)
                return undefined;
            if (name?.kind !== 'text' || name.text === '') {
                return this.#stop('bad-yaml', 'A field has no name before its colon.', keyAt, quote);
            }
            if (entries.has(name.text)) {
                this.#problems.push({
                    rule: rules['duplicate-field'],
                    what: `“${name.text}” stands here for the second time.`,
                    at: keyAt,
                });
            }
            const node = pair.value;
            const value = node === null ? { kind: 'text', text: '', at: keyAt } : this.value(node, keyAt, depth + 1);
            if (value === undefined)
                return undefined;
            // An empty value begins behind the line's end, so its place is that of its name.
            entries.set(name.text, value.kind === 'text' && value.text === '' ? { ...value, at: keyAt } : value);
        }
        return { kind: 'map', entries: merged(entries), at: nameAt };
    }
    #counted(size, at) {
        this.#count += size;
        if (this.#count <= mostValues)
            return true;
        this.#stop('too-many-values', `There are more than ${mostValues} values, counting those that are repeated by *name.`, at);
        return false;
    }
    #stop(rule, what, at, fix) {
        if (!this.#stopped)
            this.#problems.push({ rule: rules[rule], what, at, fix });
        this.#stopped = true;
        return undefined;
    }
}
/**
 * Adds the fields that `<<` takes from other maps (YAML's merge key type); fields named in the map itself take
 * precedence.
 */
function merged(entries) {
    const from = entries.get('<<');
    if (from === undefined || from.kind === 'text')
        return entries;
    const out = new Map(entries);
    out.delete('<<');
    for (const each of from.kind === 'list' ? from.items : [from]) {
        if (each.kind !== 'map')
            return entries;
        for (const [name, value] of each.entries)
            if (!out.has(name))
                out.set(name, value);
    }
    return out;
}
function cut(text) {
    return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
//# sourceMappingURL=yaml.js.map