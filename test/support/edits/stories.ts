import path from 'node:path/posix';
import { drawLink, drawLinks, drawPicks, drawReference } from './links.js';
import {
  drawAuthors,
  drawSection,
  drawSeries,
  drawTopics,
  expectedMedia,
  expectedStories,
  languages,
  oldAddresses,
  pictures,
  topics,
} from './names.js';
import { DAY, type Room } from './room.js';
import { type Front, keyOf, type Story, slugOf, urlOf, type When } from './story.js';

const blocks = [
  '| Ward | Votes |\n| --- | ---: |\n| Old Town | 1,604 |',
  'It was refused.[^vote]\n\n[^vote]: By 31 votes to 15.',
  ':::pullquote{by="The mayor"}\nWe wait.\n:::',
  ':::factbox{title="In figures"}\n- Length: 412 metres\n:::',
  '::embed{url="https://www.youtube.com/watch?v=aqz-KE-bpKQ" title="A film"}',
  'https://vimeo.com/76979871',
  '<p align="center">In the middle.</p>\n\n<script>alert(1)</script>',
  '##No space in this heading',
  'Marks of {{ another }} program, and **bold letters that never end.',
  '<!-- check with legal -->',
  '![A chart](https://images.example/chart.png)',
];

/** A moment around now, by the clock or by the day now and then. */
function drawWhen({ draw }: Room, at: number): When {
  const as = draw.chance(0.7) ? 'instant' : draw.pick(['clock', 'day'] as const);
  return as === 'clock' ? { at: Math.floor(at / 60_000) * 60_000, as } : { at, as };
}

function drawDate(room: Room): When {
  const { draw, now } = room;
  return drawWhen(
    room,
    draw.chance(0.15) ? now + draw.below(20 * DAY) : now - draw.below(400) * DAY - draw.below(DAY),
  );
}

function drawImage({ draw }: Room): Story['front']['image'] {
  return draw.maybe(0.25, () => ({
    src: draw.pick([...pictures, ...pictures, 'media/expected-0.gif', 'media/expected-1.svg', 'beside.gif']),
    ...(draw.chance(0.8) && { alt: 'A picture' }),
    ...(draw.chance(0.5) && { credit: 'Li Na' }),
    ...(draw.chance(0.5) && { focus: `${draw.below(5) * 25}% 50%` }),
  }));
}

export function drawStory(room: Room, file: string): Story {
  const { draw, now, state } = room;
  const soon = (share: number, days: number) =>
    draw.maybe(share, () => drawWhen(room, now + draw.below(days * DAY)));
  return {
    file,
    front: {
      title: draw.sentence().slice(0, -1),
      description: draw.maybe(0.4, () => draw.sentence()),
      section: drawSection(room),
      topics: drawTopics(room),
      series: drawSeries(room),
      authors: drawAuthors(room),
      label: draw.maybe(0.15, () => draw.pick(['opinion', 'analysis', 'sponsored'])),
      language: draw.maybe(0.25, () => draw.pick(languages)),
      translationOf:
        state.stories.length === 0 ? undefined : draw.maybe(0.1, () => keyOf(draw.pick(state.stories))),
      image: drawImage(room),
      related: draw.maybe(0.2, () => drawPicks(room)),
      redirectFrom: draw.maybe(0.1, () => [draw.pick(oldAddresses)]),
    },
    date: drawDate(room),
    embargo: soon(0.15, 20),
    expires: soon(0.1, 30),
    corrections: [],
    body: draw.paragraphs(),
    links: drawLinks(room),
    shows: draw.maybe(0.2, () => draw.pick([...pictures, ...expectedMedia])),
    blocks: draw.some(0.08, blocks),
  };
}

/** A name that no file has: now and then one that others have named before. */
function freshFile({ draw, state, mayFail, has }: Room, name: string): string {
  const isTaken = (file: string) => state.stories.some((story) => slugOf(story) === slugOf({ file }));
  const expected = expectedStories.filter((file) => !has(file) && (mayFail || !isTaken(file)));
  if (expected.length > 0 && draw.chance(0.3)) return draw.pick(expected);
  const number = state.made++;
  const folder = draw.pick(['articles/', 'articles/', 'articles/desk/', 'blog/']);
  const unusual = [
    `${name}-${number}/index.md`,
    `${name}-${number}.markdown`,
    `${name}-${number}.${draw.pick(['es', 'de', 'he'])}.md`,
    // The disk spells the accent as a character of its own.
    `cafe\u0301-${number}.md`,
    `The Long ${name} ${number}.md`,
  ];
  return `content/${folder}${draw.chance(0.25) ? draw.pick(unusual) : `${name}-${number}.md`}`;
}

