import { message } from '../../lib/message.js';
import { withoutEnding } from '../../lib/story-names.js';
import { standingAt, standingAtDesk } from '../../model/gates.js';
import { keyOf, plainName } from '../../model/keys.js';
import { targetOf } from '../../model/links.js';
import { unfilled } from '../../model/nearest.js';
import { pageUrl } from '../../model/permalink.js';
import { placeOf } from '../../model/place.js';
import { pathKey } from '../../model/redirects.js';
import { createReferences, slugsOf } from '../../model/references.js';
import { rules } from '../../model/rules.js';
import { createStories } from '../../model/stories.js';
import { termUrl } from '../../model/terms.js';
import { documentKey, documentOf } from './documents.js';
export const identityFamily = { name: 'identity' };
export const placeFamily = { name: 'place' };
/** Which story another one translates. */
export const pointingFamily = { name: 'pointing' };
/** A file that is no text: under the content folder or the static folder. */
export const assetFamily = { name: 'asset' };
/** The first file of a key counts; of the others it is said that they do not. */
function isFirst(document, file, { documents }, read) {
    const key = documentKey(document);
    const first = key === undefined ? undefined : documents.holder(document.kind, key, read);
    if (first === undefined || first === file)
        return first === file;
    const its = documents.facts(first, read)?.file ?? first;
    const what = `${its} and ${document.file} both have the key “${key}”.`;
    read.tell({
        ...message(rules['duplicate-key'], what, placeOf(document, '')),
        files: [its, document.file],
    });
    return false;
}
export function nameFamilies(options) {
    const { config, now, audience, documents } = options;
    const place = {
        name: placeFamily.name,
        rank: 2,
        rule(file, read) {
            const document = documents.facts(file, read);
            if (document === undefined || document.kind === 'article')
                return undefined;
            if (!isFirst(document, file, options, read))
                return undefined;
            const { draft } = document;
            const url = document.kind === 'page'
                ? pageUrl(documentOf(document), config, draft ? () => { } : read.tell)
                : termUrl(document.kind, keyOf(document.key) ?? document.key);
            return { is: { file: document.file, url, draft } };
        },
        *rows(file, { is }) {
            yield { list: `place-url:${pathKey(is.url)}`, sort: is.draft ? '1' : '0', member: file };
            yield { list: `bare:${withoutEnding(is.file)}`, sort: '1', member: file };
        },
    };
    const identity = {
        name: identityFamily.name,
        rank: 3,
        rule(file, read) {
            const document = documents.facts(file, read);
            if (document?.kind !== 'article' || !isFirst(document, file, options, read))
                return undefined;
            const vocabularies = vocabulariesOf(documents, read);
            const standingOf = audience === 'desk' ? standingAtDesk : standingAt;
            const [story] = createStories([documentOf(document)], vocabularies, config, now, read.tell, standingOf);
            if (story === undefined)
                return undefined;
            const { slug, draft } = document;
            const { document: _, ...rest } = story;
            const translates = document.translationOf !== undefined && !draft;
            return { is: { ...rest, document: { file: document.file, slug, draft }, translates } };
        },
        *rows(file, { is }) {
            const { document, url, redirects } = is;
            yield { list: `bare:${withoutEnding(document.file)}`, sort: '0', member: file };
            yield { list: `url:${pathKey(url)}`, sort: '0', member: file };
            for (const { from } of redirects)
                yield { list: `url:${pathKey(from)}`, sort: '1', member: file };
            for (const slug of slugsOf(is))
                yield { list: `slug:${slug}`, sort: document.file, member: file };
        },
        *nodes(file, { is }) {
            yield ['story', is.key];
            yield ['entry', is.key];
            if (is.translates)
                yield ['pointing', file];
        },
    };
    const pointing = {
        name: pointingFamily.name,
        rank: 4,
        rule(file, read) {
            const document = documents.facts(file, read);
            const story = read.part(identityFamily, file, 'is');
            if (document?.kind !== 'article' || !story?.translates)
                return undefined;
            const written = document.translationOf ?? '';
            const tell = story.standing === 'public' || story.upcoming ? read.tell : () => { };
            const where = placeOf(document, 'translationOf');
            const found = referencesOf(options, read).find(written, story);
            if (document.languageInName !== undefined && !('story' in found))
                return { to: { group: written } };
            if (!('story' in found)) {
                const help = 'candidates' in found
                    ? `“${written}” is the name of ${found.candidates.length} stories.`
                    : `No story is named “${written}”.${found.nearest === undefined ? '' : ` Did you mean “${found.nearest}”?`}`;
                tell(message(rules['translation-unknown'], help, where));
            }
            else if (found.story.key === story.key) {
                tell(message(rules['translation-of-itself'], `“${written}” is the story itself.`, where));
            }
            else
                return { to: { file: found.story.sourceFile } };
            return undefined;
        },
        *rows(file, { to }) {
            if ('file' in to)
                yield { list: `translated:${to.file}`, sort: '', member: file };
            else
                yield { list: `translated-name:${to.group}`, sort: '', member: file };
        },
    };
    return [place, identity, pointing];
}
function storyAt(file, read) {
    const identity = file === undefined ? undefined : read.part(identityFamily, file, 'is');
    return identity && { ...identity, sourceFile: file };
}
const preference = { public: 0, withdrawn: 1, hidden: 2 };
/** An address that several stories claim is that of the one readers can see. */
function preferred(stories) {
    let best;
    for (const story of stories)
        if (best === undefined || preference[story.standing] < preference[best.standing])
            best = story;
    return best;
}
function membersOf(list, read, sort) {
    const members = [];
    for (const row of read.rows(list))
        if (sort === undefined || row.sort === sort)
            members.push(row.member);
    return members;
}
const storiesAt = (files, read) => files.flatMap((file) => storyAt(file, read) ?? []);
export function referencesOf({ config, documents }, read) {
    const names = {
        byKey: (key) => storyAt(documents.holder('article', key, read), read),
        byFile: (bare) => storiesAt(membersOf(`bare:${bare}`, read, '0'), read).at(-1),
        byUrl: (key) => preferred(storiesAt(membersOf(`url:${key}`, read, '0'), read)) ??
            preferred(storiesAt(membersOf(`url:${key}`, read, '1'), read)),
        bySlug: (slug) => storiesAt(membersOf(`slug:${slug}`, read), read),
        nearest: (wrong) => unfilled('story', wrong),
    };
    return createReferences(names, config.url);
}
export function linkTargetsOf(read) {
    const placeAt = (file) => {
        const found = read.part(placeFamily, file, 'is');
        return found && { file: found.file, url: found.url, hidden: found.draft };
    };
    const storyTarget = (story) => story && targetOf(story);
    const byFile = (file) => storyTarget(storyAt(file, read)) ?? placeAt(file);
    return {
        byFile,
        byBare(bare) {
            const story = preferred(storiesAt(membersOf(`bare:${bare}`, read, '0'), read));
            if (story)
                return storyTarget(story);
            const [place] = membersOf(`bare:${bare}`, read, '1');
            return place === undefined ? undefined : placeAt(place);
        },
        byPath(key) {
            const own = storiesAt(membersOf(`url:${key}`, read, '0'), read);
            const seen = preferred(own.filter(({ standing }) => standing !== 'hidden'));
            if (seen)
                return storyTarget(seen);
            const [place] = membersOf(`place-url:${key}`, read, '0');
            if (place !== undefined)
                return placeAt(place);
            const old = preferred(storiesAt(membersOf(`url:${key}`, read, '1'), read));
            if (old ?? own[0])
                return storyTarget(old ?? own[0]);
            const [draft] = membersOf(`place-url:${key}`, read, '1');
            return draft === undefined ? undefined : placeAt(draft);
        },
        named(name) {
            for (const { member } of read.rows(`named:${name}`)) {
                const found = byFile(member);
                if (found)
                    return found.file;
            }
            return undefined;
        },
        nearest: (wrong) => unfilled('file', wrong),
        hasFile: (path) => read.part(assetFamily, path, 'folder') !== undefined,
    };
}
/** What names of sections, topics, series and authors lead to. */
export function vocabulariesOf(documents, read) {
    const vocabulary = (kind) => {
        const declared = (key) => {
            const file = documents.holder(kind, key, read);
            return file === undefined ? undefined : documents.facts(file, read);
        };
        return {
            declared: {
                get: declared,
                has: (key) => documents.holder(kind, key, read) !== undefined,
                *keys() {
                    let last;
                    for (const { sort } of read.rows(`declared:${kind}`)) {
                        if (sort !== last)
                            yield sort;
                        last = sort;
                    }
                },
            },
            find(written) {
                const made = keyOf(written);
                const plain = plainName(written);
                if (made === undefined || (plain === plainName(made) && documents.holder(kind, made, read)))
                    return made;
                return titledBy(kind, plain, documents, read) ?? made;
            },
        };
    };
    return {
        sections: vocabulary('section'),
        topics: vocabulary('topic'),
        series: vocabulary('series'),
        authors: vocabulary('author'),
    };
}
/** The key of the one file that has a title; undefined where several have it. */
function titledBy(kind, plain, documents, read) {
    const keys = new Set();
    for (const { sort: key, member } of read.rows(`titled:${kind}/${plain}`))
        if (documents.holder(kind, key, read) === member)
            keys.add(key);
    const [only, another] = keys;
    return another === undefined ? only : undefined;
}
//# sourceMappingURL=names.js.map