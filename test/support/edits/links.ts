import {
  expectedMedia,
  expectedStories,
  languages,
  oldAddresses,
  pages,
  pictures,
  sections,
  topics,
} from './names.js';
import type { Room } from './room.js';
import { keyOf, type Story, slugOf, type Target, urlOf } from './story.js';

/** Where a text may lead: to what there is, and to what comes later or is gone. */
export function drawLink(room: Room): Target {
  const { draw, state } = room;
  const { stories } = state;
  const story = stories.length === 0 ? undefined : draw.pick(stories);
  const kinds: (() => Target | undefined)[] = [
    () => story && { file: story.file },
    () => story && { file: story.file },
    () => story && { file: story.file.replace(/\.\w+$/, '') },
    () => story && { href: urlOf(story) },
    () => story && { href: `${urlOf(story).replace(/\.html$/, '')}#top` },
    () => story && { href: `https://news.example${urlOf(story)}` },
    () => ({ file: draw.pick(expectedStories) }),
    () => ({ file: `content/pages/${draw.pick(pages)}.md` }),
    () => ({ href: `/${draw.pick(pages)}.html` }),
    () => ({ file: `content/topics/${draw.pick(topics)}.md` }),
    () => ({ href: `/topics/${draw.pick(topics)}/` }),
    () => ({ href: `/${draw.pick(sections)}/` }),
    () => ({ file: `content/${draw.pick([...pictures, ...expectedMedia])}` }),
    () => ({ href: `/${draw.pick(expectedMedia)}` }),
    () => ({
      href: draw.pick(['/downloads/report.pdf', '/about-us.html', '/feed.xml', '/blog/2019/x', '/es/']),
    }),
    () => ({ href: draw.pick(oldAddresses) }),
    () => ({ href: `/${draw.pick(languages)}/` }),
    () => ({ href: 'https://elsewhere.example/report' }),
  ];
  return draw.pick(kinds)() ?? { href: '/nowhere.html' };
}

export function drawLinks(room: Room): Target[] {
  return Array.from({ length: room.draw.below(3) }, () => drawLink(room));
}

/** How an editor names another story. */
export function drawReference(room: Room): string {
  const { draw, state } = room;
  const { stories } = state;
  const story = stories.length === 0 ? undefined : draw.pick(stories);
  if (story === undefined || draw.chance(0.25)) return keyOf({ file: draw.pick(expectedStories) });
  const forms: ((its: Story) => string)[] = [
    keyOf,
    keyOf,
    slugOf,
    urlOf,
    (its) => `https://news.example${urlOf(its)}`,
    (its) => its.file.replace(/^content\//, ''),
    (its) => its.front.redirectFrom?.[0] ?? keyOf(its),
  ];
  return draw.pick(forms)(story);
}

export function drawPicks(room: Room): (string | { title: string; url: string })[] {
  const { draw } = room;
  return Array.from({ length: 1 + draw.below(3) }, () =>
    draw.chance(0.2)
      ? {
          title: draw.sentence(),
          url: draw.chance(0.5)
            ? 'https://elsewhere.example/study'
            : `https://news.example/${draw.pick(pages)}.html`,
        }
      : drawReference(room),
  );
}
