import { toHref } from '../../lib/url.js';
import { isRefused, noPictures, sourceViews } from './images.js';
const links = / href="stet:link:(\d+)"/g;
const shown = /<img src="stet:picture:(\d+)"((?: [^\s"'<>=/]+(?:="[^"]*")?)*) ?\/?>/g;
/** What is known better of a picture than its editor can say. */
const known = / (?:width|height|loading|decoding)(?:="[^"]*")?(?= |$)/g;
/** On pages of the site a picture in a text is as wide as the text, or as the screen. */
export function pagePictures({ config, pictures, }) {
    const measure = config.theme.measure ?? '40rem';
    return { pictures, sizes: `(min-width: 44rem) ${measure}, 100vw` };
}
/**
 * A body's HTML with its markers resolved (see `Body.html`). A link whose target is not public, or a file that is not published, keeps its text and loses
 * its `href`; a picture that does not exist is taken out, with the whole figure around it.
 */
export function bodyHtml(body, targets, base, { pictures, sizes, first = false } = { pictures: noPictures }) {
    if (!body.html.includes('"stet:'))
        return body.html;
    const missing = new Set(body.pictures.flatMap((_, index) => {
        const file = targets.bodyPictures[index];
        return typeof file === 'string' && !isRefused(file, pictures) ? [] : [index];
    }));
    const html = missing.size === 0 ? body.html : withoutPictures(body.html, missing);
    let isFirst = first;
    const linked = html
        .replace(links, (_, link) => {
        const target = targets.links[Number(link)];
        if (target && isRefused(target.url.slice(1), pictures))
            return '';
        return target ? ` href="${attribute(toHref(target.url, base) + target.suffix)}"` : '';
    })
        .replace(shown, (_, number, attributes) => {
        const file = targets.bodyPictures[Number(number)] ?? '';
        const src = `<img src="${attribute(toHref(`/${file}`, base))}"`;
        const made = pictures.get(file);
        if (made === undefined)
            return `${src}${attributes}>`;
        const size = ` width="${made.width}" height="${made.height}"`;
        const bare = attributes.replace(known, '');
        if (sizes === undefined)
            return `${src}${bare}${size}>`;
        const when = isFirst ? ' fetchpriority="high"' : ' loading="lazy"';
        isFirst = false;
        const tone = made.tone === undefined ? '' : ` data-tone="${made.tone}"`;
        const img = `${src}${bare}${size}${when} decoding="async"${tone}>`;
        if (made.sources.length === 0)
            return img;
        const sources = sourceViews(made.sources, base).map(({ type, media, srcset }) => {
            const only = media === undefined ? '' : ` media="${attribute(media)}"`;
            return `<source type="${type}"${only} srcset="${attribute(srcset)}" sizes="${attribute(sizes)}">`;
        });
        return `<picture>${sources.join('')}${img}</picture>`;
    });
    return sizes === undefined ? linked : linked.replace(playable, player);
}
/** A card of a film or sound that lies on the site itself. */
const playable = /(<figure class="embed embed-(audio|video)">)(?=<a href="(\/(?!\/)[^"]*)")/g;
/** Nothing of it is loaded before a reader presses play; the link stays for what a browser cannot play. */
function player(_, figure, kind, src) {
    return `${figure}<${kind} controls preload="none" src="${src}"></${kind}>`;
}
/** A tag of serialized HTML; attribute values are always in double quotes there and may hold `<` and `>`. */
export const tags = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>=/]+(?:="[^"]*")?)*)\s*\/?>/gi;
/** Takes out pictures by number, each with the innermost figure it stands in unless that has others that stay. */
function withoutPictures(html, missing) {
    const open = [];
    const cuts = [];
    for (const match of html.matchAll(tags)) {
        const [tag, slash, name = '', attributes = ''] = match;
        const end = match.index + tag.length;
        if (name === 'figure') {
            if (slash === '')
                open.push({ start: match.index, missing: [], stays: false });
            else {
                const figure = open.pop();
                const outer = open.at(-1);
                if (outer && figure?.stays)
                    outer.stays = true;
                if (figure?.stays)
                    cuts.push(...figure.missing);
                else if (figure?.missing.length)
                    cuts.push({ start: figure.start, end });
            }
            continue;
        }
        if (name !== 'img')
            continue;
        const number = /^ src="stet:picture:(\d+)"/.exec(attributes)?.[1];
        const figure = open.at(-1);
        if (number === undefined || !missing.has(Number(number))) {
            if (figure)
                figure.stays = true;
        }
        else if (figure)
            figure.missing.push({ start: match.index, end });
        else
            cuts.push({ start: match.index, end });
    }
    cuts.sort((a, b) => a.start - b.start);
    let kept = '';
    let from = 0;
    for (const { start, end } of cuts) {
        // A cut inside one already made, a figure in a figure, is gone with it.
        if (start < from)
            continue;
        kept += html.slice(from, start);
        from = end;
    }
    return kept + html.slice(from);
}
function attribute(value) {
    return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
//# sourceMappingURL=bodies-html.js.map