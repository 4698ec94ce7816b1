import { baseLanguage } from '../lib/language.js';
import { collisionKey } from '../lib/url.js';
import { homeUrl } from './addresses.js';
import { mergeLists } from './lists.js';
/**
 * The site's own edition, then one for each other language of its stories, in the order of their names. A language whose front page
 * would come to the address of a section or standing page has none: its stories stay in the site's own. So does every story
 * where the newsroom wants no editions, or has no story in the site's own language.
 */
export function planEditions(site, { language, editions }) {
    const byBase = new Map();
    for (const tag of editions ? site.languages() : []) {
        const base = baseLanguage(tag);
        byBase.set(base, [...(byBase.get(base) ?? []), tag]);
    }
    const own = baseLanguage(language);
    const foreign = byBase.has(own) ? [...byBase.keys()].filter((base) => base !== own).sort() : [];
    const taken = foreign.length === 0 ? new Set() : frontAddresses(site);
    const others = foreign.filter((base) => !taken.has(collisionKey(urlOf(base))));
    return [
        {
            language,
            url: homeUrl,
            bases: others.length === 0 ? null : [...byBase.keys()].filter((base) => !others.includes(base)),
        },
        ...others.map((base) => {
            const [tag = base, ...more] = byBase.get(base) ?? [];
            return { language: more.length === 0 ? tag : base, url: urlOf(base), bases: [base] };
        }),
    ];
}
function frontAddresses({ sections, pages }) {
    return new Set([...sections.values(), ...pages.values()].map(({ url }) => collisionKey(url)));
}
/** An edition with its stories. */
export function openEdition(edition, site) {
    const { bases } = edition;
    return {
        ...edition,
        articles: bases === null ? site.articles : mergeLists(bases.map((base) => site.inLanguage(base))),
        labelled: (...labels) => mergeLists([...new Set(bases ?? site.languages().map(baseLanguage))].flatMap((base) => labels.map((label) => site.labelled(label, base)))),
        has: ({ language }) => bases === null || bases.includes(baseLanguage(language)),
    };
}
function urlOf(base) {
    return `${homeUrl}${base}/`;
}
/** The edition that a page in this language belongs to. */
export function editionIn(language, editions) {
    const base = baseLanguage(language);
    const found = editions.find((edition) => baseLanguage(edition.language) === base) ?? editions[0];
    if (found === undefined)
        throw new Error('a site has an edition at least');
    return found;
}
/** What an edition's feeds are called: the site's name, with the language's where it is not the site's own. */
export function editionTitle({ language, url }, { title }) {
    return url === homeUrl ? title : `${title} | ${nameOfLanguage(language)}`;
}
/** What a language is called in itself, whatever the region: `Deutsch`, `עברית`. */
export function nameOfLanguage(tag) {
    const { language, script } = new Intl.Locale(tag);
    const plain = script === undefined ? language : `${language}-${script}`;
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(plain) ?? tag;
    // Where a name stands by itself, most languages begin it with a capital; those without capitals lose nothing.
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
//# sourceMappingURL=editions.js.map