import { embedCard } from './embed-card.js';
import { destinationOf, linkProperties } from './links.js';
const kinds = [
    [/\.(?:mp3|m4a|aac|og[ag]|opus|wav|flac)$/i, 'audio'],
    [/\.(?:mp4|m4v|mov|webm|ogv)$/i, 'video'],
    [/\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|epub|csv)$/i, 'document'],
];
/** Whether an address names sound, film or a document, by the ending of its path; undefined for any other. */
export function mediaKind(address) {
    const path = address.trim().replace(/[?#].*$/s, '');
    return kinds.find(([pattern]) => pattern.test(path))?.[1];
}
/**
 * A card for a film, sound, document or graphic of the newsroom's own, with a link to the file; undefined for an
 * address on another host. Pages of the site have a player before the link to sound and films (plan/parts/bodies-html.ts).
 */
export function ownMedia(story, address, media) {
    const written = address.trim();
    // As with pictures, `media/` is a folder at the top of the content.
    const path = /^(?:\.\/)?media\//.test(written) ? `/${written.replace(/^\.\//, '')}` : written;
    const { kind: destination } = destinationOf(path, story.file, story.site);
    if (path === '' || (destination !== 'file' && destination !== 'path'))
        return undefined;
    const link = linkProperties(story, path, media.at, '');
    if (link === undefined)
        return undefined;
    const kind = media.kind ?? mediaKind(path) ?? 'page';
    const card = embedCard(story, { brand: story.site.host, kind, href: '' }, media.caption);
    const [first, ...rest] = card.children;
    if (first?.type !== 'element')
        return [card];
    return [{ ...card, children: [{ ...first, properties: link }, ...rest] }];
}
//# sourceMappingURL=own-media.js.map