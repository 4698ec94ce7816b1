import { filedTerms } from '../../query/query.js';
import { createWeigher } from '../../rank/evidence.js';
import { findAffected } from './affected.js';
import { openBlocks } from './block-changes.js';
import { applyEdits } from './changes.js';
import { placeIn } from './chunked-columns.js';
import { postingsOf } from './difference.js';
import { createQuerier } from './querier.js';
import { findReached, newcomerOf, spansOf } from './reached.js';
import { hasTerm, repairPool, weightChanges } from './repair.js';
import { createStatistics } from './statistics.js';
import { allFallbacks, citedName, foundName, seriesName } from './stored-index.js';
import { storedStories } from './stored-stories.js';
/**
 * Brings the index from one state of the archive to the next. Returns the keys of the stories whose blocks are others now;
 * undefined when more than `most` stories would have to be asked for again: the index is half changed then.
 */
export function editIndex(index, edits, tuning, most) {
    const { records, sets } = index;
    const applied = applyEdits(index, edits);
    const foundOthers = askAgain(index, applied, tuning, most);
    if (foundOthers === undefined)
        return undefined;
    const stories = storedStories(index);
    const blocks = openBlocks(index, applied);
    const { weigh } = createWeigher(tuning);
    for (const id of applied.removed.keys())
        blocks.unfollow(id);
    for (const id of new Set([...foundOthers, ...concerned(index, applied)])) {
        const found = records.found(id);
        blocks.fill(id, weigh(id, found, stories, records.story(id).profile), found.own, stories);
    }
    const changed = blocks.settle(stories);
    for (const id of applied.removed.keys()) {
        for (const other of records.found(id).pool.ids)
            sets.foundBy.remove(foundName(other), id);
        records.forget(id);
    }
    return changed;
}
/**
 * Finds out what the queries find that may find others now. Returns the stories of which it is something else; undefined when more
 * than `most` would have to be asked for again.
 */
