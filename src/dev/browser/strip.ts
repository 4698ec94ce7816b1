/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { Idiomorph } from 'idiomorph';
import { placeText } from '../../lib/message.js';
import type { StripData } from '../strip.js';

/** Draws the strip at the foot of a page, and brings the page up to date when the dev server says that it is another. */

const style = `
:host { all: initial; direction: ltr; position: fixed; inset: auto 0 0; z-index: 2147483647; font: 13px/1.4 system-ui, sans-serif; }
.strip { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; padding: .4rem .75rem;
  background: #191613; color: #f5f2ec; border-top: 3px solid #7aa2f7; }
.strip.held { border-color: #e0af68; } .strip.error { border-color: #f7768e; }
b { font-weight: 600; } a, summary, button { color: inherit; } a { text-underline-offset: 2px; }
.panel { max-height: 45vh; overflow: auto; background: #fffefb; color: #191613; padding: .75rem; border-top: 1px solid #999; }
.panel[hidden] { display: none; }
.message { margin: 0 0 .75rem; } .place { font-family: ui-monospace, monospace; } .end { margin-inline-start: auto; }
form { display: inline-flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin: 0; }
button, select, input { font: inherit; } button { background: none; border: 1px solid currentColor; border-radius: 3px; cursor: pointer; }
:focus-visible { outline: 2px solid #7aa2f7; outline-offset: 2px; }
@media print { :host { display: none; } }
@media (forced-colors: active) { .strip { border-top-color: CanvasText; } }
`;

const marks = `
[data-stet-held]::before { content: attr(data-stet-held); position: static; display: inline-block; margin-inline-end: .4em; padding: 0 .35em;
  font: 600 11px/1.5 system-ui, sans-serif; background: #e0af68; color: #191613; border-radius: 3px; vertical-align: middle; }
`;

