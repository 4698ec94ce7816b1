import type { Admin } from '../../config/config.js';
import { toFile } from '../../lib/url.js';
import { escapeXml } from '../../lib/xml.js';
import type { EditorField, Option } from '../../parse/editor-fields.js';
import type { Kind } from '../../parse/schema.js';
import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
import type { AdminSettings, EditorMeans } from '../parts/editor.js';
import { adminPolicy } from '../parts/policy.js';
import { storyFolders } from './story-folders.js';

export const adminUrl = '/admin/';
const settingsName = 'settings.json';

/** With more of a kind, a name is written and not chosen. */
const mostOptions = 300;

/** `/admin/`, the page where editors write; undefined where the newsroom has none. It is no page of the site: no template, no reader. */
export function adminFile({ config, editor, href }: PlanContext): MachineFile<string> | undefined {
  const { admin, title } = config;
  if (admin === undefined || editor === undefined) return undefined;
  const name = `${title} · Newsroom`;
  return {
    url: adminUrl,
    file: toFile(adminUrl),
    content: () => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(adminPolicy(admin))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(name)}</title>
<script type="module" src="${escapeXml(href(editor.script))}"></script>
</head>
<body>
<noscript><p>Writing in the browser needs JavaScript. Stories are files: any text editor opens them.</p></noscript>
</body>
</html>
`,
  };
}

export function adminSettingsFile(context: PlanContext): MachineFile<string> | undefined {
  const { config, editor } = context;
  if (config.admin === undefined || editor === undefined) return undefined;
  const url = `${adminUrl}${settingsName}`;
  return {
    url,
    file: toFile(url),
    content: () => `${JSON.stringify(settingsOf(context, config.admin as Admin, editor))}\n`,
  };
}

function settingsOf(context: PlanContext, admin: Admin, { fields }: EditorMeans): AdminSettings {
  const { title, base, timeZone, permalink, frontMatter } = context.config;
  const choices = choicesOf(context);
  const withChoices = (field: EditorField): EditorField => {
    // A part of another field, or the opposite of one, is for stet to read, and not for the editor to write.
    const from = frontMatter[field.name]?.filter((name) => !/[.!]/.test(name));
    const options = field.names && choices(field.names);
    const its = from?.length ? { ...field, from } : field;
    return options === undefined
      ? its
      : { ...its, widget: 'select', options, multiple: field.widget === 'list' };
  };
  return {
    title,
    base,
    timeZone,
    permalink,
    admin,
    stories: storyFolders(context, admin.months),
    fields: { ...fields, article: fields.article.map(withChoices) },
  };
}

/** Keys and names of the sections, topics, series and authors that readers can see; undefined where there are none or too many. */
function choicesOf({ site }: PlanContext): (kind: Kind) => readonly Option[] | undefined {
  const records: Partial<Record<Kind, Iterable<{ readonly key: string; readonly title: string }>>> = {
    section: site.sections.values(),
    topic: site.topics.values(),
    series: site.series.values(),
    author: site.authors.values(),
  };
  return (kind) => {
    const options: Option[] = [];
    for (const { key, title } of records[kind] ?? []) {
      if (options.length === mostOptions) return undefined;
      options.push({ value: key, label: title });
    }
    return options.length === 0 ? undefined : options;
  };
}
