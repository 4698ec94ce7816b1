import { toString as textOf } from 'hast-util-to-string';
import { markdownRules as rules } from '../markdown-rules.js';
import { downTo, takeOut } from './accounted.js';
import { cardsOf } from './bare-embeds.js';
import { showBlock } from './blocks.js';
import { codeProperties } from './code.js';
import { figuresOf } from './figures.js';
import { showNotes, showReference } from './footnotes.js';
import { cleanHeading, finishHeadings } from './headings.js';
import { cleanLink } from './links.js';
import { divide, hasContent, holdsPhrasing, isBlock } from './nesting.js';
import { cleanFrame, cleanMedia, cleanPasted, cleanScript } from './pasted.js';
import { cleanPicture, cleanPictureElement } from './pictures.js';
import { cleanProperties, droppedWhole, isAllowed, withoutForbidden } from './sanitize.js';
import { placeholder } from './shortcodes.js';
import { quoted, report, startOf } from './story.js';
/** Deeper than any story is meant to be, and far from overflowing the stack. */
const maxDepth = 100;
/**
 * The single pass over a body's elements: everything not known to be harmless is removed, with a message; links,
 * pictures, embeds and headings get their final form; typography is applied. The sanitizer in remark-html, which
 * follows, finds nothing left to do.
 */
