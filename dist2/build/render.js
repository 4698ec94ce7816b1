import { digest } from '../lib/digest.js';
import { makeFile } from '../plan/registry.js';
import { renderPages } from '../render/render.js';
import { batchesOf } from '../workers/pool.js';
import { fileRows, nextFile, pageRows, searchPartFamily, } from './families/pages.js';
import { createPageMaker, mostAtOnce } from './page-maker.js';
/** Pages of stories come before others, which lead to them. */
export function roleOf(kind) {
    return kind === 'article' ? 'story' : 'page';
}
/** Files that are made before others have their turn. */
const filesInTurn = 8;
/** Families of pages and files: their rules make views and contents, and what differs from what was made last is rendered and handed on. */
export function renderFamilies(options, rendered) {
    const { graph, context, frame, output, isMissing, onProgress, inThreads } = options;
    let done = 0;
    const pages = (name, rank) => {
        const family = {
            name,
            rank,
            rule: () => undefined,
            rows: pageRows,
            async settle(names) {
                const total = done + names.length;
                /** Pages that cannot be rendered: what is wrong is said once for all of them. */
                const failed = [];
                const take = ({ name: its, made, left, cause, failed: page }) => {
                    onProgress(done++, total);
                    if (left !== undefined)
                        output()?.remove(left);
                    if (page !== undefined)
                        failed.push(page);
                    if (cause !== undefined && made.value)
                        rendered.causes.set(made.value.page.file, cause ?? undefined);
                    graph().take(family, its, made);
                };
                const left = output() === undefined ? names : ((await inThreads?.(name, names, take)) ?? names);
                const make = createPageMaker({
                    family: name,
                    rows: graph().rows,
                    tracer: graph().tracer,
                    context,
                    templates: () => (output() === undefined ? undefined : frame().templates),
                    isMissing,
                });
                for (const batch of batchesOf(left, mostAtOnce))
                    for (const { html, ...page } of await make(batch)) {
                        const planned = page.made.value?.page;
                        if (html !== undefined && planned)
                            output()?.add(planned.file, html, roleOf(planned.kind));
                        take(page);
                    }
                if (failed.length === 0)
                    return;
                const { messages } = await renderPages(failed, frame().templates, () => { });
                rendered.messages.push(...messages);
            },
        };
        return family;
    };
    const files = (name, rank) => {
        const family = {
            name,
            rank,
            rule: () => undefined,
            rows: fileRows,
            nodes: nextFile,
            async settle(names) {
                for (const [at, its] of names.entries()) {
                    // Threads that make pages meanwhile are answered in between.
                    if (at % filesInTurn === filesInTurn - 1)
                        await new Promise((resolve) => setImmediate(resolve));
                    const before = graph().valueOf(family.name, its);
                    const found = {};
                    const made = graph().tracer.run(() => {
                        const at = its.indexOf(' ');
                        const kind = its.slice(0, at);
                        if (kind === 'searchIndex')
                            return searchFile(its.slice(at + 1), before, found);
                        const file = makeFile(kind, its.slice(at + 1), context());
                        if (file === undefined)
                            return undefined;
                        found.file = file;
                        const { url, file: path, sitemap } = file;
                        if (output() === undefined)
                            return { file: { url, file: path, sitemap } };
                        found.content = file.content();
                        return { file: { url, file: path, sitemap }, made: digest(found.content) };
                    });
                    if (before && before.file.file !== made.value?.file.file)
                        output()?.remove(before.file.file);
                    const { file, content } = found;
                    if (file && content !== undefined && (before?.made !== made.value?.made || isMissing(file.file)))
                        output()?.add(file.file, content, 'machine');
                    graph().take(family, its, made);
                }
            },
        };
        return family;
        /** A part of the search index is made from thousands of texts: its files depend on the digest of them, and on nothing else. */
        function searchFile(name, before, found) {
            const { tracer } = graph();
            const part = name.slice(0, name.indexOf('/'));
            const digestOfPart = tracer.read.part(searchPartFamily, part, 'made');
            if (!tracer.read.part(searchPartFamily, part, 'files')?.includes(name))
                return undefined;
            const { value: file } = tracer.run(() => makeFile('searchIndex', name, context()));
            if (file === undefined)
                return undefined;
            const { url, file: path } = file;
            const made = digest(`${digestOfPart} ${name}`);
            if (output() === undefined)
                return { file: { url, file: path } };
            if (before?.made !== made || isMissing(path)) {
                found.file = file;
                found.content = tracer.run(() => ({ content: file.content() })).value?.content ?? '';
            }
            return { file: { url, file: path }, made };
        }
    };
    return [
        pages('page', 12),
        files('file', 12),
        pages('forward', 15),
        files('late-file', 16),
    ];
}
//# sourceMappingURL=render.js.map