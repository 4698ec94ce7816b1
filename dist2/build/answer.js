import fs from 'node:fs';
import { collisionKey } from '../lib/url.js';
import { drawCard } from '../media/card.js';
import { socialCard } from '../plan/files/social-cards.js';
import { makeFile, makePage } from '../plan/registry.js';
import { renderPages } from '../render/render.js';
import { addressList, addressLists, forwardList, pageName, } from './families/address-rows.js';
import { after } from './families/sort.js';
/** Makes the page or file at a URL from the records as they are now. Undefined if nothing is published there. */
export async function answerAt(url, means) {
    const member = memberAt(url, means.graph);
    if (member === undefined)
        return undefined;
    const [list, name] = member;
    if (list === addressList || list === forwardList)
        return pageAnswer(name.replace(/^page /, ''), means);
    const bytes = await bytesOf(name, means);
    return bytes === undefined ? undefined : { file: url.slice(1), bytes, messages: [] };
}
/** The row of an address: the list, and what is there. */
function memberAt(url, { tracer: { read } }) {
    const key = collisionKey(url);
    for (const list of addressLists)
        for (const { member, value } of read.rows(list, { from: key, until: `${key}${after}` }))
            if (value[0] === url)
                return [list, member];
    return undefined;
}
async function pageAnswer(name, { context, templates: templatesNow }) {
    const templates = templatesNow();
    const page = makePage(...pageName(name), context());
    if (page === undefined || templates === undefined)
        return undefined;
    const view = page.view();
    let bytes;
    const { messages } = await renderPages([{ ...page, view: () => view }], templates, (made) => {
        bytes = made.bytes;
    });
    return { file: page.file, bytes, page: { of: page, view }, messages };
}
async function bytesOf(member, { context, templates, copies, pictures }) {
    if (member.startsWith('card ')) {
        const card = socialCard(member.slice('card '.length), context());
        return card && drawCard(card.words());
    }
    const [, kind, name = ''] = /^file (\S+) (.*)$/s.exec(member) ?? [];
    if (kind !== undefined)
        return makeFile(kind, name, context())?.content();
    const asset = templates()?.assets.find(({ file }) => file === member);
    if (asset)
        return asset.bytes;
    const copy = copies.find(({ file }) => file === member);
    if (copy)
        return fs.readFileSync(copy.from);
    return pictures.find(({ file }) => file === member)?.bytes();
}
//# sourceMappingURL=answer.js.map