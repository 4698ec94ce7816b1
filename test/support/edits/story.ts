import path from 'node:path/posix';

/** A moment as an editor writes it: with its offset, by the newsroom's clock to the minute, or as a day. */
export interface When {
  /** Milliseconds since the epoch, by a clock in UTC. */
  readonly at: number;
  readonly as: 'instant' | 'clock' | 'day';
}

export function written({ at, as }: When): string {
  const iso = new Date(at).toISOString();
  if (as === 'instant') return iso;
  return as === 'clock' ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : iso.slice(0, 10);
}

/** What a text leads to: another file, whose path is written as seen from the text, or an address as it stands. */
export type Target = { readonly file: string } | { readonly href: string };

/** Front matter beside dates, as YAML reads it from JSON. */
export interface Front {
  title: string;
  description?: string | undefined;
  section?: string | undefined;
  topics?: readonly string[] | undefined;
  series?: string | undefined;
  authors?: readonly string[] | undefined;
  kicker?: string | undefined;
  shortTitle?: string | undefined;
  label?: string | undefined;
  language?: string | undefined;
  translationOf?: string | undefined;
  image?:
    | { readonly src: string; readonly alt?: string; readonly credit?: string; readonly focus?: string }
    | undefined;
  related?: readonly (string | { readonly title: string; readonly url: string })[] | undefined;
  recommend?: boolean | undefined;
  source?: { readonly name: string; readonly url: string } | undefined;
  slug?: string | undefined;
  url?: string | undefined;
  redirectFrom?: readonly string[] | undefined;
  draft?: boolean | undefined;
  weight?: number | undefined;
  /** A field that stet does not have. */
  mood?: string | undefined;
}

export interface Story {
  /** From the root of the newsroom's folder. */
  file: string;
  front: Front;
  date: When;
  embargo?: When | undefined;
  expires?: When | undefined;
  updated?: When | undefined;
  withdrawn?: { readonly date: When; readonly reason: string } | undefined;
  corrections: readonly { readonly date: When; readonly text: string }[];
  body: string;
  links: readonly Target[];
  /** A picture or film in its text. */
  shows?: string | undefined;
  /** Further blocks of its text: a table, a fact box, a mark with a slip in it. */
  blocks: readonly string[];
  /** For which nothing is published. */
  mistake?: StoryMistake | undefined;
}

export type StoryMistake = { readonly field: string } | { readonly bytes: 'conflict' | 'latin' | 'pointer' };

/** The key by which other stories name a story. */
export function keyOf({ file }: Pick<Story, 'file'>): string {
  return file.replace(/^content\/(?:articles\/)?/, '').replace(/\.(?:md|markdown|html)$/, '');
}

/** The end of a story's address. */
export function slugOf({ file, front }: { readonly file: string; readonly front?: Front }): string {
  return front?.slug ?? path.basename(keyOf({ file }).replace(/\/index$/, ''));
}

/** A story's address by the usual pattern, with the day that UTC has: now and then it has another one. */
export function urlOf(story: Pick<Story, 'file' | 'front' | 'date'>): string {
  if (story.front.url !== undefined) return story.front.url;
  const section = (story.front.section ?? 'news').toLowerCase().replaceAll(' ', '-');
  const [year, month] = written({ ...story.date, as: 'day' }).split('-');
  return `/${section}/${year}/${month}/${slugOf(story)}.html`;
}

/** Every moment at which what readers see of a story may change by itself. */
export function momentsOf(story: Story): When[] {
  const { date, embargo, expires, updated, withdrawn, corrections } = story;
  const all = [date, embargo, expires, updated, withdrawn?.date, ...corrections.map((each) => each.date)];
  return all.filter((each) => each !== undefined);
}

/** Links of a text, each in a paragraph of its own. */
export function linksText(file: string, links: readonly Target[]): string {
  return links
    .map((link) => {
      const to = 'file' in link ? path.relative(path.dirname(file), link.file) : link.href;
      return `\n\nAs [we reported](${to}) then.`;
    })
    .join('');
}

export function fieldsText(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** The bytes of a story's file. */
export function storyFile(story: Story): string | Buffer {
  const { mistake } = story;
  const whole = storyText(story);
  if (mistake === undefined || 'field' in mistake) return whole;
  if (mistake.bytes === 'latin') return Buffer.from(`${whole}\nCaf\u00e9.\n`, 'latin1');
  if (mistake.bytes === 'pointer')
    return `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
  return whole.replace(/\n$/, '\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> theirs\n');
}

function storyText(story: Story): string {
  const { file, front, withdrawn, corrections, mistake, shows } = story;
  const dates = { embargo: story.embargo, expires: story.expires, updated: story.updated };
  const fields = fieldsText({
    ...front,
    withdrawn: withdrawn && { date: written(withdrawn.date), reason: withdrawn.reason },
    corrections:
      corrections.length === 0
        ? undefined
        : corrections.map(({ date, text }) => ({ date: written(date), text })),
  });
  const moments = Object.entries({ date: story.date, ...dates })
    .map(([name, when]) => (when === undefined ? '' : `${name}: ${written(when)}\n`))
    .join('');
  const wrong = mistake !== undefined && 'field' in mistake ? `${mistake.field}\n` : '';
  // A field that is written twice is a mistake of its own.
  const rest = wrong === '' ? fields + moments : withoutField(fields + moments, wrong);
  const blocks = story.blocks.map((block) => `\n\n${block}`).join('');
  const picture = shows === undefined ? '' : `\n\n![Shown](${shows})`;
  return `---\n${rest}${wrong}---\n\n${story.body}${picture}${linksText(file, story.links)}${blocks}\n`;
}

function withoutField(fields: string, line: string): string {
  const name = line.slice(0, line.indexOf(':') + 1);
  return fields
    .split('\n')
    .filter((each) => !each.startsWith(name))
    .join('\n');
}
