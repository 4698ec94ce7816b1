import type { Config } from '../config.js';
import { baseLanguage } from '../lib/language.js';
import type { Article, Site } from '../model/site.js';
import { homeUrl } from './addresses.js';

/** The paper in one language: a front page and feeds of its own. Whatever else lists stories lists those of all languages. */
export interface Edition {
  /** The tag of its stories where they all have one, as `de-CH`, else what they share. The site's own for its own. */
  readonly language: string;
  /** URL of its front page. */
  readonly url: string;
  /** Its stories, newest first. */
  readonly articles: readonly Article[];
}

/**
 * The site's own edition, then one for each other language of its stories, in the order of their names. Where the newsroom wants
 * no such editions, or has no story in the site's own language, there is the site's own alone, with all stories.
 */
export function editionsOf(
  { articles }: Pick<Site, 'articles'>,
  { language, editions }: Pick<Config, 'language' | 'editions'>,
): readonly Edition[] {
  const tags = new Set<string>();
  if (editions) for (const article of articles) tags.add(article.language);
  const own = baseLanguage(language);
  const byBase = new Map<string, string[]>();
  for (const tag of tags) {
    const base = baseLanguage(tag);
    byBase.set(base, [...(byBase.get(base) ?? []), tag]);
  }
  if (byBase.size < 2 || !byBase.has(own)) return [{ language, url: homeUrl, articles }];
  const inBase = (base: string) => articles.filter((article) => baseLanguage(article.language) === base);
  byBase.delete(own);
  return [
    { language, url: homeUrl, articles: inBase(own) },
    ...[...byBase]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([base, [tag = base, ...others]]) => ({
        language: others.length === 0 ? tag : base,
        url: `${homeUrl}${base}/`,
        articles: inBase(base),
      })),
  ];
}

/** The edition that a page in this language belongs to. */
export function editionIn(language: string, editions: readonly Edition[]): Edition {
  const base = baseLanguage(language);
  const found = editions.find((edition) => baseLanguage(edition.language) === base) ?? editions[0];
  if (found === undefined) throw new Error('a site has an edition at least');
  return found;
}

/** What an edition's feeds are called: the site's name, with the language's where it is not the site's own. */
export function editionTitle({ language, url }: Edition, { title }: Pick<Config, 'title'>): string {
  return url === homeUrl ? title : `${title} | ${nameOfLanguage(language)}`;
}

/** What a language is called in itself, whatever the region: `Deutsch`, `עברית`. */
export function nameOfLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag);
  const plain = script === undefined ? language : `${language}-${script}`;
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(plain) ?? tag;
  // Where a name stands by itself, most languages begin it with a capital; those without capitals lose nothing.
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
