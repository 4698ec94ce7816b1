import path from 'node:path/posix';
import { normalized } from '../lib/normalized.js';
import { isHtmlName, isMarkdownName, withoutEnding } from '../lib/story-names.js';
import { createNearest, type Nearest } from './nearest.js';
import { readPath } from './permalink.js';
import { pathKey } from './redirects.js';
import type { Named } from './story.js';

export type Found<Each extends Named = Named> =
  | { readonly story: Each }
  | { readonly candidates: readonly Each[] }
  | { readonly nearest: string | undefined };

/** Finds the story that an editor names: by key, path of its file, URL (old ones too) or slug, in this order. */
export interface References<Each extends Named = Named> {
  find(written: string, from: Named): Found<Each>;
}

/**
 * The indexes are made when something is first looked for. `onMiss` is told what another story might be meant by, if there
 * were one: all but what names a public story in full.
 */
export function createReferences<Each extends Named>(
  stories: () => readonly Each[],
  siteUrl: string,
  onMiss: (written: string) => void = () => {},
): References<Each> {
  let indexes: Indexes<Each> | undefined;
  const nearest: Nearest = createNearest(() => stories().map((story) => story.key));
  return {
    find(written, from) {
      indexes ??= index(stories());
      const name = normalized(written.trim());
      const story = indexes.byKey.get(name) ?? byFile(name, from, indexes) ?? byUrl(name, siteUrl, indexes);
      if (story?.standing !== 'public') onMiss(name);
      if (story) return { story };
      const named = indexes.bySlug.get(name) ?? [];
      const candidates = likely(named, from);
      const [only, another] = candidates;
      if (only && another) return { candidates };
      return only ? { story: only } : { nearest: nearest(withoutEnding(name.replace(/^articles\//, ''))) };
    },
  };
}

interface Indexes<Each> {
  readonly byKey: ReadonlyMap<string, Each>;
  /** By the paths of their files without the endings of their names: a file may have got another one. */
  readonly byFile: ReadonlyMap<string, Each>;
  readonly byUrl: ReadonlyMap<string, Each>;
  readonly bySlug: ReadonlyMap<string, readonly Each[]>;
}

function index<Each extends Named>(stories: readonly Each[]): Indexes<Each> {
  const byKey = new Map<string, Each>();
  const byFile = new Map<string, Each>();
  const byUrl = new Map<string, Each>();
  const bySlug = new Map<string, Each[]>();
  for (const story of stories) {
    byKey.set(story.key, story);
    byFile.set(withoutEnding(story.document.file), story);
    const slugs = new Set([normalized(story.document.slug), path.basename(story.key)]);
    for (const slug of slugs) {
      const named = bySlug.get(slug);
      if (named) named.push(story);
      else bySlug.set(slug, [story]);
    }
  }
  for (const story of byPreference(stories)) {
    const key = pathKey(story.url);
    if (!byUrl.has(key)) byUrl.set(key, story);
  }
  for (const story of byPreference(stories)) {
    for (const redirect of story.redirects) {
      const key = pathKey(redirect.from);
      if (!byUrl.has(key)) byUrl.set(key, story);
    }
  }
  return { byKey, byFile, byUrl, bySlug };
}

/** A URL that several stories claim is that of the one readers can see. */
export function byPreference<Each extends Named>(stories: readonly Each[]): Each[] {
  return [
    ...stories.filter((story) => story.standing === 'public'),
    ...stories.filter((story) => story.standing === 'withdrawn'),
    ...stories.filter((story) => story.standing === 'hidden'),
  ];
}

function byFile<Each>(name: string, from: Named, { byFile }: Indexes<Each>): Each | undefined {
  if (!isMarkdownName(name) && !isHtmlName(name)) return undefined;
  const bare = withoutEnding(name);
  const here = path.join(path.dirname(from.document.file), bare);
  const root = bare.replace(/^(\.?\/)?(content\/)?/, '');
  return byFile.get(here) ?? byFile.get(root) ?? byFile.get(`articles/${root}`);
}

function byUrl<Each>(name: string, siteUrl: string, { byUrl }: Indexes<Each>): Each | undefined {
  if (!/^(\/|https?:)/i.test(name)) return undefined;
  const read = readPath(name.replace(/[?#].*$/s, ''), siteUrl);
  return 'path' in read ? byUrl.get(pathKey(read.path)) : undefined;
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
