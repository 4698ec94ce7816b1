import fs from 'node:fs';
import path from 'node:path';
import { drawReference } from './links.js';
import { sections, serieses, topics } from './names.js';
import { DAY, type Room } from './room.js';
import { fieldsText, keyOf } from './story.js';

/** Files about front pages: of the site, of editions and of sections, among them some of pages that may not be there. */
const files = [
  'front.md',
  'front.md',
  'front.md',
  'front.es.md',
  'front.de.md',
  'front/local.md',
  'front/world.md',
  'front/museum-nights.md',
].map((file) => `content/${file}`);

/** Names a story as editors do, now and then one that is not there. */
function drawName(room: Room): string {
  const { draw, state } = room;
  if (state.stories.length === 0 || draw.chance(0.4))
    return draw.chance(0.2) ? draw.pick(['front.md', '/gone.html']) : drawReference(room);
  const story = draw.pick(state.stories);
  state.placed = [...state.placed, story.file].slice(-5);
  return keyOf(story);
}

function drawEnd({ draw, now }: Room): string | undefined {
  return draw.maybe(0.4, () => new Date(now + draw.below(10 * DAY) - 2 * DAY).toISOString());
}

function drawPlacing(room: Room): unknown {
  const { draw } = room;
  if (draw.chance(0.5)) return drawName(room);
  return {
    story: drawName(room),
    until: drawEnd(room),
    kicker: draw.maybe(0.4, () => `Live ${draw.below(9)}`),
    headline: draw.maybe(0.3, () => draw.sentence()),
  };
}

function drawBlock(room: Room): unknown {
  const { draw } = room;
  return {
    title: draw.maybe(0.5, () => `Block ${draw.below(9)}`),
    [draw.pick(['section', 'topic', 'series'])]: draw.maybe(0.8, () =>
      draw.pick([...sections, ...topics, ...serieses]),
    ),
    count: draw.maybe(0.5, () => draw.below(6)),
    stories: draw.maybe(0.4, () => Array.from({ length: draw.below(3) + 1 }, () => drawPlacing(room))),
    until: drawEnd(room),
  };
}

/** Writes what editors decide about a front page anew, makes it a draft, or removes the file. */
export function changeFront(room: Room): string {
  const { draw } = room;
  const file = draw.pick(files);
  if (room.has(file) && draw.chance(0.25)) {
    room.remove(file);
    return `${file} removed`;
  }
  const fields = {
    lead: draw.maybe(0.6, () => drawPlacing(room)),
    top: draw.maybe(0.6, () => Array.from({ length: draw.below(7) + 1 }, () => drawPlacing(room))),
    blocks: draw.maybe(0.5, () => Array.from({ length: draw.below(3) + 1 }, () => drawBlock(room))),
    kicker: draw.maybe(0.3, () => draw.sentence()),
    draft: draw.maybe(0.1, () => true),
  };
  room.put(file, `---\n${fieldsText(fields)}---\n`);
  return `${file} written: ${Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : name))
    .join(', ')}`;
}

/** Makes a story that was placed on a front page a draft, or publishes it again. */
export function changePlaced(room: Room): string {
  const { draw, state } = room;
  const placed = state.stories.filter(({ file }) => state.placed.includes(file));
  if (placed.length === 0) return changeFront(room);
  const story = draw.pick(placed);
  story.front.draft = story.front.draft === true ? undefined : true;
  room.save(story);
  return `${story.file} ${story.front.draft ? 'held back' : 'published'}`;
}

/** Instants at which something on a front page ends by itself. */
export function endsOfFronts({ root, has }: Room): number[] {
  const texts = [...new Set(files)].filter(has).map((file) => fs.readFileSync(path.join(root, file), 'utf8'));
  return texts.flatMap((text) =>
    Array.from(text.matchAll(/"until":"([^"]+)"/g), ([, at]) => Date.parse(at ?? '')),
  );
}
