import { allLists, urlOf } from '../../lists.mjs';

const most = 20;
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text) => text.replace(/[&<>]/g, (sign) => entities[sign]);

export async function getStaticPaths() {
  return (await allLists()).map(({ title, path, stories }) => ({
    params: { list: path },
    props: { title, path, stories: stories.slice(0, most) },
  }));
}

export function GET({ props: { title, path, stories }, site }) {
  const items = stories.map((story) => {
    const { href } = new URL(urlOf(story), site);
    const { title: headline, description, date } = story.data;
    return `<item><title>${escape(headline)}</title><link>${href}</link><pubDate>${date.toUTCString()}</pubDate><guid>${href}</guid><description>${escape(description)}</description></item>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escape(title)}</title><link>${site.href}${path ?? ''}</link><description>${escape(title)}</description>${items.join('')}</channel></rss>`,
  );
}
