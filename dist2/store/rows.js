import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { open } from 'lmdb';
import { Damaged } from '../lib/damaged.js';
import { digest } from '../lib/digest.js';
/**
 * LMDB takes keys of 1,978 bytes. A longer one is cut, and a digest in place of the rest tells it from others; the value then begins with the length of the
 * key and the key. Bytes.
 */
const longestKey = 1_800;
const digestSize = 43;
const cutAt = longestKey - digestSize;
const lengthSize = 4;
const separator = '\0';
/** Each value has the checksum of key and value before it: LMDB itself would not notice a flipped bit. */
const sealSize = 4;
const plain = /^[\0-\x7f]*$/;
/** The UTF-8 bytes of a text, one character each, so that strings compare as the database does. */
function bytesOf(text) {
    return plain.test(text) ? text : Buffer.from(text).toString('latin1');
}
function textOf(bytes) {
    return plain.test(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString();
}
/** After a transaction of more rows the database is opened anew. */
const mostHeld = 20_000;
/** More new names are sorted with all others. */
const mostPlaced = 32;
/** Rows in memory alone. */
export function rowsInMemory() {
    return rowsOver(undefined);
}
/** Opens a database, which is made if need be. Throws where it cannot be. */
export function openRows(file, { readOnly = false } = {}) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    return rowsOver({ file, readOnly });
}
/**
 * Rows for a process that leaves the database as it is, and sees it as it is now whatever other processes write to it; without a file, there are no rows.
 * What is put waits in memory; the first `flush` goes on elsewhere.
 */
