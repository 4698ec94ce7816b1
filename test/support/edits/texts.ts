import { drawLinks } from './links.js';
import { authors, languages, pages, pictures, sections, serieses, topics } from './names.js';
import type { Room } from './room.js';
import { fieldsText, linksText, type Target } from './story.js';

/** The file of a section, topic, series, author or standing page. */
export interface Text {
  fields: Readonly<Record<string, unknown>>;
  body: string;
  links: readonly Target[];
}

export type TextKind = 'sections' | 'topics' | 'series' | 'authors' | 'pages';

const keys: Readonly<Record<TextKind, readonly string[]>> = {
  sections: [...sections, 'harbour-watch', 'news'],
  topics: [...topics, 'ports', 'c-plus-plus', 'old-town'],
  series: serieses,
  authors: [...authors, 'cora-freelance', 'dana-levi'],
  pages,
};

export function textFile(file: string, { fields, body, links }: Text): string {
  return `---\n${fieldsText(fields)}---\n\n${body}${linksText(file, links)}\n`;
}

export function drawText(room: Room, kind: TextKind, key: string): Text {
  const { draw } = room;
  const words = key.replaceAll('-', ' ');
  const title = key === 'c-plus-plus' ? 'C++' : draw.chance(0.5) ? words : `${words} ${draw.below(100)}`;
  const common = { draft: draw.maybe(0.1, () => true) };
  const description = draw.maybe(0.5, () => draw.sentence());
  const order = draw.maybe(0.5, () => draw.below(5));
  const fields: Record<TextKind, () => Text['fields']> = {
    sections: () => ({ title, description, order }),
    topics: () => ({ title, description }),
    series: () => ({ title, description, order }),
    authors: () => ({
      name: title,
      role: draw.maybe(0.5, () => `Reporter ${draw.below(100)}`),
      note: draw.maybe(0.5, () => draw.sentence()),
      image: draw.maybe(0.3, () => ({ src: draw.pick(pictures), alt: 'A portrait' })),
      email: draw.maybe(0.3, () => `desk-${draw.below(9)}@news.example`),
      links: draw.maybe(0.3, () => ['https://social.example/@desk']),
    }),
    pages: () => ({
      title,
      description,
      order,
      // The front page of stories in Spanish gives way to it.
      url: key === 'spanish' ? '/es/' : draw.maybe(0.2, () => `/info/${key}.html`),
      language: draw.maybe(0.2, () => draw.pick(languages)),
    }),
  };
  return {
    fields: { ...fields[kind](), ...common },
    body: draw.chance(0.6) ? draw.paragraphs() : '',
    links: draw.chance(0.5) ? drawLinks(room) : [],
  };
}

/** Adds, edits or removes the file of a name, or lets another name stand for it. */
export function changeText(room: Room, kind: TextKind, key: string = room.draw.pick(keys[kind])): string {
  const { draw, state } = room;
  const file = `content/${kind}/${key}.md`;
  const text = state.texts[file];
  if (text === undefined) {
    state.texts[file] = drawText(room, kind, key);
    room.saveText(file);
    return `${file} added`;
  }
  if (draw.chance(0.3)) {
    delete state.texts[file];
    room.saveText(file);
    return `${file} removed`;
  }
  const fresh = drawText(room, kind, key);
  const [name] = draw.pick(Object.entries(fresh.fields));
  const changes: (() => Partial<Text>)[] = [
    () => ({ fields: { ...text.fields, [name]: fresh.fields[name] } }),
    () => ({ fields: { ...text.fields, draft: text.fields.draft === true ? undefined : true } }),
    () => ({ body: fresh.body }),
    () => ({ links: drawLinks(room) }),
    () => fresh,
  ];
  const change = draw.pick(changes)();
  state.texts[file] = { ...text, ...change };
  room.saveText(file);
  return `${file} edited: ${Object.keys(change).join(', ')}`;
}
