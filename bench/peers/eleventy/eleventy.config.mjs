/**
 * The peer: plain Eleventy on the same corpus, with the Markdown parser it brings (markdown-it). The corpus is in `news`, by
 * years. Pages are functions that return text, which is the fastest that Eleventy offers, and stories' texts are no templates.
 * Pictures are copied as they are.
 */
const perPage = 30;

const byDate = (api) => api.getFilteredByGlob('news/**/*.md').sort((a, b) => b.date - a.date || (a.url < b.url ? 1 : -1));

/** The stories of each value of a field, newest first. */
function groups(stories, field) {
  const found = new Map();
  for (const story of stories)
    for (const value of [story.data[field]].flat()) {
      const group = found.get(value) ?? [];
      group.push(story);
      found.set(value, group);
    }
  return found;
}

/** Lists in pages: each is one page of Eleventy's. */
function pagesOf(lists) {
  return lists.flatMap(({ title, url, stories }) => {
    const count = Math.max(1, Math.ceil(stories.length / perPage));
    return Array.from({ length: count }, (_, at) => ({
      title,
      url: at === 0 ? url : `${url}page/${at + 1}/`,
      next: at + 1 < count ? `${url}page/${at + 2}/` : undefined,
      stories: stories.slice(at * perPage, (at + 1) * perPage),
    }));
  });
}

/** The five stories that share most topics with one; of those that share as many, the newest. */
function createRelated() {
  let topics;
  let place;
  return (stories, own, url) => {
    topics ??= groups(stories, 'topics');
    place ??= new Map(stories.map((story, at) => [story, at]));
    const shared = new Map();
    for (const topic of own)
      for (const story of topics.get(topic)) shared.set(story, (shared.get(story) ?? 0) + 1);
    const best = [];
    for (const [story, count] of shared) {
      if (story.url === url) continue;
      const rank = count * 1e9 - place.get(story);
      if (best.length === 5 && rank < best[4].rank) continue;
      best.push({ story, rank });
      best.sort((a, b) => b.rank - a.rank);
      best.length = Math.min(5, best.length);
    }
    return best.map(({ story }) => story);
  };
}

export default function (eleventy) {
  eleventy.addPassthroughCopy('media');
  eleventy.addCollection('stories', byDate);
  eleventy.addCollection('lists', (api) => {
    const stories = byDate(api);
    const of = (field, folder) =>
      [...groups(stories, field)].map(([title, its]) => ({ title, url: `/${folder}/${title}/`, stories: its }));
    return pagesOf([
      { title: 'Bench', url: '/', stories },
      ...of('section', 'sections'),
      ...of('topics', 'topics'),
      ...of('authors', 'authors'),
    ]);
  });
  eleventy.addJavaScriptFunction('related', createRelated());
  return { markdownTemplateEngine: false, dir: { input: '.', includes: '_includes' } };
}
