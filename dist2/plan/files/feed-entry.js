import { toAbsolute } from '../../lib/url.js';
import { bodyHtml } from '../parts/bodies-html.js';
import { imageUrl } from '../parts/images.js';
import { stringsFor } from '../parts/strings.js';
function idOf({ date, url }, config) {
    const published = new Date(date).toISOString();
    const name = url.split('/').findLast((part) => part !== '' && part !== 'index.html') ?? '';
    const slug = encodeURIComponent(name.replace(/\.html?$/i, ''));
    return `tag:${new URL(config.url).hostname},${published.slice(0, 10)}:${published.slice(11, 19)}/${slug}`;
}
export function feedEntryOf(article, { site, config, bodies, pictures, dates }) {
    const url = toAbsolute(article.url, config.url);
    const section = site.sections.get(article.section);
    const topics = article.topics.flatMap((key) => site.topics.get(key)?.title ?? []);
    const image = imageUrl(article.image, site, config, pictures);
    const label = article.label === 'news' ? undefined : stringsFor(article.language)[article.label];
    return {
        id: idOf(article, config),
        url,
        title: label === undefined ? article.title : `${label}: ${article.title}`,
        summary: article.description,
        bodyHtml: withAbsoluteFragments(bodyHtml(bodies.get(article.body), article, config.url, { pictures }), url) +
            correctionsHtml(article, dates),
        published: article.date,
        modified: article.modified,
        authors: article.authors.flatMap((key) => {
            const author = site.authors.get(key);
            return author ? [{ name: author.title, url: toAbsolute(author.url, config.url) }] : [];
        }),
        tags: [
            ...new Set([...(label === undefined ? [] : [label]), ...(section ? [section.title] : []), ...topics]),
        ],
        language: article.language,
        image: image === undefined ? undefined : { url: image, credit: article.image?.credit },
        sourceUrl: article.source?.url,
    };
}
/** An `<a>` of serialized HTML: there `<` stands for nothing but a tag, and attribute values are in double quotes. */
const anchors = /<a(?: [^\s"'<>=/]+(?:="[^"]*")?)*>/g;
/** Notes of a body are reached by `href="#…"`, which in a feed would lead into the reader's own page. */
export function withAbsoluteFragments(html, url) {
    if (!html.includes(' href="#'))
        return html;
    const target = ` href="${escapeHtml(url)}#`;
    return html.replace(anchors, (tag) => tag.replace(' href="#', () => target));
}
/** A correction belongs to the story wherever it is read. */
function correctionsHtml(article, dates) {
    const label = stringsFor(article.language).correction;
    return article.corrections
        .map(({ date, text }) => {
        const day = dates.date(date, article.language).text;
        return `\n<p><strong>${escapeHtml(label)} (${escapeHtml(day)}):</strong> ${escapeHtml(text)}</p>`;
    })
        .join('');
}
/** A plain text as HTML, for an element's content or an attribute in double quotes. */
export function escapeHtml(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
//# sourceMappingURL=feed-entry.js.map