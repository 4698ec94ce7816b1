import { editorsPicks } from '../../model/picks.js';
import { filledBlock, leftBy, recommendsAny } from '../../model/recommend.js';
import { noBlocks } from '../../related/blocks/blocks.js';
import { entryOf } from '../../related/entry.js';
import { emptyProfile } from '../../related/text/profile.js';
import { documentOf } from './documents.js';
import { identityFamily, referencesOf } from './names.js';
import { storyFamily } from './stories.js';
export const entryFamily = { name: 'entry' };
export const picksFamily = { name: 'picks' };
export function picksFamilies(options) {
    const { documents, config } = options;
    const { count, followUps } = config.related;
    const entry = {
        name: entryFamily.name,
        rank: 7,
        rule(key, read) {
            if (!recommendsAny(config.related))
                return undefined;
            const file = documents.holder('article', key, read);
            const identity = file === undefined ? undefined : read.part(identityFamily, file, 'is');
            const facts = file === undefined ? undefined : documents.facts(file, read);
            if (file === undefined || identity === undefined || facts?.kind !== 'article')
                return undefined;
            if (identity.standing !== 'public' && !identity.upcoming)
                return undefined;
            const story = { ...identity, document: documentOf(facts) };
            const translations = read.part(storyFamily, key, 'card')?.translations ?? [];
            const wanted = facts.recommend && count > 0;
            const picks = wanted || (identity.upcoming && facts.recommend)
                ? editorsPicks(story, {
                    references: referencesOf(options, read),
                    translations,
                    count,
                    siteUrl: config.url,
                    report: read.tell,
                })
                : [];
            const card = read.part(storyFamily, key, 'card');
            const text = read.part(storyFamily, key, 'text');
            const topics = read.part(storyFamily, key, 'topics') ?? [];
            if (card === undefined || text === undefined)
                return undefined;
            const version = options.version(file, read);
            const reading = { profile: emptyProfile, passages: options.passages(file, version) };
            const { profile: _, ...its } = entryOf({ ...card, topics, links: text.links }, facts, reading, config.timeZone, leftBy(picks, facts.recommend, count));
            return { entry: its, text: [file, version], picks, wanted: facts.recommend };
        },
        *nodes(key) {
            yield ['picks', key];
        },
    };
    const picks = {
        name: picksFamily.name,
        rank: 8,
        rule: () => undefined,
        async settle(names) {
            const graph = options.graph();
            const { read } = graph.tracer;
            const removed = names.filter((key) => read.part(entryFamily, key, 'entry') === undefined);
            const related = recommendsAny(config.related) ? options.related() : undefined;
            const changed = entriesOf(names, read, options.profile);
            const differing = related?.update({ changed, removed }) ?? [];
            for (const key of new Set([...names, ...differing])) {
                const made = graph.tracer.run(() => {
                    const chosen = read.part(entryFamily, key, 'picks');
                    const wanted = read.part(entryFamily, key, 'wanted');
                    if (chosen === undefined || wanted === undefined)
                        return undefined;
                    const blocks = related?.blocks(key) ?? noBlocks;
                    return {
                        recommendations: wanted && count > 0 ? filledBlock(chosen, blocks.background) : undefined,
                        followUps: followUps && wanted && blocks.followUps.length > 0 ? blocks.followUps : undefined,
                    };
                });
                graph.take(picks, key, made);
            }
            related?.release();
        },
    };
    return [entry, picks];
}
/**
 * The stories among some keys that the related index knows, as it knows them. They are read one by one, so that entries and profiles of
 * a whole archive are not in memory at once.
 */
export function* entriesOf(keys, read, profile) {
    for (const key of keys) {
        const entry = read.part(entryFamily, key, 'entry');
        const text = read.part(entryFamily, key, 'text');
        if (entry && text)
            yield withProfile(entry, () => profile(...text) ?? emptyProfile);
    }
}
function withProfile(entry, profile) {
    let its;
    return Object.defineProperty({ ...entry }, 'profile', {
        enumerable: true,
        get() {
            its ??= profile();
            return its;
        },
    });
}
//# sourceMappingURL=picks.js.map