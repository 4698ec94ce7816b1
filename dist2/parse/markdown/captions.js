import { divideLooseCaption } from './figures.js';
import { hasContent } from './nesting.js';
/** The first picture among the children of a block, and all other content; undefined where there is no picture. */
export function captionedPicture(children) {
    const taken = takePicture(children);
    if (taken === undefined)
        return undefined;
    const { src, alt } = taken.picture.properties;
    const { credit, named } = takeCredit(taken.rest);
    return {
        attributes: {
            src: typeof src === 'string' ? src : '',
            ...(typeof alt === 'string' && { alt }),
            ...(taken.link !== undefined && { link: taken.link }),
            ...(credit !== '' && { credit }),
        },
        rest: taken.rest.some(hasContent) ? taken.rest : [],
        named,
    };
}
function takePicture(children) {
    for (const [index, child] of children.entries()) {
        if (child.type !== 'element')
            continue;
        const [before, after] = [children.slice(0, index), children.slice(index + 1)];
        if (child.tagName === 'img')
            return { picture: child, rest: [...before, ...startTrimmed(after)] };
        const inner = takePicture(child.children);
        if (inner === undefined)
            continue;
        const left = { ...child, children: inner.rest };
        if (child.tagName !== 'a')
            return { ...inner, rest: [...before, left, ...after] };
        const { href } = child.properties;
        return {
            ...inner,
            ...(typeof href === 'string' && { link: href }),
            rest: hasContent(left) ? [...before, left, ...after] : [...before, ...startTrimmed(after)],
        };
    }
    return undefined;
}
function startTrimmed([first, ...others]) {
    if (first === undefined)
        return [];
    return [first.type === 'text' ? { ...first, value: first.value.trimStart() } : first, ...others];
}
const nobody = { credit: '', named: '' };
/** Removes the credit from the end of a caption that is plain text. */
function takeCredit(children) {
    const last = children.findLastIndex((child) => child.type !== 'text' || child.value.trim() !== '');
    const child = children[last];
    if (child?.type === 'element' && child.tagName === 'p') {
        const inner = [...child.children];
        const taken = takeCredit(inner);
        children[last] = { ...child, children: inner };
        return taken;
    }
    if (child?.type !== 'text')
        return nobody;
    const { caption, credit } = divideLooseCaption(child.value);
    if (credit === '')
        return nobody;
    children[last] = { ...child, value: caption };
    return { credit, named: child.value.trim().slice(caption.length) };
}
//# sourceMappingURL=captions.js.map