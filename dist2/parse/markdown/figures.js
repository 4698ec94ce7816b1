import { markdownRules as rules } from '../markdown-rules.js';
import { quoted, report } from './story.js';
const creditWord = 'credit|credits|photo|photos|picture|image|foto|fotos|bild|crédit|crédito|créditos|imagen|צילום|קרדיט|تصوير|الصورة';
const creditPattern = new RegExp(`^([\\s\\S]*?)\\s*\\((?:${creditWord})\\s*:\\s*([^()]+)\\)\\s*$`, 'iu');
/** `Talks in Beijing. (Credit: Li Na)` → caption and credit; without the brackets all of it is caption. */
export function divideCaption(title) {
    // The pattern takes time that grows with the square of a run of spaces.
    const match = title.length > 2_000 ? null : creditPattern.exec(title);
    if (match === null)
        return { caption: title.trim(), credit: '' };
    return { caption: (match[1] ?? '').trim(), credit: (match[2] ?? '').trim() };
}
const lastSentence = new RegExp(`^([\\s\\S]*[.!?…”"»)]|)\\s*(?:${creditWord})\\s*(?:[:/]|by\\s)\\s*([^:;]{2,80}?)\\.?\\s*$`, 'iu');
/** `The harbour at dawn. Photo: Ann Lee`, as archives write it, or with brackets: caption and credit. */
export function divideLooseCaption(text) {
    const strict = divideCaption(text);
    if (strict.credit !== '' || text.length > 2_000)
        return strict;
    const match = lastSentence.exec(text);
    return match === null ? strict : { caption: (match[1] ?? '').trim(), credit: (match[2] ?? '').trim() };
}
/** Recognizes a credit in a caption, in whatever form. */
const anyCredit = new RegExp(`(?<!\\p{L})(?:${creditWord})\\s*[:/]|©`, 'iu');
/** Reports a picture without a credit, in its own field or in its caption. */
export function expectCredit(story, picture, caption, credit, at) {
    if (credit !== '' || anyCredit.test(caption))
        return;
    const from = String(picture.properties.src ?? '');
    const { src = from } = story.pictures[Number(/^stet:picture:(\d+)$/.exec(from)?.[1])] ?? {};
    report(story, rules['missing-credit'], `The picture “${quoted(src)}” names nobody who made it.`, at);
}
/** A figure with a cleaned picture (or a link around one), and with caption and credit if there are any. */
export function figure(story, picture, caption, credit) {
    const text = typeof caption !== 'string'
        ? [...caption]
        : caption === ''
            ? []
            : [{ type: 'text', value: story.pen.write(caption) }];
    if (credit !== '') {
        if (text.length > 0)
            text.push({ type: 'text', value: story.pen.write(' ') });
        text.push({
            type: 'element',
            tagName: 'span',
            properties: { className: ['credit'] },
            children: [{ type: 'text', value: story.pen.write(credit) }],
        });
    }
    story.pen.block();
    const children = [picture];
    if (text.length > 0)
        children.push({ type: 'element', tagName: 'figcaption', properties: {}, children: text });
    return { type: 'element', tagName: 'figure', properties: {}, children };
}
/**
 * The figures of a cleaned paragraph that consists of pictures alone, or undefined. Each picture's title becomes its
 * caption.
 */
export function figuresOf(story, children, at) {
    const pictures = [];
    for (const child of children) {
        if (child.type === 'text' && child.value.trim() === '')
            continue;
        if (child.type !== 'element')
            return undefined;
        if (child.tagName === 'br')
            continue;
        const picture = pictureIn(child);
        if (picture === undefined)
            return undefined;
        pictures.push({ outer: child, picture });
    }
    if (pictures.length === 0)
        return undefined;
    return pictures.map(({ outer, picture }) => {
        const { title, ...rest } = picture.properties;
        picture.properties = rest;
        const { caption, credit } = divideCaption(typeof title === 'string' ? title : '');
        expectCredit(story, picture, caption, credit, at);
        story.pen.block();
        return figure(story, outer, caption, credit);
    });
}
/** The picture that an element is, or that a link has as its only child. */
function pictureIn(node) {
    if (node.tagName === 'img')
        return node;
    const [only, ...others] = node.children;
    return node.tagName === 'a' && others.length === 0 && only?.type === 'element' && only.tagName === 'img'
        ? only
        : undefined;
}
//# sourceMappingURL=figures.js.map