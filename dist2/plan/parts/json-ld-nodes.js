import { formatIso } from '../../lib/time.js';
import { toAbsolute } from '../../lib/url.js';
import { configuredImageUrl, isWebAddress, machineImages } from './images.js';
/**
 * One graph as text for `<script type="application/ld+json">`. Nothing in it can end the script or begin a comment:
 * `<` is written as \u003c. So are line separators, C1 controls and noncharacters, which HTML forbids.
 */
export function graph(nodes) {
    const data = { '@context': 'https://schema.org', '@graph': nodes };
    return scriptJson(data);
}
export function scriptJson(data) {
    return JSON.stringify(data).replace(/[<\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/g, escaped);
}
function escaped(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
/** Identifies the publisher on every page: one organization, however often it is described. */
export function organizationId(config) {
    return `${config.url}/#organization`;
}
export function websiteId(config) {
    return `${config.url}/#website`;
}
/** The publisher as a story names it; the front page says the rest. */
export function publisher(config) {
    const { organization } = config;
    return {
        '@type': 'NewsMediaOrganization',
        '@id': organizationId(config),
        name: organization.name,
        url: organization.url,
        ...(organization.logo !== undefined && {
            logo: { '@type': 'ImageObject', url: configuredAddress(organization.logo, config) },
        }),
    };
}
/** The publisher with its policies, for the front page. */
export function newsOrganization(site, config) {
    const { sameAs, foundingDate, email } = config.organization;
    return {
        ...publisher(config),
        ...(sameAs.length > 0 && { sameAs }),
        ...(foundingDate !== undefined && { foundingDate }),
        ...(email !== undefined && { email }),
        ...policies(site, config),
    };
}
/** Absolute addresses by property. A policy that names no standing page of the site is left out. */
export function policies(site, config) {
    const found = {};
    for (const [name, value] of Object.entries(config.organization.policies)) {
        const url = site.pages.get(value)?.url;
        if (url !== undefined)
            found[name] = toAbsolute(url, config.url);
        else if (isWebAddress(value))
            found[name] = value;
    }
    return found;
}
/** A byline's author. The newsroom's own bylines, such as “The Example staff”, are organizations. */
export function authorNode(author, config) {
    const url = toAbsolute(author.url, config.url);
    return isStaff(author.title, config)
        ? { '@type': 'Organization', name: author.title, url }
        : { '@type': 'Person', name: author.title, url };
}
const staffNames = /^the .*\b(?:staff|desk|newsroom|bureau|team|editors)$|\b(?:staff|newsroom|editorial board)$/i;
/** Whether a byline names a newsroom, a desk or the publisher itself, and not a person. */
export function isStaff(name, config) {
    const folded = name.toLowerCase();
    return (staffNames.test(name) ||
        folded === config.title.toLowerCase() ||
        folded === config.organization.name.toLowerCase());
}
/** A picture in each shape it was cut to; none for a file that is not published. */
export function imageNodes(picture, site, config, pictures) {
    return machineImages(picture, site, config, pictures).map(({ url, width, height }) => ({
        '@type': 'ImageObject',
        url,
        ...(width !== undefined && height !== undefined && { width: String(width), height: String(height) }),
        ...(picture?.caption !== undefined && { caption: picture.caption }),
        ...(picture?.credit !== undefined && { creditText: picture.credit }),
    }));
}
export function correctionNode(correction, config) {
    return {
        '@type': 'CorrectionComment',
        text: correction.text,
        datePublished: formatIso(correction.date, config.timeZone),
    };
}
/** The way to a page from the outermost one; its own place is the last. */
export function breadcrumbNode(trail, config) {
    return {
        '@type': 'BreadcrumbList',
        itemListElement: trail.map(({ title, url }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name: title,
            item: toAbsolute(url, config.url),
        })),
    };
}
/** The absolute address of a picture that the configuration names. */
function configuredAddress(src, config) {
    const url = configuredImageUrl(src);
    return isWebAddress(url) ? url : toAbsolute(url, config.url);
}
//# sourceMappingURL=json-ld-nodes.js.map