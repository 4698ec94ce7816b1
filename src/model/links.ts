import path from 'node:path/posix';
import { message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { isMarkdownName, withoutEnding } from '../lib/story-names.js';
import type { BodyLink, DocumentBase } from '../parse/document.js';
import { createNearest, suggestion } from './nearest.js';
import type { Report } from './place.js';
import { pathKey } from './redirects.js';
import { byPreference } from './references.js';
import { rules } from './rules.js';
import type { ResolvedLink } from './site.js';
import type { Named } from './story.js';

/** Something other than a story that a link may lead to. */
export interface Place {
  readonly file: string;
  readonly url: string;
  readonly draft: boolean;
}

export interface LinkOptions {
  readonly stories: () => readonly Named[];
  readonly places: readonly Place[];
  readonly media: ReadonlySet<string>;
  /** Told what no story or place that is public was found for. */
  readonly onMiss?: ((target: string) => void) | undefined;
}

export interface LinkListener {
  readonly report: Report;
  /** Called for each link to a file that is published as it is, with its path under the content folder. */
  readonly onMedia?: (file: string) => void;
  /** False where the linking story is itself not public yet: what it leads to may be public by then. */
  readonly judgeStanding: boolean;
}

interface Target {
  readonly file: string;
  readonly url: string;
  readonly hidden: boolean;
  readonly article?: string;
}

export type LinkResolver = (
  document: Pick<DocumentBase, 'file' | 'body'>,
  listener: LinkListener,
) => ResolvedLink[];

/**
 * Resolves the links of bodies to this site: to the URL a page has now, whether the editor wrote its file, its URL or an
 * old one. A link to a file that does not exist, or to what is not public, is reported and becomes null.
 */
export function createLinkResolver(options: LinkOptions): LinkResolver {
  let targets: Targets | undefined;
  const nearest = createNearest(() => targets?.byFile.keys() ?? []);
  return (document, listener) =>
    document.body.links.map((link) => {
      targets ??= index(options);
      const content = contentPath(link);
      const exact =
        content === undefined ? targets.byPath.get(pathKey(link.target)) : findFile(content, targets);
      const target = exact ?? (content === undefined ? findVariant(link.target, targets) : undefined);
      const place = { file: document.file, line: link.line, column: link.column };
      if (exact === undefined || exact.hidden) options.onMiss?.(link.target);
      if (target?.hidden) {
        if (listener.judgeStanding) {
          const what = `The link leads to ${target.file}, which is not public.`;
          listener.report(message(rules['link-not-public'], what, place));
        }
        return null;
      }
      if (target) {
        const { url, article } = target;
        return { url, suffix: link.suffix, ...(article !== undefined && { article }) };
      }
      const file = content ?? link.target.slice(1);
      if (options.media.has(file)) {
        listener.onMedia?.(file);
        return { url: `/${file}`, suffix: link.suffix };
      }
      if (content === undefined) {
        const { line, column } = link;
        return { url: link.target, suffix: link.suffix, unknown: { line, column } };
      }
      const near = targets.byName.get(path.basename(content)) ?? nearest(content);
      const what = `The link leads to “${content}”, which does not exist.${suggestion(near)}`;
      listener.report(message(rules['dead-link'], what, place));
      return null;
    });
}

/** The path under the content folder that a link names, or undefined for a link to a URL of the site. */
function contentPath(link: BodyLink): string | undefined {
  if (link.kind === 'file') return normalized(link.target);
  return isMarkdownName(link.target) ? normalized(link.target).slice(1) : undefined;
}

interface Targets {
  readonly byFile: ReadonlyMap<string, Target>;
  /** By the paths of their files without the endings of their names. */
  readonly byBare: ReadonlyMap<string, Target>;
  readonly byPath: ReadonlyMap<string, Target>;
  /** A file of each name, for suggestions: what has moved keeps its name. */
  readonly byName: ReadonlyMap<string, string>;
}

function index({ stories, places }: LinkOptions): Targets {
  const byFile = new Map<string, Target>();
  const byPath = new Map<string, Target>();
  const byName = new Map<string, string>();
  const claim = (url: string, target: Target) => {
    const key = pathKey(url);
    if (!byPath.has(key)) byPath.set(key, target);
  };
  const ordered = byPreference(stories()).map((story) => ({ story, target: targetOf(story) }));
  for (const { story, target } of ordered) if (story.standing !== 'hidden') claim(target.url, target);
  for (const { file, url, draft } of places) {
    const target = { file, url, hidden: draft };
    byFile.set(file, target);
    if (!draft) claim(url, target);
  }
  for (const { story, target } of ordered) for (const old of story.redirects) claim(old.from, target);
  for (const { target } of ordered) claim(target.url, target);
  for (const place of places) claim(place.url, { ...place, hidden: place.draft });
  for (const { story, target } of ordered) byFile.set(story.document.file, target);
  for (const file of byFile.keys()) {
    const name = path.basename(file);
    const known = byName.get(name);
    if (known === undefined || file < known) byName.set(name, file);
  }
  const byBare = new Map<string, Target>();
  for (const [file, target] of byFile) byBare.set(withoutEnding(file), target);
  return { byFile, byBare, byPath, byName };
}

function targetOf(story: Named): Target {
  return {
    file: story.document.file,
    url: story.url,
    hidden: story.standing === 'hidden',
    ...(story.standing === 'public' && { article: story.key }),
  };
}

/** What lies at a path that is written without the `.html` it has, or with one: most hosts send the same page for both. */
function findVariant(path: string, { byPath }: Targets): Target | undefined {
  const key = pathKey(path);
  return byPath.get(/\.html?$/.test(key) ? key.replace(/\.html?$/, '') : `${key}.html`);
}

/**
 * `talks`, `talks/`, `talks.md` and `talks.markdown` all name the file `talks.md`; a folder's `index.md` may be named by the
 * folder.
 */
function findFile(file: string, { byFile, byBare }: Targets): Target | undefined {
  const bare = file.replace(/\/$/, '');
  return (
    byFile.get(file) ??
    byBare.get(bare) ??
    byBare.get(withoutEnding(bare)) ??
    byBare.get(`${bare}/index`) ??
    byBare.get(`articles/${withoutEnding(bare)}`)
  );
}
