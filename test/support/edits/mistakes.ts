import type { UserConfig } from '../../../src/config/config.js';
import { staticFileAt } from './files.js';
import type { Room } from './room.js';
import { keyOf, type StoryMistake, urlOf, written } from './story.js';

/** Something for which nothing is published until it is mended. */
export type Mistake =
  | { readonly story: string }
  | { readonly file: string }
  | { readonly field: keyof UserConfig & string };

/** Makes a mistake in a story that has none. */
function spoilStory(room: Room): Mistake | undefined {
  const { draw, state } = room;
  const story = draw.pick(state.stories);
  const other = draw.pick(state.stories);
  if (story.mistake !== undefined || story === other) return undefined;
  const mistakes: readonly StoryMistake[] = [
    { field: 'date: 2026-11-31' },
    { field: 'date: 11/20/26' },
    { field: 'embargo:' },
    { field: 'slug: a/b' },
    { field: `url: ${JSON.stringify(urlOf(other))}` },
    { field: `url: ${JSON.stringify(urlOf(other))}` },
    { field: `url: ${JSON.stringify(`${urlOf(other)}/more.html`)}` },
    {
      field: `url: ${draw.pick(['/feed.xml', '/latest/', '/about.html', '/index.html', '/topics/port/', '/local/'])}`,
    },
    { field: 'section: archive' },
    { field: 'title: "Never closed' },
    { bytes: 'conflict' },
    { bytes: 'latin' },
    { bytes: 'pointer' },
  ];
  story.mistake = draw.pick(mistakes);
  room.save(story);
  return { story: story.file };
}

/** Another file that cannot stand beside the others. */
function addSpoiled(room: Room): Mistake | undefined {
  const { draw, state } = room;
  const story = draw.pick(state.stories);
  const twin = `${story.file.replace(/\.\w+$/, '')}.${story.file.endsWith('.md') ? 'markdown' : 'md'}`;
  const text = `---\ntitle: A twin\ndate: ${written(story.date)}\nurl: ${JSON.stringify(urlOf(story))}\n---\n\nText.\n`;
  const files: readonly (readonly [string, string])[] = [
    [twin, text],
    [`content/articles/twin-of-${keyOf(story).replaceAll('/', '-')}.md`, text],
    ['content/pages/latest.md', '---\ntitle: Latest\nurl: /latest/\n---\n\nText.\n'],
    ['content/articles/unread.txt', text],
    [staticFileAt(room), 'In the way.'],
    [
      'templates/article.jsx',
      'export default function Article(view) { return <html>{view.title}</html>; }\n',
    ],
    ['templates/parts/head.tsx', 'export function Head( {\n'],
    ['templates/year.tsx', 'export default function Year() { return <html>{Date.now()}</html>; }\n'],
  ];
  const [file, bytes] = draw.pick(files);
  if (room.has(file)) return undefined;
  room.put(file, bytes);
  return { file };
}

/** A configuration by which something is wrong that was right before. */
function spoilConfig(room: Room): Mistake | undefined {
  const { draw, state } = room;
  const changes: readonly UserConfig[] = [
    { topics: 'closed' },
    { sections: 'closed' },
    { authors: 'closed' },
    { limits: { fileSize: 1_024 } },
    { permalink: '/:section/:slug' },
  ];
  const change = draw.pick(changes);
  const [field] = Object.keys(change) as (keyof UserConfig & string)[];
  if (field === undefined || state.config[field] !== undefined) return undefined;
  room.configure(change);
  return { field };
}

export function makeMistake(room: Room): string {
  const { draw, state } = room;
  const mistake = draw.pick([spoilStory, spoilStory, addSpoiled, spoilConfig])(room);
  if (mistake === undefined) return 'none';
  state.mistakes.push(mistake);
  const about = 'story' in mistake ? state.stories.find(({ file }) => file === mistake.story)?.mistake : {};
  return JSON.stringify({ ...mistake, ...about });
}

export function mendMistake(room: Room): string {
  const { draw, state } = room;
  if (state.mistakes.length === 0) return 'none';
  const mistake = draw.pick(state.mistakes);
  state.mistakes = state.mistakes.filter((each) => each !== mistake);
  if ('file' in mistake) {
    if (room.has(mistake.file)) room.remove(mistake.file);
  } else if ('field' in mistake) room.configure({ [mistake.field]: undefined });
  else {
    // The story may have been moved meanwhile, with the mistake in it: all stories are put right.
    state.mistakes = state.mistakes.filter((each) => !('story' in each));
    for (const story of state.stories)
      if (story.mistake !== undefined) {
        delete story.mistake;
        room.save(story);
      }
  }
  return JSON.stringify(mistake);
}
