import { embedOf } from '../../embeds/embed.js';
import { readUrl } from '../../lib/url.js';
import { markdownRules as rules } from '../markdown-rules.js';
import { accountForAttributes } from './accounted.js';
import { asBrowsersRead, decodePath, folderOf, resolvePath, schemeOf, splitSuffix, withoutBase, withPlainScheme, withSlashes, } from './addresses.js';
import { embedCard } from './embed-card.js';
import { expectSlashes, webDestination } from './links.js';
import { mediaKind, ownMedia } from './own-media.js';
import { cleanProperties } from './sanitize.js';
import { placeOf, quoted, report, startOf } from './story.js';
/**
 * The value of `src` for a picture: the marker of a picture in the content folder, the address of one elsewhere, or
 * undefined, with a message. A path is relative to the source file; a path that begins with `/` or `media/` is under
 * the content folder, and so is a full address on the site's own host.
 */
function pictureSource(story, source, at) {
    const written = withPlainScheme(asBrowsersRead(source));
    // Browsers read `\` as `/` here too.
    const src = /^[/\\]{2}/.test(written) ? `https:${withSlashes(written)}` : written;
    const scheme = schemeOf(src);
    let path = withSlashes(decodePath(splitSuffix(src).path));
    if (scheme === 'https' || scheme === 'http') {
        const destination = webDestination(src, story.site);
        if (destination.kind !== 'path') {
            const name = readUrl(src)?.host;
            if (name === undefined)
                return refuse();
            report(story, rules['external-picture'], `The picture ${quoted(src)} is loaded from ${name}.`, at);
            return src;
        }
        path = destination.target;
    }
    else if (scheme !== undefined)
        return refuse();
    else if (path.startsWith('/'))
        path = withoutBase(path, story.site);
    if (path === '') {
        report(story, rules['missing-picture'], 'A picture has no path.', at);
        return undefined;
    }
    const target = resolvePath(path.startsWith('media/') ? '' : folderOf(story.file), path);
    if (target === undefined || target === '') {
        report(story, rules['picture-outside'], `The picture “${quoted(source)}” is outside the content folder.`, at);
        return undefined;
    }
    expectSlashes(story, source, at);
    story.pictures.push({ src: target, ...placeOf(story, at) });
    return `stet:picture:${story.pictures.length - 1}`;
    function refuse() {
        report(story, rules['unsafe-picture'], `The picture “${quoted(source)}” has been taken out.`, at);
        return undefined;
    }
}
export function cleanPicture(node, story) {
    if (!story.features.pictures)
        return [node];
    const at = startOf(node);
    const { src: source, alt, ...rest } = node.properties;
    const kind = typeof source === 'string' ? mediaKind(source) : undefined;
    if (typeof source === 'string' && kind !== undefined) {
        const title = typeof node.properties.title === 'string' ? node.properties.title : '';
        const words = typeof alt === 'string' ? alt.trim() : '';
        const caption = title === '' || words === '' ? title + words : `${words.replace(/\.$/, '')}. ${title}`;
        const embed = embedOf(source);
        const card = ownMedia(story, source, { kind, caption, at }) ??
            (embed === undefined ? undefined : [embedCard(story, { ...embed, kind }, caption)]);
        if (card !== undefined)
            return card;
    }
    // The picture stage makes all sizes from the picture in `src`.
    delete rest.srcSet;
    delete rest.sizes;
    delete rest.loading;
    delete rest.decoding;
    const otherProperties = cleanProperties({ ...node, properties: rest }, story);
    const src = pictureSource(story, typeof source === 'string' ? source : '', at);
    if (src === undefined) {
        accountForAttributes(story, node);
        return typeof alt === 'string' && alt !== '' ? [{ type: 'text', value: story.pen.write(alt) }] : [];
    }
    // In HTML, alt="" says that a picture is decoration; an empty description in Markdown arrives here as none.
    if (typeof alt !== 'string') {
        report(story, rules['missing-alt'], `The picture “${quoted(String(source))}” has no description.`, at);
    }
    return [
        {
            type: 'element',
            tagName: 'img',
            // `src` comes first: see Body.html.
            properties: {
                src,
                alt: typeof alt === 'string' ? alt : '',
                ...otherProperties,
                loading: 'lazy',
                decoding: 'async',
            },
            children: [],
            ...(node.position && { position: node.position }),
        },
    ];
}
/** `<picture>`: only the `<img>` in it is used, from which the picture stage makes all sizes. */
export function cleanPictureElement(node, story) {
    const out = [];
    for (const child of node.children) {
        if (child.type === 'element' && child.tagName === 'img')
            out.push(...cleanPicture(child, story));
    }
    return out;
}
//# sourceMappingURL=pictures.js.map