import { escape, frame } from './frame.mjs';

const long = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

export default class {
  render({ title, description, topics, authors, image, page, content, collections }) {
    const links = topics.map((topic) => `<li><a href="/topics/${topic}/">${topic}</a></li>`);
    const related = this.related(collections.stories, topics, page.url).map(
      ({ url, data }) => `<li><a href="${url}">${escape(data.title)}</a></li>`,
    );
    const data = { '@type': 'NewsArticle', headline: title, datePublished: page.date.toISOString().slice(0, 10) };
    const picture = image ? `<img src="/${image.src}" alt="${escape(image.alt)}">` : '';
    return frame(
      { title, description, url: page.url },
      `<article><h1>${escape(title)}</h1><p>${authors.join(', ')} <time datetime="${page.date.toISOString()}">${long.format(page.date)}</time></p>${picture}${content}<ul>${links.join('')}</ul><aside><h2>We recommend to read</h2><ul>${related.join('')}</ul></aside><script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></article>`,
    );
  }
}
