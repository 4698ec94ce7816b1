import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasErrors, sortMessages } from '../lib/message.js';
import { fillSuggestions } from '../model/nearest.js';
import { tellOnce } from '../parse/unused-fields.js';
import { rules as readRules } from '../read/rules.js';
import { loadTemplates } from '../render/templates.js';
import { createEngine } from './engine.js';
import { environment } from './environment.js';
import { bundleTable, instantOfLast, isEmptyGraph, isOtherThanLast, outputOfLast, putBegun, textIn, } from './head.js';
import { listNewsroom, parseAll } from './newsroom.js';
import { createParses } from './parses.js';
import { lookAtSources } from './sources.js';
const builtInTemplates = fileURLToPath(new URL('../../templates', import.meta.url));
/** Finds what lies in the newsroom's folders, and parses what changed. */
export async function readSources(rows, options, listed) {
    const { config, verify } = options;
    const { listing, within } = listed ?? { listing: await listNewsroom(config) };
    const messages = listing.messages.filter(({ rule }) => !options.allowEmpty || rule !== readRules['no-stories'].id);
    const { byFolder } = listing;
    const sources = await lookAtSources({ byFolder, within, config, rows, verify, clock: Date.now });
    const parses = createParses(rows);
    const changed = new Map(isEmptyGraph(rows) ? sources.versions() : sources.changed);
    await parseChanged(changed, { rows, parses, options, progress: options.onProgress ?? (() => { }) });
    return { listing: { ...listing, messages }, sources, parses, changed };
}
/** Parses files of which this version has not been parsed yet. */
async function parseChanged(changed, { rows, parses, options, progress }) {
    const unknown = [...changed].filter(([file, version]) => !parses.has(file, version)).map(([file]) => file);
    const onProgress = (done, total) => progress('parse', done, total);
    await parseAll(unknown, options.config, onProgress, (some, its) => {
        for (const [at, file] of some.entries()) {
            const found = its[at];
            if (found)
                parses.put(file, changed.get(file) ?? '', found);
        }
        if (rows.waiting > (rows.file === undefined ? mostParsedInMemory : mostParsed))
            rows.flush();
        return its.map(() => parsedAside);
    });
}
/** Rows of parsed files that wait in memory: texts are large. */
const mostParsed = 4_000;
/** The same where a database would have to be made for them, for a check. */
const mostParsedInMemory = 12_000;
const parsedAside = { messages: [] };
export function loadTemplatesOf(config, rows) {
    return loadTemplates({
        builtIn: builtInTemplates,
        own: config.templatesDir,
        theme: config.theme,
        budgets: config.budgets,
        cache: {
            get: () => textIn(rows.get(bundleTable, '')),
            put: (bundles) => rows.put(bundleTable, '', Buffer.from(bundles)),
        },
        environment,
        search: config.search,
        embeds: config.embeds === 'onClick',
        pageScript: config.pageScript,
    });
}
/** Whether the output folder holds what the graph of the last build says. */
function isSameOutput(rows, writer) {
    return outputOfLast(rows) === (writer?.generation() ?? null);
}
export function engineOf({ rows, options, listing, parses, templates, writer, progress, messages, audience, isForOthers, }) {
    const { config, now, write } = options;
    return createEngine({
        rows,
        config,
        now,
        last: instantOfLast(rows),
        isNew: isEmptyGraph(rows),
        isOther: isOtherThanLast(rows, config),
        audience,
        isForOthers,
        verify: options.verify,
        listing,
        parses,
        templates,
        writer,
        isSameOutput: isSameOutput(rows, writer),
        hasErrors: () => hasErrors(messages),
        flush() {
            if (write)
                putBegun(rows);
            return rows.flush();
        },
        progress,
    });
}
/** All messages of a site, in order, each at the place that editors know. */
export function tellAll(messages, engine, listing, config) {
    const filled = fillSuggestions(messages, (among) => engine.names(among));
    return sortMessages(tellOnce(filled).map((each) => fromRoot(each, listing, config)));
}
/** Stages name a source file by its path under the content folder; editors know it by its path from the site's root. */
function fromRoot(each, { sourceFiles }, config) {
    if (each.file === undefined || !sourceFiles.has(each.file))
        return each;
    const folder = path.relative(config.root, config.contentDir).split(path.sep).join('/');
    if (folder === '')
        return each;
    const { file, files } = each;
    return {
        ...each,
        file: `${folder}/${file}`,
        ...(files && { files: files.map((its) => `${folder}/${its}`) }),
    };
}
//# sourceMappingURL=stages.js.map