function askAgain(index, applied, tuning, most) {
    const { table, records, sets, postings } = index;
    const { removed, added, edited } = applied;
    const statistics = createStatistics(index, applied.postings);
    const querier = createQuerier(index, statistics, tuning);
    const affected = findAffected(index, statistics);
    const altered = alteredBy(applied);
    const asked = new Set(added.keys());
    for (const [id, { profile, filed }] of edited)
        if (profile || filed.size > 0)
            asked.add(id);
    for (const id of finders(index, applied))
        asked.add(id);
    const isIn = (id) => asked.has(id) || affected.ids.has(id);
    const sums = new Float64Array(table.size);
    const reach = { index, statistics, spans: spansOf(index, statistics), querier, tuning, sums };
    for (const newcomer of newcomersIn(applied)) {
        for (const id of findReached(newcomer, reach, isIn))
            asked.add(id);
        if (asked.size > most)
            return undefined;
    }
    const all = new Set([...asked, ...affected.ids]);
    if (all.size > most)
        return undefined;
    const others = new Set();
    for (const id of all) {
        if (removed.has(id))
            continue;
        const before = added.has(id) ? undefined : records.found(id);
        const ownRarities = edited.get(id)?.profile ? undefined : before?.rarities;
        const query = querier.query(id, 'now', (term, place) => affected.isMoved(id) || statistics.shifted.has(term) ? undefined : ownRarities?.[place]);
        const found = (before && !edited.get(id)?.profile && findFrom(id, before, query)) || querier.find(id, query);
        noteFound(id, before, found);
        const bounds = table.bounds.write(id);
        bounds.whole[placeIn(id)] = query.whole;
        bounds.lightest[placeIn(id)] = query.lightest;
        bounds.least[placeIn(id)] = found.pool.least;
        if (before === undefined || !isSame(before, found) || found.ids.some(table.isLinking))
            others.add(id);
    }
    return others;
    /** What a query finds, worked out from what it found; undefined where the lists that it reads are needed. */
    function findFrom(id, before, query) {
        const { rarities } = before;
        const its = edited.get(id);
        const queryBefore = its?.filed.size || affected.ids.has(id)
            ? querier.query(id, 'before', (_, place) => rarities[place], its && filedTerms(its.before))
            : query;
        const recencyOf = querier.recencyFor(id);
        const pool = repairPool(before.pool, queryBefore, query, {
            postings,
            altered,
            recencyOf,
            isLater: table.isLater,
        });
        if (pool === undefined)
            return undefined;
        const { terms } = records.story(id).profile;
        const changed = new Set(weightChanges(queryBefore.terms, query.terms).map(({ term }) => term));
        for (let i = 0; i < terms.length; i++)
            if (rarities[i] !== query.rarities[i])
                changed.add(terms[i]);
        const places = new Map(before.ids.map((each, place) => [each, place]));
        return querier.compare(id, query, pool, (other) => {
            const place = places.get(other);
            if (place === undefined || altered.has(other))
                return undefined;
            for (const term of changed)
                if (hasTerm(postings, term, other))
                    return undefined;
            return { score: before.scores[place], closeness: before.closeness[place] };
        });
    }
    function noteFound(id, before, found) {
        const came = new Set(found.pool.ids);
        for (const other of before?.pool.ids ?? [])
            if (!came.delete(other))
                sets.foundBy.remove(foundName(other), id);
        for (const other of came)
            sets.foundBy.add(foundName(other), id);
        records.putFound(id, found);
    }
}
/** Stories that came, went, or are about other terms now, each with its terms. */
function alteredBy({ removed, added, edited }) {
    const altered = new Map();
    for (const id of removed.keys())
        altered.set(id, new Map());
    for (const [id, entry] of added)
        altered.set(id, postingsOf(entry));
    for (const [id, { after, profile, filed }] of edited)
        if (profile || filed.size > 0)
            altered.set(id, postingsOf(after));
    return altered;
}
function newcomersIn({ added, edited }) {
    const newcomers = [...added].map(([id, entry]) => newcomerOf(id, undefined, entry));
    for (const [id, { before, after }] of edited)
        newcomers.push(newcomerOf(id, before, after));
    return newcomers.flatMap((newcomer) => newcomer ?? []);
}
/** Stories of now that found one that went, or one that they score otherwise now. */
function* finders({ table, postings, sets }, { removed, edited }) {
    for (const id of removed.keys())
        for (const finder of sets.foundBy.of(foundName(id)))
            if (table.isAlive(finder))
                yield finder;
    for (const [id, { profile, filed }] of edited) {
        if (!profile && filed.size === 0)
            continue;
        for (const finder of sets.foundBy.of(foundName(id)))
            if (profile || [...filed].some((term) => hasTerm(postings, term, finder)))
                yield finder;
    }
}
/**
 * Stories whose blocks may be others though they find what they found: those that cite a story that came or went or is known by
 * another text, or found a story that cites it; that found a story with other links; parts of its series; and later ones with
 * places for which nothing was found.
 */
function concerned({ table, sets }, { removed, added, edited }) {
    const ids = new Set();
    const add = (all) => {
        for (const id of all)
            if (table.isAlive(id))
                ids.add(id);
    };
    const finders = (id) => sets.foundBy.of(foundName(id));
    const citers = (key) => {
        for (const id of sets.citedBy.of(citedName(key))) {
            if (!table.isAlive(id))
                continue;
            ids.add(id);
            add(finders(id));
        }
    };
    const parts = (series, language) => {
        if (series !== undefined)
            add(sets.seriesParts.of(seriesName({ series, language })));
    };
    const fallbacks = (id) => {
        for (const other of sets.fallbacks.of(allFallbacks))
            if (table.isLater(other, id))
                add([other]);
    };
    for (const came of [removed, added])
        for (const [id, { key, series, language }] of came) {
            citers(key);
            parts(series, language);
            fallbacks(id);
        }
    for (const [id, { before, after, profile, identity, links, series, chosen }] of edited) {
        if (profile || identity || links || series || chosen)
            ids.add(id);
        if (profile || identity)
            citers(after.key);
        if (identity || links)
            add(finders(id));
        if (identity)
            fallbacks(id);
        if (series)
            parts(before.series, before.language);
        if (series || identity)
            parts(after.series, after.language);
    }
    return ids;
}
function isSame(a, b) {
    return (a.own === b.own &&
        isSameList(a.ids, b.ids) &&
        isSameList(a.scores, b.scores) &&
        isSameList(a.closeness, b.closeness));
}
function isSameList(a, b) {
    return a.length === b.length && a.every((each, i) => each === b[i]);
}
//# sourceMappingURL=edit.js.map