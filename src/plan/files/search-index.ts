import type { Config } from '../../config/config.js';
import { toFile } from '../../lib/url.js';
import type { CardTexts } from '../../search/story.js';
import { searchUrl } from '../addresses.js';
import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
import { createDates } from '../parts/dates.js';
import { opening } from '../parts/opening.js';
import { stringsFor } from '../parts/strings.js';
import { partNamed, type SearchPart } from '../search-parts.js';

/** What the cards of stories that were found say, as cards do elsewhere. */
export function cardTexts({ timeZone, language }: Config): CardTexts {
  const dates = createDates(timeZone);
  const strings = stringsFor(language);
  return {
    date: (instant) => dates.day(instant, language),
    label: (label) => (label === 'news' ? '' : strings[label]),
    excerpt: opening,
  };
}

/** Names of the files of a part: `2026-3/0.bin`. How many there are follows from records, before any text is read. */
export function searchFileNames(part: SearchPart, context: PlanContext): string[] {
  if (context.search === undefined) return [];
  const { shards, cards } = context.searchLayout(part);
  return [
    'index.json',
    ...Array.from({ length: shards }, (_, at) => `${at}.bin`),
    ...Array.from({ length: cards }, (_, at) => `${at}.txt`),
  ].map((file) => `${part.name}/${file}`);
}

/** Where a file of the index is published: `2026-3/0.bin`. */
export function searchFilePlace(name: string): Pick<MachineFile, 'url' | 'file'> {
  const url = `${searchUrl}${name}`;
  return { url, file: toFile(url) };
}

/** A file of the index by which the search page searches: `2026-3/0.bin`. */
export function searchFile(name: string, context: PlanContext): MachineFile | undefined {
  const { site, config, search } = context;
  const [, of = '', number, ending] = /^([^/]+)\/(?:index\.json|(0|[1-9]\d*)\.(bin|txt))$/.exec(name) ?? [];
  const part = search && partNamed(of, site.articles, config.timeZone);
  if (search === undefined || part === undefined) return undefined;
  const file = searchFilePlace(name);
  if (number === undefined) return { ...file, content: () => context.searchIndex(part).head };
  const at = Number(number);
  const { shards, cards } = context.searchLayout(part);
  if (at >= (ending === 'bin' ? shards : cards)) return undefined;
  return {
    ...file,
    content() {
      const index = context.searchIndex(part);
      return (ending === 'bin' ? index.shards : index.cards)[at] ?? '';
    },
  };
}
