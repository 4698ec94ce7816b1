import path from 'node:path/posix';
import { message } from '../../lib/message.js';
import { normalized } from '../../lib/normalized.js';
import { publication } from '../../model/gates.js';
import { keyOf, plainName, titleOf } from '../../model/keys.js';
import { placeOf } from '../../model/place.js';
import { rules } from '../../model/rules.js';
import { oldestFirst } from './sort.js';
/** Facts as the document they are of: the model asks for no texts. */
export function documentOf(facts) {
    return facts;
}
export const documentName = { name: 'document' };
/** The key by which a document is known among those of its kind; undefined where its name makes none. */
export function documentKey(document) {
    return document.kind === 'article' || document.kind === 'page'
        ? normalized(document.key)
        : keyOf(document.key);
}
/** Families of rank 1: one node for each source file, put by the build when the file is another one. */
export function documentFamily(parsed) {
    return {
        name: documentName.name,
        rank: 1,
        rule: () => undefined,
        *rows(file, { version }) {
            const document = parsed.facts(file, version);
            if (document !== undefined)
                yield* documentRows(file, document);
        },
        *nodes(file, { version }) {
            const document = parsed.facts(file, version);
            if (document !== undefined)
                yield* documentNodes(file, document);
        },
    };
}
/** What is to be said of a file: what the parser said, and that its name makes no key. */
export function documentMessages(document, told) {
    if (document === undefined || documentKey(document) !== undefined)
        return told;
    return [...told, message(rules['unusable-name'], `“${document.key}” makes no key.`, placeOf(document, ''))];
}
function* documentRows(file, document) {
    const key = documentKey(document);
    if (key === undefined)
        return;
    yield { list: keyList(document.kind, key), sort: document.file, member: file };
    yield { list: `named:${path.basename(document.file)}`, sort: document.file, member: file };
    if (isHeld(document))
        yield { list: heldList, sort: document.file, member: file };
    if (document.kind === 'article') {
        for (const gate of gatesOf(document))
            yield { list: gateList, sort: oldestFirst(gate), member: file };
        return;
    }
    if (document.kind === 'page')
        return;
    yield { list: `declared:${document.kind}`, sort: key, member: file };
    yield { list: `titled:${document.kind}/${plainName(titleOf(document))}`, sort: key, member: file };
}
function* documentNodes(file, document) {
    const key = documentKey(document);
    if (key === undefined)
        return;
    if (document.kind === 'article')
        yield ['identity', file];
    else
        yield ['place', file];
    if (document.kind === 'page')
        yield ['standing', key];
    else if (document.kind !== 'article')
        yield ['term', `${document.kind}/${key}`];
}
/** Files that are drafts, or under an embargo that may be over. */
export const heldList = 'held';
/** Files of one kind and key: the first one counts. */
export function keyList(kind, key) {
    return `key:${kind}/${key}`;
}
/** Instants at which a story may be another one, though its file is the same. */
export const gateList = 'gates';
function gatesOf(story) {
    const gates = new Set([publication(story)]);
    if (story.expires !== undefined)
        gates.add(story.expires);
    if (story.withdrawn)
        gates.add(story.withdrawn.date);
    if (story.updated !== undefined)
        gates.add(story.updated);
    for (const { date } of story.corrections)
        gates.add(date);
    return gates;
}
function isHeld(document) {
    if (document.draft)
        return true;
    return document.kind === 'article' && document.embargo !== undefined;
}
/** Facts without what keeps readers from seeing a file. */
function openFacts(facts) {
    if (facts.kind !== 'article')
        return { ...facts, draft: false };
    return { ...facts, draft: false, embargo: undefined };
}
export function createDocuments(parsed, audience = 'readers') {
    return {
        facts(file, read) {
            const version = read.part(documentName, file, 'version');
            const facts = version === undefined ? undefined : parsed.facts(file, version);
            return facts && audience === 'desk' && isHeld(facts) ? openFacts(facts) : facts;
        },
        holder(kind, key, read) {
            for (const { member } of read.rows(keyList(kind, key)))
                return member;
            return undefined;
        },
    };
}
//# sourceMappingURL=documents.js.map