import path from 'node:path/posix';
import { dot, striped } from '../pictures.js';
import { expectedMedia, oldAddresses, pictures } from './names.js';
import type { Room } from './room.js';
import { urlOf } from './story.js';

export function putMedia({ draw, put }: Room, file: string): void {
  const drawing = () =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${100 + draw.below(800)}" height="${100 + draw.below(800)}"/>`;
  const makers: Readonly<Record<string, () => string | Uint8Array>> = {
    '.svg': drawing,
    '.mp3': draw.paragraphs,
    '.pdf': draw.paragraphs,
    // Large enough to be made smaller and cut to shapes; few are larger still, for that takes its time.
    '.png': () => striped(draw.chance(0.1) ? 580 : 170, 160, draw.below(256)),
  };
  const make = makers[path.extname(file)] ?? (() => dot(draw.below(128)));
  put(`content/${file}`, make());
}

/** A picture or film is added, replaced, spoiled or removed, or a story shows others. */
export function changeMedia(room: Room): string {
  const { draw, state } = room;
  if (draw.chance(0.4)) {
    const story = draw.pick(state.stories);
    story.front.image = draw.maybe(0.7, () => ({
      src: draw.pick([...pictures, ...expectedMedia.slice(0, 2)]),
      alt: 'A picture',
      focus: `${draw.below(5) * 25}% 50%`,
    }));
    story.shows = draw.maybe(0.5, () => draw.pick([...pictures, ...expectedMedia]));
    room.save(story);
    return `${story.file} shows others`;
  }
  const file = draw.pick([...pictures, ...expectedMedia, 'articles/beside.gif']);
  if (room.has(`content/${file}`) && draw.chance(0.35)) {
    room.remove(`content/${file}`);
    return `${file} removed`;
  }
  if (draw.chance(0.1)) {
    room.put(
      `content/${file}`,
      draw.pick([
        '<html>Not found</html>',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
      ]),
    );
    return `${file} spoiled`;
  }
  putMedia(room, file);
  return file;
}

type StaticFile = (room: Room) => string | Uint8Array;

const redirectRule: StaticFile = ({ draw }) =>
  [
    ...draw.some(0.5, [
      '/blog/* /archive/ 301',
      '/old/* /archive/ 301',
      '/about-us.html /about.html',
      '/nowhere.html /',
    ]),
  ].join('\n');
const picture: StaticFile = ({ draw }) => dot(draw.below(128));
const text: StaticFile = ({ draw }) => draw.paragraphs();

/** Files of the static folder: those that stet makes too, icons and logos, those that take an address, those that stay out. */
const staticFiles: Readonly<Record<string, StaticFile>> = {
  _redirects: redirectRule,
  _headers: ({ draw }) => `/downloads/*\n  X-Robots-Tag: noindex ${draw.below(9)}`,
  'robots.txt': ({ draw }) => `User-agent: ${draw.pick(['*', 'Slow'])}\nDisallow: /private-${draw.below(9)}/`,
  'favicon.svg': ({ draw }) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${1 + draw.below(99)}" height="9"/>`,
  'favicon.ico': picture,
  'logo.gif': picture,
  'media/picture-0.svg': ({ draw }) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${1 + draw.below(99)}" height="7"/>`,
  'media/expected-0.gif': picture,
  'downloads/report.pdf': text,
  'about-us.html': () => '<!doctype html><title>About us</title>',
  'old/a.html': () => '<!doctype html><title>Old</title>',
  'ads.txt': text,
  '.well-known/security.txt': text,
  '.env': text,
  'Thumbs.db': text,
};

/** A static file is added, replaced or removed. */
export function changeStatic(room: Room): string {
  const { draw } = room;
  const name = draw.pick(Object.keys(staticFiles));
  const file = `static/${name}`;
  if (room.has(file) && draw.chance(0.45)) {
    room.remove(file);
    return `${file} removed`;
  }
  room.put(file, (staticFiles[name] as StaticFile)(room));
  return file;
}

/** Files of the content folder that are no stories, of which editors are told. */
const stray: Readonly<Record<string, string>> = {
  'content/articles/_notes.md': 'Notes.\n',
  'content/_drafts/idea.md': '---\ntitle: An idea\ndate: 2026-01-01\n---\n\nText.\n',
  'content/articles/plan.txt': 'Who does what.\n',
  'content/articles/desk/table.rst': 'A table.\n',
  'content/blog/empty.md': '---\ntitle: An empty story\ndate: 2026-01-01\n---\n',
  'content/blog/untitled.md': '---\ndate: 2026-01-02\nsection: local\n---\n\nA story without a title.\n',
};

export function changeStray(room: Room): string {
  const file = room.draw.pick(Object.keys(stray));
  if (room.has(file)) {
    room.remove(file);
    return `${file} removed`;
  }
  room.put(file, stray[file] as string);
  return file;
}

/** A story and a symbolic link to it, which is another story, are added, edited or removed. */
export function changeLinked(room: Room): string {
  const { draw } = room;
  const [file, link] = ['content/linked/original.md', 'content/linked/again.md'];
  if (room.has(file) && draw.chance(0.4)) {
    room.remove(link);
    room.remove(file);
    return `${file} removed`;
  }
  room.put(file, `---\ntitle: ${draw.sentence()}\ndate: 2026-11-01\n---\n\n${draw.paragraphs()}\n`);
  if (!room.has(link)) room.link(link, 'original.md');
  return file;
}

/** A static file that takes the place of a story's address, which is an error. */
export function staticFileAt(room: Room): string {
  const { draw, state } = room;
  return `static${draw.pick([urlOf(draw.pick(state.stories)), '/feed.xml', '/latest/index.html', oldAddresses[0] ?? ''])}`;
}
