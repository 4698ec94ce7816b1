import { Damaged } from '../lib/damaged.js';
import { openSnapshot, openWithoutStore } from '../store/graph-store.js';
import { usable } from './head.js';
import { engineOf, loadTemplatesOf, readSources, tellAll } from './stages.js';
/** Works with what the last build left, and leaves the store as it is. What is found damaged is done without. */
export async function besideTheStore(config, work) {
    const workOn = async (rows) => {
        try {
            return await work(usable(rows));
        }
        finally {
            await rows.close();
        }
    };
    try {
        return await workOn(openSnapshot(config.storeDir) ?? openWithoutStore());
    }
    catch (error) {
        if (!(error instanceof Damaged))
            throw error;
        return workOn(openWithoutStore());
    }
}
/** Brings records up to date beside the store, which stays as it is, and runs `ask` with them. */
export async function look(options, ask) {
    const { config, recommends } = options;
    return besideTheStore(config, async (rows) => {
        const all = { ...options, write: false };
        const { listing, sources, parses, changed } = await readSources(rows, all);
        const means = { rows, options: all, listing, parses, templates: undefined, writer: undefined };
        const engine = engineOf({ ...means, progress: options.onProgress ?? (() => { }), messages: [] });
        await engine.runModel({ changed, replaced: new Map(), gone: sources.gone }, recommends);
        const messages = tellAll([...listing.messages, ...engine.messages()], engine, listing, config);
        return ask({ engine, parses, messages });
    });
}
/** Why the next build makes a page again, and what the page is made from. The store stays as it is. */
export async function explain(named, options) {
    const { config } = options;
    return besideTheStore(config, async (rows) => {
        const before = openSnapshot(config.storeDir);
        try {
            if (before)
                usable(before);
            const all = { ...options, write: false };
            const loading = loadTemplatesOf(config, rows);
            const { listing, sources, parses, changed } = await readSources(rows, all);
            const { templates, messages: ofTemplates } = await loading;
            const means = { rows, options: all, listing, parses, templates, writer: undefined };
            const engine = engineOf({ ...means, progress: options.onProgress ?? (() => { }), messages: [] });
            await engine.plan({ changed, replaced: new Map(), gone: sources.gone });
            const messages = tellAll([...listing.messages, ...ofTemplates, ...engine.messages()], engine, listing, config);
            return { explanation: engine.explain(named, before), messages };
        }
        finally {
            await before?.close();
        }
    });
}
//# sourceMappingURL=look.js.map