import path from 'node:path/posix';
import { normalized } from '../lib/normalized.js';
import { isHtmlName, isMarkdownName, withoutEnding } from '../lib/story-names.js';
import { readPath } from './permalink.js';
import { pathKey } from './redirects.js';
import type { Named } from './story.js';

type Found<Each extends Named = Named> =
  | { readonly story: Each }
  | { readonly candidates: readonly Each[] }
  | { readonly nearest: string | undefined };

/** Finds the story that an editor names: by key, path of its file, URL (old ones too) or slug, in this order. */
export interface References<Each extends Named = Named> {
  find(written: string, from: Named): Found<Each>;
}

/** Who names a story and is none: a front page, or a person. `file` is where relative paths begin. */
export function stranger(language: string, file = ''): Named {
  return {
    key: '',
    standing: 'public',
    url: '',
    redirects: [],
    language,
    document: { file, slug: '', draft: false },
  };
}

/** Stories by what they may be named by. */
export interface StoryNames<Each extends Named = Named> {
  byKey(key: string): Each | undefined;
  /** By the path of a story's file without the ending of its name: it may have got another one. */
  byFile(bare: string): Each | undefined;
  /** By the key of a path (see `pathKey`): a story's own, or an old one. */
  byUrl(key: string): Each | undefined;
  bySlug(slug: string): readonly Each[];
  /** The key that is nearest to one that does not exist. */
  nearest(wrong: string): string | undefined;
}

export function createReferences<Each extends Named>(
  names: StoryNames<Each>,
  siteUrl: string,
): References<Each> {
  return {
    find(written, from) {
      const name = normalized(written.trim());
      const story = names.byKey(name) ?? byFile(name, from, names) ?? byUrl(name, siteUrl, names);
      if (story) return { story };
      const candidates = likely(names.bySlug(name), from);
      const [only, another] = candidates;
      if (only && another) return { candidates };
      return only
        ? { story: only }
        : { nearest: names.nearest(withoutEnding(name.replace(/^articles\//, ''))) };
    },
  };
}

/** The slugs by which a story may be named. */
export function slugsOf({ key, document }: Named): ReadonlySet<string> {
  return new Set([normalized(document.slug), path.basename(key)]);
}

function byFile<Each extends Named>(name: string, from: Named, names: StoryNames<Each>): Each | undefined {
  if (!isMarkdownName(name) && !isHtmlName(name)) return undefined;
  const bare = withoutEnding(name);
  const here = path.join(path.dirname(from.document.file), bare);
  const root = bare.replace(/^(\.?\/)?(content\/)?/, '');
  return names.byFile(here) ?? names.byFile(root) ?? names.byFile(`articles/${root}`);
}

function byUrl<Each extends Named>(name: string, siteUrl: string, names: StoryNames<Each>): Each | undefined {
  if (!/^(\/|https?:)/i.test(name)) return undefined;
  const read = readPath(name.replace(/[?#].*$/s, ''), siteUrl);
  return 'path' in read ? names.byUrl(pathKey(read.path)) : undefined;
}

/** Of several stories with one slug: those that are no drafts, and of these those in the language of the story that asks. */
function likely<Each extends Named>(named: readonly Each[], from: Named): readonly Each[] {
  let left = named;
  for (const wanted of [
    (story: Named) => !story.document.draft,
    (story: Named) => story.language === from.language,
  ]) {
    if (left.length < 2) break;
    const kept = left.filter(wanted);
    if (kept.length > 0) left = kept;
  }
  return left;
}
