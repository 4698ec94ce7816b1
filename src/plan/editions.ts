import type { Config } from '../config.js';
import { baseLanguage } from '../lib/language.js';
import { collisionKey } from '../lib/url.js';
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
  /** Whether a story is one of them. */
  has(article: Article): boolean;
}

/**
 * The site's own edition, then one for each other language of its stories, in the order of their names. A language whose front page
 * would come to the address of a section or standing page has none: its stories stay in the site's own. So does every story
 * where the newsroom wants no editions, or has no story in the site's own language.
 */
export function editionsOf(
  { articles, sections, pages }: Pick<Site, 'articles' | 'sections' | 'pages'>,
  { language, editions }: Pick<Config, 'language' | 'editions'>,
): readonly Edition[] {
  const tags = new Set<string>();
  if (editions) for (const article of articles) tags.add(article.language);
  const byBase = new Map<string, string[]>();
  for (const tag of tags) {
    const base = baseLanguage(tag);
    byBase.set(base, [...(byBase.get(base) ?? []), tag]);
  }
  const own = baseLanguage(language);
  const taken = new Set([...sections.values(), ...pages].map(({ url }) => collisionKey(url)));
  const others = byBase.has(own)
    ? [...byBase].filter(([base]) => base !== own && !taken.has(collisionKey(urlOf(base)))).sort()
    : [];
  const elsewhere = new Set(others.map(([base]) => base));
  const edition = (its: string, url: string, has: Edition['has']): Edition => ({
    language: its,
    url,
    articles: others.length === 0 ? articles : articles.filter(has),
    has,
  });
  return [
    edition(language, homeUrl, (article) => !elsewhere.has(baseLanguage(article.language))),
    ...others.map(([base, [tag = base, ...more]]) =>
      edition(more.length === 0 ? tag : base, urlOf(base), (each) => baseLanguage(each.language) === base),
    ),
  ];
}

function urlOf(base: string): string {
  return `${homeUrl}${base}/`;
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
