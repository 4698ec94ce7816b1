import type { Config } from '../config/config.js';
import { baseLanguage } from '../lib/language.js';
import { collisionKey } from '../lib/url.js';
import type { Article, Site, StoryList } from '../model/site.js';
import type { Label } from '../parse/document.js';
import { homeUrl } from './addresses.js';
import { mergeLists } from './lists.js';

/** Which edition of the paper there is, as plain data. */
export interface EditionRecord {
  /** The tag of its stories where they all have one, as `de-CH`, else what they share. The site's own for its own. */
  readonly language: string;
  /** URL of its front page. */
  readonly url: string;
  /** Base languages of its stories; null where all stories of the site are its own. */
  readonly bases: readonly string[] | null;
}

/** The paper in one language: a front page and feeds of its own. Whatever else lists stories lists those of all languages. */
export interface Edition extends EditionRecord {
  /** Its stories, newest first. */
  readonly articles: StoryList;
  /** Those of its stories that have one of these labels, newest first. */
  labelled(...labels: readonly Label[]): StoryList;
  /** News and analyses among its stories with a weight above 0, newest first. */
  readonly weighted: StoryList;
  /** Whether a story is one of them. */
  has(article: Article): boolean;
}

type EditionParts = Pick<Site, 'articles' | 'languages' | 'inLanguage' | 'labelled' | 'weighted'>;

/**
 * The site's own edition, then one for each other language of its stories, in the order of their names. A language whose front page
 * would come to the address of a section or standing page has none: its stories stay in the site's own. So does every story
 * where the newsroom wants no editions, or has no story in the site's own language.
 */
export function planEditions(
  site: Pick<Site, 'languages' | 'sections' | 'pages'>,
  { language, editions }: Pick<Config, 'language' | 'editions'>,
): readonly EditionRecord[] {
  const byBase = new Map<string, string[]>();
  for (const tag of editions ? site.languages() : []) {
    const base = baseLanguage(tag);
    byBase.set(base, [...(byBase.get(base) ?? []), tag]);
  }
  const own = baseLanguage(language);
  const foreign = byBase.has(own) ? [...byBase.keys()].filter((base) => base !== own).sort() : [];
  const taken = foreign.length === 0 ? new Set<string>() : frontAddresses(site);
  const others = foreign.filter((base) => !taken.has(collisionKey(urlOf(base))));
  return [
    {
      language,
      url: homeUrl,
      bases: others.length === 0 ? null : [...byBase.keys()].filter((base) => !others.includes(base)),
    },
    ...others.map((base): EditionRecord => {
      const [tag = base, ...more] = byBase.get(base) ?? [];
      return { language: more.length === 0 ? tag : base, url: urlOf(base), bases: [base] };
    }),
  ];
}

function frontAddresses({ sections, pages }: Pick<Site, 'sections' | 'pages'>): Set<string> {
  return new Set([...sections.values(), ...pages.values()].map(({ url }) => collisionKey(url)));
}

/** An edition with its stories. */
export function openEdition(edition: EditionRecord, site: EditionParts): Edition {
  const { bases } = edition;
  const all = () => [...new Set(bases ?? site.languages().map(baseLanguage))];
  return {
    ...edition,
    articles: bases === null ? site.articles : mergeLists(bases.map((base) => site.inLanguage(base))),
    labelled: (...labels) =>
      mergeLists(all().flatMap((base) => labels.map((label) => site.labelled(label, base)))),
    get weighted() {
      return mergeLists(all().map((base) => site.weighted(base)));
    },
    has: ({ language }) => bases === null || bases.includes(baseLanguage(language)),
  };
}

/** The key of what editors decided about an edition's front page: `front` for `/`, `front.de` for `/de/`. */
export function frontKeyOf(url: string): string {
  return ['front', ...url.split('/').filter((part) => part !== '')].join('.');
}

function urlOf(base: string): string {
  return `${homeUrl}${base}/`;
}

/** The edition that a page in this language belongs to. */
export function editionIn<Its extends Pick<EditionRecord, 'language'>>(
  language: string,
  editions: readonly Its[],
): Its {
  const base = baseLanguage(language);
  const found = editions.find((edition) => baseLanguage(edition.language) === base) ?? editions[0];
  if (found === undefined) throw new Error('a site has an edition at least');
  return found;
}

/** What an edition's feeds are called: the site's name, with the language's where it is not the site's own. */
export function editionTitle(
  { language, url }: Pick<EditionRecord, 'language' | 'url'>,
  { title }: Pick<Config, 'title'>,
): string {
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
