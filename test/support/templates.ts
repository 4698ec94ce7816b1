import { allPageKinds, type PageKind } from '../../src/lib/page-kinds.js';
import type { Page } from '../../src/plan/page.js';
import type { ArticleView, View } from '../../src/plan/views.js';
import { renderPages } from '../../src/render/render.js';
import { loadTemplates, type Templates } from '../../src/render/templates.js';
import { fill, temporaryFolder } from './folders.js';

/** A small set of built-in templates: each kind says its name; the article shows its headline, byline and body. */
export function builtInTemplates(extra: Record<string, string> = {}): string {
  const files: Record<string, string> = {};
  for (const kind of allPageKinds)
    files[`${kind}.tsx`] = `export default function Page() { return <html><body>${kind}</body></html>; }`;
  files['article.tsx'] = [
    "import type { ArticleView } from '../src/plan/views.js';",
    "import { Byline } from './parts/byline.js';",
    'export default function Article(view: ArticleView) {',
    '  return (',
    '    <html lang={view.language}>',
    '      <body>',
    '        <h1>{view.headline}</h1>',
    '        <Byline authors={view.authors} />',
    '        <div dangerouslySetInnerHTML={{ __html: view.bodyHtml }} />',
    '      </body>',
    '    </html>',
    '  );',
    '}',
  ].join('\n');
  files['parts/byline.tsx'] = [
    "import type { LinkView } from '../../src/plan/views.js';",
    'export function Byline({ authors }: { authors: readonly LinkView[] }) {',
    '  return <p>By {authors.map((author) => author.title).join(", ")}</p>;',
    '}',
  ].join('\n');
  files['styles/main.css'] = "@import './base.css';\nbody { color: #111111; }\n";
  files['styles/base.css'] = 'html { margin: 0px; }\n';
  return folder({ ...files, ...extra });
}

function folder(files: Record<string, string>): string {
  const dir = temporaryFolder();
  fill(dir, files);
  return dir;
}

/** Loads the newsroom's files over the small built-in set. */
export function load(own: Record<string, string> = {}, builtIn: Record<string, string> = {}) {
  return loadTemplates({ builtIn: builtInTemplates(builtIn), own: `${folder(prefixed(own))}/templates` });
}

/** As `load`, for templates that must be right. */
export async function loaded(own: Record<string, string> = {}): Promise<Templates> {
  const { templates, messages } = await load(own);
  if (templates === undefined) throw new Error(messages.map(({ what }) => what).join('\n'));
  return templates;
}

export function articleView(fields: Partial<ArticleView> = {}): ArticleView {
  const view: Pick<
    ArticleView,
    | 'kind'
    | 'language'
    | 'direction'
    | 'headline'
    | 'section'
    | 'authors'
    | 'published'
    | 'bodyHtml'
    | 'topics'
  > = {
    kind: 'article',
    language: 'en',
    direction: 'ltr',
    headline: 'Harbour wall to be raised',
    section: { title: 'News', href: '/news/' },
    authors: [{ title: 'Ada Marsh', href: '/authors/ada-marsh/' }],
    published: { iso: '2024-07-18T09:30:00+08:00', text: '18 July 2024' },
    bodyHtml: '<p>The wall is <em>low</em>.</p>',
    topics: [],
  };
  return { ...view, ...fields } as ArticleView;
}

export function page(url: string, view: View = articleView()): Page {
  return {
    kind: view.kind,
    url,
    file: url.slice(1),
    sources: [`articles${url.replace(/\.html$/, '.md')}`],
    view: () => structuredClone(view),
  };
}

/** A page of a kind whose template shows nothing of its view. */
export function plainPage(kind: PageKind, url: string): Page {
  return page(url, { ...articleView(), kind } as View);
}

export async function render(templates: Templates, pages: readonly Page[]) {
  const files = new Map<string, string>();
  const { messages } = await renderPages(pages, templates, ({ file, bytes }) => {
    files.set(file, Buffer.from(bytes).toString());
  });
  return { files, messages };
}

/** The page that an article template of the newsroom makes, or the messages. */
export async function renderArticle(own: Record<string, string>, fields: Partial<ArticleView> = {}) {
  const { templates, messages } = await load(own);
  if (templates === undefined) return { html: '', messages };
  const { files, messages: failures } = await render(templates, [page('/story.html', articleView(fields))]);
  return { html: files.get('story.html') ?? '', messages: [...messages, ...failures] };
}

function prefixed(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`templates/${name}`, text]));
}
