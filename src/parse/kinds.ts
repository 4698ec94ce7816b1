import { baseLanguage } from '../lib/language.js';
import { withoutEnding } from '../lib/story-names.js';
import { languageOfFile } from './addresses.js';
import type { Kind } from './schema.js';

const folders: Readonly<Record<string, Exclude<Kind, 'article' | 'front'>>> = {
  authors: 'author',
  sections: 'section',
  topics: 'topic',
  series: 'series',
  pages: 'page',
};

interface KindOfFile {
  readonly kind: Kind;
  readonly key: string;
  /** BCP 47: the language in the name of a file about the front page of an edition. */
  readonly language?: string | undefined;
}

/**
 * The kind of a file, by its top folder, and its key: the path without that folder and without the ending. `front.md`, `front.de.md` and
 * the files in the folder `front` are about front pages; `siteLanguage` says which language names the site's own.
 */
export function kindOf(path: string, siteLanguage = 'en'): KindOfFile {
  const whole = withoutEnding(path);
  const slash = whole.indexOf('/');
  const top = slash === -1 ? '' : whole.slice(0, slash);
  if (top === 'articles') return { kind: 'article', key: whole.slice(slash + 1) };
  if (top === 'front') return { kind: 'front', key: whole };
  if (top === '') {
    const language = languageOfFile(path)?.language;
    if (whole === 'front') return { kind: 'front', key: whole };
    if (language !== undefined && /^front\.[^.]+$/.test(whole)) {
      const base = baseLanguage(language);
      return {
        kind: 'front',
        key: base === baseLanguage(siteLanguage) ? 'front' : `front.${base}`,
        language,
      };
    }
  }
  const kind = Object.hasOwn(folders, top) ? folders[top] : undefined;
  return kind === undefined ? { kind: 'article', key: whole } : { kind, key: whole.slice(slash + 1) };
}
