import { hasErrors } from '../lib/message.js';
import { openSnapshot, openWithoutStore } from '../store/graph-store.js';
import { graphVersion, putWhole, usable } from './head.js';
import { listNewsroom } from './newsroom.js';
import { engineOf, loadTemplatesOf, readSources, tellAll } from './stages.js';
export function openSession({ config, audience, onProgress = () => { } }) {
    const rows = usable(openSnapshot(config.storeDir) ?? openWithoutStore());
    const before = openSnapshot(config.storeDir);
    if (before)
        usable(before);
    const folders = new Map();
    /** Messages about files of which the last good version is used. */
    const broken = new Map();
    let listing;
    let loading;
    let templates;
    let engine;
    async function list(changes) {
        const last = listing;
        if (last === undefined || changes === undefined) {
            folders.clear();
            listing = await listNewsroom(config, folders);
            return { listing };
        }
        if (changes.content.size === 0 && !changes.static)
            return { listing: last, within: new Set() };
        for (const folder of changes.content)
            folders.delete(folder);
        const now = await listNewsroom(config, folders);
        listing = now;
        const came = [...now.byFolder.keys()].filter((folder) => !last.byFolder.has(folder));
        const went = [...last.byFolder.keys()].filter((folder) => !now.byFolder.has(folder));
        const changed = Array.from(changes.content, (folder) => folder || '.');
        return { listing: now, within: new Set([...changed, ...came, ...went]) };
    }
    /** The versions that stand in for files with errors; null for a file of which no version is good. */
    function replacements(changed, gone, parses) {
        for (const file of gone)
            broken.delete(file);
        const replaced = new Map();
        for (const [file, version] of changed) {
            const found = parses.messages(file, version);
            if (hasErrors(found)) {
                broken.set(file, found);
                replaced.set(file, graphVersion(rows, file) ?? null);
            }
            else
                broken.delete(file);
        }
        return replaced;
    }
    return {
        async update(now, changes) {
            if (changes?.templates !== false)
                loading = undefined;
            loading ??= loadTemplatesOf(config, rows);
            const options = { config, now, write: false, onProgress };
            const { listing: found, sources, parses, changed } = await readSources(rows, options, await list(changes));
            const loaded = await loading;
            templates = loaded.templates ?? templates;
            const means = { rows, options, listing: found, parses, templates, writer: undefined };
            const isForOthers = audience !== 'readers' && engine === undefined;
            const next = engineOf({ ...means, audience, isForOthers, progress: onProgress, messages: [] });
            const { gone } = sources;
            await next.plan({ changed, replaced: replacements(changed, gone, parses), gone });
            sources.put([]);
            next.finish();
            putWhole(rows, { config, now, output: null });
            engine = next;
            const messages = [
                ...found.messages,
                ...loaded.messages,
                ...[...broken.values()].flat(),
                ...next.messages(),
            ];
            return {
                messages: tellAll(messages, next, found, config),
                summary: next.summary(),
                held: next.held(),
            };
        },
        answer: async (url) => engine?.answer(url),
        explain: (url) => engine?.explain(url, before),
        async close() {
            await rows.close();
            await before?.close();
        },
    };
}
//# sourceMappingURL=session.js.map