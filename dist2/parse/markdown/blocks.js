import { embedOf } from '../../embeds/embed.js';
import { embedAddress, embedDirectives, isEmbedName } from '../../embeds/names.js';
import { markdownRules as rules } from '../markdown-rules.js';
import { captionedPicture } from './captions.js';
import { codeProperties } from './code.js';
import { embedCard } from './embed-card.js';
import { divideCaption, expectCredit, figure } from './figures.js';
import { linkProperties } from './links.js';
import { hasContent } from './nesting.js';
import { mediaKind, ownMedia } from './own-media.js';
import { cleanPicture } from './pictures.js';
import { showFragment, textOfHtml } from './raw-html.js';
import { quoted, report } from './story.js';
/** The directives that editors may write. Shortcodes have further names for them. */
export const directiveNames = new Set([
    'pullquote',
    'factbox',
    'figure',
    'embed',
    ...embedDirectives,
]);
/** The elements for a directive or shortcode. `children` are the nodes inside it, not yet cleaned. */
export function showBlock(block, children, story, visit) {
    const { name, attributes } = block;
    // Only `literal` is among words; all others are blocks.
    if (name !== 'literal')
        story.pen.block();
    switch (name) {
        case 'pullquote':
            return [pullquote(speaker(attributes), children, story, visit)];
        case 'factbox':
            return factbox(attributes.title ?? '', children, story, visit);
        case 'details':
            return [details(attributes.summary ?? attributes.title ?? '', children, story, visit)];
        case 'figure':
            return pictureBlock(block, children, story, visit);
        case 'caption':
            return captionBlock(block, children, story, visit);
        case 'code':
            return [code(attributes.code ?? '', attributes.language ?? '', story)];
        case 'html':
            return showHtml(attributes.srcdoc ?? attributes.html ?? '', block, story, visit);
        case 'literal':
            story.pen.copy(attributes.text ?? '');
            return [{ type: 'text', value: attributes.text ?? '' }];
        default:
            return isEmbedName(name) || name === 'audio' || name === 'video'
                ? embedBlock(block, children, story, visit)
                : visit(children);
    }
}
function speaker({ by, author, cite, attribution, name }) {
    return by ?? author ?? cite ?? attribution ?? name ?? '';
}
function pullquote(by, children, story, visit) {
    const parts = [
        { type: 'element', tagName: 'blockquote', properties: {}, children: visit(children) },
    ];
    story.pen.block();
    if (by !== '') {
        parts.push({
            type: 'element',
            tagName: 'figcaption',
            properties: {},
            children: [{ type: 'text', value: story.pen.write(by) }],
        });
    }
    story.pen.block();
    return { type: 'element', tagName: 'figure', properties: { className: ['pullquote'] }, children: parts };
}
/** Returns nothing for a box from which everything has been removed. */
function factbox(title, children, story, visit) {
    const parts = [];
    if (title !== '') {
        parts.push({
            type: 'element',
            tagName: 'p',
            properties: { className: ['factbox-title'] },
            children: [{ type: 'text', value: story.pen.write(title) }],
        });
        story.pen.block();
    }
    parts.push(...visit(children));
    story.pen.block();
    if (!parts.some(hasContent))
        return [];
    return [{ type: 'element', tagName: 'aside', properties: { className: ['factbox'] }, children: parts }];
}
function details(title, children, story, visit) {
    const summary = { type: 'text', value: story.pen.write(title === '' ? '…' : title) };
    story.pen.block();
    const rest = visit(children);
    story.pen.block();
    return {
        type: 'element',
        tagName: 'details',
        properties: {},
        children: [{ type: 'element', tagName: 'summary', properties: {}, children: [summary] }, ...rest],
    };
}
function code(text, language, story) {
    story.pen.copy(text);
    story.pen.block();
    return {
        type: 'element',
        tagName: 'pre',
        properties: codeProperties({}, story),
        children: [
            {
                type: 'element',
                tagName: 'code',
                properties: /^[\w+#.-]+$/.test(language) ? { className: [`language-${language}`] } : {},
                children: [{ type: 'text', value: text }],
            },
        ],
    };
}
/** The visible text of a caption, which in archives may contain HTML. */
function captionOf(text, story, block, visit) {
    return /[<&]/.test(text) ? showFragment(text, story, block.at, visit) : text;
}
function pictureBlock(block, children, story, visit) {
    const { attributes, at } = block;
    const src = attributes.src ?? attributes.url ?? attributes.image ?? attributes['0'] ?? '';
    const alt = attributes.alt ?? attributes.description;
    if (src.trim() === '') {
        report(story, rules['missing-picture'], `${describe(block)} names no picture.`, at);
        story.accounted.push(...Object.values(attributes));
        return visit(children);
    }
    const words = attributes.caption ?? attributes.title ?? alt ?? '';
    const media = mediaKind(src) === undefined ? undefined : ownMedia(story, src, { caption: words, at });
    if (media !== undefined)
        return [...media, ...visit(children)];
    const [picture] = cleanPicture({
        type: 'element',
        tagName: 'img',
        properties: { src, ...(alt !== undefined && { alt: textOfHtml(alt).trim() }) },
        children: [],
        ...(at && { position: { start: point(at), end: point(at) } }),
    }, story);
    story.pen.block();
    let outer = picture;
    const link = attributes.link === undefined ? undefined : linkProperties(story, attributes.link, at, '');
    if (link !== undefined && picture !== undefined) {
        outer = { type: 'element', tagName: 'a', properties: link, children: [picture] };
    }
    const stated = attributes.credit ?? attributes.attr;
    const divided = divideCaption(attributes.caption ?? '');
    const title = attributes.title;
    let caption = captionOf(stated === undefined ? divided.caption : (attributes.caption ?? ''), story, block, visit);
    if (caption === '' && title !== undefined)
        caption = captionOf(title, story, block, visit);
    if (caption === '' && children.length > 0)
        caption = flatten(visit(children));
    const credit = textOfHtml(stated ?? divided.credit).trim();
    if (outer?.type !== 'element') {
        // The picture was refused with a message; readers may still need the caption.
        story.accounted.push(alt ?? '', credit);
        const text = typeof caption === 'string' ? caption : caption.length > 0 ? caption : '';
        const rest = typeof text === 'string' ? (text === '' ? [] : [{ type: 'text', value: story.pen.write(text) }]) : text;
        story.pen.block();
        return rest.length === 0 ? [] : [{ type: 'element', tagName: 'p', properties: {}, children: rest }];
    }
    if (picture?.type === 'element')
        expectCredit(story, picture, [attributes.caption, attributes.title].join(' '), credit, at);
    return [figure(story, outer, caption, credit)];
}
/** WordPress's `[caption]`: a picture, perhaps a link around it, and what is said about it. */
function captionBlock(block, children, story, visit) {
    const found = captionedPicture(children);
    // Without a picture, the text is ordinary text.
    if (found === undefined)
        return visit(children);
    story.accounted.push(found.named);
    const { caption } = block.attributes;
    const attributes = { ...found.attributes, ...(caption !== undefined && { caption }) };
    return pictureBlock({ ...block, attributes }, found.rest, story, visit);
}
function embedBlock(block, children, story, visit) {
    const { name, attributes, at } = block;
    const isPlayer = name === 'audio' || name === 'video';
    const file = mediaAddress(attributes);
    const isOwn = file !== undefined && (isPlayer || name === 'embed' || name === 'iframe') && ownMediaPattern.test(file);
    const inner = children.length > 0 ? flatten(visit(children)) : [];
    const words = attributes.caption ?? attributes.title ?? attributes.label ?? attributes.description ?? '';
    const caption = inner.length > 0 ? inner : captionOf(words, story, block, visit);
    if (file !== undefined && (isOwn || /^https?:|^\/\//i.test(file.trim()))) {
        const own = ownMedia(story, file, { kind: isPlayer ? name : undefined, caption, at });
        if (own !== undefined)
            return own;
    }
    const address = isPlayer ? file : embedAddress(name, attributes);
    const embed = address === undefined ? undefined : embedOf(address);
    if (embed === undefined) {
        report(story, rules['embed-without-address'], `${describe(block)} gives no web address.`, at);
        story.accounted.push(...Object.values(attributes));
        return inner;
    }
    const shown = name === 'audio'
        ? { ...embed, kind: 'audio' }
        : name === 'video'
            ? { ...embed, kind: 'video' }
            : embed;
    return [embedCard(story, shown, caption)];
}
/** The address of the file that a directive or shortcode plays; WordPress names the attribute by the format. */
function mediaAddress({ url, src, href, mp3, mp4, m4a, m4v, ogg, ogv, wav, webm, ...rest }) {
    const all = [url, src, href, mp3, mp4, m4a, m4v, ogg, ogv, wav, webm, rest['0']];
    return all.find((each) => each !== undefined && each !== '');
}
/** A path, as opposed to a provider's identifier of a film. */
const ownMediaPattern = /[/\\]|\.[a-z\d]{2,5}$/i;
/** The content of paragraphs as inline content of a caption. */
function flatten(children) {
    const parts = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    return parts.flatMap((child, index) => {
        const inline = child.type === 'element' && child.tagName === 'p' ? child.children : [child];
        return index === 0 ? inline : [{ type: 'text', value: ' ' }, ...inline];
    });
}
/** HTML in an attribute; in archives, `<` and `>` may be written as character references. */
function showHtml(value, block, story, visit) {
    const html = /<[a-z!/]/i.test(value) ? value : textOfHtml(value);
    return showFragment(html, story, block.at, visit);
}
function describe(block) {
    return `“${quoted(block.name)}”`;
}
function point(at) {
    return { line: at.line, column: at.column, ...(at.offset !== undefined && { offset: at.offset }) };
}
//# sourceMappingURL=blocks.js.map