import fs from 'node:fs/promises';
import path from 'node:path';
import { isSystemError } from '../lib/system-error.js';
import { withTemporaryFolder } from '../lib/temporary-folder.js';
import { openScales } from './budget.js';
import { collectFailures, nothing } from './failures.js';
import { findWrittenIn } from './written-in.js';
/** Pages of one Eleventy instance, which holds all of them until the end. */
const batchSize = 2000;
/**
 * Renders pages and passes each to `emit`, batch by batch; views are made just before, and dropped. A page that fails
 * gives an error and is not passed on; all others are. Errors of `emit` are thrown unchanged.
 *
 * `before` are the findings of earlier builds on pages that are unchanged: they are reported and returned with the new
 * ones.
 */
export async function renderPages(pages, templates, emit, before = []) {
    if (pages.length + before.length === 0)
        return { messages: [], findings: [] };
    const failures = collectFailures(templates);
    const writtenIn = findWrittenIn();
    const scales = templates.budgets && openScales(templates.budgets, templates.assets, templates.hasOwn);
    const findings = [...before];
    for (const finding of before) {
        writtenIn.recall(finding);
        scales?.recall(finding);
    }
    await withTemporaryFolder('render', async (dir) => {
        const inputDir = path.join(dir, 'input');
        await fs.mkdir(inputDir);
        for (let start = 0; start < pages.length; start += batchSize)
            await renderBatch(pages.slice(start, start + batchSize), templates, inputDir, emit, {
                failures,
                writtenIn,
                scales,
                findings,
            });
    });
    const messages = [...failures.messages(), ...writtenIn.messages(), ...(scales?.messages() ?? [])];
    return { messages, findings };
}
async function renderBatch(batch, templates, inputDir, emit, { failures, writtenIn, scales, findings }) {
    const byKind = groupByKind(batch);
    const lost = new Set();
    const fail = (page, error) => {
        lost.add(page);
        failures.add(page, error);
    };
    const runs = [...byKind].map(([kind, pages]) => {
        const template = templates.byKind.get(kind);
        if (template === undefined)
            throw new Error(`no template for ${kind}`);
        return runOf(kind, pages, template, fail);
    });
    /**
     * Errors of `emit` do not pass through Eleventy, which would wrap them, so that a full disk would look like an error
     * of the program.
     */
    const refusals = [];
    // Loaded only when there are pages to render, so that other builds do not wait for Eleventy.
    const { runEleventy } = await import('./eleventy.js');
    const running = runEleventy(runs, {
        inputDir,
        files: templates.foreignFiles,
        async take(kind, index, html) {
            const page = byKind.get(kind)?.[index];
            if (page === undefined || lost.has(page) || refusals.length > 0)
                return;
            // stet's own templates write no scripts or styles into pages.
            const template = templates.byKind.get(kind)?.shown ?? kind;
            const written = templates.hasOwn ? writtenIn.examine(page, html, template) : [];
            const excess = scales?.weigh(page, html) ?? [];
            if (written.length + excess.length > 0) {
                const { file, url, sources } = page;
                findings.push({ file, url, kind, sources, template, written, excess });
            }
            try {
                await emit({ file: page.file, bytes: html, url: page.url });
            }
            catch (error) {
                refusals.push(error);
            }
        },
    });
    await running.catch((error) => {
        if (refusals.length > 0)
            return;
        if (isSystemError(error))
            throw error;
        // Eleventy stops at an error of its own, so any page of the batch may be missing.
        failures.addOfEleventy(batch, error, inputDir);
    });
    if (refusals.length > 0)
        throw refusals[0];
}
function groupByKind(pages) {
    const groups = new Map();
    for (const page of pages) {
        const group = groups.get(page.kind);
        if (group === undefined)
            groups.set(page.kind, [page]);
        else
            group.push(page);
    }
    return groups;
}
function runOf(kind, pages, template, fail) {
    /** A page for which the template gives nothing has failed. */
    const checked = (page, html) => {
        if (typeof html === 'string' && /\S/.test(html))
            return html;
        fail(page, nothing);
        return '';
    };
    const failed = (page, error) => {
        fail(page, error);
        return '';
    };
    return {
        kind,
        language: template.language,
        text: template.language === 'stet' ? '' : template.text,
        files: pages.map((page) => page.file),
        make(index, inLanguage) {
            const page = pages[index];
            if (page === undefined)
                throw new Error(`no page ${index} of ${kind}`);
            const view = page.view();
            if (template.language !== 'stet')
                return inLanguage(view).then((html) => checked(page, html), (error) => failed(page, error));
            try {
                return checked(page, template.component.render(view));
            }
            catch (error) {
                return failed(page, error);
            }
        },
    };
}
//# sourceMappingURL=render.js.map