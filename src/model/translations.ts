import { message } from '../lib/message.js';
import { compareKeys } from './order.js';
import { placeOf, type Report } from './place.js';
import type { References } from './references.js';
import { rules } from './rules.js';
import type { Story } from './story.js';

/** The public stories that are one story in other languages, by key: symmetrical, sorted by key, itself not among them. */
export type Translations = ReadonlyMap<string, readonly string[]>;

/**
 * Groups stories by `translationOf`. A group holds together also through a story that is not public, which is itself not
 * in it.
 */
export function groupTranslations(
  stories: readonly Story[],
  references: References<Story>,
  report: Report,
): Translations {
  const groups = new Map<Story, Story[]>();
  /** Stories whose files have one name but for the language in it, by that name. */
  const named = new Map<string, Story>();
  for (const story of stories) {
    const written = story.document.translationOf;
    if (written === undefined || story.document.draft) continue;
    const place = placeOf(story.document, 'translationOf');
    const tell = story.standing === 'public' || story.upcoming ? report : () => {};
    const found = references.find(written, story);
    if (story.document.languageInName !== undefined && !('story' in found)) {
      const other = named.get(written);
      if (other === undefined) named.set(written, story);
      else join(groups, story, other);
    } else if (!('story' in found)) {
      const help =
        'candidates' in found
          ? `“${written}” is the name of ${found.candidates.length} stories.`
          : `No story is named “${written}”.${found.nearest === undefined ? '' : ` Did you mean “${found.nearest}”?`}`;
      tell(message(rules['translation-unknown'], help, place));
    } else if (found.story === story) {
      tell(message(rules['translation-of-itself'], `“${written}” is the story itself.`, place));
    } else {
      join(groups, story, found.story);
    }
  }
  const translations = new Map<string, readonly string[]>();
  for (const group of new Set(groups.values())) {
    const open = group
      .filter((story) => story.standing === 'public')
      .sort((a, b) => compareKeys(a.key, b.key));
    const languages = new Map<string, Story>();
    for (const story of open) {
      const others = open.filter((other) => other !== story).map((other) => other.key);
      if (others.length > 0) translations.set(story.key, others);
      const twin = languages.get(story.language.toLowerCase());
      if (twin) {
        const what = `${twin.document.file} and ${story.document.file} are one story and both in “${story.language}”.`;
        report(message(rules['translation-same-language'], what, placeOf(story.document, 'translationOf')));
      } else {
        languages.set(story.language.toLowerCase(), story);
      }
    }
  }
  return translations;
}

function join(groups: Map<Story, Story[]>, a: Story, b: Story): void {
  const first = groups.get(a) ?? [a];
  const second = groups.get(b) ?? [b];
  if (first === second) return;
  const [large, small] = first.length < second.length ? [second, first] : [first, second];
  for (const story of small) {
    large.push(story);
    groups.set(story, large);
  }
  groups.set(a, large).set(b, large);
}
