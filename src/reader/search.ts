/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { findIn, type Hit } from './find.js';
import type { ReaderOptions } from './options.js';
import { type LoadedYear, loadYear } from './years.js';

/** Stories that are shown at once. */
const pageSize = 10;
/** Years are searched, newest first, until so many stories are found. */
const enough = 20;
/** Years that are searched at once where the newest had too little. */
const atOnce = 3;
/** Milliseconds after the last key. */
const pause = 350;

const { lang } = document.documentElement;
const find = (name: string) => document.getElementById(`search-${name}`) as HTMLElement;
const form = find('form') as HTMLFormElement;
const status = find('status');
const list = find('results');
const more = find('more');
const card = (find('card') as HTMLTemplateElement).content.firstElementChild as HTMLElement;
const { files, years, timeZone, words, labels } = JSON.parse(form.dataset.options ?? '') as ReaderOptions;

let cache: RequestCache = 'default';
let loaded: Record<number, Promise<LoadedYear>> = {};
let hits: Hit[] = [];
/** Years that have not been searched, newest first. */
let left: number[] = [];
/** Which search is the last: an earlier one that comes late shows nothing. */
let run = 0;
let any = false;

function open(year: number): Promise<LoadedYear> {
  loaded[year] ??= loadYear(files, year, cache);
  return loaded[year];
}

function field(name: string): string {
  return String(new FormData(form).get(name)).trim();
}

/** Searches further back, until there is enough to show. The best first, the newest among equals. */
async function goOn(): Promise<void> {
  const mine = run;
  const filters = ['section', 'topic', 'author'].map((name) => [name, field(name)] as const);
  const fresh: Hit[] = [];
  for (let size = 1; mine === run && left[0] && fresh.length < enough; size = atOnce)
    for (const found of left
      .splice(0, size)
      .map(async (year) => findIn(await open(year), field('q'), filters, any)))
      fresh.push(...(await found));
  fresh.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
  if (mine === run) hits.push(...fresh);
}

/** Searches for all words, or else for any. What fails is tried once more, with files that are loaded anew. */
async function search(): Promise<void> {
  const mine = ++run;
  const asked = [...new FormData(form)].filter(([, value]) => value) as [string, string][];
  history.replaceState(null, '', `?${new URLSearchParams(asked)}`);
  status.textContent = asked[0] ? words.searching : '';
  list.replaceChildren();
  more.hidden = true;
  if (!asked[0]) return;
  try {
    for (any of [false, true]) {
      hits = [];
      left = years.filter((year) => !field('year') || field('year') === `${year}`);
      await goOn();
      if (mine !== run) return;
      if (hits[0]) break;
    }
    await show();
    cache = 'default';
  } catch {
    if (mine !== run) return;
    loaded = {};
    if (cache === 'reload') status.textContent = words.failed;
    else {
      cache = 'reload';
      search();
    }
  }
}

/** Shows the next stories. Returns the first of them. */
async function show(): Promise<HTMLElement | undefined> {
  const mine = run;
  const shown = list.childElementCount;
  const next = hits.slice(shown, shown + pageSize);
  const cards = await Promise.all(next.map(async ([, year, story]) => (await open(year)).card(story)));
  if (mine !== run) return undefined;
  const items = cards.map(itemOf);
  list.append(...items);
  const rest = hits.length - shown > items.length;
  more.hidden = !rest && !left[0];
  more.textContent = rest ? words.more : words.older;
  status.textContent = (hits[0] ? (left[0] ? words.foundSince : words.found) : words.nothing)
    .replace('{count}', hits.length.toLocaleString(lang))
    .replace('{from}', `${years[years.indexOf(left[0] ?? 0) - 1]}`);
  return items[0];
}

function itemOf([href, headline, section, seconds, dek, names, label, language]: readonly unknown[]) {
  const item = card.cloneNode(true) as HTMLElement;
  const date = new Date(1000 * Number(seconds));
  const texts = {
    section,
    headline,
    dek,
    names,
    label: labels[String(label)],
    date: date.toLocaleDateString(lang, { dateStyle: 'long', timeZone, calendar: 'gregory' }),
  };
  for (const [name, text] of Object.entries(texts)) {
    const place = item.querySelector(`.${name}`);
    if (!text) place?.remove();
    else if (place) (place.querySelector('a') ?? place).textContent = `${text}`;
    if (language && (text === headline || text === dek)) place?.setAttribute('lang', `${language}`);
  }
  item.querySelector('a')?.setAttribute('href', `${href}`);
  item.querySelector('time')?.setAttribute('datetime', date.toISOString());
  if (label) item.firstElementChild?.setAttribute('data-label', `${label}`);
  return item;
}

for (const [name, value] of new URLSearchParams(location.search))
  Object.assign(form.elements.namedItem(name) ?? {}, { value });
let timer: ReturnType<typeof setTimeout>;
form.oninput = () => {
  clearTimeout(timer);
  timer = setTimeout(search, pause);
};
form.onsubmit = (event) => {
  event.preventDefault();
  clearTimeout(timer);
  search();
};
more.onclick = async () => {
  if (list.childElementCount >= hits.length) await goOn();
  (await show())?.querySelector('a')?.focus();
};
/** Names to choose from, when somebody is about to. */
form.addEventListener(
  'focusin',
  async () => {
    const names: Record<string, string[]> = await (await fetch(`${files}names.json`)).json();
    for (const name in names) find(name).append(...(names[name] ?? []).map((each) => new Option(each, each)));
  },
  { once: true },
);
if (location.search) search();
