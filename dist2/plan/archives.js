import { hash } from 'node:crypto';
import { isoDate } from './parts/dates.js';
/**
 * Cutting a list of stories into archive pages that hold still.
 *
 * The stories, oldest first, each carry a rank: the digest of their key, so a number drawn once and for all. A *natural*
 * cut lies after each story whose rank is higher than those of the 19 stories before and the 19 after it. Whether it
 * does depends on those 39 stories and on nothing else, which has three consequences:
 * - two natural cuts are at least 20 stories apart, so no least size has to be enforced afterwards;
 * - on average a cut comes every 39 stories, the share of windows whose middle is the highest;
 * - a story added or removed can move only the cuts within 19 stories of it; all others stand where they stood. (A rule
 *   such as "cut where the digest ends in 00000, but not before 20" would have no such bound: each cut would depend on
 *   where the last one fell, and one story could shift the pages after it for long.)
 *
 * Natural cuts may lie more than 80 apart. There, *forced* cuts are made from the left: after the highest-ranked of the
 * 20th to the 60th story, until 80 or fewer are left. They see only what lies between two natural cuts, so they cannot
 * carry a change past the next one; and because the choice looks at the 80 oldest only, stories published later do not
 * move it. Neither kind of cut can leave fewer than 20 behind it: a natural cut is more than 80 from the page's
 * beginning when a forced one is made within its first 60.
 *
 * The newest page, still growing, is treated alike with one exception: it holds up to 99 before it is forced apart,
 * since any of the last 19 may still turn out to be a natural cut, which must not find a forced one in its place.
 */
const reach = 19;
const least = reach + 1;
const most = 80;
const forcedFrom = least;
const forcedTo = most - least;
/**
 * The pages of a list: index of the first story of each, oldest page first. Every page holds 20 to 80 stories, but the
 * newest, which holds 19 to 99, or all there are. `ranks` are those of the stories, oldest first.
 */
export function cutPages(ranks) {
    if (ranks.length === 0)
        return [];
    const starts = [0];
    let start = 0;
    const cutAt = (next) => {
        start = next;
        starts.push(next);
    };
    for (const natural of naturalCuts(ranks)) {
        while (natural - start > most)
            cutAt(forcedCut(ranks, start));
        cutAt(natural);
    }
    while (ranks.length - start > most + reach)
        cutAt(forcedCut(ranks, start));
    return starts;
}
/** Where new pages begin: one past each story that ranks highest around it. */
function naturalCuts(ranks) {
    const cuts = [];
    for (let i = reach; i + reach < ranks.length;) {
        if (isHighest(ranks, i)) {
            cuts.push(i + 1);
            // None of the next 19 can be higher than all around it: this one is near.
            i += least;
        }
        else
            i++;
    }
    return cuts;
}
function isHighest(ranks, i) {
    const rank = ranks[i] ?? '';
    for (let distance = 1; distance <= reach; distance++) {
        if ((ranks[i - distance] ?? '') >= rank || (ranks[i + distance] ?? '') >= rank)
            return false;
    }
    return true;
}
function forcedCut(ranks, start) {
    let best = forcedFrom;
    for (let size = forcedFrom + 1; size <= forcedTo; size++) {
        if ((ranks[start + size - 1] ?? '') > (ranks[start + best - 1] ?? ''))
            best = size;
    }
    return start + best;
}
/** A story's rank, from its key: 64 lower-case hexadecimal digits. */
export function rankOf(key) {
    return hash('sha256', key, 'hex');
}
/**
 * The file name of an archive page, from its oldest story: the day, and six digits of its rank because two pages may
 * begin on one day. Newer stories never rename it; it changes only when its oldest story does.
 */
export function archiveName(isoDay, rank) {
    return `${isoDay}-${rank.slice(0, 6)}.html`;
}
/** Stories on the front of a section, topic or author. */
export const frontSize = 30;
/** The pages of the archive behind the front of a list, oldest first; none where the front shows all there is. */
export function archiveNames(list, timeZone) {
    if (list.first(frontSize + 1).length <= frontSize)
        return [];
    const stories = [...list].reverse();
    const ranks = stories.map(({ key }) => rankOf(key));
    const starts = cutPages(ranks);
    return starts.map((start, page) => {
        const cut = stories.slice(start, starts[page + 1]);
        const first = cut[0];
        const last = cut.at(-1);
        return {
            name: archiveName(isoDate(first.date, timeZone), rankOf(first.key)),
            first: first.date,
            last: last.date,
            keys: cut.map(({ key }) => key),
        };
    });
}
export function linkOf({ name, first, last }) {
    return { name, first, last };
}
/** The page of an archive with this name. */
export function placeIn(cuts, name) {
    const at = cuts.findIndex((cut) => cut.name === name);
    const cut = cuts[at];
    if (cut === undefined)
        return undefined;
    const [newer, older] = [cuts[at + 1], cuts[at - 1]];
    return { cut, newer: newer && linkOf(newer), older: older && linkOf(older) };
}
/** Cuts each list once, when one of the pages behind its front is asked for. */
export function createArchives(site, { timeZone }) {
    const cutsOf = (kind) => site.remember((key) => {
        const term = archivedTerms(kind, site).get(key);
        return term === undefined ? [] : archiveNames(term.articles, timeZone);
    });
    const cuts = { section: cutsOf('section'), topic: cutsOf('topic'), author: cutsOf('author') };
    return {
        newest(kind, key) {
            const newest = cuts[kind](key).at(-1);
            return newest && linkOf(newest);
        },
        at: (kind, key, name) => placeIn(cuts[kind](key), name),
    };
}
/** The terms whose fronts are of a kind. */
export function archivedTerms(kind, site) {
    return site[fields[kind]];
}
const fields = { section: 'sections', topic: 'topics', author: 'authors' };
//# sourceMappingURL=archives.js.map