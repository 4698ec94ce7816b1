import { impactOf, isAbout, queryOf } from '../../query/query.js';
import { rarity } from '../../query/rarity.js';
import { createRecency } from '../../query/recency.js';
import { createFinder } from '../../rank/find.js';
import { commonTerms } from '../../text/stop-words.js';
import { filedAt, filedTermsAt, languageAt, profileAt } from './packed-stories.js';
/**
 * Asks for every story, oldest first, what earlier stories suit it. Calls `found` for each, in that order, with the query.
 */
export function queryAll(index, tuning, found, { profileOf, wanted } = {}) {
    const { stories, start, ids, impacts, numberOf } = index;
    const { days, months } = stories;
    const finder = createFinder();
    const recency = createRecency(tuning);
    const statistics = createRunningStatistics(index);
    let day = 0;
    const searched = {
        size: stories.size,
        recencyOf: (id) => recency(day - days[id]),
        isLater: (a, b) => a > b,
        listOf(term) {
            const number = numberOf(term);
            if (number < 0)
                return [];
            const from = start[number];
            return [{ ids, impacts, from, to: from + statistics.postings(number) }];
        },
        story: (id) => ({ profile: profileAt(stories, id), filed: filedTermsAt(stories, id) }),
    };
    for (let id = 0; id < stories.size; id++) {
        statistics.enterMonth(months[id]);
        if (wanted?.(id) ?? true) {
            const asking = profileOf?.(id) ?? profileAt(stories, id);
            const query = queryOf(asking, filedAt(stories, id), statistics.of(languageAt(stories, id)), tuning);
            day = days[id];
            found(id, finder.find(asking, query, searched), query);
        }
        statistics.add(id);
    }
}
/** No month of any story. */
const none = -0x80000000;
/** Counts what is before a story and before its month, while the archive is gone through. */
function createRunningStatistics({ stories, terms, numberOf }) {
    /** By number of a term: the postings of the stories so far, how many have it, how many had it when `lastMonth` began. */
    const posted = new Uint32Array(terms);
    const having = new Uint32Array(terms);
    const atStart = new Uint32Array(terms);
    const lastMonth = new Int32Array(terms).fill(none);
    const isCommon = new Uint8Array(terms);
    for (const language of stories.languageNames)
        for (const term of commonTerms(language))
            if (numberOf(term) >= 0)
                isCommon[numberOf(term)] = 1;
    let month = none;
    /** Stories of each language before this month, and languages of those of this month. */
    const before = new Map();
    let ofThisMonth = [];
    const count = (term, isPosted) => {
        const number = numberOf(term);
        if (lastMonth[number] !== month) {
            lastMonth[number] = month;
            atStart[number] = having[number];
        }
        having[number] = having[number] + 1;
        if (isPosted)
            posted[number] = posted[number] + 1;
    };
    const frequency = (number) => (lastMonth[number] === month ? atStart[number] : having[number]);
    return {
        enterMonth(next) {
            if (next === month)
                return;
            month = next;
            for (const language of ofThisMonth)
                before.set(language, (before.get(language) ?? 0) + 1);
            ofThisMonth = [];
        },
        postings: (number) => posted[number],
        of(language) {
            const known = before.get(language) ?? 0;
            return {
                stories: known,
                rarityOf(term) {
                    const number = numberOf(term);
                    return number < 0
                        ? rarity(known, 0, commonTerms(language).has(term))
                        : rarity(known, frequency(number), isCommon[number] === 1);
                },
            };
        },
        add(id) {
            if (stories.sponsored[id] === 1)
                return;
            const { terms: its, counts, length } = profileAt(stories, id);
            for (let i = 0; i < its.length; i++)
                count(its[i], isAbout(impactOf(counts[i], length)));
            for (const term of filedTermsAt(stories, id))
                count(term, true);
            ofThisMonth.push(languageAt(stories, id));
        },
    };
}
//# sourceMappingURL=query-all.js.map