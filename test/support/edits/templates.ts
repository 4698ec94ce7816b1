import type { Room } from './room.js';

const head =
  '<head><title>{view.kind}</title>{view.shell.stylesheets.map((href) => <link rel="stylesheet" href={href} />)}</head>';

/** Says all that there is in the view. */
const all = (kind: string, n: number) => `export default function ${kind.replace(/\W/g, '')}Page(view) {
  return (
    <html lang={view.language}>
      ${head}
      <body><p>Layout ${n}</p><pre>{JSON.stringify(view, null, 1)}</pre></body>
    </html>
  );
}
`;

/** The original with a word before it, of which some pages have a script written into them: that is told. */
const around = (kind: string, n: number) => `import Original from 'stet/templates/${kind}.js';
export default function Page(view) {
  return (
    <html lang={view.language}>
      ${head}
      <body>
        <p>Around ${n}</p>
        {view.title?.length % 2 === 0 && <script>{'1'}</script>}
        {view.cards?.length > 3 && <p style="color: red">Many</p>}
        <Original {...view} />
      </body>
    </html>
  );
}
`;

const footer = (n: number) => `import { Footer as Original } from 'stet/templates/parts/footer.js';
export function Footer({ view }) {
  return <><p>Footer ${n}</p><Original view={view} /></>;
}
`;

const kinds = [
  ...[
    'article',
    'article',
    'home',
    'section',
    'topic',
    'author',
    'series',
    'archive',
    'calendar',
    'year',
    'month',
  ],
  ...['latest', 'corrections', 'search', 'page', 'not-found', 'redirect', 'withdrawn', 'lite', 'lite-home'],
];

type TemplateFile = (room: Room) => readonly [file: string, text: string];

const files: readonly TemplateFile[] = [
  ({ draw }) => {
    const kind = draw.pick(kinds);
    return [`${kind}.tsx`, all(kind, draw.below(1_000))];
  },
  ({ draw }) => {
    const kind = draw.pick(kinds);
    return [`${kind}.tsx`, around(kind, draw.below(1_000))];
  },
  ({ draw }) => ['parts/footer.tsx', footer(draw.below(1_000))],
  ({ draw }) => [
    'topic.njk',
    `<!doctype html><title>{{ title }}</title><p>${draw.below(99)} {% for card in cards %}{{ card.title }}{% endfor %}</p></html>`,
  ],
  ({ draw }) => [
    'author.liquid',
    `<!doctype html><title>{{ title }}</title><p>${draw.below(99)} {{ role }}</p></html>`,
  ],
  ({ draw }) => ['parts/unheard-of.tsx', `export const number = ${draw.below(99)};\n`],
];

/** One kind of page has one template. */
function kindOf(file: string): string {
  return file.replace(/\.\w+$/, '');
}

/** A template of the newsroom's own is added, edited or removed. */
export function changeTemplate(room: Room): string {
  const { draw } = room;
  const there = [...room.filesIn('templates'), ...room.filesIn('templates/parts')].filter(
    (file) => !room.state.mistakes.some((mistake) => 'file' in mistake && mistake.file === file),
  );
  if (there.length > 0 && draw.chance(0.4)) {
    const file = draw.pick(there);
    room.remove(file);
    return `${file} removed`;
  }
  const [name, text] = draw.pick(files)(room);
  const file = `templates/${name}`;
  for (const other of there) if (other !== file && kindOf(other) === kindOf(file)) room.remove(other);
  room.put(file, text);
  return file;
}

export function changeStyle(room: Room): string {
  const { draw } = room;
  const file = `templates/styles/${draw.pick(['print', 'theme'])}.css`;
  if (room.has(file) && draw.chance(0.3)) {
    room.remove(file);
    return `${file} removed`;
  }
  room.put(file, `@media print { body { margin: ${draw.below(900)}px; } }\n`);
  return file;
}