export function addStory(room: Room): string {
  const story = drawStory(room, freshFile(room, 'story'));
  room.state.stories.push(story);
  room.save(story);
  return story.file;
}

/** Moves a story to another file; of the texts that link to the old one half follow, and the other links lead nowhere, as in life. */
function moveTo(room: Room, story: Story, to: string): string {
  const from = story.file;
  room.move(from, to);
  story.file = to;
  // Its own links are written as seen from where it lies.
  if (story.links.length > 0) room.save(story);
  const follow = (link: Story['links'][number]) =>
    'file' in link && link.file === from ? { file: to } : link;
  for (const each of room.state.stories)
    if (each.links.some((link) => 'file' in link && link.file === from) && room.draw.chance(0.5)) {
      each.links = each.links.map(follow);
      room.save(each);
    }
  return `${from} to ${to}`;
}

type Change = (room: Room, story: Story) => void;

/** Changes of one story, by the names of edits; each says which story it was. */
export const storyChanges = {
  'body edited': (room, story) => {
    const { draw } = room;
    story.body = draw.chance(0.3) ? `${story.body} ${draw.sentence()}` : draw.paragraphs();
    if (draw.chance(0.3)) story.blocks = draw.some(0.1, blocks);
  },
  'links changed': (room, story) => {
    story.links = room.draw.chance(0.2) ? [] : [drawLink(room), ...drawLinks(room)];
  },
  'headline edited': ({ draw }, story) => {
    story.front.title = draw.sentence().slice(0, -1);
  },
  'fields changed': ({ draw }, { front }) => {
    const changes: (() => Partial<Front>)[] = [
      () => ({ description: draw.maybe(0.7, () => draw.sentence()) }),
      () => ({ kicker: draw.maybe(0.7, () => draw.sentence().slice(0, 12)) }),
      () => ({ shortTitle: draw.maybe(0.7, () => draw.sentence().slice(0, 20)) }),
      () => ({ label: draw.pick([undefined, 'opinion', 'analysis', 'sponsored']) }),
      () => ({ recommend: draw.maybe(0.7, () => draw.chance(0.5)) }),
      () => ({ source: draw.maybe(0.6, () => ({ name: 'An agency', url: 'https://agency.example/1' })) }),
      () => ({ mood: draw.maybe(0.7, () => draw.sentence()) }),
    ];
    Object.assign(front, draw.pick(changes)());
  },
  'weight changed': ({ draw }, { front }) => {
    front.weight = draw.maybe(0.7, () => draw.pick([1, 2, 5, 0, -1]));
  },
  retopiced: (room, { front }) => {
    front.topics = drawTopics(room);
    front.series = drawSeries(room);
  },
  'byline changed': (room, { front }) => {
    front.authors = drawAuthors(room);
  },
  'section changed': (room, { front }) => {
    front.section = drawSection(room);
  },
  redated: (room, story) => {
    const { draw, now } = room;
    story.date = drawDate(room);
    story.embargo = draw.maybe(0.2, () => drawWhen(room, now + draw.below(10 * DAY)));
    story.expires = draw.maybe(0.2, () => drawWhen(room, now + draw.below(20 * DAY)));
  },
  'address changed': (room, story) => {
    const { draw, state } = room;
    const { front } = story;
    const before = urlOf(story);
    const from = draw.pick([
      before,
      draw.pick(oldAddresses),
      urlOf(draw.pick(state.stories)),
      '/topics/port/',
    ]);
    const ending = draw.pick(['.html', '/', '']);
    const changes: (() => Partial<Front>)[] = [
      () => ({ slug: draw.maybe(0.7, () => `bridge-${state.made++}`) }),
      // One slug for stories of several months and sections, where nobody minds that two of them may clash.
      () => ({ slug: room.mayFail ? draw.pick(['vote', 'storm']) : `vote ${state.made++}` }),
      () => ({ url: draw.maybe(0.6, () => `/special/bridge-${state.made++}${ending}`) }),
      () => ({ redirectFrom: draw.maybe(0.8, () => [from, ...draw.some(0.2, oldAddresses)]) }),
    ];
    Object.assign(front, draw.pick(changes)());
    if (urlOf(story) !== before && draw.chance(0.5)) front.redirectFrom = [before];
  },
  'picks changed': (room, { front }) => {
    front.related = room.draw.maybe(0.7, () => drawPicks(room));
  },
  withdrawn: (room, story) => {
    const { draw, now } = room;
    story.withdrawn =
      story.withdrawn === undefined
        ? { date: drawWhen(room, now + draw.pick([-1, 1]) * draw.below(5 * DAY)), reason: draw.sentence() }
        : undefined;
  },
  corrected: (room, story) => {
    const { draw, now } = room;
    const date = () => drawWhen(room, now + draw.pick([-1, -1, 1]) * draw.below(5 * DAY));
    if (draw.chance(0.5)) story.updated = draw.maybe(0.7, date);
    else
      story.corrections = draw.chance(0.7)
        ? [...story.corrections, { date: date(), text: draw.sentence() }]
        : story.corrections.slice(1);
  },
  'draft set or unset': (_, { front }) => {
    front.draft = front.draft === true ? undefined : true;
  },
  'language changed': ({ draw }, { front }) => {
    front.language = draw.maybe(0.7, () => draw.pick(languages));
  },
  'translation changed': (room, { front }) => {
    front.translationOf = room.draw.maybe(0.7, () => drawReference(room));
  },
} satisfies Record<string, Change>;