export function cleanTree(tree, story) {
    let depth = 0;
    let tooDeep = false;
    const visit = (children) => {
        if (depth >= maxDepth) {
            tooDeep = true;
            return [];
        }
        depth += 1;
        const out = [];
        for (const child of children)
            cleanNode(child, out);
        depth -= 1;
        return out;
    };
    const children = visit(tree.children);
    story.pen.block();
    if (tooDeep)
        report(story, rules['too-deep'], `Elements are nested more than ${maxDepth} deep.`, startOf(tree));
    finishHeadings(story);
    return { type: 'root', children };
    function cleanNode(node, out) {
        if (node.type === 'text')
            cleanText(node.value, out);
        else if (node.type === 'element')
            for (const child of cleanElement(node))
                out.push(child);
        else if (node.type === 'comment' && !ofMachines.test(node.value)) {
            const to = downTo(story, node);
            const what = `The comment “${quoted(node.value)}”${to && `${to},`} is not published.`;
            report(story, rules.comment, what, startOf(node));
        }
    }
    function cleanText(value, out) {
        if (!value.includes(placeholder.start)) {
            out.push({ type: 'text', value: setText(value) });
            return;
        }
        // Every second part is the number of a shortcode.
        const parts = value.split(placeholder.pattern);
        parts.forEach((part, index) => {
            if (index % 2 === 0) {
                if (part !== '')
                    out.push({ type: 'text', value: setText(part) });
                return;
            }
            const block = story.blocks[Number(part)];
            if (block === undefined || block.shown)
                return;
            block.shown = true;
            for (const child of showBlock(block, [], story, visit))
                out.push(child);
        });
    }
    function setText(value) {
        return story.pen.write(story.foreign ? withoutForbidden(value) : value);
    }
    function cleanElement(node) {
        switch (node.tagName) {
            case 'p':
                return cleanParagraph(node);
            case 'a':
                return cleanLink(node, story, visit).flatMap((child) => child.type === 'element' ? aroundCards(child) : [child]);
            case 'em':
            case 'strong':
                return cleanInline(node);
            case 'img':
                return cleanPicture(node, story);
            case 'picture':
                return cleanPictureElement(node, story);
            case 'h1':
            case 'h2':
            case 'h3':
            case 'h4':
            case 'h5':
            case 'h6':
                return cleanHeading(node, story, visit).flatMap((child) => child.type === 'element' ? divideHeading(child) : [child]);
            case 'code':
            case 'kbd':
            case 'samp':
                return cleanCode(node);
            case 'pre':
                return cleanPreformatted(node);
            case 'br':
                story.pen.write('\n');
                return [{ ...node, properties: cleanProperties(node, story) }];
            case 'iframe':
                return cleanFrame(node, story);
            case 'audio':
            case 'video':
                return cleanMedia(node, story);
            case 'script':
                return cleanScript(node, story);
            case 'blockquote':
            case 'div':
                return cleanPasted(node, story) ?? cleanOther(node);
            case 'stet-block':
                return showDirective(node);
            case 'stet-ref':
                return showReference(node, story);
            case 'stet-notes':
                return showNotes(node, story, visit);
            default:
                return cleanOther(node);
        }
    }
    function cleanOther(node) {
        const { tagName } = node;
        if (droppedWhole.has(tagName)) {
            takeOut(story, node, `<${tagName}>`);
            return [];
        }
        if (!isAllowed(tagName)) {
            const name = tagName.replace(/^x-(?=script|style|textarea|title|xmp|iframe|no|plaintext|select|svg|math|template|object|audio|video|canvas|stet-)/, '');
            if (name === tagName)
                report(story, rules['dropped-tag'], `<${quoted(tagName)}> has been left out; its text stays.`, startOf(node));
            return unwrapped(node);
        }
        if (holdsPhrasing(tagName))
            return cleanInline(node);
        const properties = cleanProperties(node, story);
        story.pen.block();
        const children = visit(node.children);
        story.pen.block();
        const result = { ...node, properties, children };
        // An element is dropped if everything in it has been removed.
        return story.foreign && mayBeEmptied.has(tagName) && !hasContent(result) ? [] : [result];
    }
    /** The text of an element that is removed; spaces separate its blocks. */
    function unwrapped(node) {
        const children = visit(node.children);
        return children.some(isBlock)
            ? children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
            : children;
    }
    function cleanParagraph(node) {
        story.pen.block();
        const cards = story.features.sanitize && story.features.links ? cardsOf(node, story) : undefined;
        if (cards !== undefined)
            return cards;
        const properties = cleanProperties(node, story);
        const children = visit(node.children);
        const figures = story.features.pictures ? figuresOf(story, children, startOf(node)) : undefined;
        story.pen.block();
        if (figures !== undefined)
            return figures;
        const result = { ...node, properties, children };
        const empty = story.features.sanitize ? !hasContent(result) : children.length === 0;
        return empty ? [] : divide(result);
    }
    function cleanInline(node) {
        const properties = cleanProperties(node, story);
        const children = visit(node.children);
        return divide({ ...node, properties, children });
    }
    function divideHeading(heading) {
        const parts = divide(heading);
        // A divided element is a new object, so the id goes to the first part.
        if (parts.length !== 1 || parts[0] !== heading) {
            const at = story.headings.indexOf(heading);
            const first = parts.find((part) => part.type === 'element' && part.tagName === heading.tagName);
            story.headings.splice(at, 1, ...(first === undefined ? [] : [first]));
        }
        return parts;
    }
    /** A card has a link of its own, so it is moved out of a link around it. */
    function aroundCards(node) {
        const hasCard = node.children.some((child) => child.type === 'element' && child.tagName === 'figure');
        return hasCard ? divide(node) : [node];
    }
    function cleanCode(node) {
        const value = withoutForbidden(textOf(node));
        story.pen.copy(value);
        return [
            {
                ...node,
                properties: codeProperties(cleanProperties(node, story), story),
                children: [{ type: 'text', value }],
            },
        ];
    }
    function cleanPreformatted(node) {
        story.pen.block();
        const properties = codeProperties(cleanProperties(node, story), story);
        const [only] = node.children;
        const children = only?.type === 'element' && only.tagName === 'code' && node.children.length === 1
            ? cleanCode(only)
            : cleanCode({ ...node, properties: {} }).flatMap((child) => child.type === 'element' ? child.children : []);
        story.pen.block();
        return [{ ...node, properties, children }];
    }
    function showDirective(node) {
        const block = story.blocks[Number(node.properties.dataNumber)];
        if (block === undefined || block.shown)
            return visit(node.children);
        block.shown = true;
        return showBlock(block, node.children, story, visit);
    }
}
/** Comments that programs write: the marks of WordPress's blocks, and of the end of an excerpt. */
const ofMachines = /^\s*(?:\/?wp:[a-z]|more\b)/;
const mayBeEmptied = new Set([
    'div',
    'section',
    'aside',
    'figure',
    'ul',
    'ol',
    'dl',
    'blockquote',
]);
//# sourceMappingURL=clean.js.map