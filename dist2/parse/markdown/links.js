import { toString as textOf } from 'hast-util-to-string';
import { isMarkdownName } from '../../lib/story-names.js';
import { readUrl } from '../../lib/url.js';
import { isAddressOf } from '../../lib/verbatim.js';
import { markdownRules as rules } from '../markdown-rules.js';
import { accountForAttributes } from './accounted.js';
import { asBrowsersRead, decodePath, folderOf, resolvePath, schemeOf, splitSuffix, withoutBase, withoutWww, withPlainScheme, withSlashes, } from './addresses.js';
import { hasContent } from './nesting.js';
import { cleanProperties, withoutForbidden } from './sanitize.js';
import { placeOf, quoted, report, startOf } from './story.js';
/** Where an address leads to from a source file. */
export function destinationOf(address, file, site) {
    const href = withPlainScheme(asBrowsersRead(address));
    if (href === '')
        return { kind: 'empty' };
    if (href.startsWith('#'))
        return { kind: 'fragment', href };
    const scheme = schemeOf(href);
    if (scheme === 'mailto' || scheme === 'tel')
        return { kind: 'contact', href };
    if (scheme === 'http' || scheme === 'https')
        return webDestination(href, site);
    if (scheme !== undefined)
        return { kind: 'unsafe' };
    // Browsers read `\` as `/` here, so `\\host` and `/\host` leave the site.
    if (/^[/\\]{2}/.test(href))
        return webDestination(`https:${href.replace(/\\/g, '/')}`, site);
    const { path, suffix } = splitSuffix(href);
    if (path === '')
        return { kind: 'fragment', href };
    const decoded = withSlashes(decodePath(path));
    const target = resolvePath(folderOf(file), decoded);
    if (target === undefined)
        return { kind: 'outside' };
    if (decoded.startsWith('/') && !isMarkdownName(decoded))
        return sitePath(decoded, suffix, site);
    return { kind: 'file', target, suffix };
}
/** Where a full address leads: it may be an address of this site. */
export function webDestination(href, site) {
    const url = readUrl(href);
    if (url === undefined)
        return { kind: 'unsafe' };
    if (site.host === '' || withoutWww(url.host) !== site.host)
        // Only browsers accept `https:/x` as an address.
        return { kind: 'external', href: /^https?:\/\//.test(href) ? href : url.href };
    if (site.base !== '' && url.pathname !== site.base && !url.pathname.startsWith(`${site.base}/`)) {
        return { kind: 'external', href };
    }
    return sitePath(decodePath(url.pathname), url.search + url.hash, site);
}
function sitePath(path, suffix, site) {
    const target = resolvePath('', withoutBase(withSlashes(path), site));
    return target === undefined ? { kind: 'outside' } : { kind: 'path', target: `/${target}`, suffix };
}
/** Reports that the backslashes in an address are read as slashes. */
export function expectSlashes(story, address, at) {
    const { path } = splitSuffix(address);
    if (/^[a-z][a-z\d+.-]*:/i.test(path) || !/\\|%5c/i.test(path))
        return;
    const what = `“${quoted(withSlashes(decodePath(path)))}” was written with a backslash (\\) where a / is wanted.`;
    report(story, rules.backslash, what, at);
}
/** Relations that an editor may state; stet sets all others itself. */
const statedRelations = new Set(['nofollow', 'sponsored', 'ugc', 'noreferrer']);
/**
 * The attributes of a link of `text` to `address`; undefined where there can be no link, so that only the text remains.
 */
export function linkProperties(story, address, at, text) {
    let destination = destinationOf(address, story.file, story.site);
    if (destination.kind === 'file') {
        const whole = destination.target;
        const bare = asBrowsersRead(address);
        const fixed = /^www\.[^/]+\.[a-z]{2,}/i.test(bare)
            ? `https://${bare}`
            : /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(bare)
                ? `mailto:${bare}`
                : undefined;
        if (fixed !== undefined && !isMarkdownName(whole)) {
            report(story, rules['bare-address'], `The link to “${quoted(address)}” now leads to ${quoted(fixed)}.`, at);
            destination = destinationOf(fixed, story.file, story.site);
        }
    }
    if (destination.kind === 'file' || destination.kind === 'path')
        expectSlashes(story, address, at);
    switch (destination.kind) {
        case 'external':
            return { href: destination.href, rel: ['noopener', 'external'] };
        case 'fragment':
        case 'contact':
            return { href: destination.href };
        case 'file':
        case 'path': {
            story.links.push({
                kind: destination.kind,
                target: destination.target,
                suffix: destination.suffix,
                text,
                ...placeOf(story, at),
            });
            return { href: `stet:link:${story.links.length - 1}` };
        }
        case 'empty':
            report(story, rules['empty-link'], 'A link has no address.', at);
            return undefined;
        case 'outside':
            report(story, rules['link-outside'], `The link to “${quoted(address)}” leads out of the content folder.`, at);
            return undefined;
        case 'unsafe':
            report(story, rules['unsafe-link'], `The link to “${quoted(address)}” has been taken out.`, at);
            return undefined;
    }
}
export function cleanLink(node, story, visit) {
    const { href } = node.properties;
    if (!story.features.links)
        return [{ ...node, children: visit(node.children) }];
    const at = startOf(node);
    const stated = relationsOf(node.properties.rel);
    const rest = { ...node.properties };
    delete rest.href;
    delete rest.rel;
    node.properties = rest;
    const ownProperties = cleanProperties(node, story);
    const children = shown(node, href, story) ?? visit(node.children);
    if (ownProperties.id !== undefined && (typeof href !== 'string' || !children.some(hasContent)))
        return [{ ...node, properties: ownProperties, children }];
    if (!children.some(hasContent)) {
        report(story, rules['empty-link'], `The link to “${quoted(String(href ?? ''))}” has no text, so no one can follow it.`, at);
        accountForAttributes(story, node);
        return children;
    }
    const properties = typeof href === 'string' ? linkProperties(story, href, at, textOf({ ...node, children })) : undefined;
    if (properties === undefined) {
        accountForAttributes(story, node);
        return ownProperties.id === undefined ? children : [{ ...node, properties: ownProperties, children }];
    }
    if (stated.length > 0 && Array.isArray(properties.rel))
        properties.rel.push(...stated);
    return [{ ...node, properties: { ...properties, ...ownProperties }, children }];
}
/** The words of a link that repeat its address, as typed: typography does not apply to them. */
function shown(node, href, story) {
    const [only] = node.children;
    if (only?.type !== 'text' || node.children.length !== 1 || typeof href !== 'string')
        return undefined;
    const value = withoutForbidden(only.value);
    if (value !== only.value || !isAddressOf(value, href))
        return undefined;
    story.pen.copy(value);
    return [{ ...only, value }];
}
function relationsOf(rel) {
    const tokens = Array.isArray(rel) ? rel : typeof rel === 'string' ? rel.split(/\s+/) : [];
    return [...new Set(tokens.map((token) => String(token).toLowerCase()))].filter((token) => statedRelations.has(token));
}
//# sourceMappingURL=links.js.map