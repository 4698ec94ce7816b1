import fs from 'node:fs';
import path from 'node:path';
import { resolveConfig } from '../../src/config/resolve.js';
import type { Config, UserConfig } from '../../src/config.js';
import { fill } from './folders.js';
import { dot } from './pictures.js';

/** A newsroom at work: a folder of stories, and editors who do one thing after the other to it, drawn by a seed. */
export interface Edited {
  readonly root: string;
  /** Milliseconds since the epoch: the instant of the next build. */
  readonly now: number;
  /** As the newsroom's configuration file has it; `stet.config.json` holds it, too. */
  readonly config: UserConfig;
  /** Does one thing, or a named one, and says what. */
  edit(name?: EditName): string;
}

interface Story {
  file: string;
  title: string;
  date: number;
  body: string;
  topics: string[];
  series?: string | undefined;
  language?: string | undefined;
  translationOf?: string | undefined;
  author?: string | undefined;
  embargo?: number | undefined;
  expires?: number | undefined;
  image?: string | undefined;
  focus?: string | undefined;
  /** A picture in its text. */
  shows?: string | undefined;
  links: string[];
}

const DAY = 86_400_000;
const begin = Date.UTC(2026, 10, 23, 12);
const words =
  'harbour bridge council storm budget school ferry museum election river market hospital strike railway tax garden police court water energy film coach border treaty vaccine satellite'.split(
    ' ',
  );
const topics = ['port', 'city-hall', 'culture', 'climate', 'football'];
const serieses = ['rising-water', 'the-long-count'];
const authors = ['ada-marsh', 'ben-okafor'];
const pictures = ['media/picture-0.svg', 'media/picture-1.gif', 'media/picture-2.jpg'];

/** A fixed sequence of numbers from 0 to 1, by its seed. */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const names = [
  'story added',
  'body edited',
  'headline edited',
  'renamed',
  'removed',
  'retopiced',
  'redated',
  'moved in time',
  'author changed',
  'template changed',
  'style changed',
  'config changed',
  'touched',
  'media changed',
  'two swapped',
  'several edited',
] as const;
export type EditName = (typeof names)[number];

