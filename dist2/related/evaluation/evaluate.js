import { storiesOf } from '../blocks/stories.js';
import { earlierFirst } from '../entry.js';
import { indexArchive } from '../index/memory/inverted-index.js';
import { queryAll } from '../index/memory/query-all.js';
import { createWeigher } from '../rank/evidence.js';
import { emptyProfile } from '../text/profile.js';
import { constants } from '../tuning.js';
import { baselines } from './baselines.js';
import { deepest, hit3, mean, meanInterval, ndcg5, reciprocalRank } from './measures.js';
/** With fewer links than this an archive says nothing of how good recommendations are. */
export const fewestLinks = 30;
/**
 * Measures recommendations by an archive's own links: those of a body to earlier stories are what an editor held to be
 * related. Each way to recommend has to guess them from earlier stories, as far as they were there on the day.
 */
export function evaluate(stories, tuning) {
    const archive = [...stories].sort((a, b) => earlierFirst(a.entry, b.entry));
    const truths = truthsOf(archive);
    const whole = opened(archive, truths);
    const found = ask(whole, tuning);
    const results = { stet: measured(rank(whole, found, tuning), truths) };
    for (const [name, create] of Object.entries(baselines))
        results[name] = measured(askBaseline(create, archive, truths), truths);
    for (const signal of signalsIn(archive, tuning)) {
        const without = { ...tuning, signals: { ...tuning.signals, [signal]: 0 } };
        const rest = signal === 'words'
            ? opened(only(archive, 'names'), truths)
            : signal === 'names'
                ? opened(only(archive, 'words'), truths)
                : whole;
        // Links and passages are weighed when the archive has been asked.
        const its = signal === 'links' || signal === 'passages' ? found : ask(rest, without);
        results[`without ${signal}`] = measured(rank(rest, its, without), truths);
    }
    let links = 0;
    for (const { size } of truths.values())
        links += size;
    return { links, queries: truths.size, results };
}
function truthsOf(archive) {
    const numbers = new Map(archive.map(({ entry }, id) => [entry.key, id]));
    const truths = new Map();
    archive.forEach(({ entry }, id) => {
        const its = new Set();
        for (const key of entry.links) {
            const target = numbers.get(key);
            if (target !== undefined && isEarlier(target, id, archive))
                its.add(target);
        }
        if (its.size > 0)
            truths.set(id, its);
    });
    return truths;
}
/** By date alone: which of two stories of one instant came first, no one can tell. */
function isEarlier(a, b, archive) {
    const first = archive[a]?.entry.date;
    const second = archive[b]?.entry.date;
    return first !== undefined && second !== undefined && first < second;
}
function measured(rankings, truths) {
    const gains = [];
    const hits = [];
    const ranks = [];
    for (const [id, its] of truths) {
        const ranked = rankings.get(id) ?? [];
        gains.push(ndcg5(ranked, its));
        hits.push(hit3(ranked, its));
        ranks.push(reciprocalRank(ranked, its));
    }
    const [low, high] = meanInterval(gains);
    return {
        ndcg5: rounded(mean(gains)),
        hit3: rounded(mean(hits)),
        mrr: rounded(mean(ranks)),
        ci95: [rounded(low), rounded(high)],
    };
}
function rounded(value) {
    return Math.round(value * 10_000) / 10_000;
}
function opened(archive, truths) {
    return { archive, truths, indexed: indexArchive(archive.map(({ entry }) => entry)) };
}
function ask({ archive, truths, indexed }, tuning) {
    const all = new Map();
    queryAll(indexed.index, tuning, (id, found) => void all.set(id, found), {
        profileOf: (id) => archive[id]?.asked ?? emptyProfile,
        wanted: (id) => truths.has(id),
    });
    return all;
}
/** What stet ranks, before a block is filled from it: blocks leave out what the body links to, which is asked for here. */
function rank({ archive, indexed }, all, tuning) {
    const stories = storiesOf(indexed.entries);
    const { weigh } = createWeigher(tuning);
    const rankings = new Map();
    for (const [id, found] of all) {
        const ranked = weigh(id, found, stories, archive[id]?.asked ?? emptyProfile).map((candidate) => candidate.id);
        rankings.set(id, ranked.filter((other) => isEarlier(other, id, archive)).slice(0, deepest));
    }
    return rankings;
}
/** The archive as if its stories were nothing but their words or their names. */
function only(archive, kind) {
    return archive.map((story) => {
        const { profile, asked } = story.only?.[kind] ?? { profile: emptyProfile, asked: emptyProfile };
        return { ...story, entry: { ...story.entry, profile }, asked };
    });
}
/** The signals without which stet may rank differently: those that weigh anything, and that any story has. */
function signalsIn(archive, { signals }) {
    const any = (has) => archive.some(({ entry }) => has(entry));
    const told = archive.every((story) => story.only !== undefined);
    const anyOf = (kind) => told && archive.some((story) => (story.only?.[kind].profile.terms.length ?? 0) > 0);
    const counts = {
        words: anyOf('words'),
        names: anyOf('names'),
        topics: constants.topic > 0 && any(({ topics }) => topics.length > 0),
        series: constants.series > 0 && any(({ series }) => series !== undefined),
        authors: constants.author > 0 && any(({ authors }) => authors.length > 0),
        section: constants.section > 0 && any(({ section }) => section !== ''),
        passages: true,
        links: constants.link > 0 && any(({ links }) => links.length > 0),
        time: constants.floor < 1,
    };
    return Object.keys(counts).filter((signal) => counts[signal] && signals[signal] > 0);
}
/**
 * Asks one language at a time, as stet's recommendations never leave it. A story may be ranked only by those that are later
 * in date, and never if it is sponsored.
 */
function askBaseline(create, archive, truths) {
    const rankings = new Map();
    const languages = new Map();
    archive.forEach(({ entry }, id) => {
        const its = languages.get(entry.language) ?? { baseline: create(archive), waiting: [] };
        languages.set(entry.language, its);
        if (its.waiting.some((other) => isEarlier(other, id, archive))) {
            for (const other of its.waiting)
                its.baseline.add(other);
            its.waiting = [];
        }
        if (truths.has(id))
            rankings.set(id, its.baseline.rank(id));
        if (!entry.sponsored)
            its.waiting.push(id);
    });
    return rankings;
}
//# sourceMappingURL=evaluate.js.map