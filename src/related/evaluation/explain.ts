import { type FiledTerm, impactOf, type QueryTerm } from '../query/query.js';
import { fullRecency } from '../rank/rank.js';
import { readNames } from '../text/names.js';
import type { Profile, ProfileSource } from '../text/profile.js';
import { type TermKind, termOf } from '../text/terms.js';
import { createWordReader } from '../text/words.js';

/** One thing that two stories have in common, as a reader would name it. */
export interface Shared {
  readonly kind: TermKind;
  readonly text: string;
  /** Its part of the score, before age is taken off. */
  readonly points: number;
}

/** What an explanation needs of the story that is recommended. */
interface Explained {
  readonly profile: Profile;
  /** The terms that it is filed under. */
  readonly filed: Iterable<number>;
}

/** What the query has in common with another story, what says most first. */
export function explain(
  query: readonly QueryTerm[],
  { profile, filed }: Explained,
  textOf: (term: number) => { readonly kind: TermKind; readonly text: string } | undefined,
): Shared[] {
  const impacts = new Map<number, number>();
  const { terms, counts, length } = profile;
  terms.forEach((term, i) => {
    impacts.set(term, impactOf(counts[i] as number, length));
  });
  for (const term of filed) impacts.set(term, 255);
  const shared: Shared[] = [];
  for (const { term, weight } of query) {
    const impact = impacts.get(term);
    const known = textOf(term);
    if (impact !== undefined && known !== undefined)
      shared.push({ ...known, points: weight * impact * fullRecency });
  }
  return shared.sort((a, b) => b.points - a.points);
}

/** The texts of a story's terms: the words as they were first written, and the keys that it is filed under. */
export function termTexts(
  source: ProfileSource,
  filed: readonly { readonly kind: FiledTerm['kind']; readonly key: string }[],
): (term: number) => { readonly kind: TermKind; readonly text: string } | undefined {
  const { language } = source;
  const texts = new Map<number, { kind: TermKind; text: string }>();
  const note = (kind: TermKind, form: string, text: string) => {
    const term = termOf(kind, form, language);
    if (!texts.has(term)) texts.set(term, { kind, text });
  };
  const reader = createWordReader(language);
  for (const text of [source.text, source.description ?? '', source.title]) {
    reader.read(text, (word, written) => note('word', word, written));
    readNames(text, (name, written) => note('name', name, written));
  }
  for (const { kind, key } of filed) note(kind, key, key);
  return (term) => texts.get(term);
}