export type StoryChange = keyof typeof storyChanges;

export function changeStory(room: Room, name: StoryChange): string {
  const story = room.draw.pick(room.state.stories);
  const change: Change = storyChanges[name];
  change(room, story);
  room.save(story);
  return story.file;
}

/** What happens to files of stories. */
export const storyFileChanges = {
  'story added': addStory,
  renamed: (room: Room): string => {
    const story = room.draw.pick(room.state.stories);
    return moveTo(room, story, freshFile(room, 'renamed'));
  },
  'folder or ending changed': (room: Room): string => {
    const { draw, state } = room;
    const story = draw.pick(state.stories);
    const name = path.basename(story.file).replace(/\.\w+$/, '');
    // The address of a story in a folder of its own would be another one.
    if (name === 'index') return `${story.file} stays`;
    const folder = draw.pick(['content/articles', 'content/articles/desk', 'content/local', 'content/blog']);
    const capital = draw.chance(0.15) ? name.charAt(0).toUpperCase() : name.charAt(0);
    const to = `${folder}/${capital}${name.slice(1)}.${draw.pick(['md', 'markdown', 'html'])}`;
    // Two files that differ in the ends of their names alone have one key.
    if (state.stories.some((each) => keyOf(each) === keyOf({ file: to }))) return `${story.file} stays`;
    return moveTo(room, story, to);
  },
  removed: (room: Room): string => {
    const { draw, state } = room;
    if (state.stories.length < 5) return addStory(room);
    const [story] = state.stories.splice(draw.below(state.stories.length), 1);
    if (story === undefined) throw new Error('there was no story');
    room.remove(story.file);
    return story.file;
  },
  touched: (room: Room): string => {
    const { file } = room.draw.pick(room.state.stories);
    room.touch(file);
    return file;
  },
  'two swapped': (room: Room): string => {
    const { draw, state } = room;
    const [story, other] = [draw.pick(state.stories), draw.pick(state.stories)];
    [story.body, other.body] = [other.body, story.body];
    room.save(story);
    room.save(other);
    return `${story.file} and ${other.file}`;
  },
  'topic renamed everywhere': (room: Room): string => {
    const { draw, state } = room;
    const from = draw.pick(topics);
    const to = draw.chance(0.5) ? `${from}-${draw.below(3)}` : draw.pick(topics);
    for (const story of state.stories) {
      const { front } = story;
      if (!front.topics?.includes(from)) continue;
      front.topics = front.topics.map((topic) => (topic === from ? to : topic));
      room.save(story);
    }
    return `${from} to ${to}`;
  },
} satisfies Record<string, (room: Room) => string>;
