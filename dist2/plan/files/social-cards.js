import { directionOf, scriptOf } from '../../lib/direction.js';
import { toFile } from '../../lib/url.js';
import { cardUrlOf } from '../addresses.js';
import { stringsFor } from '../parts/strings.js';
/** Scripts of which stet has letters to draw (ISO 15924). */
const drawable = new Set(['Latn', 'Grek', 'Cyrl', 'Hebr', 'Arab', 'Armn', 'Geor']);
/** In pixels: a shape that all networks show whole. */
export const cardSize = { width: 1_200, height: 630 };
/** As the stylesheet has them by day (templates/styles/tokens.css). */
export const dayColors = { paper: '#fffefb', ink: '#191613', accent: '#9c1c1f' };
/** Whether the stories of a language have cards where they have no picture. */
function hasCards(language, { config }) {
    return config.socialCards && drawable.has(scriptOf(language) ?? '');
}
/** The address of a story's card; undefined for a story with a picture, and where there are none. */
export function cardUrl(article, context) {
    const has = article.image === undefined && hasCards(article.language, context);
    return has ? cardUrlOf(article.url) : undefined;
}
/** The card of a story; none for a story with a picture. */
export function socialCard(key, context) {
    const article = context.site.articleByKey.get(key);
    if (article === undefined)
        return undefined;
    const url = cardUrl(article, context);
    if (url === undefined)
        return undefined;
    return { url, file: toFile(url), source: article.file, words: () => wordsOf(article, context) };
}
function wordsOf(article, { site, config }) {
    const { language, label, kicker } = article;
    const section = site.sections.get(article.section)?.title ?? article.section;
    const colors = Object.entries(dayColors).map(([name, color]) => {
        const its = config.theme.colors[name]?.light;
        return [name, its ?? color];
    });
    return {
        ...cardSize,
        headline: article.socialTitle,
        above: [...(label === 'news' ? [] : [stringsFor(language)[label]]), kicker ?? section].join(' · '),
        below: config.title,
        direction: directionOf(language),
        colors: Object.fromEntries(colors),
    };
}
//# sourceMappingURL=social-cards.js.map