import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

const elements = new Set(
  (
    'a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
    'h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table ' +
    'tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);
const attributes = new Set(
  (
    'alt aria-label cite class colspan datetime decoding dir headers height href hreflang id lang loading open rel reversed ' +
    'rowspan scope span src start title type value width'
  ).split(' '),
);
const addresses: Record<string, RegExp> = {
  href: /^(?:https?:\/\/|mailto:|tel:|#|\?|stet:link:\d+$)/,
  src: /^(?:https?:\/\/|stet:picture:\d+$)/,
  cite: /^https?:\/\//,
};
const classes =
  /^(?:embed(?: embed-\w+)?|pullquote|factbox|factbox-title|credit|footnotes|footnote-ref|footnote-back|align-(?:left|center|right)|language-\S+)$/;

/** What of a body's HTML could do harm, or is not well-formed, as an independent parser sees it. */
export function harm(html: string): string[] {
  const problems = unbalanced(html);
  const walk = (node: Node): void => {
    if (node.nodeName === '#comment') problems.push('a comment');
    if ('tagName' in node) {
      if (!elements.has(node.tagName)) problems.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (!attributes.has(name)) problems.push(`${name} of <${node.tagName}>`);
        const address = addresses[name];
        if (address !== undefined && !address.test(value)) problems.push(`${name}="${value}"`);
        if (name === 'class' && !classes.test(value)) problems.push(`class="${value}"`);
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parseFragment(html));
  return problems;
}

const empty = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/** Tags that are not closed in the order in which they were opened: they would reach out of the body into the page. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)(?:[^">]|"[^"]*")*>/g)) {
    if (slash === '') {
      if (!empty.has(name)) open.push(name);
    } else if (open.pop() !== name) {
      return [`</${name}> closes another element`];
    }
  }
  return open.map((name) => `<${name}> is never closed`);
}
