import { type CollectionEntry, getCollection } from 'astro:content';

export type Story = CollectionEntry<'news'>;

/** Stories that have something in common, newest first. */
export interface List {
  readonly title: string;
  /** Without slashes around it; undefined for the front page. */
  readonly path: string | undefined;
  readonly stories: readonly Story[];
}

export function urlOf({ data: { date, slug } }: Story): string {
  return `/news/${date.toISOString().slice(0, 7).replace('-', '/')}/${slug}/`;
}

let sorted: Promise<Story[]> | undefined;

/** All stories, newest first. */
export function newest(): Promise<Story[]> {
  sorted ??= getCollection('news').then((all) => all.sort((a, b) => +b.data.date - +a.data.date));
  return sorted;
}

/** The front page, sections, topics and authors. */
export async function allLists(): Promise<List[]> {
  const stories = await newest();
  const of = (folder: string, values: (story: Story) => readonly string[]) => {
    const found = new Map<string, Story[]>();
    for (const story of stories)
      for (const value of values(story)) {
        const group = found.get(value) ?? [];
        group.push(story);
        found.set(value, group);
      }
    return [...found].map(([title, its]): List => ({ title, path: `${folder}/${title}`, stories: its }));
  };
  return [
    { title: 'Bench', path: undefined, stories },
    ...of('sections', ({ data }) => [data.section]),
    ...of('topics', ({ data }) => data.topics),
    ...of('authors', ({ data }) => data.authors),
  ];
}
