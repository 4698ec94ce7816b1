import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { divideLooseCaption } from './figures.js';
import { hasContent } from './nesting.js';

export interface Captioned {
  /** As a figure has them: `src`, `alt`, `link`, `credit`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The caption. */
  readonly rest: readonly ElementContent[];
}

/** The first picture among the children of a block, and everything else of them; undefined where there is none. */
export function captionedPicture(children: readonly ElementContent[]): Captioned | undefined {
  const taken = takePicture(children);
  if (taken === undefined) return undefined;
  const { src, alt } = taken.picture.properties;
  const credit = takeCredit(taken.rest);
  return {
    attributes: {
      src: typeof src === 'string' ? src : '',
      ...(typeof alt === 'string' && { alt }),
      ...(taken.link !== undefined && { link: taken.link }),
      ...(credit !== '' && { credit }),
    },
    rest: taken.rest.some(hasContent) ? taken.rest : [],
  };
}

interface Taken {
  readonly picture: Element;
  readonly link?: string;
  readonly rest: ElementContent[];
}

function takePicture(children: readonly ElementContent[]): Taken | undefined {
  for (const [index, child] of children.entries()) {
    if (child.type !== 'element') continue;
    const [before, after] = [children.slice(0, index), children.slice(index + 1)];
    if (child.tagName === 'img') return { picture: child, rest: [...before, ...startTrimmed(after)] };
    const inner = takePicture(child.children);
    if (inner === undefined) continue;
    const left = { ...child, children: inner.rest };
    if (child.tagName !== 'a') return { ...inner, rest: [...before, left, ...after] };
    const { href } = child.properties;
    return {
      ...inner,
      ...(typeof href === 'string' && { link: href }),
      rest: hasContent(left) ? [...before, left, ...after] : [...before, ...startTrimmed(after)],
    };
  }
  return undefined;
}

function startTrimmed([first, ...others]: readonly ElementContent[]): ElementContent[] {
  if (first === undefined) return [];
  return [first.type === 'text' ? { ...first, value: first.value.trimStart() } : first, ...others];
}

/** Takes the credit out of the end of a caption that is plain text. */
function takeCredit(children: ElementContent[]): string {
  const last = children.findLastIndex((child) => child.type !== 'text' || child.value.trim() !== '');
  const child = children[last];
  if (child === undefined) return '';
  if (child.type === 'element') {
    if (child.tagName !== 'p') return '';
    const inner = [...child.children];
    const credit = takeCredit(inner);
    children[last] = { ...child, children: inner };
    return credit;
  }
  if (child.type !== 'text') return '';
  const { caption, credit } = divideLooseCaption(textOf(child));
  if (credit !== '') children[last] = { ...child, value: caption };
  return credit;
}
