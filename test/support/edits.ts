import type { Config, UserConfig } from '../../src/config/config.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { changeConfig } from './edits/configuration.js';
import { randomOf } from './edits/draw.js';
import { changeLinked, changeMedia, changeStatic, changeStray, putMedia } from './edits/files.js';
import { changeFront, changePlaced } from './edits/fronts.js';
import { makeMistake, mendMistake } from './edits/mistakes.js';
import { authors, pictures, sections } from './edits/names.js';
import { createRoom, DAY, type Room } from './edits/room.js';
import { addStory, changeStory, type StoryChange, storyChanges, storyFileChanges } from './edits/stories.js';
import { changeStyle, changeTemplate } from './edits/templates.js';
import { changeText } from './edits/texts.js';
import { moveInTime } from './edits/time.js';

export { randomOf };

/** A newsroom at work: a folder of stories, and editors who do one thing after the other to it, drawn by a seed. */
export interface Edited {
  readonly root: string;
  /** Milliseconds since the epoch: the instant of the next build. */
  readonly now: number;
  /** Names what the next build runs in: Node, its data, the libraries. */
  readonly environment: string;
  /** As the newsroom's configuration file has it; `stet.config.json` holds it, too. */
  readonly config: UserConfig;
  /** Does one thing, or a named one, and says what. */
  edit(name?: EditName): string;
  /** To be told after a build that published the site: what was done before is not undone by `recover`. */
  settle(): void;
  /** Undoes all that was done since the site was published. */
  recover(): void;
}

export interface NewsroomOptions {
  /** Whether editors also make mistakes for which nothing is published, and mend them later. */
  readonly mistakes?: boolean;
  /** Fields of the configuration in the beginning. */
  readonly config?: UserConfig;
}

type StoryFileChange = keyof typeof storyFileChanges;

const changes = {
  ...(Object.fromEntries(
    (Object.keys(storyChanges) as StoryChange[]).map((name) => [name, (room) => changeStory(room, name)]),
  ) as Record<StoryChange, (room: Room) => string>),
  ...storyFileChanges,
  'section changed by file': (room: Room) => changeText(room, 'sections'),
  'topic changed by file': (room: Room) => changeText(room, 'topics'),
  'series changed by file': (room: Room) => changeText(room, 'series'),
  'author changed': (room: Room) => changeText(room, 'authors'),
  'page changed': (room: Room) => changeText(room, 'pages'),
  'front changed': changeFront,
  'placed story changed': changePlaced,
  'media changed': changeMedia,
  'static file changed': changeStatic,
  'stray file changed': changeStray,
  'linked file changed': changeLinked,
  'config changed': changeConfig,
  'template changed': changeTemplate,
  'style changed': changeStyle,
  'moved in time': moveInTime,
  'environment changed': (room: Room) => {
    room.environment = room.draw.pick(['one', 'two', 'three']);
    return room.environment;
  },
} satisfies Record<string, (room: Room) => string>;

/** Neither is in a file, so that nobody undoes it. */
const apart: ReadonlySet<string> = new Set(['moved in time', 'environment changed']);

/** Made of others. */
const composed = ['several edited', 'undone'] as const;
const ofMistakes = ['mistake made', 'mistake mended'] as const;

export type EditName = keyof typeof changes | (typeof composed)[number] | (typeof ofMistakes)[number];

/** Every kind of edit that leaves a site that can be published. */
export const editNames: readonly EditName[] = [
  ...(Object.keys(changes) as (keyof typeof changes)[]),
  ...composed,
];

/** Fills a folder with a newsroom of so many stories. */
export function newsroomToEdit(
  root: string,
  seed: number,
  count: number,
  { mistakes = false, config: own = {} }: NewsroomOptions = {},
): Edited {
  const config: UserConfig = { url: 'https://news.example', title: 'The Test', lite: true, ...own };
  const room = createRoom(root, seed, { mayFail: mistakes, config });
  const { draw } = room;

  function change(name: EditName): string {
    if (name === 'several edited') return Array.from({ length: 3 }, () => edit()).join('; ');
    if (name === 'undone') return room.undo() ? 'the last' : 'nothing';
    if (!apart.has(name)) room.begin();
    if (name === 'mistake made') return makeMistake(room);
    if (name === 'mistake mended') return mendMistake(room);
    return changes[name](room);
  }

  function drawName(): EditName {
    if (mistakes && draw.chance(0.07)) return 'mistake made';
    if (room.state.mistakes.length > 0) {
      if (draw.chance(0.5)) return 'mistake mended';
      // What comes and goes while nothing is published must not be forgotten.
      if (draw.chance(0.4)) return draw.pick(Object.keys(storyFileChanges) as StoryFileChange[]);
    }
    return draw.pick(editNames);
  }

  function edit(name: EditName = drawName()): string {
    return `${name}: ${change(name)}`;
  }

  for (const name of authors) changeText(room, 'authors', name);
  for (const name of sections.slice(0, 2)) changeText(room, 'sections', name);
  changeText(room, 'pages', 'about');
  for (const file of pictures) putMedia(room, file);
  for (let n = 0; n < count; n++) {
    addStory(room);
    const story = room.state.stories.at(-1);
    // Enough of them are public from the beginning.
    if (story && n % 5 !== 0 && story.date.at > room.now - DAY) {
      story.date = { ...story.date, at: room.now - DAY };
      room.save(story);
    }
  }
  // Drawing cards takes its time.
  room.configure({ socialCards: own.socialCards ?? (draw.chance(0.25) && count <= 60) });

  return {
    root,
    edit,
    get now() {
      return room.now;
    },
    get environment() {
      return room.environment;
    },
    get config() {
      return room.state.config;
    },
    settle: room.settle,
    recover: room.recover,
  };
}

/** The resolved configuration, with other folders if need be. */
export function configOf(newsroom: Edited, folders: Pick<UserConfig, 'output' | 'store'> = {}): Config {
  const { config, messages } = resolveConfig({ ...newsroom.config, ...folders }, { root: newsroom.root });
  if (config === undefined) throw new Error(JSON.stringify(messages));
  return config;
}
