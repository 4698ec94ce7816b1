import { SaxesParser } from 'saxes';

/** An element as a strict XML 1.0 parser with namespaces reads it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, white space at both ends included. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Open[];
  text: string;
}

/** Reads a document and throws on anything that is not well-formed, or that stet never writes: CDATA, comments, a DTD. */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  const refuse = (what: string) => () => {
    throw new Error(`the document has ${what}`);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('cdata', refuse('CDATA'));
  parser.on('comment', refuse('a comment'));
  parser.on('doctype', refuse('a doctype'));
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const [name, attribute] of Object.entries(tag.attributes)) attributes[name] = attribute.value;
    const element: Open = { name: tag.name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('the document has no element');
  return document;
}

/** Descendants of a name, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** Texts of the children of a name. */
export function texts(element: XmlElement, name: string): string[] {
  return element.children.filter((child) => child.name === name).map((child) => child.text);
}
