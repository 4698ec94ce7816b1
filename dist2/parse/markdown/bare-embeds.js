import { toString as textOf } from 'hast-util-to-string';
import { embedOf } from '../../embeds/embed.js';
import { isAddressOf } from '../../lib/verbatim.js';
import { embedCard } from './embed-card.js';
/**
 * The cards of a paragraph that consists of addresses of known providers, as WordPress embeds them; undefined for any
 * other paragraph. `node` is not cleaned yet.
 */
export function cardsOf(node, story) {
    const embeds = [];
    for (const child of node.children) {
        if (child.type === 'text' && child.value.trim() === '')
            continue;
        if (child.type !== 'element')
            return undefined;
        if (child.tagName === 'br')
            continue;
        const { href } = child.properties;
        if (child.tagName !== 'a' || typeof href !== 'string' || !isAddressOf(textOf(child), href))
            return undefined;
        const embed = embedOf(href);
        if (embed?.provider === undefined || embed.kind === 'page' || !leadsToOne(href))
            return undefined;
        embeds.push(embed);
    }
    if (embeds.length === 0)
        return undefined;
    // The card links to the address, so the text is not lost.
    story.accounted.push(textOf(node));
    return embeds.map((embed) => embedCard(story, embed));
}
/** Whether an address names a film or a post, and not the provider or somebody's own page there. */
function leadsToOne(href) {
    const { pathname, search } = new URL(href);
    const parts = pathname.split('/').filter((part) => part !== '');
    return parts.length > 1 || search !== '' || /^(?=.*\d)[\w-]+$|^[\w-]{10,}$/.test(parts[0] ?? '');
}
//# sourceMappingURL=bare-embeds.js.map