import { fillBlock } from '../blocks/block.js';
import { storiesOf } from '../blocks/stories.js';
import { indexArchive } from '../index/memory/inverted-index.js';
import { filedTermsAt } from '../index/memory/packed-stories.js';
import { queryAll } from '../index/memory/query-all.js';
import { filedUnder } from '../query/query.js';
import { createRecency } from '../query/recency.js';
import { createWeigher } from '../rank/evidence.js';
import { whole as fullCloseness } from '../rank/matcher.js';
import { fullRecency } from '../rank/rank.js';
import { explain, termTexts } from './explain.js';
/** How many of those passed over, and of the things in common, are told. */
const mostPassed = 10;
const mostShared = 20;
/** Explains the blocks of a story as they are on the site. */
export function show(article, { site, entries, tuning, source }) {
    const archive = indexArchive(entries);
    const stories = storiesOf(archive.entries);
    const index = stories.numberOf(article.key);
    const recency = createRecency(tuning);
    const weigher = createWeigher(tuning);
    const passedOver = [];
    const ranked = new Map();
    if (index !== undefined) {
        const entry = archive.entries[index];
        const textOf = termTexts(source, filedUnder(article));
        const visit = (_, found, query) => {
            const candidates = weigher.weigh(index, found, stories, stories.story(index).profile);
            for (const { id, score, linked, closeness } of candidates) {
                const other = archive.entries[id];
                if (other === undefined || entry === undefined)
                    continue;
                const daysOlder = entry.day - other.day;
                const explained = { profile: other.profile, filed: filedTermsAt(archive.index.stories, id) };
                const part = (points) => (found.own === 0 ? 0 : Math.round((1000 * points) / found.own) / 10);
                ranked.set(other.key, {
                    score: part(score),
                    linked: linked / score,
                    closeness: closeness / fullCloseness,
                    daysOlder,
                    recency: recency(daysOlder) / fullRecency,
                    shared: explain(query.terms, explained, textOf)
                        .slice(0, mostShared)
                        .map(({ points, ...rest }) => ({ ...rest, points: part(points) })),
                });
            }
            fillBlock(index, candidates, stories, ({ id }, { why }) => {
                const other = site.articleByKey.get(archive.entries[id]?.key ?? '');
                if (other && why !== 'full' && passedOver.length < mostPassed)
                    passedOver.push({ url: other.url, title: other.title, why });
            });
        };
        queryAll(archive.index, tuning, visit, { wanted: (id) => id === index });
    }
    const unranked = { score: 0, linked: 0, shared: [] };
    return {
        background: (site.recommendations.get(article.key) ?? []).flatMap((pick) => {
            if ('url' in pick)
                return [{ url: pick.url, title: pick.title, reason: 'editor', ...unranked }];
            const other = site.articleByKey.get(pick.article);
            if (other === undefined)
                return [];
            const { url, title, date } = other;
            return [{ url, title, date, reason: pick.reason, ...(ranked.get(other.key) ?? unranked) }];
        }),
        followUps: (site.followUps.get(article.key) ?? []).flatMap((key) => {
            const later = site.articleByKey.get(key);
            return later ? [{ url: later.url, title: later.title, date: later.date }] : [];
        }),
        passedOver,
    };
}
//# sourceMappingURL=show.js.map