let data = read();
const host = document.createElement('stet-strip');
const root = host.attachShadow({ mode: 'open' });
/** Sheets that a script makes are no inline styles, so the policy of the page holds. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
root.adoptedStyleSheets = [sheet];
const markSheet = new CSSStyleSheet();
markSheet.replaceSync(marks);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, markSheet];
let isOpen = hasError();

function hasError(): boolean {
  return data.failed !== undefined || data.messages.some(({ level }) => level === 'error');
}

function read(): StripData {
  return JSON.parse(document.getElementById('stet-strip')?.textContent ?? '{}') as StripData;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> & { readonly class?: string } = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const { class: className, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function when(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

function stateText(held: StripData['held'][number] | undefined): string {
  if (held === undefined) return 'Public';
  if (held.state === 'draft') return 'Draft';
  const until = held.until === undefined ? '' : ` until ${when(held.until)}`;
  return held.state === 'embargo' ? `Embargo${until}` : `Not published${until}`;
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function messageElement(message: StripData['messages'][number]): HTMLElement {
  return element(
    'p',
    { class: 'message' },
    element('b', {}, message.level),
    ' ',
    element('span', { class: 'place' }, placeText(message) || 'the site'),
    element('br'),
    message.what,
    element('br'),
    `Why: ${message.why}`,
    element('br'),
    `Do: ${message.fix}`,
  );
}

function worldForm(): HTMLElement {
  const { audience, at } = data.world;
  const choice = audience === 'desk' ? 'desk' : at === undefined ? 'now' : 'at';
  const select = element('select', { ariaLabel: 'The site as seen by' });
  for (const [value, text] of [
    ['desk', 'with drafts'],
    ['now', 'as readers see it now'],
    ['at', 'as readers see it at…'],
  ] as const)
    select.append(element('option', { value, selected: value === choice }, text));
  const instant = element('input', { type: 'datetime-local', ariaLabel: 'Instant', hidden: choice !== 'at' });
  if (at !== undefined) instant.value = local(new Date(at));
  const go = () => {
    if (select.value === 'at' && instant.value === '') return;
    const query = new URLSearchParams({ audience: select.value === 'desk' ? 'desk' : 'readers' });
    if (select.value === 'at') query.set('at', new Date(instant.value).toISOString());
    void fetch(`/_stet/world?${query}`, { method: 'POST' });
  };
  select.addEventListener('change', () => {
    instant.hidden = select.value !== 'at';
    go();
  });
  instant.addEventListener('change', go);
  return element('form', {}, select, instant);
}

/** As inputs for dates have it: without a zone. */
function local(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function draw(): void {
  const held = data.held.find(({ url }) => url === data.url);
  const { error, warning } = data.counts;
  const panel = element('div', { class: 'panel', hidden: !isOpen });
  if (data.failed !== undefined) panel.append(element('p', {}, element('b', {}, data.failed)));
  panel.append(...data.messages.map(messageElement));
  if (data.messages.length === 0) panel.append('Nothing is wrong with this page.');
  const toggle = element('button', {
    type: 'button',
    textContent: counted(data.messages.length, 'message'),
    ariaExpanded: String(isOpen),
    onclick: () => {
      isOpen = !isOpen;
      draw();
    },
  });
  const query = `url=${encodeURIComponent(data.url)}`;
  const strip = element(
    'div',
    {
      class: `strip${held ? ' held' : ''}${hasError() ? ' error' : ''}`,
    },
    element('b', {}, stateText(held)),
    ...(data.file === undefined ? [] : [element('span', { class: 'place' }, data.file)]),
    toggle,
    element('a', { href: '/_stet/' }, `All: ${counted(error, 'error')}, ${counted(warning, 'warning')}`),
    element('a', { href: `/_stet/view?${query}` }, 'View'),
    element('a', { href: `/_stet/why?${query}` }, 'Why'),
    element('span', { class: 'end' }, worldForm()),
  );
  root.replaceChildren(panel, strip);
  mark();
}

/** Marks links to what readers cannot see yet. */
function mark(): void {
  const byUrl = new Map(data.held.map((held) => [held.url, held]));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const held = link.origin === location.origin ? byUrl.get(decodeURI(link.pathname)) : undefined;
    if (held && !link.querySelector('img')) link.dataset.stetHeld = stateText(held);
    else delete link.dataset.stetHeld;
  }
}

/** Takes in another version of the page. A stylesheet that is replaced stays until the new one has loaded. */
function take(html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const sheets = (within: Document) =>
    new Map(
      [...within.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map((each) => [
        each.getAttribute('href'),
        each,
      ]),
    );
  const [old, fresh] = [sheets(document), sheets(next)];
  for (const [href, link] of fresh) if (!old.has(href)) link.dataset.stetNew = '';
  Idiomorph.morph(document.documentElement, next.documentElement, {
    head: { style: 'merge', shouldPreserve: (each: Element) => each.matches('link[rel="stylesheet"]') },
    callbacks: { beforeNodeRemoved: (node: Node) => node !== host },
  });
  const waiting = [...document.querySelectorAll<HTMLLinkElement>('link[data-stet-new]')];
  const gone = [...old].filter(([href]) => !fresh.has(href)).map(([, link]) => link);
  const drop = () => {
    for (const link of gone) link.remove();
  };
  if (waiting.length === 0) drop();
  else
    for (const link of waiting) {
      delete link.dataset.stetNew;
      link.addEventListener('load', drop, { once: true });
    }
  data = read();
  isOpen ||= hasError();
  document.body.append(host);
  draw();
}

document.body.append(host);
draw();

const events = new EventSource(
  `/_stet/events?url=${encodeURIComponent(location.pathname)}&version=${data.version}`,
);
events.addEventListener('page', ({ data: html }) => {
  const at = performance.now();
  take(JSON.parse(html) as string);
  document.documentElement.dataset.stetTook = String(Math.round(performance.now() - at));
});
// The server is another one: what this page was made from may have changed meanwhile.
let wasLost = false;
events.addEventListener('error', () => {
  wasLost = true;
});
events.addEventListener('open', () => {
  if (wasLost) location.reload();
});
