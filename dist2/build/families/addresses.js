import { compareKeys } from '../../lib/compare-keys.js';
import { normalized } from '../../lib/normalized.js';
import { pageKinds } from '../../lib/page-kinds.js';
import { toFile } from '../../lib/url.js';
import { homeUrl } from '../../plan/addresses.js';
import { findCollisions } from '../../plan/collisions.js';
import { addressLists, pageName, take } from './address-rows.js';
import { after } from './sort.js';
import { storyFamily, termList } from './stories.js';
/** What is at an address, in the words of messages. */
export function describeAddress(row, read) {
    return claimOf(row, '', read).what;
}
function claimOf([url, kind, source], member, read) {
    switch (kind) {
        case 'file':
            return { url, what: `stet’s own file ${url}` };
        case 'asset':
            return { url, what: `the templates’ file ${url}` };
        case 'copy':
            return { url, what: `the file ${source}`, file: source };
        case 'card':
            return { url, what: `the card of the story ${source}`, file: source, derived: true };
    }
    const { noun } = pageKinds[kind];
    if (kind === 'home' && url !== homeUrl)
        return { url, what: `the front page of stories in “${url.slice(1, -1)}”`, file: source };
    const user = source === undefined ? newestUser(kind, member, read) : undefined;
    return {
        url,
        what: source !== undefined ? `${noun} ${source}` : user === undefined ? noun : `${noun} named in ${user}`,
        file: source ?? user,
        derived: kind === 'lite',
    };
}
/** The newest story that names a section, topic and so on for which there is no file. */
function newestUser(kind, member, read) {
    if (kind !== 'section' && kind !== 'topic' && kind !== 'author' && kind !== 'series')
        return undefined;
    const [, name] = pageName(member.replace(/^page /, ''));
    const [newest] = take(read.rows(termList(kind, name), { reverse: kind === 'series' }), 1);
    return newest && read.part(storyFamily, newest.member, 'card')?.file;
}
/**
 * What cannot be published side by side. A node is an address (see `collisionKey`) that something came to or left in this build; only addresses with
 * something to say are put.
 */
export function addressFamilies(graph) {
    const address = {
        name: 'address',
        rank: 17,
        rule: () => undefined,
        async settle(keys) {
            const { read, run } = graph().tracer;
            const queue = new Set(keys);
            const families = address;
            for (const key of queue) {
                const made = run(() => {
                    const own = claimsAt(key, read);
                    const inWay = own.find(({ url }) => fileKey(url) === key && key !== '');
                    const inside = inWay === undefined ? [] : claimsUnder(key, read);
                    for (const each of findCollisions([...own, ...inside]))
                        read.tell(each);
                    for (const { url } of own)
                        for (const folder of foldersOf(fileKey(url)))
                            if (claimsAt(folder, read).some((claim) => fileKey(claim.url) === folder))
                                queue.add(folder);
                    return undefined;
                });
                const isKnown = graph().rows.get('n:address', key) !== undefined;
                if (made.trace.messages.length > 0 || isKnown)
                    graph().take(families, key, made);
            }
        },
    };
    return [address];
}
function claimsAt(key, read) {
    return claimsIn({ from: key, until: `${key}${after}` }, read);
}
function claimsUnder(key, read) {
    return claimsIn({ from: `${key}/`, until: `${key}0` }, read);
}
/** Claims in the order in which messages name them: lists, stories with the newest first, other pages, then files. */
function claimsIn(range, read) {
    const found = addressLists.flatMap((list) => Array.from(read.rows(list, range), ({ value, member }) => {
        const row = value;
        return { row, member, place: placeOf(row, member, read) };
    }));
    return found.sort((a, b) => compare(a.place, b.place)).map(({ row, member }) => claimOf(row, member, read));
}
/** What is the site's own before what editors file stories under, then stories and pages, then files. */
const order = [
    ...['home', 'latest', 'corrections', 'not-found', 'search', 'lite-home'],
    ...['section', 'topic', 'author', 'archive', 'series', 'calendar', 'year', 'month'],
    ...['article', 'withdrawn', 'page', 'lite', 'redirect', 'file', 'copy', 'asset', 'card'],
];
function placeOf([url, kind], member, read) {
    const place = order.indexOf(kind);
    if (kind !== 'article' && kind !== 'lite')
        return [place, 0, url];
    const [, key] = pageName(member.replace(/^page /, ''));
    const date = read.part(storyFamily, key, 'card')?.date ?? 0;
    return [place, -date, key];
}
function compare(a, b) {
    return a[0] - b[0] || a[1] - b[1] || compareKeys(a[2], b[2]);
}
function fileKey(url) {
    return normalized(toFile(url)).toLowerCase();
}
function foldersOf(file) {
    const folders = [];
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
        folders.push(file.slice(0, end));
    return folders;
}
//# sourceMappingURL=addresses.js.map