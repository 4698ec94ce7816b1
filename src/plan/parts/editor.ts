import type { Admin } from '../../config/config.js';
import type { EditorField } from '../../parse/editor-fields.js';
import type { Kind } from '../../parse/schema.js';

/** What the page where editors write is made with. */
export interface EditorMeans {
  /** The address of the editor's program. */
  readonly script: string;
  readonly fields: Readonly<Record<Kind, readonly EditorField[]>>;
}

/** `/admin/settings.json`: all that the editor's program has to know of the newsroom (see src/admin/). */
export interface AdminSettings {
  readonly title: string;
  /** The path of the site: `''` or `/paper`. */
  readonly base: string;
  readonly timeZone: string;
  readonly permalink: string;
  readonly admin: Admin;
  /** The folders of stories, the newest month first, as paths in the content folder: `articles/2026/11`. */
  readonly stories: readonly string[];
  readonly fields: Readonly<Record<Kind, readonly EditorField[]>>;
}
