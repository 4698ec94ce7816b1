import { message } from '../../lib/message.js';
import { typeset } from '../../lib/typography.js';
import { defaultSection, plainName, titleOf } from '../../model/keys.js';
import { nearTerms, often } from '../../model/near-terms.js';
import { suggestion } from '../../model/nearest.js';
import { placeOf } from '../../model/place.js';
import { rules } from '../../model/rules.js';
import { collapses, lastInOrder, termUrl, titleFrom } from '../../model/terms.js';
import { feedKinds } from '../../plan/parts/feed-formats.js';
import { documentOf } from './documents.js';
import { placeFamily, vocabulariesOf } from './names.js';
import { ownLinkRows, pictureNodes, recordKeeperFor, shownRows, storyFamily, termList, } from './stories.js';
export const termFamily = { name: 'term' };
export const standingFamily = {
    name: 'standing',
};
const kinds = {
    section: {
        kind: 'section',
        vocabulary: 'sections',
        written: ({ section }) => (section === undefined ? [] : [['section', section]]),
        made: rules['section-made'],
        policy: 'sections',
    },
    topic: {
        kind: 'topic',
        vocabulary: 'topics',
        written: ({ topics }) => topics.map((name, at) => [`topics.${at}`, name]),
        made: rules['topic-made'],
        policy: 'topics',
    },
    series: {
        kind: 'series',
        vocabulary: 'series',
        written: ({ series }) => (series === undefined ? [] : [['series', series]]),
        made: rules['series-made'],
    },
    author: {
        kind: 'author',
        vocabulary: 'authors',
        written: ({ authors }) => authors.map((name, at) => [`authors.${at}`, name]),
        made: rules['author-made'],
        policy: 'authors',
    },
};
/** `section/world` → its two parts. */
function partsOf(name) {
    const at = name.indexOf('/');
    return [kinds[name.slice(0, at)], name.slice(at + 1)];
}
export function termFamilies(options) {
    const { documents, config } = options;
    const isClosed = ({ policy }) => policy !== undefined && config[policy] === 'closed';
    const term = {
        name: termFamily.name,
        rank: 6,
        rule(name, read) {
            const [kind, key] = partsOf(name);
            const vocabulary = vocabulariesOf(documents, read)[kind.vocabulary];
            const file = documents.holder(kind.kind, key, read);
            const document = vocabulary.declared.get(key);
            const stories = fewOf(termList(kind.kind, key), read);
            if ((document === undefined || document.draft) && stories === 0)
                return undefined;
            const titled = document === undefined
                ? titleOfUndeclared(kind, key, vocabulary, read)
                : { title: titleOf(document), language: config.language };
            if (document === undefined && titled.place && !isClosed(kind)) {
                const what = `“${titled.name}” has no file; its title is “${titled.title}”.`;
                read.tell(message(kind.made, what, titled.place));
            }
            tellCollapses(kind, key, titled.title, document !== undefined, read);
            const declared = document?.draft ? undefined : document;
            const version = file === undefined ? '' : options.version(file, read);
            const records = recordKeeperFor(version, file ?? '', read);
            const texts = declared && !isBlank(declared) ? records.keepText(declared) : undefined;
            const base = {
                key,
                file: declared?.file,
                title: typeset(titled.title, titled.language),
                language: titled.language,
                description: declared && declared.kind !== 'author' ? declared.description : undefined,
                url: termUrl(kind.kind, key),
                ...(texts ?? { body: undefined, links: [], bodyPictures: [] }),
            };
            return {
                term: {
                    ...base,
                    ...ownFields(kind.kind, declared, () => records.keepPicture(declared)),
                },
                shown: records.shown.size === 0 ? undefined : [...records.shown],
                use: { declared: document !== undefined, stories, place: titled.place },
            };
        },
        *rows(name, { term: its, shown = [], use }) {
            const [{ kind }, key] = partsOf(name);
            const order = 'order' in its ? its.order : undefined;
            yield { list: `terms:${kind}`, sort: key, member: key, value: { title: its.title, order } };
            yield { list: `uses:${kind}`, sort: key, member: key, value: { ...use, title: its.title } };
            yield* shownRows(name, shown);
            if (its.file !== undefined)
                yield* ownLinkRows(its.file, its.links);
        },
        *nodes(name, { shown = [] }) {
            const [{ kind }, key] = partsOf(name);
            yield* pictureNodes(shown);
            yield ['page', `${kind} ${key}`];
            yield ['near', kind];
            if (kind !== 'series') {
                yield ['archive', name];
                for (const feed of feedKinds)
                    yield ['file', `${feed} ${termUrl(kind, key)}`];
            }
        },
    };
    const near = {
        name: 'near',
        rank: 7,
        rule(kind, read) {
            for (const each of doubtful(kinds[kind], isClosed(kinds[kind]), read))
                read.tell(each);
            return undefined;
        },
    };
    const standing = {
        name: standingFamily.name,
        rank: 5,
        rule(key, read) {
            const file = documents.holder('page', key, read);
            const facts = file === undefined ? undefined : documents.facts(file, read);
            const place = file === undefined ? undefined : read.part(placeFamily, file, 'is');
            if (file === undefined || facts?.kind !== 'page' || facts.draft || place === undefined)
                return undefined;
            const records = recordKeeperFor(options.version(file, read), file, read);
            const { title, description, order = lastInOrder, language = config.language } = facts;
            const texts = records.keepText(documentOf(facts));
            const page = { key, file: facts.file, url: place.url, title, description, order, language, ...texts };
            return { page, shown: records.shown.size === 0 ? undefined : [...records.shown] };
        },
        *rows(key, { page, shown = [] }) {
            const { title, order } = page;
            yield { list: 'standing', sort: key, member: key, value: { title, order } };
            yield* shownRows(`page ${key}`, shown);
            yield* ownLinkRows(page.file, page.links);
        },
        *nodes(key, { shown = [] }) {
            yield* pictureNodes(shown);
            yield ['page', `page ${key}`];
        },
    };
    return [term, near, standing];
    /** The title that the oldest of its stories gives it. */
    function titleOfUndeclared(kind, key, vocabulary, read) {
        for (const story of oldestOf(kind, key, read)) {
            const card = read.part(storyFamily, story, 'card');
            const facts = card && factsOf(story, read);
            for (const [field, name] of facts ? kind.written(facts) : [])
                if (card && facts && vocabulary.find(name) === key)
                    return {
                        title: titleFrom(name, key, kind.kind === 'author'),
                        language: card.language,
                        place: placeOf(facts, field),
                        name,
                    };
        }
        return { title: titleFrom(key, key, false), language: config.language };
    }
    /** Stories that may name a term, oldest first. Of the section of stories without one only those that write it. */
    function* oldestOf({ kind }, key, read) {
        if (kind === 'section' && key === defaultSection) {
            const named = [...read.rows(`spelled:${kind}/${key}`)];
            const age = (sort) => sort.slice(sort.lastIndexOf('\x02'));
            named.sort((a, b) => (age(a.sort) < age(b.sort) ? -1 : 1));
            for (const { member } of named)
                yield member;
        }
        else
            for (const { member } of read.rows(termList(kind, key), { reverse: kind !== 'series' }))
                yield member;
    }
    function factsOf(story, read) {
        const file = documents.holder('article', story, read);
        const facts = file === undefined ? undefined : documents.facts(file, read);
        return facts?.kind === 'article' ? facts : undefined;
    }
    /** Tells of names that are others than the title, and come to its address all the same, each where the oldest story has it. */
    function tellCollapses(kind, key, title, isDeclared, read) {
        const tell = (story, field, name) => {
            const facts = factsOf(story, read);
            const what = `“${name}” and “${title}” come to the same address, ${termUrl(kind.kind, key)}.`;
            if (facts)
                read.tell(message(rules['names-collapse'], what, placeOf(facts, field)));
        };
        let last;
        for (const { sort, member, value } of read.rows(`spelled:${kind.kind}/${key}`)) {
            const plain = sort.slice(0, sort.lastIndexOf('\x02'));
            if (plain === last)
                continue;
            last = plain;
            const [field, name] = value;
            if (plain !== plainName(key) && collapses(name, key, title, isDeclared))
                tell(member, field, name);
        }
        // Where the title is written otherwise than the key, a story that writes the key means another thing.
        if (isDeclared || plainName(title) === plainName(key))
            return;
        for (const story of oldestOf(kind, key, read)) {
            const facts = factsOf(story, read);
            const found = facts &&
                kind
                    .written(facts)
                    .find(([, name]) => collapses(name, key, title, false) && plainName(name) === plainName(key));
            if (found === undefined)
                continue;
            tell(story, ...found);
            return;
        }
    }
}
function ownFields(kind, document, picture) {
    if (kind === 'section' || kind === 'series')
        return { order: (document && 'order' in document ? document.order : undefined) ?? lastInOrder };
    if (kind === 'topic')
        return {};
    const author = document;
    return {
        role: author?.role,
        note: author?.note,
        image: author && picture(),
        email: author?.email,
        profiles: author?.links ?? [],
    };
}
function isBlank(document) {
    return document.body.isBlank === true;
}
/** How many rows a list has, at most so many as make a name known. */
function fewOf(list, read) {
    let count = 0;
    for (const _ of read.rows(list)) {
        count++;
        if (count >= often)
            break;
    }
    return count;
}
/** What there is to say of names that no file declares and that are most likely misspelt. */
function* doubtful({ kind }, isClosed, read) {
    if (isClosed)
        return;
    const uses = [...read.rows(`uses:${kind}`)].map(({ member, value }) => ({
        key: member,
        ...value,
    }));
    const near = nearTerms(uses);
    const titles = new Map(uses.map(({ key, title }) => [key, title]));
    const hasOthers = uses.some(({ declared, stories }) => declared || stories >= often);
    for (const { key, declared, stories, place, title } of uses) {
        if (declared || place === undefined)
            continue;
        const meant = near.get(key);
        if (meant !== undefined) {
            const what = `“${title}” has no file, and its name is nearly another.${suggestion(titles.get(meant))}`;
            yield message(rules['near-name'], what, place);
        }
        else if (kind === 'section' && hasOthers && stories === 1) {
            const what = `“${title}” is a section of this story alone, and stands in the navigation of every page.`;
            yield message(rules['new-section'], what, place);
        }
    }
}
//# sourceMappingURL=terms.js.map