import { listForm } from '../lib/fold.js';
import { toHref } from '../lib/url.js';
export function searchedStory(article, site) {
    const sections = titles([article.section], site.sections);
    const topics = titles(article.topics, site.topics);
    const authors = titles(article.authors, site.authors);
    const series = titles(article.series === undefined ? [] : [article.series], site.series);
    const { title, shortTitle, description, kicker, dateline } = article;
    return {
        headlines: shortTitle === title ? [title] : [title, shortTitle],
        names: [description, kicker, dateline, ...sections, ...topics, ...authors, ...series].filter((text) => text !== undefined),
        lists: [...asLists('section', sections), ...asLists('topic', topics), ...asLists('author', authors)],
    };
}
export function foundCard(article, text, texts, { site, config }) {
    const { label, language } = article;
    const date = texts.date(article.date);
    return [
        toHref(article.url, config.base),
        label === 'news' ? '' : label,
        language === config.language ? '' : language,
        date.iso,
        site.sections.get(article.section)?.title ?? article.section,
        article.shortTitle,
        article.description ?? texts.excerpt(text, language) ?? '',
        titles(article.authors, site.authors).join(', '),
        label === 'news' ? '' : texts.label(label),
        date.text,
    ];
}
function titles(keys, terms) {
    return keys.flatMap((key) => terms.get(key)?.title ?? []);
}
function asLists(kind, names) {
    return names.map((name) => listForm(`${kind}/${name}`));
}
//# sourceMappingURL=story.js.map