import type { Room } from './room.js';

/** Names that editors give, those that are declared by files beside those that are not, are misspelt, or come to one address. */
export const sections = ['local', 'world', 'culture', 'sport'];
const otherSections = ['Local', 'locals', 'wrold', 'harbour-watch', 'Culture & Arts', 'museum-nights'];
export const topics = ['port', 'city-hall', 'culture', 'climate', 'football', 'trams'];
const otherTopics = [
  'ports',
  'City Hall',
  'city hal',
  'climat',
  'fotball',
  'C++',
  'C#',
  'c',
  'Old Town',
  '---',
];
export const serieses = ['rising-water', 'the-long-count'];
const otherSeries = ['rising-waters', 'The Long Count', 'the-long-cuont'];
export const authors = ['ada-marsh', 'ben-okafor'];
const otherAuthors = ['Cora Freelance', 'Ada Marsh', 'ada-marhs', 'Dana Levi', 'dana-levy'];
export const pages = ['about', 'ethics', 'contact', 'spanish'];
export const languages = ['es', 'es', 'de', 'he', 'ar', 'zh-Hans', 'de-CH', 'en-GB'];

export const pictures = [
  'media/picture-0.svg',
  'media/picture-1.gif',
  'media/picture-2.jpg',
  'media/photo.png',
];
/** Files that texts name before they are there, and after they are gone. */
export const expectedMedia = [
  'media/expected-0.gif',
  'media/expected-1.svg',
  'media/talk.mp3',
  'media/map.pdf',
];
export const expectedStories = Array.from(
  { length: 5 },
  (_, at) => `content/articles/${at % 2 === 0 ? '' : 'desk/'}expected-${at}.md`,
);
export const oldAddresses = ['/old/a.html', '/old/b', '/old/c/', '/node/7', './moved.html', '/old/d.php'];

/** Undefined is the section of stories that name none. */
export function drawSection({ draw }: Room): string | undefined {
  return draw.maybe(0.5, () => draw.pick(draw.chance(0.8) ? sections : otherSections));
}

export function drawTopics({ draw }: Room): string[] {
  return [...draw.some(0.3, topics), ...draw.some(0.03, otherTopics)];
}

export function drawSeries({ draw }: Room): string | undefined {
  return draw.maybe(0.3, () => draw.pick(draw.chance(0.8) ? serieses : otherSeries));
}

export function drawAuthors({ draw }: Room): string[] {
  return [...draw.some(0.25, authors), ...draw.some(0.06, otherAuthors)];
}
