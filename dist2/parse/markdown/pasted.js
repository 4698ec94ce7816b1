import { embedOf } from '../../embeds/embed.js';
import { pastedAddress, scriptPage } from '../../embeds/pasted.js';
import { markdownRules as rules } from '../markdown-rules.js';
import { accountFor, accountForFallback, takeOut } from './accounted.js';
import { embedCard } from './embed-card.js';
import { ownMedia } from './own-media.js';
import { quoted, report, startOf } from './story.js';
/*
 * Code that providers offer for pasting into pages: frames, scripts, quotations with classes. None of it is published,
 * because it would load something from another company; readers get a card with a link.
 */
export function cleanFrame(node, story) {
    accountForFallback(story, node);
    const { src, dataSrc, title, ariaLabel } = node.properties;
    const address = typeof src === 'string' && src !== '' ? src : typeof dataSrc === 'string' ? dataSrc : '';
    const own = ownMedia(story, address, { caption: String(title ?? ariaLabel ?? ''), at: startOf(node) });
    if (own !== undefined)
        return own;
    const embed = embedOf(address);
    if (embed === undefined) {
        takeOut(story, node, `<iframe> of “${quoted(address)}”`);
        return [];
    }
    report(story, embed.provider === undefined ? rules['unknown-embed'] : rules['embed-as-link'], `The frame of ${quoted(address)} has become a link to ${embed.brand}.`, startOf(node));
    return [embedCard(story, embed, String(title ?? ariaLabel ?? ''))];
}
export function cleanMedia(node, story) {
    accountForFallback(story, node);
    const source = node.children.find((child) => child.type === 'element' && child.tagName === 'source');
    const src = node.properties.src ?? source?.properties.src;
    const { title, ariaLabel } = node.properties;
    const own = typeof src === 'string'
        ? ownMedia(story, src, {
            kind: node.tagName === 'audio' ? 'audio' : 'video',
            caption: String(title ?? ariaLabel ?? ''),
            at: startOf(node),
        })
        : undefined;
    if (own !== undefined)
        return own;
    const embed = typeof src === 'string' ? embedOf(src) : undefined;
    if (embed !== undefined) {
        report(story, rules['embed-as-link'], `<${node.tagName}> has become a link to ${quoted(String(src))}.`, startOf(node));
        return [embedCard(story, { ...embed, kind: node.tagName === 'audio' ? 'audio' : 'video' })];
    }
    takeOut(story, node, `<${node.tagName}> of “${quoted(String(src ?? ''))}”`);
    return [];
}
/** For some providers, the address of a script tells what it would show. */
export function cleanScript(node, story) {
    const src = typeof node.properties.src === 'string' ? node.properties.src : '';
    const embed = src === '' ? undefined : embedOf(src);
    const page = embed === undefined ? undefined : scriptPage(embed);
    if (embed !== undefined && page !== undefined) {
        report(story, rules['embed-as-link'], `The script of ${embed.brand} has become a link.`, startOf(node));
        accountFor(story, node);
        return [embedCard(story, { ...embed, href: page })];
    }
    if (embed?.provider !== undefined) {
        report(story, rules['embed-as-link'], `The script of ${embed.brand} has been taken out; what stands beside it stays.`, startOf(node));
        accountFor(story, node);
        return [];
    }
    takeOut(story, node, src === '' ? '<script>' : `<script> of ${quoted(src)}`);
    return [];
}
/**
 * A post or chart as its provider offers it, an element with the address in an attribute; undefined for any other
 * element, and for a post whose text is in the element.
 */
export function cleanPasted(node, story) {
    const address = pastedAddress(node.properties);
    const embed = typeof address === 'string' ? embedOf(address) : undefined;
    if (embed?.provider === undefined)
        return undefined;
    accountFor(story, node);
    report(story, rules['embed-as-link'], `What ${embed.brand} hands out to be pasted has become a link.`, startOf(node));
    return [embedCard(story, embed)];
}
//# sourceMappingURL=pasted.js.map