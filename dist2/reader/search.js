/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { textOf } from '../lib/shards.js';
import { findIn } from './find.js';
import { openPart } from './parts.js';
const find = (name) => document.getElementById(`search-${name}`);
const form = find('form');
const status = find('status');
const list = find('results');
const more = find('more');
const card = find('card').content.firstElementChild;
const { files, years, words, lang } = JSON.parse(form.dataset.options);
let opened = {};
let hits = [];
/** Years that have not been searched yet. */
let left = [];
/** The last year that has been searched. */
let since = '';
/** The number of the latest search: results of an earlier search that arrive late are dropped. */
let run = 0;
let any = false;
function field(name) {
    return String(new FormData(form).get(name)).trim();
}
/** Searches further back, one year and then three at a time, until there are twenty more stories to show. */
async function goOn() {
    const mine = run;
    const fresh = [];
    const lists = ['section', 'topic', 'author'].filter(field).map((name) => `${name}/${field(name)}`);
    for (let size = 1; mine === run && left[0] && fresh.length < 20; size = 3) {
        const names = left.splice(0, size).flat();
        since = `${names.at(-1)}`.slice(0, 4);
        const searched = names.map(async (name) => {
            opened[name] ??= openPart(files + name);
            const part = await opened[name];
            return (await findIn(part, field('q'), lists, any)).map(([score, story]) => [score, story, part]);
        });
        fresh.push(...(await Promise.all(searched)).flat());
    }
    if (mine === run)
        hits.push(...fresh.sort((a, b) => b[0] - a[0]));
}
/** Searches for stories with all words, or else for any. A search that fails is tried once more from the start. */
async function search(again = false) {
    const mine = ++run;
    const asked = [...new FormData(form)].filter(([, value]) => value);
    history.replaceState(null, '', `?${new URLSearchParams(asked)}`);
    status.textContent = asked[0] ? words.searching : '';
    list.replaceChildren();
    more.hidden = true;
    if (!asked[0])
        return;
    try {
        for (any of [false, true]) {
            hits = [];
            left = years.filter((names) => `${names}`.startsWith(field('year')));
            await goOn();
            if (mine !== run)
                return;
            if (hits[0])
                break;
        }
        await show();
    }
    catch {
        if (mine !== run)
            return;
        opened = {};
        if (again)
            status.textContent = words.failed;
        else
            search(true);
    }
}
/** Shows the next ten stories and returns the first of them. */
async function show() {
    const mine = run;
    const shown = list.childElementCount;
    const items = await Promise.all(hits.slice(shown, shown + 10).map(async ([, story, { head, read }]) => {
        const cards = JSON.parse(textOf(await read(`${Math.floor(story / head.c)}.txt`)));
        return itemOf(cards[story % head.c]);
    }));
    if (mine !== run)
        return undefined;
    list.append(...items);
    const rest = hits[shown + items.length];
    more.hidden = !rest && !left[0];
    more.textContent = rest ? words.more : words.older;
    status.textContent = (hits[0] ? (left[0] ? words.foundSince : words.found) : words.nothing)
        .replace('{count}', hits.length.toLocaleString(lang))
        .replace('{from}', since);
    return items[0];
}
/** The card of a story: see FoundCard. */
function itemOf([href, label, language, instant, ...texts]) {
    const item = card.cloneNode(true);
    const set = (selector, name, value) => item.querySelector(selector)?.setAttribute(name, value);
    set('a', 'href', href);
    set('time', 'datetime', instant);
    if (label)
        set('article', 'data-label', label);
    if (language)
        for (const name of ['.headline', '.dek'])
            set(name, 'lang', language);
    'section headline dek names label date'.split(' ').forEach((name, at) => {
        const place = item.querySelector(`.${name}`);
        if (texts[at])
            (place.querySelector('a') ?? place).textContent = texts[at];
        else
            place.remove();
    });
    return item;
}
for (const [name, value] of new URLSearchParams(location.search))
    Object.assign(form.elements.namedItem(name) ?? {}, { value });
let timer;
form.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(search, 350);
};
form.onsubmit = (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search();
};
more.onclick = async () => {
    if (list.childElementCount >= hits.length)
        await goOn();
    (await show())?.querySelector('a')?.focus();
};
if (location.search)
    search();
//# sourceMappingURL=search.js.map