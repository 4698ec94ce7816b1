import path from 'node:path/posix';
import { message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { isMarkdownName, withoutEnding } from '../lib/story-names.js';
import type { BodyLink, DocumentBase } from '../parse/document.js';
import { suggestion } from './nearest.js';
import type { Report } from './place.js';
import { pathKey } from './redirects.js';
import { rules } from './rules.js';
import type { ResolvedLink } from './site.js';
import type { Named } from './story.js';

/** What a link may lead to. */
export interface Target {
  readonly file: string;
  readonly url: string;
  readonly hidden: boolean;
  /** The key of a public story. */
  readonly article?: string;
}

/** All that links may lead to, by what editors write. Of several, those that readers can see come first. */
export interface LinkTargets {
  byFile(file: string): Target | undefined;
  /** By the path of a file without the ending of its name. */
  byBare(bare: string): Target | undefined;
  /** By the key of a path (see `pathKey`). */
  byPath(key: string): Target | undefined;
  /** A file of this name, wherever it is: what has moved keeps its name. */
  named(name: string): string | undefined;
  /** The file that is nearest to one that does not exist. */
  nearest(wrong: string): string | undefined;
  /** Whether there is a file that is no text. */
  hasFile(path: string): boolean;
}

interface LinkListener {
  readonly report: Report;
  /** Called for each link to a file that is published as it is, with its path under the content folder. */
  readonly onMedia?: (file: string) => void;
  /** False where the linking story is itself not public yet: what it leads to may be public by then. */
  readonly judgeStanding: boolean;
}

export type LinkResolver = (
  document: Pick<DocumentBase, 'file' | 'body'>,
  listener: LinkListener,
) => ResolvedLink[];

/**
 * Resolves the links of bodies to this site: to the URL a page has now, whether the editor wrote its file, its URL or an
 * old one. A link to a file that does not exist, or to what is not public, is reported and becomes null.
 */
export function createLinkResolver(targets: LinkTargets): LinkResolver {
  return (document, listener) =>
    document.body.links.map((link) => {
      const content = contentPath(link);
      const exact = content === undefined ? targets.byPath(pathKey(link.target)) : findFile(content, targets);
      const target = exact ?? (content === undefined ? findVariant(link.target, targets) : undefined);
      const place = { file: document.file, line: link.line, column: link.column };
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
      if (targets.hasFile(file)) {
        listener.onMedia?.(file);
        return { url: `/${file}`, suffix: link.suffix };
      }
      if (content === undefined) {
        const { line, column } = link;
        return { url: link.target, suffix: link.suffix, unknown: { line, column } };
      }
      const near = targets.named(path.basename(content)) ?? targets.nearest(content);
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

/** A story as what a link leads to. */
export function targetOf(story: Named): Target {
  return {
    file: story.document.file,
    url: story.url,
    hidden: story.standing === 'hidden',
    ...(story.standing === 'public' && { article: story.key }),
  };
}

/** What lies at a path that is written without the `.html` it has, or with one: most hosts send the same page for both. */
function findVariant(path: string, { byPath }: LinkTargets): Target | undefined {
  const key = pathKey(path);
  return byPath(/\.html?$/.test(key) ? key.replace(/\.html?$/, '') : `${key}.html`);
}

/**
 * `talks`, `talks/`, `talks.md` and `talks.markdown` all name the file `talks.md`; a folder's `index.md` may be named by the
 * folder.
 */
function findFile(file: string, { byFile, byBare }: LinkTargets): Target | undefined {
  const bare = file.replace(/\/$/, '');
  return (
    byFile(file) ??
    byBare(bare) ??
    byBare(withoutEnding(bare)) ??
    byBare(`${bare}/index`) ??
    byBare(`articles/${withoutEnding(bare)}`)
  );
}
