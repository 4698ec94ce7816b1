import { getCollection } from 'astro:content';

export function urlOf({ data: { date, slug } }) {
  return `/news/${date.toISOString().slice(0, 7).replace('-', '/')}/${slug}/`;
}

let sorted;

/** All stories, newest first. */
export function newest() {
  sorted ??= getCollection('news').then((all) => all.sort((a, b) => +b.data.date - +a.data.date));
  return sorted;
}

/** The front page, sections, topics and authors, with the path of each without slashes around it; that of the front page is undefined. */
export async function allLists() {
  const stories = await newest();
  const of = (folder, values) => {
    const found = new Map();
    for (const story of stories)
      for (const value of values(story)) {
        const group = found.get(value) ?? [];
        group.push(story);
        found.set(value, group);
      }
    return [...found].map(([title, its]) => ({ title, path: `${folder}/${title}`, stories: its }));
  };
  return [
    { title: 'Bench', path: undefined, stories },
    ...of('sections', ({ data }) => [data.section]),
    ...of('topics', ({ data }) => data.topics),
    ...of('authors', ({ data }) => data.authors),
  ];
}
