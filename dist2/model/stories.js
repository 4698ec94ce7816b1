import { normalized } from '../lib/normalized.js';
import { checkDates } from './dates.js';
import { createFiler } from './filing.js';
import { nextChange, standingAt } from './gates.js';
import { articleUrl } from './permalink.js';
import { redirectsOf } from './redirects.js';
/**
 * Every story, hidden ones too, with its standing at `now`, its URL and the keys it is filed under. Only what is public
 * or will be is reported on, for a draft is not finished and what has expired needs no work any more. `standingOf` decides
 * what is public, where that is not for readers to see.
 */
export function createStories(documents, vocabularies, config, now, report, standingOf = standingAt) {
    const file = createFiler(vocabularies, config);
    return documents.map((document) => {
        const standing = standingOf(document, now);
        const upcoming = standing === 'hidden' && nextChange(document, now) !== null;
        const tell = standing === 'hidden' && !upcoming ? () => { } : report;
        if (!document.draft)
            checkDates(document, now, config.timeZone, report);
        const filing = file(document, tell);
        const url = articleUrl(document, filing.section, config, tell);
        const redirects = redirectsOf(document, url, config.url, tell);
        const language = document.language ?? config.language;
        return {
            key: normalized(document.key),
            document,
            standing,
            upcoming,
            filing,
            url,
            redirects,
            language,
        };
    });
}
//# sourceMappingURL=stories.js.map