import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownRules as rules } from '../markdown-rules.js';
import { maxTableCells, maxTableColumns } from './limits.js';
import { pairDirective } from './shortcodes.js';
import { type Block, type Finding, type Point, quoted } from './story.js';
import { widen } from './tables.js';

interface Survey {
  /** Whether there is raw HTML to parse. */
  readonly html: boolean;
  /** Messages for an editor; with an error among them there can be no HTML. */
  readonly findings: readonly Finding[];
  readonly notes: readonly FootnoteDefinition[];
  readonly definitions: readonly Definition[];
}

export interface Restore {
  /** For running text: shortcodes are not restored, they are shown later. */
  readonly text: (value: string) => string;
  /** For code, addresses, titles and attributes, which can only show the text as typed. */
  readonly all: (value: string) => string;
}

interface Options {
  readonly blocks: Block[];
  /** Restores what was replaced for the parser; undefined where nothing was. */
  readonly restore: Restore | undefined;
  readonly pictures: boolean;
}

/** The most characters of addresses of link definitions, each counted as often as it is used. */
const maxReferenced = 4_000_000;

/**
 * The single pass over a Markdown tree before it becomes HTML: restores what was hidden from the parser, numbers
 * directives, turns task marks into text, and finds what would grow beyond measure.
 */
export function survey(tree: Root, options: Options): Survey {
  const findings: Finding[] = [];
  const notes: FootnoteDefinition[] = [];
  const definitions: Definition[] = [];
  let html = false;
  let longest = 0;
  let references = 0;
  const { blocks, restore, pictures } = options;
  walk(tree);
  if (longest * references > maxReferenced) {
    findings.push({
      rule: rules['too-large'],
      what: `Long link addresses are used ${references} times.`,
      at: undefined,
    });
  }
  return { html, findings, notes, definitions };

  /** Reports a footnote's mark that is shown as text. */
  function findMarks(value: string, at: Point | undefined): void {
    const mark = value.includes('[^') ? footnoteMark.exec(value) : null;
    if (mark !== null)
      findings.push({
        rule: rules['missing-footnote'],
        what: `There is no footnote for ${quoted(mark[0])}.`,
        at,
      });
  }

  function walk(node: Nodes): void {
    if (restore !== undefined) putBack(node, restore);
    switch (node.type) {
      case 'text':
        findMarks(node.value, node.position?.start);
        break;
      case 'html':
        html = true;
        break;
      case 'definition':
        definitions.push(node);
        longest = Math.max(longest, node.url.length + (node.title ?? '').length);
        break;
      case 'linkReference':
        references += 1;
        break;
      case 'image':
      case 'imageReference':
        if (node.type === 'imageReference') references += 1;
        // Distinguishes a missing description from an empty one in HTML.
        if (pictures && !node.alt) node.data = { ...node.data, hProperties: { alt: undefined } };
        break;
      case 'listItem': {
        if (typeof node.checked === 'boolean') {
          const mark = node.checked ? '☑ ' : '☐ ';
          const [first] = node.children;
          if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: mark });
          else node.children.unshift({ type: 'paragraph', children: [{ type: 'text', value: mark }] });
          node.checked = null;
        }
        break;
      }
      case 'footnoteDefinition':
        notes.push(node);
        break;
      case 'table': {
        const finding = widen(node);
        if (finding !== undefined) findings.push(finding);
        const columns = node.align?.length ?? 0;
        if (columns > maxTableColumns || columns * node.children.length > maxTableCells) {
          findings.push({
            rule: rules['too-large'],
            what: `The table has ${columns} columns and ${node.children.length} rows; ${maxTableColumns} columns and ${maxTableCells} cells are the most.`,
            at: node.position?.start,
          });
          node.children = [];
        }
        break;
      }
      case 'containerDirective':
      case 'leafDirective': {
        const attributes = Object.fromEntries(
          Object.entries(node.attributes ?? {}).map(([name, value]) => [name.toLowerCase(), value ?? '']),
        );
        let number = blocks.length;
        if (node.name === pairDirective) {
          number = Number(attributes.n);
        } else {
          const [label] = node.children;
          if (
            label?.type === 'paragraph' &&
            label.data?.directiveLabel === true &&
            node.type === 'containerDirective' &&
            attributes.title === undefined
          ) {
            node.children.shift();
            attributes.title = textOf(label);
          }
          blocks.push({ name: node.name, attributes, at: node.position?.start, shown: false });
        }
        node.data = { hName: 'stet-block', hProperties: { dataNumber: String(number) } };
        break;
      }
    }
    if ('children' in node) for (const child of node.children) walk(child);
  }
}

const footnoteMark = /\[\^[^[\]\s]{1,100}\]/;

const strings = ['value', 'url', 'title', 'alt', 'lang', 'meta'] as const;
const htmlTag = /<[^<>]*>/g;

function putBack(node: Nodes, restore: Restore): void {
  const fields: Partial<Record<(typeof strings)[number], unknown>> = node as object;
  for (const name of strings) {
    const value = fields[name];
    if (typeof value !== 'string') continue;
    if (node.type === 'text') fields[name] = restore.text(value);
    else if (node.type === 'html') fields[name] = restore.text(value.replace(htmlTag, restore.all));
    else fields[name] = restore.all(value);
  }
}
