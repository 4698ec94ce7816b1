import { type DefaultTreeAdapterMap, parse } from 'parse5';

export type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** Every element of a document in its order, by an HTML parser that is none of ours. */
export function elements(html: string, name?: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node && (name === undefined || node.tagName === name)) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
    if ('content' in node) walk(node.content);
  };
  walk(parse(html));
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** Its text as a reader sees it: white space folded. */
export function textOf(node: Node): string {
  const raw = (each: Node): string =>
    'value' in each && each.nodeName === '#text'
      ? each.value
      : 'childNodes' in each
        ? each.childNodes.map(raw).join('')
        : '';
  return raw(node).replace(/\s+/g, ' ').trim();
}
