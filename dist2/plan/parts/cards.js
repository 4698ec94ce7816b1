import { directionOf } from '../../lib/direction.js';
import { memo } from '../../lib/memo.js';
import { recordsOf } from '../lists.js';
import { imageView } from './images.js';
import { kickerOf } from './labels.js';
/** Makes each card once for each story and language: it stands on a dozen pages. */
export function createCards(parts) {
    const { site } = parts;
    const cardsIn = memo((pageLanguage) => site.remember((key) => {
        const article = site.articleByKey.get(key);
        if (article === undefined)
            throw new Error(`${key} is no story of the site`);
        return cardOf(article, pageLanguage, parts);
    }));
    return ({ key }, pageLanguage) => cardsIn(pageLanguage)(key);
}
function cardOf(article, pageLanguage, parts) {
    const { site, config, pictures, dates, href, link } = parts;
    const section = site.sections.get(article.section);
    return {
        href: href(article.url),
        headline: article.shortTitle,
        dek: article.description,
        kicker: kickerOf(article),
        label: article.label,
        section: section ? link(section) : { title: article.section, href: href('/'), language: config.language },
        authors: recordsOf(article.authors, site.authors).map(({ title }) => title),
        date: article.dayOnly?.includes('date')
            ? dates.date(article.date, pageLanguage)
            : dates.day(article.date, pageLanguage),
        image: imageView(article.image, site, config, pictures),
        language: article.language,
        direction: directionOf(article.language),
    };
}
//# sourceMappingURL=cards.js.map