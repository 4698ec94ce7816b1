import type {
  CmsConfig,
  EntryCollection,
  Field,
  FileCollection,
} from '../../node_modules/@sveltia/cms/types/public.js';
import type { EditorField } from '../parse/editor-fields.js';
import type { Kind } from '../parse/schema.js';
import type { AdminSettings } from '../plan/parts/editor.js';
import { backendOf } from './backend.js';

/** The format of files of a kind, as `start.ts` registers it. Sveltia CMS asks for the ending. */
export const formatName = (kind: Kind): string => `stet-${kind}-frontmatter`;

/** Where files that are no stories are, and what they are called. */
const others: readonly (readonly [kind: Kind, folder: string, label: string, one: string, named: string])[] =
  [
    ['page', 'pages', 'Pages', 'page', 'title'],
    ['author', 'authors', 'Authors', 'author', 'name'],
    ['section', 'sections', 'Sections', 'section', 'title'],
    ['topic', 'topics', 'Topics', 'topic', 'title'],
    ['series', 'series', 'Series', 'series', 'title'],
  ];

/**
 * The configuration of Sveltia CMS. `today` is the year and month in the newsroom: stories are made in the folder of the month, as by
 * `stet new`, though the archive has none of it yet.
 */
export function cmsConfig(settings: AdminSettings, today: readonly [year: string, month: string]): CmsConfig {
  const { title, base, admin, stories, fields, timeZone } = settings;
  const folders = [...new Set([newest(stories, today), ...stories])].sort(newestFirst);
  const isDraft = admin.drafts === 'files';
  const widgets = (kind: Kind) =>
    (kind === 'front' ? fields[kind] : inOrder(fields[kind])).map((field) =>
      widgetOf(field, { timeZone, isDraft: isDraft && kind === 'article' }),
    );
  const collection = (kind: Kind, folder: string): Omit<EntryCollection, 'name' | 'label'> => ({
    folder: folder === '' ? admin.content : `${admin.content}/${folder}`,
    format: formatName(kind),
    fields: widgets(kind),
    editor: { preview: false },
  });
  return {
    load_config_file: false,
    backend: backendOf(admin),
    publish_mode: admin.drafts === 'branches' ? 'editorial_workflow' : 'simple',
    app_title: title,
    site_url: globalThis.location?.origin,
    display_url: `${globalThis.location?.origin}${base}/`,
    media_folder: `${admin.content}/media`,
    public_folder: '/media',
    media_libraries: { stock_assets: { providers: [] } },
    output: { omit_empty_optional_fields: true },
    slug: { encoding: 'unicode', timezone: 'local', maxlength: 100 },
    collections: [
      ...folders.map(
        (folder): EntryCollection => ({
          ...collection('article', folder),
          ...storyLook(settings),
          name: nameOf(folder),
          label: `Stories ${monthOf(folder) ?? folder}`.trim(),
          label_singular: 'Story',
          icon: 'article',
        }),
      ),
      frontPage(`${admin.content}/front.md`, widgets('front')),
      {
        ...collection('front', 'front'),
        name: 'front',
        label: 'Section fronts',
        label_singular: 'section front',
        icon: 'newspaper',
        slug: { editable: ['create'], hint: 'The key of the section: local.' },
        summary: '{{slug}}',
      },
      ...others.map(
        ([kind, folder, label, one, named]): EntryCollection => ({
          ...collection(kind, folder),
          name: folder,
          label,
          label_singular: one,
          identifier_field: named,
          slug: `{{${named}}}`,
        }),
      ),
    ],
  };
}

/** The front page has one file; those of languages are beside it, and edited as files. */
function frontPage(file: string, fields: Field[]): FileCollection {
  const front = { name: 'front', label: 'Front page', file, format: formatName('front'), fields };
  return {
    name: 'front-page',
    label: 'Front page',
    icon: 'newspaper',
    files: [front],
    editor: { preview: false },
  };
}

/** What every story needs stands first, in this order. */
const first = 'name title description body date section topics authors image draft'.split(' ');

function inOrder(fields: readonly EditorField[]): EditorField[] {
  const place = ({ name }: EditorField) => (first.includes(name) ? first.indexOf(name) : first.length);
  return [...fields].sort((a, b) => place(a) - place(b));
}

function newestFirst(a: string, b: string): number {
  return (monthOf(b) ?? '').localeCompare(monthOf(a) ?? '', 'en');
}

/** The folder of this month, beside those that the archive has. */
function newest(stories: readonly string[], [year, month]: readonly [string, string]): string {
  const known = stories.find((folder) => monthOf(folder) !== undefined);
  return `${known === undefined ? 'articles/' : known.slice(0, -'2026/11'.length)}${year}/${month}`;
}

/** `2026-11` of `articles/2026/11`. */
function monthOf(folder: string): string | undefined {
  const [, year, month] = /(?:^|\/)(\d{4})\/(\d{2})$/.exec(folder) ?? [];
  return year && `${year}-${month}`;
}

/** A name of letters, digits and hyphens. */
function nameOf(folder: string): string {
  return `stories-${folder.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}

function storyLook({ permalink, base, admin }: AdminSettings): Partial<EntryCollection> {
  const parts: Readonly<Record<string, string>> = {
    section: "{{section | default('news')}}",
    year: '{{year}}',
    month: '{{month}}',
    day: '{{day}}',
    slug: '{{slug}}',
  };
  const path = permalink.replace(/:([a-z]+)/g, (all, name: string) => parts[name] ?? all);
  return {
    // An address with the folder in it is known to stet alone.
    ...(!permalink.includes(':folder') && { preview_path: `${base}${path}`.replace(/^\//, '') }),
    preview_path_date_field: 'date',
    aliases_field: false,
    summary: '{{title}}',
    sortable_fields: { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' } },
    view_filters: admin.drafts === 'files' ? [{ label: 'Drafts', field: 'draft', pattern: true }] : [],
    thumbnail: false,
  };
}

interface Means {
  readonly timeZone: string;
  /** Whether what is new is a draft until somebody says that it may be read. */
  readonly isDraft: boolean;
}

function widgetOf(field: EditorField, means: Means, isNested = false): Field {
  const { name, label, widget, required, hint, fields = [], options = [], multiple } = field;
  const common = { name, label, required, ...(hint && { hint }) };
  const inner = () => fields.map((each) => widgetOf(each, means, true));
  switch (widget) {
    case 'datetime':
      return {
        ...common,
        widget,
        input_timezone: means.timeZone,
        ...(name === 'date' && !isNested && { default: '{{now}}' }),
      };
    case 'boolean':
      return { ...common, widget, default: name === 'draft' ? means.isDraft : field.default === true };
    case 'number':
      return { ...common, widget };
    case 'select':
      return {
        ...common,
        widget,
        options: options.map(({ value, label: its }) => ({ value, label: its })),
        ...(multiple && { multiple }),
        ...(typeof field.default === 'string' && { default: field.default }),
        dropdown_threshold: 0,
      };
    case 'image':
      return { ...common, widget };
    case 'list':
      return fields.length > 0
        ? { ...common, widget, fields: inner(), collapsed: 'auto' }
        : { ...common, widget };
    case 'object':
      return { ...common, widget, fields: inner(), collapsed: 'auto' };
    case 'markdown':
      return { ...common, widget, modes: ['raw', 'rich_text'], use_emoji_autocomplete: false };
    case 'text':
    case 'string':
      return { ...common, widget, use_emoji_autocomplete: false };
  }
}
