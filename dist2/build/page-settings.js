import { cardTexts } from '../plan/files/search-index.js';
import { snowballOf } from '../related/text/stem.js';
import { fromSendable, toSendable } from '../render/sendable.js';
import { createSearchIndex } from '../search/index-files.js';
import { createTracer } from './graph.js';
import { createParses } from './parses.js';
import { siteOf } from './site.js';
export function pageSettings({ config, now, listing }, { editions, shells, templates }) {
    const { staticFiles, spelled, shared, media } = listing;
    return {
        config,
        now,
        listing: { staticFiles, spelled, shared, media },
        editions,
        shells,
        templates: toSendable(templates),
    };
}
/** The options for making pages in a thread. */
export function pageOptionsOf(settings, rows) {
    const { config, now, listing, editions, shells } = settings;
    const frame = { editions, shells, templates: fromSendable(settings.templates) };
    return {
        config,
        now,
        means: meansOf({ config, now, listing, templates: frame.templates, rows }),
        frame: () => frame,
    };
}
/** The options of `createContext`, made from settings. */
export function meansOf({ config, now, listing, templates, rows }) {
    const bodies = { get: createParses(rows).body };
    const script = templates?.searchScript;
    return {
        bodies,
        assets: templates ?? { stylesheets: [] },
        staticFiles: listing.staticFiles,
        spelled: listing.spelled,
        ownFiles: listing.shared,
        media: listing.media,
        search: script && {
            script,
            get index() {
                const site = siteOf(createTracer(rows).read, now, config);
                return createSearchIndex({ site, config, bodies, stemmerOf: snowballOf, texts: cardTexts(config) });
            },
        },
        embedScript: templates?.embedScript,
        pageScript: templates?.pageScript,
    };
}
//# sourceMappingURL=page-settings.js.map