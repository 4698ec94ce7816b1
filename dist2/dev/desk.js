import { openSession } from '../build/session.js';
import { watchNewsroom } from './watch.js';
/** Opens a newsroom and brings the records up to date. `undefined` comes with messages if the configuration has errors. */
export async function openDesk(options) {
    const { clock, loadConfig, onProgress, onWatchError } = options;
    const loaded = await loadConfig();
    if (loaded.config === undefined)
        return { messages: loaded.messages };
    let config = loaded.config;
    let messages = loaded.messages;
    let world = options.world;
    let session = open();
    let update;
    /** What has changed since the last update; 'all' before the first. */
    let dirty = 'all';
    let isConfigDirty = false;
    const listeners = new Set();
    let watch;
    let turn = Promise.resolve();
    function open() {
        return openSession({ config, audience: world.audience, onProgress });
    }
    /** Runs one piece of work after the other: while records change, no page is made. */
    function exclusive(work) {
        const done = turn.then(work);
        turn = done.catch(() => { });
        return done;
    }
    const nowOf = () => world.at ?? clock();
    const isDue = () => {
        const { nextGate, nextHousekeeping } = update.summary;
        const next = Math.min(nextGate ?? Number.POSITIVE_INFINITY, nextHousekeeping ?? Number.POSITIVE_INFINITY);
        return nowOf() >= next;
    };
    async function reopen() {
        await session.close();
        session = open();
        dirty = 'all';
    }
    async function reload() {
        const next = await loadConfig();
        messages = next.messages;
        if (next.config === undefined)
            return;
        config = next.config;
        await reopen();
        watch?.close();
        watch = start();
    }
    /** Takes in all changes, those that come meanwhile, too. */
    async function bringUp() {
        for (;;) {
            if (isConfigDirty) {
                isConfigDirty = false;
                await reload();
            }
            const changes = dirty ?? (isDue() ? nothing : undefined);
            if (changes === undefined)
                return;
            dirty = undefined;
            try {
                update = await session.update(nowOf(), changes === 'all' ? undefined : changes);
            }
            catch (error) {
                // What is in memory may be half changed. Once more from the store; what fails twice is a fault of the program.
                if (changes === 'all')
                    throw error;
                await reopen();
            }
        }
    }
    function start() {
        return watchNewsroom(config, take, onWatchError);
    }
    function take(seen) {
        isConfigDirty ||= seen.config;
        if (dirty !== 'all')
            dirty = {
                content: new Set([...(dirty?.content ?? []), ...seen.content]),
                static: (dirty?.static ?? false) || seen.static,
                templates: (dirty?.templates ?? false) || seen.templates,
            };
        void exclusive(bringUp).then(() => {
            for (const listener of listeners)
                listener();
        }, 
        // Who asks for a page next gets the error.
        () => { });
    }
    // Watching begins first, so that nothing that changes meanwhile is missed.
    watch = start();
    await exclusive(bringUp);
    const withMessages = () => ({ ...update, messages: [...messages, ...update.messages] });
    return {
        messages,
        desk: {
            show: (url) => exclusive(async () => {
                await bringUp();
                return { answer: await session.answer(url), update: withMessages(), config, world };
            }),
            explain: (url) => exclusive(async () => {
                await bringUp();
                return session.explain(url);
            }),
            move: (next) => exclusive(async () => {
                world = next;
                await reopen();
                await bringUp();
                for (const listener of listeners)
                    listener();
            }),
            onUpdate(listener) {
                listeners.add(listener);
                return () => void listeners.delete(listener);
            },
            async close() {
                watch?.close();
                await exclusive(() => session.close());
            },
        },
    };
}
const nothing = { content: new Set(), static: false, templates: false };
//# sourceMappingURL=desk.js.map