/** Fills a folder with a newsroom of so many stories. */
export function newsroomToEdit(root: string, seed: number, count: number): Edited {
  const random = randomOf(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const maybe = <T>(share: number, value: () => T): T | undefined => (random() < share ? value() : undefined);
  const iso = (instant: number) => new Date(instant).toISOString();
  const optional = (instant: number | undefined) => (instant === undefined ? undefined : iso(instant));

  const stories: Story[] = [];
  let now = begin;
  // Drawing cards takes its time.
  const socialCards = count <= 60;
  let config: UserConfig = { url: 'https://news.example', title: 'The Test', lite: true, socialCards };
  let made = 0;
  let edits = 0;

  function sentence(): string {
    const text = Array.from({ length: 6 + below(8) }, () => pick(words)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }
  const paragraphs = () =>
    Array.from({ length: 1 + below(3) }, () => `${sentence()} ${sentence()}`).join('\n\n');

  function newStory(): Story {
    const n = made++;
    const published = now - below(400) * DAY - below(DAY);
    return {
      file: `content/articles/${n % 3 === 0 ? 'desk/' : ''}story-${n}.md`,
      title: sentence().slice(0, -1),
      date: random() < 0.15 ? now + below(20 * DAY) : published,
      body: paragraphs(),
      topics: topics.filter(() => random() < 0.3),
      series: maybe(0.3, () => pick(serieses)),
      language: maybe(0.25, () => 'es'),
      translationOf: maybe(0.1, () => keyOf(pick(stories))),
      author: maybe(0.5, () => pick([...authors, 'Cora Freelance'])),
      embargo: maybe(0.15, () => now + below(20 * DAY)),
      expires: maybe(0.1, () => now + below(30 * DAY)),
      image: maybe(0.2, () => pick(pictures)),
      focus: maybe(0.5, () => `${below(5) * 25}% 50%`),
      shows: maybe(0.2, () => pick(pictures)),
      links: stories.length === 0 ? [] : Array.from({ length: below(3) }, () => pick(stories).file),
    };
  }

  const keyOf = (story: Story | undefined) =>
    (story?.file ?? '').replace(/^content\/articles\//, '').replace(/\.md$/, '');

  function textOf(story: Story): string {
    const field = (name: string, value: string | undefined) =>
      value === undefined || value === '' ? '' : `${name}: ${value}\n`;
    const links = story.links.map((file) => {
      const to = path.posix.relative(path.posix.dirname(story.file), file);
      return `\n\nAs [we reported](${to}) then.`;
    });
    return (
      `---\ntitle: ${JSON.stringify(story.title)}\ndate: ${iso(story.date)}\n` +
      field('topics', `[${story.topics.join(', ')}]`) +
      field('series', story.series) +
      field('language', story.language) +
      field('translationOf', story.translationOf) +
      field('authors', story.author && `[${story.author}]`) +
      field('embargo', optional(story.embargo)) +
      field('expires', optional(story.expires)) +
      field(
        'image',
        story.image && `{ src: ${story.image}, alt: A picture, focus: ${story.focus ?? '50% 50%'} }`,
      ) +
      `---\n\n${story.body}${story.shows ? `\n\n![Shown](${story.shows})` : ''}${links.join('')}\n`
    );
  }

  /**
   * Half of the files get a time of change long past, another one each time: a build reads what was changed just now
   * whatever its time, so that without it the times would never be put to use.
   */
  function put(file: string, text: string | Uint8Array): void {
    fill(root, { [file]: text });
    if (random() < 0.5) settle(file);
  }
  function settle(file: string): void {
    const time = (begin - 1_000 * DAY) / 1_000 + ++edits;
    fs.utimesSync(path.join(root, file), time, time);
  }
  const save = (story: Story) => put(story.file, textOf(story));
  const picture = (file: string) =>
    put(
      `content/${file}`,
      file.endsWith('.svg')
        ? `<svg xmlns="http://www.w3.org/2000/svg" width="${100 + below(800)}" height="${100 + below(800)}"/>`
        : dot(below(128)),
    );
  const author = (name: string) =>
    put(
      `content/authors/${name}.md`,
      `---\nname: ${name.replace('-', ' ')} ${below(100)}\nrole: Reporter ${below(100)}\n---\n\n${sentence()}\n`,
    );

  function configure(changes: UserConfig): void {
    config = { ...config, ...changes };
    fill(root, { 'stet.config.json': JSON.stringify(config) });
  }

  function changeTemplate(): string {
    const file = path.join(root, 'templates/article.tsx');
    if (fs.existsSync(file) && random() < 0.3) {
      fs.rmSync(file);
      return 'own article.tsx removed';
    }
    fill(root, {
      'templates/article.tsx': `export default function Article(view) {
  return (
    <html lang={view.language}>
      <head><title>{view.head.title}</title>{view.shell.stylesheets.map((href) => <link rel="stylesheet" href={href} />)}</head>
      <body><p>Layout ${below(1_000)}</p><h1>{view.headline}</h1><div dangerouslySetInnerHTML={{ __html: view.bodyHtml }} /></body>
    </html>
  );
}
`,
    });
    return 'own article.tsx written';
  }

  function change(name: EditName): string {
    const at = below(stories.length);
    const story = stories[at] as Story;
    switch (name) {
      case 'story added': {
        const added = newStory();
        stories.push(added);
        save(added);
        return added.file;
      }
      case 'body edited':
        story.body = random() < 0.3 ? `${story.body} ${sentence()}` : paragraphs();
        if (random() < 0.3) story.links = [pick(stories).file];
        save(story);
        return story.file;
      case 'headline edited':
        story.title = sentence().slice(0, -1);
        save(story);
        return story.file;
      case 'renamed': {
        const from = story.file;
        story.file = `content/articles/${below(2) === 0 ? 'desk/' : ''}renamed-${made++}.md`;
        fs.mkdirSync(path.dirname(path.join(root, story.file)), { recursive: true });
        fs.renameSync(path.join(root, from), path.join(root, story.file));
        // Of those that link there half follow; the other links lead nowhere, as in life.
        for (const each of stories)
          if (each.links.includes(from) && random() < 0.5) {
            each.links = each.links.map((link) => (link === from ? story.file : link));
            save(each);
          }
        return `${from} to ${story.file}`;
      }
      case 'removed':
        if (stories.length < 5) return change('story added');
        stories.splice(at, 1);
        fs.rmSync(path.join(root, story.file));
        return story.file;
      case 'retopiced':
        story.topics = topics.filter(() => random() < 0.4);
        story.series = maybe(0.4, () => pick(serieses));
        save(story);
        return story.file;
      case 'redated':
        story.date = random() < 0.3 ? now + below(10 * DAY) : now - below(500) * DAY;
        story.embargo = maybe(0.2, () => now + below(10 * DAY));
        save(story);
        return story.file;
      case 'moved in time': {
        const gates = stories
          .flatMap(({ date, embargo, expires }) => [date, embargo ?? 0, expires ?? 0])
          .filter((gate) => gate > now)
          .sort((a, b) => a - b);
        // To the very instant at which something appears or goes, past several, or back.
        if (random() < 0.6 && gates[0] !== undefined) now = gates[0];
        else now += random() < 0.2 ? -below(8 * DAY) : below(8 * DAY);
        return iso(now);
      }
      case 'author changed': {
        const which = pick(authors);
        author(which);
        return which;
      }
      case 'template changed':
        return changeTemplate();
      case 'style changed':
        fill(root, { 'templates/styles/print.css': `@media print { body { margin: ${below(900)}px; } }\n` });
        return 'print.css';
      case 'config changed': {
        const changes: UserConfig = pick<() => UserConfig>([
          () => ({ title: `The Test ${below(100)}` }),
          () => ({ related: { count: below(6) } }),
          () => ({ related: { signals: { names: below(3) } } }),
          () => ({ timeZone: pick(['UTC', 'Asia/Shanghai', 'America/New_York']) }),
        ])();
        configure(changes);
        return JSON.stringify(changes);
      }
      case 'touched':
        settle(story.file);
        return story.file;
      case 'media changed':
        if (random() < 0.5) {
          story.image = maybe(0.7, () => pick(pictures));
          story.focus = maybe(0.7, () => `${below(5) * 25}% 50%`);
          story.shows = maybe(0.5, () => pick(pictures));
          save(story);
          return `${story.file} shows others`;
        }
        picture(pick(pictures));
        return 'a picture';
      case 'two swapped': {
        const other = pick(stories);
        [story.body, other.body] = [other.body, story.body];
        save(story);
        save(other);
        return `${story.file} and ${other.file}`;
      }
      case 'several edited':
        return Array.from({ length: 3 }, () => edit()).join('; ');
    }
  }

  function edit(name: EditName = pick(names)): string {
    return `${name}: ${change(name)}`;
  }

  for (const name of authors) author(name);
  for (const file of pictures) picture(file);
  for (let n = 0; n < count; n++) {
    const story = newStory();
    // Enough of them are public from the beginning.
    if (n % 5 !== 0) story.date = Math.min(story.date, now - DAY);
    stories.push(story);
    save(story);
  }
  configure({});

  return {
    root,
    edit,
    get now() {
      return now;
    },
    get config() {
      return config;
    },
  };
}

/** The resolved configuration, with other folders if need be. */
export function configOf(newsroom: Edited, folders: Pick<UserConfig, 'output' | 'store'> = {}): Config {
  const { config, messages } = resolveConfig({ ...newsroom.config, ...folders }, { root: newsroom.root });
  if (config === undefined) throw new Error(JSON.stringify(messages));
  return config;
}
