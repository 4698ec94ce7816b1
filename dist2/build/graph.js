import { compareUtf8 } from '../lib/utf8-order.js';
/** Between the place of a row and its member. */
const mark = '\x01';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the marks that a row's name is put together with
const forbidden = /[\0\x01]/g;
export const rowName = ({ sort, member }) => `${sort.replace(forbidden, '')}${mark}${member}`;
export const listTable = (list) => `l:${list.replace(forbidden, '')}`;
export const partTable = (family, part) => `v:${family}.${part}`;
export const nodeTable = (family) => `n:${family}`;
const readerTable = 'r';
const idTable = 'i';
const countTable = 'c';
const headTable = 'h';
const decoder = new TextDecoder();
export const encode = (value) => Buffer.from(JSON.stringify(value));
export const decode = (bytes) => JSON.parse(decoder.decode(bytes));
/** FNV-1a, 32 bits. Two names of one hash make a node be woken in vain, and nothing worse. */
export function hashOf(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return hash >>> 0;
}
const partHash = (family, part, name) => hashOf(`${family}.${part}:${name}`);
const listHash = (list) => hashOf(`list:${list}`);
const countHash = (list) => hashOf(`count:${list}`);
/** Decoded values in memory, so that a section's title is not read for each of its stories. */
const mostRemembered = 20_000;
/** Answers of one function that are remembered at once, so that memory does not grow with the archive. */
const mostAnswers = 5_000;
export function createTracer(rows, note) {
    const values = new Map();
    let trace = emptyTrace();
    const within = (inner, work) => {
        const outer = trace;
        trace = inner;
        try {
            return work();
        }
        finally {
            trace = outer;
        }
    };
    const add = (inner) => {
        for (const hash of inner.hashes)
            trace.hashes.add(hash);
        trace.ranges.push(...inner.ranges);
        for (const list of inner.whole)
            trace.whole.add(list);
        trace.messages.push(...inner.messages);
    };
    const read = {
        part(family, name, part) {
            trace.hashes.add(partHash(family.name, part, name));
            note?.('part', `${family.name}.${part}`, name);
            const table = partTable(family.name, part);
            const key = `${table}\0${name}`;
            const known = values.get(key);
            if (known !== undefined)
                return known;
            const bytes = rows.get(table, name);
            if (bytes === undefined)
                return undefined;
            const value = decode(bytes);
            if (values.size >= mostRemembered)
                values.clear();
            values.set(key, value);
            return value;
        },
        *rows(list, { from, until, reverse } = {}) {
            const its = trace;
            its.hashes.add(listHash(list));
            note?.('list', '', list);
            const bounds = { from, until, reverse };
            let low = from ?? '';
            let high = until ?? null;
            let last;
            let isOver = false;
            try {
                for (const [name, bytes] of rows.range(listTable(list), bounds)) {
                    last = name;
                    const at = name.indexOf(mark);
                    yield {
                        sort: name.slice(0, at),
                        member: name.slice(at + 1),
                        value: bytes.length === 0 ? undefined : decode(bytes),
                    };
                }
                isOver = true;
            }
            finally {
                if (!isOver && last !== undefined) {
                    if (reverse)
                        low = last;
                    else
                        high = `${last}\0`;
                }
                // Who has read a whole list is woken by whatever changes in it: that is the case where no piece is named.
                if (low !== '' || high !== null)
                    its.ranges.push([list, low, high]);
                else
                    its.whole.add(list);
            }
        },
        count(list) {
            trace.hashes.add(countHash(list));
            const bytes = rows.get(countTable, list);
            return bytes === undefined ? 0 : decode(bytes);
        },
        tell(message) {
            trace.messages.push(message);
        },
        remember(make) {
            const answers = new Map();
            return (key) => {
                let answer = answers.get(key);
                if (answer === undefined) {
                    const inner = emptyTrace();
                    answer = { value: within(inner, () => make(key)), trace: inner };
                    if (answers.size >= mostAnswers)
                        answers.clear();
                    answers.set(key, answer);
                }
                add(answer.trace);
                return answer.value;
            };
        },
    };
    return {
        read,
        run(rule) {
            const its = emptyTrace();
            const value = within(its, () => rule(read));
            return { value, trace: its };
        },
        forget: (family, part, name) => void values.delete(`${partTable(family, part)}\0${name}`),
    };
}
export function emptyTrace() {
    return { hashes: new Set(), ranges: [], whole: new Set(), messages: [] };
}
const messageList = 'messages';
export function createGraph(rows, families, { relieve = () => { }, mostReads = 8_000_000 } = {}) {
    const tracer = createTracer(rows);
    const byName = new Map(families.map((family) => [family.name, family]));
    const inOrder = [...families].sort((a, b) => a.rank - b.rank);
    const woken = new Map();
    const edges = createEdges(rows, relieve);
    const counts = new Map();
    const sizes = new Map();
    let nextId = (rows.get(headTable, 'nextId') && head('nextId')) || 1;
    /** In a graph that was empty no node has a past, and nobody is there to be woken. */
    const isNew = rows.get(headTable, 'nextId') === undefined;
    /** Readers of pieces of lists, as they were before this build: those of this build have seen its rows. */
    const listReaders = new Map();
    let current = Number.NEGATIVE_INFINITY;
    /** The family of the node that is taken. */
    let taken = '';
    function head(name) {
        const bytes = rows.get(headTable, name);
        return bytes && decode(bytes);
    }
    function wake(family, name) {
        const its = byName.get(family);
        if (its === undefined)
            throw new Error(`no family ${family}`);
        // Who reads what is of the same rank, or of a higher one, would not see what it is going to be.
        if (its.rank < current)
            throw new Error(`${family} ${name} is woken too late`);
        const names = woken.get(family);
        if (names === undefined)
            woken.set(family, new Set([name]));
        else
            names.add(name);
    }
    function nodeOf(family, name) {
        const bytes = rows.get(nodeTable(family), name);
        return bytes && decodeNode(bytes);
    }
    function resolve(id) {
        const bytes = rows.get(idTable, id.toString(36));
        return bytes && decode(bytes);
    }
    /**
     * Wakes a reader, if it is one: who has read something else of the same hash may have been made already. Nodes of one family may read
     * lists of each other, as the index of the sitemaps does.
     */
    function wakeReader([family, name]) {
        const rank = byName.get(family)?.rank;
        if (rank !== undefined && (rank > current || (rank === current && family === taken)))
            wake(family, name);
    }
    function wakeReaders(hash) {
        if (isNew)
            return;
        for (const id of edges.before(hash)) {
            const node = resolve(id);
            if (node)
                wakeReader(node);
        }
    }
    function readersOf(list) {
        let found = listReaders.get(list);
        if (found === undefined) {
            found = [...edges.before(listHash(list))].flatMap((id) => {
                const name = resolve(id);
                const node = name && nodeOf(...name);
                if (name === undefined)
                    return [];
                const pieces = (node?.ranges ?? []).filter((range) => range[0] === list);
                return (pieces.length === 0 ? [[list, '', null]] : pieces).map((range) => [name, range]);
            });
            listReaders.set(list, found);
        }
        return found;
    }
    function touch(list, row) {
        if (isNew)
            return;
        for (const [name, [, from, until]] of readersOf(list))
            if (compareUtf8(row, from) >= 0 && (until === null || compareUtf8(row, until) < 0))
                wakeReader(name);
    }
    function putRow({ list, wakes }, row, bytes, isAdded) {
        if (wakes)
            wake(...wakes);
        // Readers are asked for first: they are those of before.
        touch(list, row);
        if (bytes === undefined)
            rows.delete(listTable(list), row);
        else
            rows.put(listTable(list), row, bytes);
        if (bytes === undefined || isAdded) {
            if (!counts.has(list)) {
                const known = isNew ? undefined : rows.get(countTable, list);
                counts.set(list, known === undefined ? 0 : decode(known));
                wakeReaders(countHash(list));
            }
            const count = (counts.get(list) ?? 0) + (bytes === undefined ? -1 : 1);
            counts.set(list, count);
            if (count === 0)
                rows.delete(countTable, list);
            else
                rows.put(countTable, list, encode(count));
        }
    }
    function partsOf(family, name, parts) {
        const value = {};
        for (const part of parts) {
            const bytes = rows.get(partTable(family, part), name);
            if (bytes !== undefined)
                value[part] = decode(bytes);
        }
        return value;
    }
    function rowsFrom(family, name, value) {
        const found = new Map();
        if (value === undefined || family.rows === undefined)
            return found;
        for (const row of family.rows(name, value)) {
            const its = rowName(row);
            const bytes = row.value === undefined ? nothing : encode(row.value);
            found.set(`${row.list}\0${its}`, { row, its, bytes });
        }
        return found;
    }
    function take(family, name, { value, trace }) {
        taken = family.name;
        const bytesBefore = isNew ? undefined : rows.get(nodeTable(family.name), name);
        const before = bytesBefore && decodeNode(bytesBefore);
        const stored = new Map();
        const differing = [];
        const parts = value && Object.keys(value).filter((part) => value[part] !== undefined);
        for (const part of new Set([...(parts ?? []), ...(before?.parts ?? [])])) {
            const table = partTable(family.name, part);
            const known = before === undefined ? undefined : rows.get(table, name);
            if (known)
                stored.set(part, known);
            const its = value?.[part];
            const bytes = its === undefined ? undefined : encode(its);
            if (isSame(known, bytes))
                continue;
            differing.push(part);
            wakeReaders(partHash(family.name, part, name));
            tracer.forget(family.name, part, name);
            if (bytes === undefined)
                rows.delete(table, name);
            else
                rows.put(table, name, bytes);
        }
        if (differing.length > 0) {
            const decoded = Array.from(stored, ([part, bytes]) => [part, decode(bytes)]);
            const valueBefore = before?.parts && Object.fromEntries(decoded);
            const then = rowsFrom(family, name, valueBefore);
            const now = rowsFrom(family, name, value);
            for (const [id, { row, its }] of then)
                if (!now.has(id))
                    putRow(row, its, undefined, false);
            for (const [id, { row, its, bytes }] of now) {
                const known = then.get(id);
                if (known === undefined || !isSame(known.bytes, bytes))
                    putRow(row, its, bytes, known === undefined);
            }
            if (family.nodes) {
                const others = new Map();
                for (const its of [valueBefore, value])
                    for (const node of its ? family.nodes(name, its) : [])
                        others.set(node.join('\0'), node);
                for (const node of others.values())
                    wake(...node);
            }
        }
        const wasThere = before?.parts !== undefined;
        const isThere = parts !== undefined;
        if (wasThere !== isThere)
            sizes.set(family.name, sizeOf(family.name) + (isThere ? 1 : -1));
        const node = {
            id: before?.id ?? nextId++,
            hashes: Uint32Array.from(trace.hashes).sort(),
            // Where a list was read whole, its pieces say nothing more.
            ranges: trace.ranges.filter(([list]) => !trace.whole.has(list)),
            messages: trace.messages,
            parts,
        };
        // In a new graph every node is made once.
        if (before === undefined)
            rows.put(idTable, node.id.toString(36), encode([family.name, name]));
        edges.change(node.id, before?.hashes ?? new Uint32Array(), node.hashes);
        // Nobody is woken by what this build has added.
        if (isNew && edges.waiting > mostReads)
            edges.settle();
        const bytes = encodeNode(node);
        if (!isSame(bytesBefore, bytes))
            rows.put(nodeTable(family.name), name, bytes);
        if ((before?.messages.length ?? 0) + node.messages.length > 0) {
            const row = `${family.name}${mark}${name}`;
            if (node.messages.length === 0)
                rows.delete(listTable(messageList), row);
            else
                rows.put(listTable(messageList), row, encode(node.messages));
        }
        relieve();
    }
    function sizeOf(family) {
        return sizes.get(family) ?? head(`size ${family}`) ?? 0;
    }
    const ranks = [...new Set(inOrder.map(({ rank }) => rank))];
    async function settle(family) {
        // A node may be woken by one of the same family, which does not read it: of files that are numbered there may be one more.
        for (let names = woken.get(family.name); names !== undefined; names = woken.get(family.name)) {
            woken.delete(family.name);
            const sorted = [...names].sort();
            if (family.settle)
                await family.settle(sorted);
            else
                for (const name of sorted) {
                    const made = tracer.run((read) => family.rule(name, read));
                    take(family, name, made);
                }
        }
    }
    return {
        rows,
        tracer,
        wake,
        wakeReadersOf: (family, part, name) => wakeReaders(partHash(family, part, name)),
        wakeAll(family) {
            for (const [name] of rows.range(nodeTable(family)))
                wake(family, name);
        },
        async run(upTo = Number.POSITIVE_INFINITY) {
            for (const rank of ranks) {
                if (rank > upTo)
                    return;
                current = rank;
                // Families of one rank do not read each other: while threads make pages, feeds are made here.
                const families = inOrder.filter((family) => family.rank === rank);
                await Promise.all(families.map(settle));
                const late = families.find(({ name }) => woken.has(name));
                if (late)
                    throw new Error(`${late.name} is woken by a family of the same rank`);
                await rows.rest();
            }
        },
        take,
        valueOf(family, name) {
            const parts = isNew ? undefined : nodeOf(family, name)?.parts;
            return parts && partsOf(family, name, parts);
        },
        *names(family) {
            for (const [name, bytes] of rows.range(nodeTable(family)))
                if (decodeNode(bytes).parts !== undefined)
                    yield name;
        },
        size: sizeOf,
        *messages(isWanted = () => true) {
            for (const [name, bytes] of rows.range(listTable(messageList)))
                if (isWanted(name.slice(0, name.indexOf(mark))))
                    yield* decode(bytes);
        },
        head,
        setHead: (name, value) => rows.put(headTable, name, encode(value)),
        close() {
            edges.settle();
            rows.put(headTable, 'nextId', encode(nextId));
            for (const [family, size] of sizes)
                rows.put(headTable, `size ${family}`, encode(size));
        },
    };
}
const nothing = new Uint8Array();
function isSame(a, b) {
    if (a === undefined || b === undefined)
        return a === b;
    return a.length === b.length && Buffer.compare(a, b) === 0;
}
/** Who reads what, turned round: for each hash of what is read the numbers of its readers. Changes wait until `settle`. */
function createEdges(rows, relieve) {
    let [targets, readers] = [new Uint32Array(1 << 12), new Int32Array(1 << 12)];
    let size = 0;
    const name = (hash) => hash.toString(36).padStart(7, '0');
    /** `reader` is negative where it reads it no more. */
    const add = (hash, reader) => {
        if (size === targets.length) {
            const [more, others] = [new Uint32Array(size * 2), new Int32Array(size * 2)];
            more.set(targets);
            others.set(readers);
            [targets, readers] = [more, others];
        }
        targets[size] = hash;
        readers[size++] = reader;
    };
    return {
        /** How many changes wait. */
        get waiting() {
            return size;
        },
        /** Those that the last build left. */
        before(hash) {
            const bytes = rows.get(readerTable, name(hash));
            if (bytes === undefined)
                return new Uint32Array();
            const copy = new Uint8Array(bytes);
            return new Uint32Array(copy.buffer, 0, copy.length / 4);
        },
        /** Both in order. */
        change(reader, then, now) {
            let [a, b] = [0, 0];
            while (a < then.length || b < now.length) {
                const [was, is] = [then[a] ?? Number.POSITIVE_INFINITY, now[b] ?? Number.POSITIVE_INFINITY];
                if (was === is) {
                    a++;
                    b++;
                }
                else if (was < is) {
                    add(was, -reader);
                    a++;
                }
                else {
                    add(is, reader);
                    b++;
                }
            }
        },
        settle() {
            // By hash, and those of one hash in their order: as 64-bit numbers with the hash above, which are sorted without a call for each.
            const pairs = new Uint32Array(2 * size);
            for (let at = 0; at < size; at++) {
                pairs[2 * at] = at;
                pairs[2 * at + 1] = targets[at];
            }
            new BigUint64Array(pairs.buffer).sort();
            for (let at = 0; at < size;) {
                const hash = pairs[2 * at + 1];
                const its = new Set(this.before(hash));
                for (; at < size && pairs[2 * at + 1] === hash; at++) {
                    const reader = readers[pairs[2 * at]];
                    if (reader < 0)
                        its.delete(-reader);
                    else
                        its.add(reader);
                }
                if (its.size === 0)
                    rows.delete(readerTable, name(hash));
                else {
                    const packed = Uint32Array.from(its).sort();
                    rows.put(readerTable, name(hash), new Uint8Array(packed.buffer));
                }
                relieve();
            }
            size = 0;
        },
    };
}
/** Names of the parts that the value of a node has; undefined where there is no value. */
export function nodeParts(rows, family, name) {
    const bytes = rows.get(nodeTable(family), name);
    return bytes && decodeNode(bytes).parts;
}
function encodeNode({ id, hashes, ranges, messages, parts }) {
    const numbers = new Uint32Array(2 + hashes.length);
    numbers.set([id, hashes.length]);
    numbers.set(hashes, 2);
    const head = Buffer.from(numbers.buffer);
    const isPlain = ranges.length + messages.length === 0;
    const rest = isPlain ? [parts ?? null] : [parts ?? null, ranges, messages];
    return Buffer.concat([head, Buffer.from(JSON.stringify(rest))]);
}
function decodeNode(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint32(4, true);
    const hashes = new Uint32Array(count);
    for (let at = 0; at < count; at++)
        hashes[at] = view.getUint32(8 + 4 * at, true);
    const [parts, ranges = [], messages = []] = decode(bytes.subarray(8 + 4 * count));
    return { id: view.getUint32(0, true), hashes, ranges, messages, parts: parts ?? undefined };
}
//# sourceMappingURL=graph.js.map