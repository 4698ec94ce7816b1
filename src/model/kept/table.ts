import { Damaged } from '../../lib/damaged.js';
import { frame, unframe } from '../../lib/frames.js';
import type { Ragged } from '../../lib/ragged.js';
import type { Texts } from '../../lib/texts.js';
import type { Keeper } from '../../store/keeper.js';

/**
 * The stories of the last build, hidden ones too, as columns: what the plan needs of all of them, and what others may name
 * them by. The rest of a public story's record is read when it is asked for. A story keeps its row while it is known.
 */
export interface StoryTable {
  readonly size: number;
  readonly keys: Texts;
  readonly files: Texts;
  readonly urls: Texts;
  readonly slugs: Texts;
  /** Digests of the records of public stories; '' of others. */
  readonly digests: Texts;
  /** Bits: see `traits`. 0 of a row whose story is no more. */
  readonly traits: Uint16Array;
  /** By row, an index into the languages of the head. */
  readonly language: Uint16Array;
  /** Of public stories, milliseconds since the epoch. */
  readonly date: Float64Array;
  readonly modified: Float64Array;
  /** What each is filed under: indices into the terms of the head. */
  readonly terms: Ragged;
  /** What it recommends, in order: four times a row, and the reason's index in `reasons`. */
  readonly recommends: Ragged;
  /** Rows of what followed it, in order. */
  readonly followUps: Ragged;
  /** Rows of the stories that its text or its editor names, and of its translations. */
  readonly names: Ragged;
  /** Rows of public stories, newest first. */
  readonly order: Uint32Array;
}

export const traits = {
  public: 1,
  hidden: 2,
  withdrawn: 4,
  draft: 8,
  /** Its editor did not turn its recommendations off. */
  recommends: 16,
  /** A page elsewhere is among its recommendations: they are in its record. */
  elsewhere: 32,
  source: 64,
  corrections: 128,
  image: 256,
  translations: 512,
  /** Its editor says of which story it is a translation. */
  translates: 1024,
  /** Old addresses forward to it. */
  redirects: 2048,
  /** The index of its label in `labels` is in these two bits. */
  label: 4096,
  labels: 3 * 4096,
  /** A picture stands in its text. */
  bodyPictures: 16_384,
} as const;

export function isPublicIn(row: number | undefined, table: StoryTable): boolean {
  return row !== undefined && ((table.traits[row] ?? 0) & traits.public) !== 0;
}

export const labels = ['news', 'opinion', 'analysis', 'sponsored'] as const;
export const reasons = ['editor', 'series', 'ranked', 'newest'] as const;

const textColumns = ['keys', 'files', 'urls', 'slugs', 'digests'] as const;
const raggedColumns = ['terms', 'recommends', 'followUps', 'names'] as const;

/** `before` is what is kept already: texts that are the same are not written again. */
export function putTable(table: StoryTable, keeper: Keeper, before?: StoryTable): void {
  for (const name of textColumns) {
    if (table[name] === before?.[name]) continue;
    const { all, ends } = table[name];
    keeper.put(`site/${name}`, frame([Buffer.from(all), ends]));
  }
  const { traits, language, date, modified, order } = table;
  const lists = raggedColumns.flatMap((name) => [table[name].starts, table[name].values]);
  keeper.put('site/numbers', frame([traits, language, date, modified, order, ...lists]));
}

/** Throws `Damaged` when what is kept is not whole. */
export function openTable(read: (name: string) => Uint8Array): StoryTable {
  const [traits, language, date, modified, order, ...lists] = unframe(read('site/numbers'));
  if (!traits || !language || !date || !modified || !order || lists.length !== 2 * raggedColumns.length)
    throw new Damaged('site/numbers');
  const texts = (name: (typeof textColumns)[number]): Texts => {
    const [all, ends] = unframe(read(`site/${name}`));
    if (!all || !ends) throw new Damaged(`site/${name}`);
    return { all: Buffer.from(all.buffer, all.byteOffset, all.length).toString(), ends: words(ends) };
  };
  const list = (name: (typeof raggedColumns)[number]): Ragged => {
    const at = 2 * raggedColumns.indexOf(name);
    return { starts: words(lists[at]), values: words(lists[at + 1]) };
  };
  return {
    size: traits.length / 2,
    keys: texts('keys'),
    files: texts('files'),
    urls: texts('urls'),
    slugs: texts('slugs'),
    digests: texts('digests'),
    traits: new Uint16Array(traits.buffer, traits.byteOffset, traits.length / 2),
    language: new Uint16Array(language.buffer, language.byteOffset, language.length / 2),
    date: new Float64Array(date.buffer, date.byteOffset, date.length / 8),
    modified: new Float64Array(modified.buffer, modified.byteOffset, modified.length / 8),
    order: words(order),
    terms: list('terms'),
    recommends: list('recommends'),
    followUps: list('followUps'),
    names: list('names'),
  };
}

function words(bytes: Uint8Array<ArrayBuffer> | undefined): Uint32Array {
  if (bytes === undefined) throw new Damaged('site');
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}