export function openRowsToLook(file, elsewhere) {
    return rowsOver(file === undefined ? undefined : { file, readOnly: true, isSnapshot: true }, elsewhere);
}
function openGround({ file, readOnly, isSnapshot, isTemporary }) {
    const lmdb = open({
        path: file,
        noSubdir: true,
        encoding: 'binary',
        keyEncoding: 'binary',
        overlappingSync: false,
        noSync: isTemporary === true,
        readOnly,
    });
    const snapshot = isSnapshot ? takeSnapshot(lmdb, file) : undefined;
    return { lmdb, snapshot, reading: snapshot && { transaction: snapshot.transaction } };
}
const mostTries = 10;
function takeSnapshot(lmdb, file) {
    for (let tries = 1;; tries++) {
        const beginning = beginningOf(file);
        lmdb.resetReadTxn();
        const transaction = lmdb.useReadTransaction();
        const isSure = beginningOf(file).equals(beginning);
        if (isSure || tries === mostTries)
            return { transaction, beginning: isSure ? beginning : undefined };
        transaction.done();
    }
}
/** The pages that name what is in force are the first two. Bytes. */
const largestPages = 2 * 32_768;
function beginningOf(file) {
    const handle = fs.openSync(file, 'r');
    try {
        const bytes = Buffer.alloc(largestPages);
        return bytes.subarray(0, fs.readSync(handle, bytes, 0, bytes.length, 0));
    }
    finally {
        fs.closeSync(handle);
    }
}
/** Opens a copy of what a snapshot sees. The file may have been changed since by another process: then it is copied row by row. */
function copySnapshot(from, { lmdb, snapshot, reading }, to) {
    // LMDB writes over no page that a reader may ask for, and what names the pages in force is copied first.
    fs.copyFileSync(from, to.file, fs.constants.COPYFILE_FICLONE);
    if (snapshot?.beginning !== undefined && beginningOf(to.file).equals(snapshot.beginning))
        return openGround(to);
    fs.rmSync(to.file);
    const copy = openGround(to);
    copy.lmdb.transactionSync(() => {
        for (const { key, value } of lmdb.getRange({ ...reading }))
            copy.lmdb.putSync(key, value);
    });
    return copy;
}
async function closeGround({ lmdb, snapshot }) {
    snapshot?.transaction.done();
    await lmdb.close();
}
function rowsOver(from, makeElsewhere) {
    let ground = from;
    let opened = from && openGround(from);
    /** Whether changes go elsewhere, and none has gone yet. */
    let isLooking = makeElsewhere !== undefined;
    let elsewhere;
    let hasNoRoom = false;
    /** Databases that are read no more. */
    const left = [];
    /** Tables of the database that are forgotten, though they are still in it. */
    let isHidden;
    /** Rows of the largest transaction since the database was opened. */
    let largest = 0;
    const tables = new Map();
    let waiting = 0;
    const keyOf = (table, name) => Buffer.from(`${table}${separator}${name}`, 'latin1');
    const set = (table, name, bytes) => {
        const [inTable, row] = [bytesOf(table), bytesOf(name)];
        let its = tables.get(inTable);
        if (its === undefined) {
            its = { rows: new Map(), sorted: [], fresh: [] };
            tables.set(inTable, its);
        }
        if (!its.rows.has(row)) {
            its.fresh.push(row);
            waiting++;
        }
        // Without a database, what is deleted is nowhere.
        if (bytes === undefined && opened === undefined) {
            its.rows.delete(row);
            its.sorted = [];
            its.fresh = [...its.rows.keys()];
            waiting--;
        }
        else
            its.rows.set(row, bytes);
    };
    function* waitingIn(table, { from, until, reverse }) {
        const its = tables.get(table);
        if (its === undefined)
            return;
        const sorted = inOrder(its);
        const first = from === undefined ? 0 : placeFor(from, sorted);
        const end = until === undefined ? sorted.length : placeFor(until, sorted);
        // What is put meanwhile comes to other places: who walks sees the names that were there.
        const names = sorted.slice(first, end);
        if (reverse)
            names.reverse();
        yield* names;
    }
    function* stored(table, { from = '', until, reverse }) {
        if (opened === undefined || isHidden?.(textOf(table)))
            return;
        const low = keyOf(table, from);
        const high = until === undefined ? Buffer.from(`${table}\x01`, 'latin1') : keyOf(table, until);
        const bounds = { start: low.subarray(0, cutAt), end: high.length < cutAt ? high : behind(high) };
        const found = reverse ? reversed(opened, bounds) : opened.lmdb.getRange({ ...opened.reading, ...bounds });
        try {
            for (const [key, bytes] of inKeyOrder(found, reverse === true))
                if (Buffer.compare(key, low) >= 0 && Buffer.compare(key, high) < 0)
                    yield [key.subarray(table.length + separator.length).toString('latin1'), bytes];
        }
        catch (error) {
            throw damageIn(error);
        }
    }
    return {
        get(table, name) {
            const [inTable, row] = [bytesOf(table), bytesOf(name)];
            const its = tables.get(inTable);
            if (its?.rows.has(row))
                return its.rows.get(row);
            if (opened === undefined || isHidden?.(table))
                return undefined;
            const stored = storedKey(keyOf(inTable, row));
            const { lmdb, reading } = opened;
            try {
                const sealed = lmdb.get(stored, reading);
                return sealed && unsealed(stored, sealed)[1];
            }
            catch (error) {
                throw damageIn(error);
            }
        },
        put: set,
        delete: (table, name) => set(table, name, undefined),
        *range(table, bounds = {}) {
            const inTable = bytesOf(table);
            const its = {
                from: bounds.from === undefined ? undefined : bytesOf(bounds.from),
                until: bounds.until === undefined ? undefined : bytesOf(bounds.until),
                reverse: bounds.reverse,
            };
            const rows = tables.get(inTable)?.rows;
            const isFirst = (a, b) => (its.reverse ? a > b : a < b);
            const fresh = waitingIn(inTable, its);
            let next = fresh.next();
            for (const [name, bytes] of stored(inTable, its)) {
                for (; !next.done && isFirst(next.value, name); next = fresh.next()) {
                    const put = rows?.get(next.value);
                    if (put !== undefined)
                        yield [textOf(next.value), put];
                }
                if (!next.done && next.value === name) {
                    const put = rows?.get(name);
                    if (put !== undefined)
                        yield [textOf(name), put];
                    next = fresh.next();
                }
                else
                    yield [textOf(name), bytes];
            }
            for (; !next.done; next = fresh.next()) {
                const put = rows?.get(next.value);
                if (put !== undefined)
                    yield [textOf(next.value), put];
            }
        },
        get waiting() {
            return waiting;
        },
        get file() {
            return ground?.readOnly ? undefined : ground?.file;
        },
        flush() {
            if (hasNoRoom || (isLooking && !goElsewhere()))
                return false;
            if (opened === undefined)
                return false;
            largest = Math.max(largest, waiting);
            const { lmdb } = opened;
            try {
                lmdb.transactionSync(() => putAll(lmdb));
            }
            catch (error) {
                // Where there is no room for a database of passing use, what waits stays in memory.
                if (elsewhere === undefined)
                    throw error;
                hasNoRoom = true;
                return false;
            }
            tables.clear();
            waiting = 0;
            return true;
        },
        async rest() {
            if (opened === undefined || ground === undefined || largest < mostHeld)
                return;
            largest = 0;
            await closeGround(opened);
            opened = openGround(ground);
        },
        discard() {
            tables.clear();
            waiting = 0;
        },
        clear(isKept) {
            for (const [table, { rows }] of tables)
                if (!isKept?.(textOf(table))) {
                    waiting -= rows.size;
                    tables.delete(table);
                }
            const before = isHidden;
            if (isLooking)
                isHidden = (table) => before?.(table) === true || !isKept?.(table);
            else if (isKept)
                clearIn(opened?.lmdb, isKept);
            else
                opened?.lmdb.clearSync();
        },
        async close() {
            try {
                await Promise.all([...left, ...(opened ? [opened] : [])].map(closeGround));
            }
            finally {
                elsewhere?.remove();
            }
        },
    };
    /** From now on rows are in a database of this process alone. Returns false where none can be made. */
    function goElsewhere() {
        try {
            elsewhere = makeElsewhere?.();
            if (elsewhere === undefined)
                return false;
            const there = { file: elsewhere.file, readOnly: false, isTemporary: true };
            const next = opened && from ? copySnapshot(from.file, opened, there) : openGround(there);
            if (isHidden)
                clearIn(next.lmdb, (table) => !isHidden?.(table));
            if (opened)
                left.push(opened);
            [ground, opened, isHidden, isLooking] = [there, next, undefined, false];
            return true;
        }
        catch {
            // No room, say.
            hasNoRoom = true;
            elsewhere?.remove();
            elsewhere = undefined;
            return false;
        }
    }
    function putAll(lmdb) {
        // In order, pages of the database are filled one after the other.
        for (const table of [...tables.keys()].sort()) {
            const { rows } = tables.get(table);
            for (const name of [...rows.keys()].sort()) {
                const key = keyOf(table, name);
                const bytes = rows.get(name);
                if (bytes === undefined)
                    lmdb.removeSync(storedKey(key));
                else
                    lmdb.putSync(storedKey(key), sealed(key, bytes));
            }
        }
    }
}
/** What LMDB throws where its own pages are damaged is damage as any other. */
function damageIn(error) {
    const isOfLmdb = error instanceof Error && ('code' in error || /^Invalid key size/.test(error.message));
    return isOfLmdb ? new Damaged(error.message) : error;
}
/** Removes all tables but those that are kept. */
function clearIn(lmdb, isKept) {
    lmdb?.transactionSync(() => {
        let last = '';
        let keep = true;
        for (const { key: stored, value } of lmdb.getRange()) {
            const table = tableOf(stored, value);
            if (table !== last)
                keep = table !== undefined && isKept(textOf(table));
            last = table;
            if (!keep)
                lmdb.removeSync(stored);
        }
    });
}
/** Whether a key is too long to be stored whole. */
function isCut(key) {
    return key.length >= longestKey;
}
/** Whether what is stored as a key stands for a longer one: no other has this length. */
function isCutKey(stored) {
    return stored.length === longestKey;
}
function storedKey(key) {
    return isCut(key) ? Buffer.concat([key.subarray(0, cutAt), Buffer.from(digest(key))]) : key;
}
/** The table of a stored row; undefined where it cannot be known, for the row is damaged. */
function tableOf(stored, value) {
    const end = stored.indexOf(0);
    if (end !== -1)
        return stored.toString('latin1', 0, end);
    try {
        const [key] = unsealed(stored, value);
        return key.toString('latin1', 0, key.indexOf(0));
    }
    catch (error) {
        if (!(error instanceof Damaged))
            throw error;
        return undefined;
    }
}
/** Behind all keys that begin as this one, as far as one is stored. No UTF-8 has the byte. */
function behind(key) {
    return Buffer.concat([key.subarray(0, cutAt), Buffer.of(0xff)]);
}
function sealed(key, bytes) {
    const headSize = isCut(key) ? lengthSize + key.length : 0;
    const value = Buffer.allocUnsafe(sealSize + headSize + bytes.length);
    if (headSize > 0) {
        value.writeUInt32LE(key.length, sealSize);
        value.set(key, sealSize + lengthSize);
    }
    value.set(bytes, sealSize + headSize);
    value.writeUInt32LE(crc32(value.subarray(sealSize), crc32(storedKey(key))), 0);
    return value;
}
/** The key and the bytes of a stored row. */
function unsealed(stored, value) {
    const rest = value.subarray(sealSize);
    if (value.length < sealSize || value.readUInt32LE(0) !== crc32(rest, crc32(stored)))
        throw new Damaged(stored.toString('latin1'));
    if (!isCutKey(stored))
        return [stored, rest];
    const end = lengthSize + rest.readUInt32LE(0);
    return [rest.subarray(lengthSize, end), rest.subarray(end)];
}
/** Rows with their keys, in the order of these: among keys that are cut, and those that begin as they do, the stored order is that of digests. */
function* inKeyOrder(rows, isReverse) {
    let alike = [];
    const inOrder = () => alike.sort(([a], [b]) => (isReverse ? Buffer.compare(b, a) : Buffer.compare(a, b)));
    for (const { key: stored, value } of rows) {
        const row = unsealed(stored, value);
        const [first] = alike;
        if (first && !isAlike(first[0], row[0])) {
            yield* inOrder();
            alike = [];
        }
        if (row[0].length < cutAt)
            yield row;
        else
            alike.push(row);
    }
    yield* inOrder();
}
/** Whether two keys are the same as far as one that is cut is stored. */
function isAlike(a, b) {
    return Buffer.compare(a.subarray(0, cutAt), b.subarray(0, cutAt)) === 0;
}
/** LMDB walks backwards from a start that it gives, too; here it is the end of the range. */
function* reversed({ lmdb, reading }, { start, end }) {
    for (const row of lmdb.getRange({ ...reading, start: end, reverse: true })) {
        if (Buffer.compare(row.key, end) >= 0)
            continue;
        if (Buffer.compare(row.key, start) < 0)
            return;
        yield row;
    }
}
/** Names of a table in order. A few that came are put in their places, so that a table that is read and put to in turn is not sorted each time. */
function inOrder(table) {
    const { sorted, fresh } = table;
    if (fresh.length > mostPlaced) {
        for (const name of fresh)
            sorted.push(name);
        sorted.sort();
    }
    else
        for (const name of fresh)
            sorted.splice(placeFor(name, sorted), 0, name);
    table.fresh = [];
    return sorted;
}
/** Where a name is among those in order, or would be. */
function placeFor(name, sorted) {
    let [from, to] = [0, sorted.length];
    while (from < to) {
        const middle = (from + to) >>> 1;
        if (sorted[middle] < name)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}
//# sourceMappingURL=rows.js.map