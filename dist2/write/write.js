import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { digest, fileDigest } from '../lib/digest.js';
import { message } from '../lib/message.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import { isPage, tooManyDeletions } from './deletions.js';
import { folderOf, openLedger, parents, } from './ledger.js';
import { lookAtOutput, settled, settledFolder } from './look.js';
import { kindOf, openOwned } from './owned.js';
import { pendingFile, readPending, removePending, writePending } from './pending.js';
import { leadingOut, putInPlace, removeEmptyFolders } from './place.js';
import { rules } from './rules.js';
import { openStaging, stagingName } from './staging.js';
import { isSameFolder, stampOfFolder, statEntry, statFile } from './stat.js';
import { syncFolders } from './sync.js';
/**
 * The order in which readers get to see a new generation: what pages ask for first, then pages, then what points at
 * pages. Deletions come after all of them. A `bundle` is a stylesheet or script of the templates, or what these ask for, whose name
 * changes with its bytes: of all files it alone may stay for a while when no page asks for it any more.
 */
const order = { bundle: 0, asset: 0, story: 1, page: 1, machine: 2 };
/** A bundle stays this long after the last page asked for it: pages in caches still do. Milliseconds. */
const RETIREMENT = 7 * 24 * 60 * 60 * 1000;
/** Opens the output folder for one build; refuses, with messages, a folder that stet must not touch. */
export function openWriter(options) {
    fs.mkdirSync(options.outputDir, { recursive: true });
    const output = fs.realpathSync(options.outputDir);
    const opened = openStaging(output);
    if (opened.staging === undefined)
        return { messages: [opened.message] };
    const { staging } = opened;
    try {
        const ledger = openLedger(options.rows, output);
        const note = pendingFile(options.storeDir, ledger.id);
        const found = readPending(note);
        const owned = openOwned(options.storeDir, ledger.id, output);
        const head = headOf(ledger, owned);
        const lost = head === undefined ? owned.read() : undefined;
        const isUnclean = head === undefined
            ? lost !== undefined || found !== undefined
            : found !== undefined && found.after === head.generation;
        const untrusted = isUnclean ? new Set([...(lost?.keys() ?? []), ...(found?.files ?? [])]) : undefined;
        // The build that left the note ended well, and was killed before it could say so.
        if (found !== undefined && found.generation === head?.generation) {
            noteOwned(owned, ledger, found.files);
            removePending(note);
        }
        if (head === undefined && untrusted === undefined && !isEmpty(output)) {
            staging.close();
            const what = `The folder ${options.outputDir} is not empty, and stet did not fill it.`;
            return { messages: [message(rules['not-ours'], what)] };
        }
        // What is left of a damaged ledger, or an earlier one.
        if (head === undefined)
            ledger.clear();
        const clock = staging.clock();
        const look = lookAtOutput({
            output,
            ledger,
            clock,
            verify: options.verify ?? false,
            delta: options.delta ?? false,
            untrusted: untrusted ?? new Set(),
        });
        const { now } = options;
        const pending = new Set(found?.files);
        const opened = { now, output, staging, ledger, head, note, owned, lost, pending, untrusted, clock, look };
        return { writer: createWriter(opened) };
    }
    catch (error) {
        staging.close();
        throw error;
    }
}
/** The head of a ledger; undefined where there is none, or an earlier one has come into its place: what that says is not so any more. */
function headOf(ledger, owned) {
    const head = ledger.head();
    return head !== undefined && owned.isAhead(head.generation) ? undefined : head;
}
/** Brings the log of what is stet's own to what the ledger says of some files. */
function noteOwned(owned, ledger, files) {
    const came = [];
    const went = [];
    for (const file of files) {
        const row = ledger.file(file);
        if (row === undefined)
            went.push(file);
        else
            came.push([file, kindOf(row)]);
    }
    owned.note(ledger.head()?.generation ?? '', came, went, function* all() {
        for (const [file, row] of ledger.files())
            yield [file, kindOf(row)];
    });
}
const noPages = { files: 0, pages: 0, stories: 0, retired: new Map() };
function createWriter({ now, output, staging, ledger, head, note, owned, lost, pending, clock, look, ...opened }) {
    const before = head ?? noPages;
    /** They are stet's own, whether or not the ledger has them. */
    const untrusted = opened.untrusted ?? new Set();
    /** Files that wait to be put into the output folder. */
    const changes = new Map();
    /** New rows of files that are in the output folder already. */
    const renewed = new Map(look.renewed);
    const added = new Set();
    const removed = new Set();
    const foreign = new Set();
    let isOpen = true;
    let isCommitted = false;
    let touchedFiles = [];
    function add(file, data, role) {
        const bytes = typeof data === 'string' ? Buffer.from(data) : data;
        const row = rowOf(digest(bytes), bytes.byteLength, role);
        if (!isThere(file, row))
            changes.set(file, { staged: staging.put(bytes), order: order[role], row });
    }
    function addFile(file, from, role, patches = []) {
        const staged = staging.copy(from, patches);
        takeStaged(file, staged, role, rowOf(fileDigest(staged), fs.statSync(staged).size, role));
    }
    function addStaged(file, staged, digest, size, role) {
        staging.take(staged);
        takeStaged(file, staged, role, rowOf(digest, size, role));
    }
    function takeStaged(file, staged, role, row) {
        if (isThere(file, row))
            staging.drop(staged);
        else
            changes.set(file, { staged, order: order[role], row });
    }
    /** Whether the output folder has the file already. Notes what the ledger then has to say of it. */
    function isThere(file, wanted) {
        forget(file);
        added.add(file);
        const known = ledger.file(file);
        const isMissing = look.missing.has(file);
        if (known?.digest === wanted.digest && !isMissing) {
            const row = { ...wanted, mtime: (look.renewed.get(file) ?? known).mtime };
            if (!isDeepStrictEqual(row, known))
                renewed.set(file, row);
            return true;
        }
        const target = path.join(output, file);
        const found = statEntry(target);
        if (found === undefined || found.isDirectory())
            return false;
        const hasKnownBytes = !isMissing && found.mtimeMs === known?.mtime && found.size === known.size;
        const mayHold = found.isFile() && found.size === wanted.size && !hasKnownBytes;
        if (mayHold && fileDigest(target) === wanted.digest) {
            renewed.set(file, { ...wanted, mtime: settled(found.mtimeMs, clock) });
            return true;
        }
        if (known === undefined && !untrusted.has(file))
            foreign.add(file);
        return false;
    }
    function remove(file) {
        forget(file);
        removed.add(file);
    }
    /** Undoes earlier calls for a file. */
    function forget(file) {
        const change = changes.get(file);
        if (change !== undefined)
            staging.drop(change.staged);
        changes.delete(file);
        renewed.delete(file);
        for (const files of [added, removed, foreign])
            files.delete(file);
    }
    async function commit(allowDeletions = false) {
        const { doomed, retired } = partition();
        const abandoned = abandonedFiles();
        const left = abandoned.filter((file) => isFile(file) && !stays(file, retired));
        const deleted = [...doomed.keys(), ...left];
        const touched = [...changes.keys(), ...deleted];
        const messages = problems(doomed, left, [...touched, ...abandoned], allowDeletions);
        if (messages.length > 0) {
            abort();
            return { messages };
        }
        const generation = randomUUID();
        const folders = new Set([...touched, ...abandoned].flatMap((file) => ['', ...parents(file)]));
        if (touched.length > 0) {
            await staging.sync();
            const files = [...new Set([...untrusted, ...touched])];
            writePending(note, { generation, after: head?.generation ?? null, files });
        }
        const disturbed = [...folders].filter(isDisturbed);
        const done = { count: 0 };
        let placed;
        try {
            removeEmptyFolders(output, abandoned);
            putInPlace(output, changes, deleted, done);
            placed = await lookAtPlaced(folders);
        }
        catch (error) {
            if (!isSystemError(error) || done.count === 0)
                throw error;
            abort();
            const of = done.count < touched.length ? `${done.count} of ${touched.length}` : `all ${done.count}`;
            const what = `Writing stopped (${error.path ?? output}: ${systemReason(error)}) when ${of} changes of files were published.`;
            return { messages: [message(rules.interrupted, what)] };
        }
        const written = [...changes.keys()];
        for (const [file, row] of renewed)
            if (added.has(file) && ledger.file(file)?.digest !== row.digest && !isAsLeft(file))
                written.push(file);
        const unresolved = [...look.missing].filter((file) => !changes.has(file) && !renewed.has(file) && !doomed.has(file) && !retired.has(file));
        const counts = setFiles(placed, doomed, unresolved);
        setFolders(placed, folders, new Set([...disturbed, ...[...unresolved, ...placed.lost].map(folderOf)]));
        const isSame = touched.length === 0 &&
            counts.files === before.files &&
            counts.pages === before.pages &&
            counts.stories === before.stories &&
            isDeepStrictEqual(retired, before.retired);
        if (head === undefined || opened.untrusted !== undefined || !isSame)
            ledger.setHead({ generation, ...counts, retired });
        isCommitted = true;
        touchedFiles = [...touched, ...renewed.keys()];
        abort();
        const unchanged = counts.files - retired.size - written.length - unresolved.length;
        return { result: { written: written.sort(), deleted: deleted.sort(), unchanged }, messages };
    }
    /**
     * Which files go, with their rows, and which stay for pages in caches: bundles alone, for a while. All else goes at once, wherever it
     * lies: it may have been taken back for somebody's sake.
     */
    function partition() {
        const doomed = new Map();
        const retired = new Map(before.retired);
        for (const file of added)
            retired.delete(file);
        for (const file of removed) {
            const row = ledger.file(file);
            if (row === undefined || retired.has(file))
                continue;
            if (row.isLasting)
                retired.set(file, now);
            else
                doomed.set(file, row);
        }
        for (const [file, since] of retired) {
            if (now - since < RETIREMENT)
                continue;
            retired.delete(file);
            const row = ledger.file(file);
            if (row !== undefined)
                doomed.set(file, row);
        }
        return { doomed, retired };
    }
    /** Files of an unclean end that the ledger does not have and this build does not ask for. */
    function abandonedFiles() {
        return [...untrusted].filter((file) => ledger.file(file) === undefined && !added.has(file));
    }
    /** Whether a file of a lost ledger, which has the right bytes, is one that no build has touched since the last that ended well. */
    function isAsLeft(file) {
        return lost?.has(file) === true && !pending.has(file);
    }
    function isFile(file) {
        return statEntry(path.join(output, file))?.isDirectory() === false;
    }
    /** Whether an abandoned file is a bundle, which stays for pages in caches. It gets a row again. */
    function stays(file, retired) {
        const target = path.join(output, file);
        const found = lost?.get(file) === 'b' ? statFile(target) : undefined;
        if (found === undefined)
            return false;
        const row = rowOf(fileDigest(target), found.size, 'bundle');
        renewed.set(file, { ...row, mtime: settled(found.mtimeMs, clock) });
        retired.set(file, now);
        return true;
    }
    /** What keeps this build from being published. */
    function problems(doomed, left, touched, allowDeletions) {
        const messages = [];
        const leading = leadingOut(output, touched);
        for (const file of foreign) {
            const what = `The output folder holds a file ${file}, which stet did not write.`;
            if (file !== leading)
                messages.push(message(rules['foreign-file'], what, { file }));
        }
        if (leading !== undefined) {
            const what = `${leading} in the output folder is a link to another place, or a disk of its own.`;
            messages.push(message(rules['leads-out'], what, { file: leading }));
        }
        const fresh = [...changes.keys()].filter((file) => !untrusted.has(file) && ledger.file(file) === undefined);
        const tooMany = allowDeletions ? undefined : tooManyDeletions(...deletions(doomed, left), fresh);
        if (tooMany !== undefined)
            messages.push(tooMany);
        return messages;
    }
    /** How many pages the last build that ended well has left, and which files of that build go. */
    function deletions(doomed, left) {
        if (lost === undefined)
            return [before, doomed];
        const stories = [...lost.values()].filter((kind) => kind === 's').length;
        const gone = left.filter((file) => lost.has(file));
        return [
            { pages: [...lost.keys()].filter(isPage).length, stories },
            new Map(gone.map((file) => [file, { isStory: lost.get(file) === 's' }])),
        ];
    }
    /** Whether a folder with files of the ledger is not as this build found it: somebody else is at work, or it was carried off. */
    function isDisturbed(folder) {
        const known = ledger.folder(folder);
        if (known === undefined)
            return false;
        const found = look.folders.has(folder) ? look.folders.get(folder) : known;
        const stamp = stampOfFolder(path.join(output, folder));
        return !(stamp === undefined && found === undefined) && !isSameFolder(stamp, found);
    }
    /** Makes the changes of folders last, and looks at what was put there. */
    async function lookAtPlaced(touched) {
        const folders = [...touched].filter((folder) => stampOfFolder(path.join(output, folder)) !== undefined);
        await syncFolders(folders.map((folder) => path.join(output, folder)));
        const time = staging.clock();
        // Folders first: what happens to their files later gives them another stamp.
        const stamps = new Map();
        for (const folder of folders) {
            const stamp = stampOfFolder(path.join(output, folder));
            if (stamp !== undefined)
                stamps.set(folder, settledFolder(stamp, time));
        }
        const rows = new Map();
        const lost = [];
        for (const [file, { row }] of changes) {
            const found = statFile(path.join(output, file));
            if (found?.size !== row.size)
                lost.push(file);
            rows.set(file, { ...row, mtime: settled(found?.mtimeMs ?? Number.NaN, time) });
        }
        return { stamps, rows, lost };
    }
    /** Brings the rows of files up to date, and returns how many files there are then. */
    function setFiles({ rows }, doomed, unresolved) {
        const counts = { files: before.files, pages: before.pages, stories: before.stories };
        const tally = (file, row, by) => {
            if (row === undefined)
                return;
            counts.files += by;
            if (isPage(file))
                counts.pages += by;
            if (row.isStory)
                counts.stories += by;
        };
        for (const [file, row] of doomed) {
            tally(file, row, -1);
            ledger.deleteFile(file);
        }
        for (const [file, row] of [...renewed, ...rows]) {
            tally(file, ledger.file(file), -1);
            tally(file, row, 1);
            ledger.setFile(file, row);
        }
        for (const file of unresolved) {
            const row = ledger.file(file);
            if (row !== undefined && !Number.isNaN(row.mtime))
                ledger.setFile(file, { ...row, mtime: Number.NaN });
        }
        return counts;
    }
    /** Brings the rows of folders up to date. The next build looks into those that are `unsure`. */
    function setFolders({ stamps }, touched, unsure) {
        for (const folder of new Set([
            ...touched,
            ...look.folders.keys(),
            ...[...renewed.keys()].map(folderOf),
        ])) {
            const known = ledger.folder(folder);
            if (!ledger.hasFilesIn(folder)) {
                if (known !== undefined)
                    ledger.deleteFolder(folder);
                continue;
            }
            const found = look.folders.has(folder) ? look.folders.get(folder) : known;
            const now = touched.has(folder) ? stamps.get(folder) : found;
            const stamp = now === undefined || unsure.has(folder) ? unknownFolder : now;
            if (!isDeepStrictEqual(stamp, known))
                ledger.setFolder(folder, stamp);
        }
    }
    function abort() {
        if (isOpen)
            staging.close();
        isOpen = false;
    }
    return {
        missing: [...look.missing].sort(),
        stagingDir: staging.dir,
        generation: () => ledger.head()?.generation,
        has: (file) => !look.missing.has(file) && ledger.file(file) !== undefined,
        add,
        addFile,
        addStaged,
        remove,
        *digests() {
            for (const [file, row] of ledger.files())
                yield [file, row.digest];
        },
        commit,
        confirm() {
            if (!isCommitted)
                return;
            noteOwned(owned, ledger, touchedFiles);
            removePending(note);
        },
        abort,
    };
}
/** The stamp of a folder that the next build must look into. */
const unknownFolder = { changed: Number.NaN, inode: 0 };
function rowOf(digest, size, role) {
    return { digest, size, mtime: Number.NaN, isStory: role === 'story', isLasting: role === 'bundle' };
}
/** Whether there is nothing in a folder but what keeps it in git, or is on every fresh disk (mke2fs(8): lost+found), or stet's own. */
function isEmpty(dir) {
    const usual = new Set(['.gitkeep', '.gitignore', 'lost+found', stagingName(dir)]);
    return fs.readdirSync(dir).every((name) => usual.has(name));
}
//# sourceMappingURL=write.js.map