import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { markdownRules as rules } from '../markdown-rules.js';
import { quoted, report, type Story, startOf, type Visit } from './story.js';

/*
 * Footnotes are numbered in the order of their first reference. Between Markdown and the cleaning pass they are
 * elements `stet-ref`, `stet-notes` and `stet-note`, which raw HTML cannot contain (see raw-html.ts).
 */

/** A reference, in the form that remark-html's handler makes. */
export function footnoteReference(state: State, node: FootnoteReference): Element {
  const id = node.identifier.toUpperCase();
  const earlier = state.footnoteCounts.get(id) ?? 0;
  if (earlier === 0) state.footnoteOrder.push(id);
  state.footnoteCounts.set(id, earlier + 1);
  const result: Element = {
    type: 'element',
    tagName: 'stet-ref',
    properties: { dataNumber: String(state.footnoteOrder.indexOf(id) + 1), dataCount: String(earlier + 1) },
    children: [],
  };
  state.patch(node, result);
  return result;
}

/**
 * The notes, for the end of the body; undefined if there are none. Empties the list of references, so that remark-html
 * adds no notes. `definitions` are all of the body, in order. A note without a reference comes last, with a message.
 */
export function footnotes(
  state: State,
  definitions: readonly FootnoteDefinition[],
  story: Story,
): Element | undefined {
  const notes: ElementContent[] = [];
  const shown = new Set<FootnoteDefinition>();
  showReferenced();
  for (const definition of definitions) {
    if (shown.has(definition)) continue;
    reportUnused(definition, state, story);
    // A name that no reference can have: identifiers are upper case.
    state.footnoteOrder.push(`unused ${state.footnoteOrder.length}`);
    show(definition, state.footnoteOrder.length, 0);
    showReferenced();
  }
  for (const note of notes) {
    if (note.type !== 'element' || note.properties.dataCount !== undefined) continue;
    const id = state.footnoteOrder[Number(note.properties.dataNumber) - 1] ?? '';
    note.properties.dataCount = String(state.footnoteCounts.get(id) ?? 1);
  }
  state.footnoteOrder.length = 0;
  return notes.length === 0
    ? undefined
    : { type: 'element', tagName: 'stet-notes', properties: {}, children: notes };

  /** The list grows during the loop: a note may refer to further notes. */
  function showReferenced(): void {
    for (let index = notes.length; index < state.footnoteOrder.length; index += 1) {
      const definition = state.footnoteById.get(state.footnoteOrder[index] ?? '');
      if (definition !== undefined) show(definition, index + 1);
    }
  }

  function show(definition: FootnoteDefinition, number: number, count?: number): void {
    shown.add(definition);
    const note: Element = {
      type: 'element',
      tagName: 'stet-note',
      properties: { dataNumber: String(number), ...(count !== undefined && { dataCount: String(count) }) },
      children: [],
    };
    notes.push(note);
    note.children = state.all(definition);
    state.patch(definition, note);
  }
}

function reportUnused(definition: FootnoteDefinition, state: State, story: Story): void {
  const label = quoted(definition.label ?? definition.identifier);
  const first = state.footnoteById.get(definition.identifier.toUpperCase());
  const at = startOf(definition);
  if (first === definition || first === undefined) {
    const fix = `Write [^${label}] in the text where the footnote belongs.`;
    report(story, rules['unused-footnote'], `No mark in the text leads to the footnote “${label}”.`, at, fix);
    return;
  }
  const line = story.locate(startOf(first)).line;
  const fix = 'Give each footnote a name of its own, in its mark too.';
  report(
    story,
    rules['unused-footnote'],
    `There is already a footnote “${label}”, at line ${line}; marks lead to that one.`,
    at,
    fix,
  );
}

function numbered(node: Element): { readonly number: string; readonly count: number } {
  return { number: String(node.properties.dataNumber), count: Number(node.properties.dataCount) };
}

function referenceId(number: string, count: number): string {
  return count === 1 ? `footnote-ref-${number}` : `footnote-ref-${number}-${count}`;
}

export function showReference(node: Element, story: Story): ElementContent[] {
  const { number, count } = numbered(node);
  story.pen.aside(() => story.pen.write(number));
  return [
    {
      type: 'element',
      tagName: 'sup',
      properties: {},
      children: [
        {
          type: 'element',
          tagName: 'a',
          properties: {
            href: `#footnote-${number}`,
            id: referenceId(number, count),
            className: ['footnote-ref'],
          },
          children: [{ type: 'text', value: number }],
        },
      ],
    },
  ];
}

export function showNotes(node: Element, story: Story, visit: Visit): ElementContent[] {
  const items: ElementContent[] = [];
  for (const note of node.children) {
    if (note.type !== 'element' || note.tagName !== 'stet-note') continue;
    const { number, count } = numbered(note);
    story.pen.block();
    const children = visit(note.children);
    story.pen.block();
    const back: ElementContent[] = [];
    for (let i = 1; i <= count; i += 1) {
      back.push(
        { type: 'text', value: ' ' },
        {
          type: 'element',
          tagName: 'a',
          properties: {
            href: `#${referenceId(number, i)}`,
            className: ['footnote-back'],
            ariaLabel: count === 1 ? story.words.backToText : `${story.words.backToText} ${i}`,
          },
          children: [{ type: 'text', value: '↩\ufe0e' }],
        },
      );
    }
    const last = children.at(-1);
    if (last?.type === 'element' && last.tagName === 'p') last.children.push(...back);
    else children.push(...back);
    items.push({ type: 'element', tagName: 'li', properties: { id: `footnote-${number}` }, children });
  }
  if (items.length === 0) return [];
  return [
    {
      type: 'element',
      tagName: 'section',
      properties: { className: ['footnotes'] },
      children: [
        {
          type: 'element',
          tagName: 'h2',
          properties: { id: 'footnote-label' },
          children: [{ type: 'text', value: story.words.footnotes }],
        },
        { type: 'element', tagName: 'ol', properties: {}, children: items },
      ],
    },
  ];
}
